import type { CompiledQuery } from "kysely";
import type { Tx } from "../../../services/api/src/ports/store.ts";

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

/** One step of a plan that read a table. */
export interface Reading {
  table: string;
  /** How it was read: `Seq Scan`, `Index Scan` … */
  by: string;
  /** Rows that were looked at, those thrown away included. */
  rows: number;
}

/** How PostgreSQL reads its tables to answer the queries that `ask` makes. */
export async function readings(tx: Tx, ask: (tx: Tx) => Promise<unknown>): Promise<Reading[]> {
  const queries: CompiledQuery[] = [];
  await ask(recording(tx, queries));
  const all: Reading[] = [];
  for (const query of queries) {
    const explained = { ...query, sql: `explain (analyze, format json) ${query.sql}` };
    const { rows } = await tx.executeQuery<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(explained);
    for (const { Plan } of rows.flatMap((row) => row["QUERY PLAN"])) all.push(...tables(Plan));
  }
  return all;
}

function recording(tx: Tx, queries: CompiledQuery[]): Tx {
  return tx.withPlugin({
    transformQuery: ({ node }) => {
      queries.push(tx.getExecutor().compileQuery(node, { queryId: "recorded" }));
      return node;
    },
    transformResult: async ({ result }) => result,
  }) as Tx;
}

function tables(node: PlanNode): Reading[] {
  const thrown = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const rows = (node["Actual Rows"] + thrown) * node["Actual Loops"];
  const own = node["Relation Name"] ? [{ table: node["Relation Name"], by: node["Node Type"], rows }] : [];
  return [...own, ...(node.Plans ?? []).flatMap(tables)];
}

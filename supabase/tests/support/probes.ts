import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Tx } from "../../../services/api/src/ports/store.ts";
import { attempt, type Verdict } from "./attempt.ts";
import { insertion, type Owner, type TableName } from "./owner.ts";
import type { Principal } from "./principals.ts";
import { ROWS } from "./rows.ts";
import { TABLES, type Verb } from "./table-classes.ts";

/** Codes of a refusal by right: no permission (grants, policies), and claims whose text is no id or no JSON. */
const REFUSALS = ["42501", "22P02"];

/** Which rows of a table are the owner's. */
export function ofOwner(table: TableName, { organizationId, tenantId, mode }: Owner): RawBuilder<boolean> {
  if (table === "organizations") return sql`id = ${organizationId}`;
  if (table === "tenants") return sql`id = ${tenantId}`;
  const kind = TABLES[table].class;
  if (kind === "tenant") return sql`organization_id = ${organizationId} and tenant_id = ${tenantId} and mode = ${mode}`;
  return kind === "organization" ? sql`organization_id = ${organizationId}` : sql`true`;
}

/** One verb on the owner's rows, by whoever asks. */
export function probe(tx: Tx, principal: Principal, table: TableName, verb: Verb, owner: Owner): Promise<Verdict> {
  const name = sql.table(`public.${table}`);
  const where = ofOwner(table, owner);
  const column = sql.ref(Object.keys(ROWS[table](owner).seed)[0] ?? "id");
  const statements: Record<Verb, RawBuilder<unknown>> = {
    select: sql`select 1 from ${name} where ${where}`,
    insert: insertion(table, ROWS[table](owner).another),
    update: sql`update ${name} set ${column} = ${column} where ${where}`,
    delete: sql`delete from ${name} where ${where}`,
  };
  return attempt(tx, principal, statements[verb]);
}

/** What is wrong with the answer to an outsider, in words; undefined when it is right. */
export function breach(verb: Verb, verdict: Verdict, granted: boolean): string | undefined {
  if (!granted) return "refused" in verdict && verdict.refused === "42501" ? undefined : told(verb, verdict);
  if ("refused" in verdict) return REFUSALS.includes(verdict.refused) ? undefined : told(verb, verdict);
  // An insert is refused or accepted: accepted is a breach whatever it counts.
  return verb !== "insert" && verdict.rows === 0 ? undefined : told(verb, verdict);
}

const told = (verb: Verb, verdict: Verdict) => `${verb}: ${JSON.stringify(verdict)}`;

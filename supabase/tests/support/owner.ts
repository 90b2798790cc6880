import { randomUUID } from "node:crypto";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { DB } from "../../../services/api/src/adapters/postgres/schema.ts";
import type { Store } from "../../../services/api/src/ports/store.ts";
import { ROWS, SEED_ORDER } from "./rows.ts";

/** A tenant in an organization, with the ids of one row of each kind that others refer to. */
export interface Owner {
  organizationId: string;
  tenantId: string;
  mode: "live" | "test";
  userId: string;
  apiKeyId: string;
  sessionId: string;
  assistantId: string;
  phoneNumberId: string;
  sagaId: string;
  callId: string;
}

export type TableName = keyof DB;

function someone(organizationId: string = randomUUID(), mode: "live" | "test" = "live"): Owner {
  const [tenantId, userId, apiKeyId, sessionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [assistantId, phoneNumberId, sagaId, callId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const parents = { assistantId, phoneNumberId, sagaId, callId };
  return { organizationId, tenantId, mode, userId, apiKeyId, sessionId, ...parents };
}

/** Makes a tenant with one row in every table; in a new organization, or beside `neighbour` in his. */
export async function seedOwner(
  store: Store,
  users: Kysely<DB>,
  neighbour?: Owner,
  mode?: Owner["mode"],
): Promise<Owner> {
  const owner = someone(neighbour?.organizationId, mode);
  await sql`insert into auth.users (id, email) values (${owner.userId}, ${`${owner.userId}@example.org`})`.execute(
    users,
  );
  await store.asSystem("seed", async (tx) => {
    for (const table of SEED_ORDER) {
      if (table === "organizations" && neighbour) continue;
      await insertion(table, ROWS[table](owner).seed).execute(tx);
    }
  });
  return owner;
}

/** Inserts without types: the probes write what TypeScript would not let them write. */
export function insertion(table: TableName, row: Record<string, unknown>): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  return sql`insert into ${sql.table(`public.${table}`)} (${columns}) values (${sql.join(Object.values(row))})`;
}

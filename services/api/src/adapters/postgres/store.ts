import { type Kysely, sql } from "kysely";
import type { Store, Tx } from "../../ports/store.ts";
import { enterStore } from "./inside-store.ts";
import type { DB } from "./schema.ts";

/**
 * Opens one transaction per call and sets who is asking in one statement, role last, both gone at its end.
 * The role is a constant of this file: it is never read from a token.
 */
export function createStore(db: Kysely<DB>): Store {
  const within = <T>(what: string, role: string, claims: object, work: (tx: Tx) => Promise<T>) =>
    enterStore(what, () =>
      db.transaction().execute(async (tx) => {
        await sql`select set_config('request.jwt.claims', ${JSON.stringify({ ...claims, role })}, true), set_config('role', ${role}, true)`.execute(
          tx,
        );
        return work(tx);
      }),
    );
  return {
    as: (caller, work) =>
      within(
        "store.as",
        "authenticated",
        {
          sub: caller.subject,
          org_id: caller.organizationId,
          tenant_id: caller.tenantId,
          mode: caller.mode,
          access: caller.tenantId === null ? "organization" : "tenant",
        },
        work,
      ),
    asSystem: (reason, work) => within(`store.asSystem(${reason})`, "service_role", { reason }, work),
  };
}

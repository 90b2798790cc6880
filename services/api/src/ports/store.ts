import type { Transaction } from "kysely";
import type { DB } from "../adapters/postgres/schema.ts";
import type { Caller } from "./caller.ts";

/** One open transaction. Everything done through it commits together, or not at all. */
export type Tx = Transaction<DB>;

/**
 * The only two ways to the database.
 *
 * Nothing inside a callback may call the network, another store, or wait for anything but this transaction:
 * on the embedded database that would wait for itself. A nested call throws `nested store call`.
 */
export interface Store {
  /** As the caller: role `authenticated`, row level security is the gate. */
  as<T>(
    caller: Pick<Caller, "organizationId" | "tenantId" | "mode" | "subject">,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T>;
  /** As the system, past the gate: for jobs, webhooks and the look-ups that make a caller. Scope every query by hand. */
  asSystem<T>(reason: string, work: (tx: Tx) => Promise<T>): Promise<T>;
}

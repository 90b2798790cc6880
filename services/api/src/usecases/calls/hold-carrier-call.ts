import { sql } from "kysely";
import type { Tx } from "../../ports/store.ts";

/**
 * Events of one carrier's call are acted on one after the other, until the transaction ends: the first makes the call's
 * row, the others find it. They may come from two suppliers at the same moment.
 */
export async function holdCarrierCall(tx: Tx, carrierCallId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${carrierCallId}, 4243))`.execute(tx);
}

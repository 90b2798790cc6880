import { Fault, found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import type { SessionRow } from "./session-view.ts";

/** Reads an interview and holds it until the transaction ends, so that two devices speak one after the other. */
export async function holdSession(tx: Tx, id: string): Promise<SessionRow> {
  return found(
    await tx.selectFrom("onboarding_sessions").selectAll().where("id", "=", id).forUpdate().executeTakeFirst(),
  );
}

/**
 * An interview that can still be changed, held.
 * @throws `not_found`, `session_confirmed`, `session_expired`, `revision_conflict` when another device went on meanwhile
 */
export async function holdOpenSession(tx: Tx, id: string, now: Date, revision?: number): Promise<SessionRow> {
  return open(await holdSession(tx, id), now, revision);
}

/** The same to look at. @throws as `holdOpenSession` */
export async function openSession(tx: Tx, id: string, now: Date, revision?: number): Promise<SessionRow> {
  const row = await tx.selectFrom("onboarding_sessions").selectAll().where("id", "=", id).executeTakeFirst();
  return open(found(row), now, revision);
}

function open(row: SessionRow, now: Date, revision?: number): SessionRow {
  if (row.status === "confirmed") throw new Fault("session_confirmed");
  if (row.status === "abandoned" || row.expires_at < now) throw new Fault("session_expired");
  if (revision !== undefined && revision !== row.revision) throw new Fault("revision_conflict");
  return row;
}

import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { DB } from "../../../services/api/src/adapters/postgres/schema.ts";
import type { Tx } from "../../../services/api/src/ports/store.ts";
import type { Principal } from "./principals.ts";

/** How many rows a statement returned or changed, or the code of the refusal. */
export type Verdict = { rows: number } | { refused: string };

/** Runs one statement as `principal` and takes it back, role and claims with it. */
export async function attempt(tx: Tx, principal: Principal, statement: RawBuilder<unknown>): Promise<Verdict> {
  await sql`savepoint attempt`.execute(tx);
  try {
    await sql`select set_config('request.jwt.claims', ${principal.claims}, true), set_config('role', ${principal.role}, true)`.execute(
      tx,
    );
    const { rows, numAffectedRows } = await statement.execute(tx);
    return { rows: Math.max(rows.length, Number(numAffectedRows ?? 0)) };
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code) throw error;
    return { refused: code };
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

/** Runs `work` in a transaction of the schema's owner, and takes all of it back. */
export async function takenBack(db: Kysely<DB>, work: (tx: Tx) => Promise<void>): Promise<void> {
  const undo = new Error("taken back");
  try {
    await db.transaction().execute(async (tx) => {
      await work(tx);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
}

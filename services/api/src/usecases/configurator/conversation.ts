import type { Selectable } from "kysely";
import type { InterviewCalls } from "../../adapters/postgres/schema.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";

/** A conversation at the supplier that is tied to an interview. */
export type Conversation = Selectable<InterviewCalls>;

/** A conversation as the supplier's webhook names it. */
export interface Talk {
  /** The supplier's id of the call, or of the chat. */
  id: string;
  mode: Caller["mode"];
  by: "browser" | "phone" | "chat";
  /** The caller's number, where it is shown. */
  caller: string | null;
}

/** By the supplier's id, which was kept when the conversation began. System only: it is how a caller is made. */
export function conversationOf(tx: Tx, { id, mode }: Pick<Talk, "id" | "mode">): Promise<Conversation | undefined> {
  return tx
    .selectFrom("interview_calls")
    .selectAll()
    .where("supplier_call_id", "=", id)
    .where("mode", "=", mode)
    .executeTakeFirst();
}

/** Whose interview a conversation is about, and for whom it acts. */
type About = Pick<Conversation, "organization_id" | "tenant_id" | "mode" | "session_id" | "actor" | "subject">;

/**
 * Ties a conversation to an interview; kept before its first word, since a tool call of one that is not known changes
 * nothing. @returns its id here; undefined when it is tied already
 */
export async function keepConversation(
  tx: Tx,
  { organization_id, tenant_id, mode, session_id, actor, subject }: About,
  { id, by, at }: { id: string; by: Talk["by"]; at: Date },
): Promise<string | undefined> {
  const about = { organization_id, tenant_id, mode, session_id, actor, subject };
  const row = await tx
    .insertInto("interview_calls")
    .values({ ...about, origin: by, supplier_call_id: id, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** For whom the interviewer acts: nobody more than the person who began the conversation, and for the interview alone. */
export const callerOf = (row: Omit<About, "session_id">): Caller => ({
  kind: "tenant_user",
  organizationId: row.organization_id,
  tenantId: row.tenant_id,
  mode: row.mode,
  actor: row.actor,
  subject: row.subject,
  role: null,
  scopes: new Set(["wizard:write"]),
});

/** After its end nothing more is done in it. */
export async function endConversation(tx: Tx, { id, mode }: Pick<Talk, "id" | "mode">, at: Date): Promise<void> {
  await tx
    .updateTable("interview_calls")
    .set({ ended_at: at })
    .where("supplier_call_id", "=", id)
    .where("mode", "=", mode)
    .where("ended_at", "is", null)
    .execute();
}

/** What a model passed as words or digits; anything else is nothing said. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

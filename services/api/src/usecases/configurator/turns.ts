import type { OnboardingSession, Turn } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import type { ConfirmDeps } from "../onboarding/confirm.ts";
import { holdSession, openSession } from "../onboarding/open-session.ts";
import { readUtterance, say } from "../onboarding/say.ts";
import { sessionView } from "../onboarding/session-view.ts";

/** How long the supplier's model may take a turn up. */
const WAITS_MS = 30_000;

interface Said {
  id: string;
  text: string;
  revision?: number | undefined;
}

/**
 * Writes down what was typed before the supplier's model is asked. From here on the words are taken exactly once: by the
 * model's tool, or by us when it did not.
 * @param key the request's: its repeat is the same turn, and is not asked twice
 * @returns null while another turn waits: this one is not the model's
 */
export async function openTurn(
  tx: Tx,
  { id, text, revision }: Said,
  { key, now }: { key: string; now: Date },
): Promise<{ turn: string; fresh: boolean } | null> {
  const utterance = readUtterance(text);
  // Held: of two requests that come at once the second sees the first one's turn.
  await holdSession(tx, id);
  const known = await tx
    .selectFrom("interview_turns")
    .select("id")
    .where("session_id", "=", id)
    .where("key", "=", key)
    .executeTakeFirst();
  if (known) return { turn: known.id, fresh: false };
  const session = await openSession(tx, id, now, revision);
  if (await waitingTurn(tx, id, now)) return null;
  const turn = await tx
    .insertInto("interview_turns")
    .values({
      organization_id: session.organization_id,
      tenant_id: session.tenant_id,
      mode: session.mode,
      session_id: id,
      key,
      text: utterance,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { turn: turn.id, fresh: true };
}

const waitingTurn = (tx: Tx, sessionId: string, now: Date) =>
  tx
    .selectFrom("interview_turns")
    .select(["id", "text"])
    .where("session_id", "=", sessionId)
    .where("taken_at", "is", null)
    .where("created_at", ">", new Date(now.getTime() - WAITS_MS))
    .orderBy("created_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

/** The turn that waits to be taken, now taken; undefined when none does: its words are on the card already. */
export async function takeTurn(tx: Tx, sessionId: string, now: Date) {
  // The interview before its turns, here as everywhere: who holds one never waits for who holds the other.
  await holdSession(tx, sessionId);
  const turn = await waitingTurn(tx, sessionId, now);
  if (!turn) return undefined;
  const update = (set: { taken_at: Date } | { answer: string | null }) =>
    tx.updateTable("interview_turns").set(set).where("id", "=", turn.id).execute();
  await update({ taken_at: now });
  return { text: turn.text, answered: (turns: readonly Turn[]) => update({ answer: turns.at(-1)?.id ?? null }) };
}

/**
 * Ends a turn. When the model's tool took it, its words become those of the answer; when nobody did, the interviewer of our
 * own reads and answers it, and whatever comes later finds it taken.
 * @param reply null when the supplier gave none
 */
export async function closeTurn(
  tx: Tx,
  caller: Caller,
  deps: ConfirmDeps,
  said: Said,
  { turn, reply }: { turn: string; reply: string | null },
): Promise<OnboardingSession> {
  const session = await holdSession(tx, said.id);
  const row = await tx
    .selectFrom("interview_turns")
    .select(["taken_at", "answer"])
    .where("id", "=", turn)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!row.taken_at) {
    await tx.updateTable("interview_turns").set({ taken_at: deps.now }).where("id", "=", turn).execute();
    // Whatever moved on meanwhile: these words were in time when they came.
    return say(tx, caller, deps, { id: said.id, text: said.text });
  }
  if (!reply || !row.answer) return sessionView(session, deps.now);
  const transcript = session.transcript.map((line) => (line.id === row.answer ? { ...line, text: reply } : line));
  const told = await tx
    .updateTable("onboarding_sessions")
    .set({ transcript: json(transcript), revision: session.revision + 1 })
    .where("id", "=", said.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return sessionView(told, deps.now);
}

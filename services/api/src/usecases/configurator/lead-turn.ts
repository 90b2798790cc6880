import type { Logger } from "pino";
import { goOnBy, type InterviewState } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import type { VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { requireScope } from "../access/scopes.ts";
import { callVariables } from "../onboarding/call-variables.ts";
import { openSession } from "../onboarding/open-session.ts";
import { configuratorOf } from "./configurator-of.ts";
import { keepConversation } from "./conversation.ts";
import { openTurn } from "./turns.ts";

export interface LeadDeps {
  store: Store;
  voice: VoiceSuppliers;
  now: Date;
  /** How long the supplier may take for the whole turn before our own interviewer answers. */
  patienceMs: number;
  log: Pick<Logger, "warn">;
}

interface Input {
  id: string;
  text: string;
  revision?: number | undefined;
  key: string;
}

/** A turn that was written down, and what the supplier's model says to it, if anything. */
export interface Led {
  turn: string;
  reply: string | null;
}

/** Longer is no turn of a conversation. */
const LONGEST_REPLY = 1_500;

/**
 * Lets the supplier's model lead a text turn. Its tools run the verbs of the interview meanwhile; whether they did is read
 * from the turn, so a supplier that is slow, refuses or is away costs its words and nothing else.
 * @returns null when it was not asked
 * @throws as `say` does for what was said
 */
export async function leadTurn(deps: LeadDeps, caller: Caller, { key, ...said }: Input): Promise<Led | null> {
  requireScope(caller, "wizard:write");
  const { store, now } = deps;
  const configurator = await store.asSystem("find the configurator", (tx) => configuratorOf(tx, caller.mode));
  if (!configurator) return null;
  const begun = await store.as(caller, async (tx) => {
    const opened = await openTurn(tx, said, { key, now });
    if (!opened?.fresh) return opened;
    return { ...opened, session: await openSession(tx, said.id, now), chat: await lastChat(tx, said.id) };
  });
  if (!begun) return null;
  if (!("session" in begun)) return { turn: begun.turn, reply: null };
  const { turn, session } = begun;
  const deadline = performance.now() + deps.patienceMs;
  const left = () => Math.max(1, deadline - performance.now());
  const supplier = deps.voice[caller.mode];
  let chat = begun.chat;
  try {
    if (!chat) {
      const id = await supplier.openChat(configurator, left());
      const about = { ...session, session_id: session.id, actor: caller.actor, subject: caller.subject };
      await store.as(caller, (tx) => keepConversation(tx, about, { id, by: "chat", at: now }));
      chat = id;
    }
    const variables = callVariables(goOnBy(session.state as InterviewState, "text"));
    const reply = await supplier.chat(chat, said.text, variables, left());
    return { turn, reply: reply.trim().slice(0, LONGEST_REPLY) || null };
  } catch (error) {
    if (!(error instanceof SupplierError)) throw error;
    deps.log.warn({ cause: error.message }, "the interview goes on without the supplier's model");
    if (chat && error.kind !== "unavailable") await endChat(store, caller, chat);
    return { turn, reply: null };
  }
}

async function lastChat(tx: Tx, sessionId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("interview_calls")
    .select("supplier_call_id")
    .where("session_id", "=", sessionId)
    .where("origin", "=", "chat")
    .where("ended_at", "is", null)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.supplier_call_id;
}

/** Sessions expire at the supplier; the next turn begins a new one. */
const endChat = (store: Store, caller: Caller, chat: string) =>
  store.as(caller, (tx) =>
    tx.updateTable("interview_calls").set({ ended_at: new Date() }).where("supplier_call_id", "=", chat).execute(),
  );

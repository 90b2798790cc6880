import type { SlotName, TenantPrefill } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import { ask, counted, missingFor, onlyMissing, question, say } from "./asking.ts";
import type { Intent } from "./intent.ts";
import { fitting } from "./policy/fit.ts";
import { honest } from "./policy/honest.ts";
import { findingsOf } from "./prefill.ts";
import { openDays } from "./readers/hours.ts";
import type { Turned } from "./respond.ts";
import { type Channel, emptyState, type InterviewState } from "./state.ts";
import { decline, skipped } from "./state-changes.ts";
import { turn } from "./turn.ts";
import { MANNERS } from "./wording/manners.ts";
import { opening } from "./wording/opening.ts";

export type Clock = { now: Date };
export type Reply = { state: InterviewState; reply: string };
export type Next = Reply & { changed: SlotName[]; intent: Intent };

/**
 * Opens an interview. What the partner knows is read like speech, kept as `prefilled`, and not asked again.
 * Deterministic: the same arguments give the same state and the same words.
 */
export function startInterview({
  prefill,
  userName,
  channel = "text",
  now,
}: {
  prefill?: TenantPrefill;
  userName?: string;
  channel?: Channel;
  now: Date;
}): Reply {
  let state: InterviewState = {
    ...emptyState(),
    channel,
    user_name: userName
      ? userName
          .replace(/[^\p{L}' -]/gu, "")
          .slice(0, 40)
          .trim() || null
      : null,
  };
  const known = prefill ? findingsOf(prefill, now) : { findings: [], doubts: [] };
  const sound = fitting(known.findings, null);
  const { draft, says } = honest(apply({}, sound.findings, "prefilled").draft);
  const told = [...known.doubts, ...sound.doubts];
  const left = openDays(draft.hours?.value, told);
  state = { ...state, draft, doubts: left ? [...told, left] : told };
  const hello = opening(state.user_name, state.draft);
  if (state.draft.trade) {
    state = ask(state);
    return {
      state: { ...state, step: state.question?.kind === "confirm" ? "recap" : "welcome" },
      reply: say(hello, ...says, question(state)),
    };
  }
  const named = state.draft.business_name !== undefined;
  const topics: SlotName[] = named ? ["trade"] : ["trade", "business_name"];
  const wording = {
    text: named ? "Que faites-vous, en quelques mots ?" : "Que faites-vous, et comment s'appelle votre entreprise ?",
    quick_replies: [
      "Je suis artisan",
      "Je tiens un commerce",
      "Je tiens un restaurant",
      "Je suis profession libérale",
    ].map((label) => ({ label, value: label })),
  };
  state = counted({ ...state, question: { kind: "topics", topics, ...wording, can_skip: false } });
  return {
    state: { ...state, asked_about: [...topics.filter((t) => t === "trade")], step: "welcome" },
    reply: say(hello, ...says, question(state)),
  };
}

/** Turns in a row that a question may stand without an answer; then it is left aside. */
const MOST_STAYS = 3;

/** The interview gone on after a question that was asked in vain again and again; null when it may stay. */
function givenUp(state: InterviewState): InterviewState | null {
  const { question, stays = 0 } = state;
  // Without a name of its own a business is called by its trade; without a trade there is no assistant.
  if (question?.kind === "confirm")
    return stays > 1 && missingFor(state).includes("business_name")
      ? { ...ask(decline(state, ["business_name"])), stays: 0 }
      : null;
  if (stays < MOST_STAYS || !question || question.topics.includes("trade")) return null;
  return { ...ask(skipped(state)), stays: 0 };
}

/** One utterance: facts are kept, then one thing is asked. Whatever it holds, nothing known is lost and nothing throws. */
export function next(state: InterviewState, utterance: string, { now }: Clock): Next {
  const turned: Turned = turn(state, utterance, now);
  let after = turned.state;
  if (turned.intent === "confirm" && missingFor(after).length === 0)
    return { state: after, reply: say(MANNERS.confirmed), changed: turned.changed, intent: "confirm" };
  if (turned.intent === "confirm") after = onlyMissing(after);
  else if (turned.then === "ask") after = ask(after);
  const vain = turned.intent === "confirm" || turned.then === "stay";
  const stays = turned.intent === "resume" ? (state.stays ?? 0) : vain ? (state.stays ?? 0) + 1 : 0;
  const given = givenUp({ ...after, stays });
  if (given) {
    const told = turned.intent === "out_of_scope" || turned.intent === "help" ? turned.says : [];
    return { ...turned, state: given, reply: say(...told, MANNERS.skipped, question(given)) };
  }
  after = { ...after, stays };
  return { state: after, reply: say(...turned.says, question(after)), changed: turned.changed, intent: turned.intent };
}

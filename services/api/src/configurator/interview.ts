import type { Draft, OnboardingSession, SlotName, SlotValues, TenantPrefill } from "@allokoli/contracts";
import { parseSlotValue } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import { typeset } from "./french/typography.ts";
import type { Intent } from "./intent.ts";
import { fitTapped, fitting } from "./policy/fit.ts";
import { honest } from "./policy/honest.ts";
import { isKnown, plan, topicsThatMatter } from "./policy/plan.ts";
import { stepOf } from "./policy/steps.ts";
import { withProposals } from "./policy/suggest.ts";
import { findingsOf } from "./prefill.ts";
import { openDays } from "./readers/hours.ts";
import { tradeNamed } from "./readers/trade.ts";
import type { Pending } from "./reading.ts";
import type { Turned } from "./respond.ts";
import { type Asking, type Channel, emptyState, type InterviewState, MAX_QUESTIONS } from "./state.ts";
import { decline, skipped } from "./state-changes.ts";
import { turn } from "./turn.ts";
import { acknowledge } from "./wording/acknowledge.ts";
import { MANNERS, STILL_MISSING } from "./wording/manners.ts";
import { opening } from "./wording/opening.ts";
import { questionFor } from "./wording/questions.ts";
import { recap } from "./wording/recap.ts";
import { recapAloud } from "./wording/recap-aloud.ts";

export type Clock = { now: Date };
export type Reply = { state: InterviewState; reply: string };
export type Next = Reply & { changed: SlotName[]; intent: Intent };

const say = (...parts: string[]): string => typeset(parts.filter(Boolean).join(" ").replace(/ \n/g, "\n"));

/** What an assistant cannot be made without. A business without a name is called by its trade. */
export function missingFor(state: InterviewState): SlotName[] {
  const missing: SlotName[] = [];
  if (!state.draft.trade) missing.push("trade");
  if (!state.draft.business_name && !state.declined.includes("business_name")) missing.push("business_name");
  return missing;
}

const CONFIRM_REPLIES = [
  { label: "Oui, c'est bon", value: "Oui, c'est bon" },
  { label: "Corriger", value: "Je voudrais corriger quelque chose" },
];

const NO_NAME_REPLIES = [{ label: "Pas de nom particulier", value: "pas de nom" }];

/** A yes while something is missing: only that is said, and not twice in the same words. */
function onlyMissing(state: InterviewState): InterviewState {
  const [slot] = missingFor(state);
  const question = state.question;
  if (!slot || question?.kind !== "confirm") return ask(state);
  const lines = STILL_MISSING[slot === "business_name" ? "business_name" : "trade"];
  const text = lines.find((line) => line !== question.text) ?? lines[0];
  return { ...state, question: { ...question, topics: missingFor(state), text } };
}

/** The recap. What is still missing to create an assistant is its topic, so that a bare answer is read as such. */
function confirmQuestion(state: InterviewState, draft: Draft): Asking {
  const missing = missingFor({ ...state, draft });
  const text = (state.channel === "voice" ? recapAloud : recap)(draft, state.doubts, missing);
  const quick_replies = missing.length === 0 ? CONFIRM_REPLIES : missing[0] === "business_name" ? NO_NAME_REPLIES : [];
  return { kind: "confirm", topics: missing, text, quick_replies, can_skip: false };
}

/** Puts the next question into the state. */
export function ask(state: InterviewState): InterviewState {
  const next = plan(state);
  if (next.kind === "confirm") {
    const draft = withProposals(state.draft);
    const question = confirmQuestion(state, draft);
    return { ...state, draft, question, step: "recap" };
  }
  if (next.kind === "doubt") {
    const question: Asking = {
      kind: "doubt",
      topics: [next.doubt.slot],
      text: next.doubt.text,
      quick_replies: repliesTo(next.doubt),
      can_skip: true,
    };
    const doubts = state.doubts.map((d) => (d === next.doubt ? { ...d, asked: true } : d));
    return counted({ ...state, doubts, question });
  }
  const wording = questionFor(state.draft, next.topics);
  return counted({
    ...state,
    question: { kind: "topics", topics: next.topics, ...wording, can_skip: !next.topics.includes("trade") },
  });
}

const counted = (state: InterviewState): InterviewState => ({
  ...state,
  asked: Math.min(MAX_QUESTIONS, state.asked + 1),
  asked_about: [...state.asked_about, ...(state.question?.topics ?? [])].slice(-60),
  step: stepOf(state.question, false),
});

const repliesTo = (doubt: Pending) =>
  doubt.check
    ? [{ label: "Oui, c'est cela", value: "oui, c'est ça" }]
    : doubt.slot === "hours"
      ? [
          { label: doubt.days?.length === 1 ? "Fermé ce jour-là" : "Fermé", value: "fermé" },
          { label: "9 h–12 h", value: "9h-12h" },
        ]
      : [];

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
    text: named
      ? "En quelques mots, que faites-vous ?"
      : "En quelques mots, que faites-vous, et comment s'appelle votre entreprise ?",
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

const question = (state: InterviewState): string => state.question?.text ?? "";

/** Intents that answer nothing; a question that gets only these is left aside in the end. */
const IN_VAIN: readonly Intent[] = ["unclear", "off_topic", "out_of_scope", "abuse", "language_switch", "deny"];
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
  const vain = turned.intent === "confirm" || (turned.then === "stay" && IN_VAIN.includes(turned.intent));
  const stays = vain ? (state.stays ?? 0) + 1 : 0;
  const given = givenUp({ ...after, stays });
  if (given) return { ...turned, state: given, reply: say(MANNERS.skipped, question(given)) };
  after = { ...after, stays };
  return { state: after, reply: say(...turned.says, question(after)), changed: turned.changed, intent: turned.intent };
}

/** A tap on the card. The value must be the slot's own (contracts' SLOT_VALUES); one that is not leaves all as it was. */
export function patchSlot<K extends SlotName>(
  state: InterviewState,
  slot: K,
  value: SlotValues[K] | null,
  _clock: Clock,
): Reply & { changed: SlotName[] } {
  const fitted = value === null ? null : fitTapped(slot, value);
  const parsed = fitted && fitted.value !== null ? parseSlotValue(slot, fitted.value) : null;
  if (fitted && !parsed?.success) {
    const doubtful = { ...state, doubts: [...state.doubts, ...fitted.doubts] };
    const after = fitted.doubts.length > 0 ? ask(doubtful) : state;
    const open = fitted.doubts.map((d) => d.text).filter((text) => text !== question(after));
    return { state: after, reply: say(...fitted.says, ...open, question(after)), changed: [] };
  }
  const draft: Draft = { ...state.draft };
  if (!parsed?.success) delete draft[slot];
  else
    (draft as Record<string, unknown>)[slot] = { value: parsed.data, source: "confirmed", confidence: 1, words: null };
  const changed: SlotName[] = [slot];
  const sector = slot === "trade" ? tradeNamed(draft.trade?.value)?.sector : undefined;
  if (sector && draft.sector?.value !== sector) {
    draft.sector = { value: sector, source: "confirmed", confidence: 1, words: null };
    changed.push("sector");
  }
  const kept = honest(draft);
  let after: InterviewState = {
    ...state,
    draft: kept.draft,
    doubts: [...state.doubts.filter((d) => d.slot !== slot), ...(fitted?.doubts ?? [])],
    declined: parsed === null ? [...new Set([...state.declined, slot])] : state.declined.filter((s) => s !== slot),
  };
  const left = openDays(kept.draft.hours?.value, after.doubts);
  if (left) after = { ...after, doubts: [...after.doubts, left] };
  const current = after.question;
  const answered =
    current === null ||
    current.kind === "confirm" ||
    current.topics.every((t) => isKnown(kept.draft, t) || after.declined.includes(t));
  if (answered) after = ask(after);
  const ack = acknowledge(
    kept.draft,
    changed.filter((s) => kept.draft[s] || parsed === null),
    true,
  );
  return { state: after, reply: say(ack, ...kept.says, question(after)), changed };
}

/** The person said yes at the recap: proposals become confirmed facts, and the interview is closed. */
export function markConfirmed(state: InterviewState): InterviewState {
  const draft = Object.fromEntries(
    Object.entries(withProposals(state.draft)).map(([slot, found]) => [
      slot,
      found.source === "suggested" ? { ...found, source: "confirmed" } : found,
    ]),
  ) as Draft;
  return { ...state, draft, question: null, step: "creation", confirmed: true };
}

export type Confirmable = { ok: true } | { ok: false; missing: SlotName[]; doubts: { slot: SlotName; text: string }[] };

/** Can the assistant be created? Open doubts do not forbid it: the assistant says that it does not know. */
export function confirmable(state: InterviewState): Confirmable {
  const missing = missingFor(state);
  if (missing.length === 0) return { ok: true };
  return { ok: false, missing, doubts: state.doubts.map(({ slot, text }) => ({ slot, text: typeset(text) })) };
}

type View = Pick<OnboardingSession, "step" | "draft" | "doubts" | "question" | "progress" | "can_confirm">;

/** The interview as the contract shows it. */
export function view(state: InterviewState): View {
  const matter = topicsThatMatter(state.draft);
  const q = state.question;
  return {
    step: state.step,
    draft: state.draft,
    doubts: state.doubts.map(({ slot, text }) => ({ slot, text: typeset(text) })),
    question: q
      ? {
          topic: q.kind === "confirm" ? "confirm" : (q.topics[0] ?? "confirm"),
          ...(q.topics.length > 1 ? { also: q.topics.slice(1) } : {}),
          text: typeset(q.text),
          quick_replies: q.quick_replies.map((r) => ({ label: typeset(r.label), value: r.value })),
          can_skip: q.can_skip,
        }
      : null,
    progress: {
      known: matter.filter((slot) => isKnown(state.draft, slot) || state.declined.includes(slot)).length,
      total: matter.length,
      asked: state.asked,
    },
    can_confirm: !state.confirmed && missingFor(state).length === 0 && state.step === "recap",
  };
}

/** An interview that stands at a given question with a given draft: to resume one, or to study a single turn. */
export function stateAt(draft: Draft, topic: SlotName | "confirm"): InterviewState {
  const base: InterviewState = {
    ...emptyState(),
    draft,
    asked: 1,
    declined: draft.business_name ? [] : ["business_name"],
  };
  if (topic === "confirm") {
    const full = withProposals(draft);
    const question = confirmQuestion(base, full);
    return { ...base, draft: full, step: "recap", asked: MAX_QUESTIONS, question };
  }
  const wording = questionFor(draft, [topic]);
  return counted({ ...base, question: { kind: "topics", topics: [topic], ...wording, can_skip: true } });
}

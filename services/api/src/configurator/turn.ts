import type { Price, SlotName } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import { fold, mask, type Passage } from "./french/passage.ts";
import { piecesOf } from "./french/pieces.ts";
import { type Intent, type Signals, signals } from "./intent.ts";
import { goBack } from "./policy/back.ts";
import { fitting, readsAsOrder } from "./policy/fit.ts";
import { honest } from "./policy/honest.ts";
import { propose, usualTasks } from "./policy/suggest.ts";
import { onlyYesOrNo } from "./policy/yes-or-no.ts";
import { openDays } from "./readers/hours.ts";
import { saysNoName } from "./readers/name.ts";
import { withoutRules } from "./readers/rules.ts";
import { wantsEverything } from "./readers/tasks.ts";
import type { Context, Finding, Pending } from "./reading.ts";
import type { InterviewState } from "./state.ts";
import { hear, understand } from "./understand.ts";
import { acknowledge } from "./wording/acknowledge.ts";
import { limitLine, MANNERS, thanks, UNFIT } from "./wording/manners.ts";
import { questionFor } from "./wording/questions.ts";

export type Turned = {
  state: InterviewState;
  says: string[];
  changed: SlotName[];
  intent: Intent;
  /** Ask the next thing, or stay on the same question. */
  then: "ask" | "stay";
};

/** Slots whose readers take any words for an answer. */
const GREEDY: readonly SlotName[] = ["business_name", "services", "trade", "sector", "address", "service_area"];
/** Slots that the wish for something impossible must not fill. */
const NOT_WITH_LIMITS: readonly SlotName[] = ["notes", "email", "website"];

/** Manners that leave no room for a free answer: greedy readers must not take them for a name or a service. */
const isManner = (s: Signals) =>
  s.abuse ||
  s.fixing ||
  s.language ||
  s.repeat ||
  s.help ||
  s.skip ||
  s.resume ||
  s.unsure ||
  s.back ||
  s.pause ||
  s.asking ||
  s.briefYesNo ||
  s.limits.length > 0;

const OFF_PIECE =
  /(?<![a-z])(?:je suis (?:le |la )?(?:president|fan)|mon (?:chien|chat)|ma (?:femme|belle-mere)|match|foot\w*|recette|blague|meteo|election|politique|raconte\w*|vous etes|tu es|t'es)(?![a-z])|\?/;
/** Beside a word that is off the topic, is there a piece of speech that answers what was asked? */
const hasFacts = (p: Passage, topics: readonly SlotName[]): boolean => {
  const pieces = piecesOf(p);
  return (
    topics.some((t) => t === "services") && pieces.length > 1 && pieces.some((piece) => !OFF_PIECE.test(piece.text))
  );
};
/** The passage without its pieces that are off the topic. */
const withoutOff = (p: Passage, manner: Signals): Passage =>
  manner.off
    ? piecesOf(withoutRules(p)).reduce(
        (rest, x) =>
          OFF_PIECE.test(x.text) && !/\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/.test(x.text)
            ? mask(rest, x.start, x.end)
            : rest,
        p,
      )
    : p;

/** The words that ask for something impossible are no facts: « rappeler mes clients » is not « prendre les messages ». */
function withoutLimits(p: Passage, manner: Signals): Passage {
  return manner.limits.reduce((rest, limit) => {
    const m = limit.asks.exec(rest.text);
    return m ? mask(rest, m.index, m.index + m[0].length) : rest;
  }, p);
}

/** Facts beside a wish that cannot be granted: a service is kept when it was not part of that wish. */
function besideLimits(findings: Finding[], p: Passage, manner: Signals): Finding[] {
  if (manner.limits.length === 0) return findings;
  const wishes = piecesOf(p).filter((piece) => manner.limits.some((limit) => limit.asks.test(piece.text)));
  return findings.flatMap((f) => {
    if (NOT_WITH_LIMITS.includes(f.slot)) return [];
    if (f.slot !== "services" || !f.value) return [f];
    const value = f.value.filter(({ name }) => !wishes.some((wish) => wish.text.includes(fold(name))));
    return value.length > 0 ? [{ ...f, value }] : [];
  });
}

/** What one turn has to go by. */
type Heard = {
  text: string;
  before: InterviewState;
  after: InterviewState;
  manner: Signals;
  changed: SlotName[];
  findings: Finding[];
  doubted: boolean;
  /** Slots that the next question says again: no need to say them twice. */
  checked: SlotName[];
  /** A yes to « est-ce bien cela ? ». */
  settled: boolean;
  /** A no to it: what was understood is off the card, and asked for again. */
  refused: SlotName | null;
};

/** Reads one utterance: its facts, its manner, and what to say of them. Never throws. */
export function turn(state: InterviewState, utterance: string, now: Date): Turned {
  const words = hear(utterance);
  // « Ne donnez jamais de conseil médical » asks for nothing impossible: it forbids it.
  const { limits, off } = signals(withoutRules(words).text);
  const manner = { ...signals(words.text), limits, off };
  const heard = withoutOff(withoutLimits(words, manner), manner);
  const asking = state.question;
  const topics = asking?.topics ?? [];
  const pending =
    asking?.kind === "doubt"
      ? (state.doubts.find((d) => d.asked && topics.includes(d.slot) && d.text === asking.text) ?? null)
      : null;
  const context: Context = {
    draft: state.draft,
    asked:
      isManner(manner) || (manner.off && !hasFacts(heard, topics))
        ? topics.filter((slot) => !GREEDY.includes(slot))
        : topics,
    pending,
    open: state.doubts,
    correcting: manner.correcting || asking?.kind === "confirm",
    now,
  };
  const understood = understand(heard, context);
  const fitted = fitting(besideLimits(understood.findings, words, manner), pending);
  const settled = (pending?.check === true || pending?.offer !== undefined) && manner.yes;
  const findings =
    settled && pending?.offer ? [...fitted.findings, offered(pending.offer, words.raw)] : fitted.findings;
  const applied = apply(state.draft, findings, "said");
  const { draft, says, slots } =
    applied.changed.length > 0 ? honest(applied.draft) : { ...applied, says: [], slots: [] };
  const changed = [...new Set([...applied.changed, ...slots])].filter((slot) => !same(draft[slot], state.draft[slot]));
  const agreed = settled && pending !== null && !findings.some((f) => f.slot === pending.slot);
  const refused = pending?.check && manner.no && manner.briefYesNo && changed.length === 0 ? pending.slot : null;
  const told = new Set(findings.filter((f) => f.mode === "set" || f.slot === pending?.slot).map((f) => f.slot));
  const open = agreed ? { ...state, doubts: state.doubts.filter((d) => d !== pending) } : state;
  // The same words again are a yes.
  const fresh = [...understood.doubts, ...fitted.doubts].filter((d) => !(pending?.check && d.text === pending.text));
  const merged = mergeDoubts(open, told, fresh, pending);
  const left = openDays(draft.hours?.value, merged);
  const again = left !== null && state.doubts.some((d) => d.asked && d.text === left.text);
  const doubts = left ? [...merged, { ...left, ...(again ? { asked: true } : {}) }] : merged;
  let after: InterviewState = { ...state, draft, doubts, declined: state.declined.filter((s) => !changed.includes(s)) };
  if (refused) after = without(after, refused);
  // « Pro. Peu importe. »: what was not answered beside what was is left to us.
  if (manner.unsure && changed.some((slot) => topics.includes(slot))) after = decline(after, topics);
  if (topics.includes("business_name") && saysNoName(heard)) after = decline(after, ["business_name"]);
  const turned = respond({
    text: words.text,
    before: state,
    after,
    manner,
    changed,
    findings,
    checked: fresh.filter((d) => d.check).map((d) => d.slot),
    doubted: fresh.length > 0,
    settled: agreed,
    refused,
  });
  const order =
    topics.includes("business_name") && fitted.says.length === 0 && changed.length === 0 && readsAsOrder(words.raw);
  const more = [...says, ...fitted.says, ...(order ? [UNFIT.order(words.raw.trim())] : [])];
  return { ...turned, says: [...turned.says.filter((s) => more.length === 0 || !UNSAID.includes(s)), ...more] };
}

/** The state without a slot that was misunderstood, and without what was asked about it. */
function without(state: InterviewState, slot: SlotName): InterviewState {
  const { [slot]: _, ...draft } = state.draft;
  const question: InterviewState["question"] = {
    kind: "topics",
    topics: [slot],
    ...questionFor(draft, [slot]),
    can_skip: true,
  };
  return { ...state, draft, question, doubts: state.doubts.filter((d) => d.slot !== slot) };
}

/** Said of a turn that gave nothing; not beside the reason why. */
const UNSAID: readonly string[] = [MANNERS.kept, MANNERS.lost, MANNERS.off];

/** Prices that were asked about, once they are confirmed. */
const offered = (prices: Price[], words: string): Finding => ({
  slot: "prices",
  value: prices,
  mode: "add",
  confidence: 1,
  words: words.slice(0, 500),
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A slot that was told anew loses its old doubts; new ones follow, each once. */
function mergeDoubts(state: InterviewState, told: Set<SlotName>, fresh: Pending[], pending: Pending | null): Pending[] {
  const kept = state.doubts
    .filter((d) => d !== pending || !told.has(d.slot))
    .filter(
      (d) =>
        !told.has(d.slot) ||
        (d.slot === "hours" &&
          d.days !== undefined &&
          d.days.length > 0 &&
          d !== pending &&
          fresh.length === 0 &&
          !d.asked),
    );
  const asked = new Set(state.doubts.filter((d) => d.asked).map((d) => d.text));
  const out = [...kept];
  for (const doubt of fresh)
    if (!out.some((d) => d.text === doubt.text)) out.push(asked.has(doubt.text) ? { ...doubt, asked: true } : doubt);
  return out.slice(0, 8);
}

const decline = (state: InterviewState, slots: readonly SlotName[]): InterviewState => ({
  ...state,
  declined: [
    ...new Set([...state.declined, ...slots.filter((s) => !state.draft[s] || state.draft[s]?.source === "suggested")]),
  ],
});
const skipped = (state: InterviewState): InterviewState =>
  state.question?.kind === "topics" ? decline(state, state.question.topics) : state;
/** At the recap, the card is not read out again when nothing changed. */
const briefly = (state: InterviewState): InterviewState =>
  state.question?.kind === "confirm" ? { ...state, question: { ...state.question, text: "" } } : state;

function respond(heard: Heard): Turned {
  const { before, after, manner, changed, doubted } = heard;
  const atRecap = before.question?.kind === "confirm";
  const went = changed.length > 0;
  const correcting = changed.some((slot) => before.draft[slot] !== undefined) && (manner.correcting || atRecap);
  const news = changed.filter((slot) => !heard.checked.includes(slot));
  const ack = acknowledge(after.draft, news, correcting, before.draft);
  const done = (intent: Intent, says: string[], then: Turned["then"], state = after): Turned => ({
    state,
    says,
    changed,
    intent,
    then,
  });

  if (manner.abuse) return done("abuse", [MANNERS.abuse, ack], went ? "ask" : "stay");
  if (manner.language && !went) return done("language_switch", [MANNERS.language], "stay");
  if (manner.limits.length > 0)
    return done("out_of_scope", [ack, ...manner.limits.slice(0, 2).map(limitLine)], went ? "ask" : "stay");
  if (went && (correcting || atRecap)) return done("correct", [ack], "ask");
  if (went) return done("answer", [ack && thanks(before.asked), ack], "ask");
  if (heard.settled) return done("answer", [MANNERS.noted], "ask");
  if (heard.refused) return { ...done("deny", [MANNERS.misheard], "stay"), changed: [heard.refused] };
  if (atRecap && manner.yes && !doubted && !manner.back && !/\b(?:mais|sauf)\b/.test(heard.text))
    return done("confirm", [], "ask");
  if (atRecap && after.declined.length > before.declined.length) return done("answer", [MANNERS.noName], "ask");
  if (manner.repeat) return done("repeat", [], "stay");
  if (manner.help) return done("help", [MANNERS.help], "stay");
  if (manner.resume) return done("resume", [MANNERS.resume], "stay");
  if (manner.fixing) return fixing(after, done);
  if (manner.pause) return done("resume", [MANNERS.pause], "stay", briefly(after));
  if (manner.off) return done("off_topic", [MANNERS.off], "stay");
  if (manner.back) return goBack(heard.text, after, done);
  if (manner.skip && !atRecap) return done("skip", [MANNERS.skipped], "ask", skipped(after));
  if (atRecap && doubted && !manner.briefYesNo) return done("correct", [], "ask");
  if (atRecap)
    return manner.no || manner.correcting
      ? done("deny", [MANNERS.deny], "stay", briefly(after))
      : done("unclear", [MANNERS.lost], "stay");
  if (doubted) return done(manner.unsure ? "unclear" : "answer", [], "ask");
  if (after.declined.length > before.declined.length) return done("answer", [MANNERS.noName], "ask");
  if (manner.unsure) return unsure(heard, done);
  return notUnderstood(heard, done);
}

/** « Je veux corriger »: what, said with the question that waits left as it is. */
function fixing(after: InterviewState, done: Done): Turned {
  const question = after.question && { ...after.question, text: "" };
  return done("go_back", [MANNERS.backWhere], "stay", { ...after, question });
}

type Done = (intent: Intent, says: string[], then: Turned["then"], state?: InterviewState) => Turned;

const VAGUE = /depend|vari(?:e|able)|irregul|adapte|change/;
const ORDINARY_WEEK: Pending = {
  slot: "hours",
  text: "Une semaine ordinaire, quels jours et à quelles heures peut-on vous joindre ?",
};

/** « Je ne sais pas »: a proposal where one is fair, a follow-up where it only depends, else the next topic. */
function unsure({ text, after }: Heard, done: Done): Turned {
  const question = after.question;
  const topics = question?.topics ?? [];
  if (
    question?.kind === "topics" &&
    topics.includes("hours") &&
    VAGUE.test(text) &&
    !after.doubts.some((d) => d.slot === "hours")
  )
    return done("unclear", [], "ask", {
      ...decline(
        after,
        topics.filter((t) => t !== "hours"),
      ),
      doubts: [...after.doubts, ORDINARY_WEEK],
    });
  if (topics.includes("capabilities")) {
    const draft = propose(after.draft, "capabilities", usualTasks(after.draft));
    return done("unclear", [MANNERS.proposed], "ask", skipped({ ...after, draft }));
  }
  if (/^\W*$/.test(text)) return done("unclear", [MANNERS.empty], "stay");
  return done("unclear", [MANNERS.unsure], "ask", skipped(after));
}

/** Words without a fact: a yes to what was proposed, a no, something known already, or something not understood. */
function notUnderstood(heard: Heard, done: Done): Turned {
  const { text, after, manner, findings } = heard;
  const question = after.question;
  const topics = question?.topics ?? [];
  if (topics.includes("capabilities") && (manner.yes || wantsEverything(text))) {
    const all: Finding = {
      slot: "capabilities",
      value: usualTasks(after.draft),
      mode: "set",
      confidence: 0.9,
      words: text.slice(0, 500),
    };
    const { draft, changed } = apply(after.draft, [all], "said");
    return { ...done("answer", [acknowledge(draft, changed, false)], "ask", { ...after, draft }), changed };
  }
  if (manner.briefYesNo && question && question.kind !== "confirm") return onlyYesOrNo(heard, done, skipped);
  if (manner.no && topics.length > 0) return done("deny", [MANNERS.skipped], "ask", skipped(after));
  if (findings.length > 0) return done("answer", [MANNERS.kept], "ask");
  const tries = after.asked_about.filter((s) => s === topics[0]).length;
  if (tries >= 2 || question?.kind === "doubt") return done("unclear", [MANNERS.lost], "ask", skipped(after));
  return done("unclear", [MANNERS.lost], "stay", {
    ...after,
    asked_about: [...after.asked_about, ...topics].slice(-60),
  });
}

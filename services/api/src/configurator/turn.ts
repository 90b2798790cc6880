import { type SlotName, SlotName as SlotNames } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import { passage } from "./french/passage.ts";
import { type Intent, type Signals, signals } from "./intent.ts";
import { propose, usualTasks } from "./policy/suggest.ts";
import { saysNoName } from "./readers/name.ts";
import { wantsEverything } from "./readers/tasks.ts";
import type { Context, Finding, Pending } from "./reading.ts";
import type { InterviewState } from "./state.ts";
import { hear, understand } from "./understand.ts";
import { acknowledge } from "./wording/acknowledge.ts";
import { limitLine, MANNERS } from "./wording/manners.ts";

export type Turned = {
  state: InterviewState;
  says: string[];
  changed: SlotName[];
  intent: Intent;
  /** Ask the next thing, or stay on the same question. */
  then: "ask" | "stay";
};

/** Topics named in « revenons aux horaires », « je voudrais changer la voix ». */
const NAMED: [SlotName, RegExp][] = [
  ["hours", /horaires?|heures?|ouverture/],
  ["address", /adresse|ville|rue/],
  ["phone", /telephone|numero/],
  ["prices", /tarifs?|prix/],
  ["services", /services?|prestations?/],
  ["capabilities", /missions?|taches?|fonctions?/],
  ["tone", /\bton\b/],
  ["voice", /voix/],
  ["business_name", /\bnom\b/],
  ["trade", /metier|activite/],
  ["emergency", /urgences?/],
];

const ofSlot = (slot: SlotName) => SlotNames.safeParse(slot).success;

/** Manners that leave no room for a free answer: greedy readers must not take them for a name or a service. */
const isManner = (s: Signals) => s.abuse || s.language || s.repeat || s.help || s.skip || s.resume || s.off || s.unsure;

/** Reads one utterance: its facts, its manner, and what to say of them. Never throws. */
export function turn(state: InterviewState, utterance: string, now: Date): Turned {
  const heard = hear(utterance);
  const manner = signals(heard.text);
  const asking = state.question;
  const atRecap = asking?.kind === "confirm";
  const pending =
    asking?.kind === "doubt"
      ? (state.doubts.find((d) => d.asked && asking.topics.includes(d.slot) && d.text === asking.text) ?? null)
      : null;
  const limited = manner.limits.length > 0;
  const quiet = isManner(manner) || limited || manner.back;
  const context: Context = {
    draft: state.draft,
    asked: quiet && !(manner.unsure && heard.text.length > 25 && !limited) ? [] : (asking?.topics ?? []),
    pending,
    correcting: manner.correcting || atRecap,
    now,
  };
  const { findings: all, doubts } = understand(heard, context);
  const findings = limited
    ? all.filter((f) => f.slot !== "services" && f.slot !== "notes" && f.slot !== "email" && f.slot !== "website")
    : all;
  const { draft, changed } = apply(state.draft, findings, "said");
  const settled = new Set(findings.map((f) => f.slot));
  const known = mergeDoubts(state, settled, doubts, pending);
  let after: InterviewState = {
    ...state,
    draft,
    doubts: known,
    declined: state.declined.filter((s) => !changed.includes(s)),
  };
  if (passage(utterance).text && asking?.topics.includes("business_name") && saysNoName(heard))
    after = decline(after, ["business_name"]);
  const outcome = respond(state, after, manner, findings, changed, atRecap, doubts.length > 0);
  return outcome;
}

/** A slot that was told anew loses its old doubts; new ones follow. */
function mergeDoubts(
  state: InterviewState,
  settled: Set<SlotName>,
  fresh: Pending[],
  pending: Pending | null,
): Pending[] {
  const kept = state.doubts.filter(
    (d) => !(settled.has(d.slot) && (d === pending || d.slot !== "hours" || fresh.length === 0 || d.asked)),
  );
  const asked = state.doubts.filter((d) => d.asked).map((d) => d.text);
  const added = fresh
    .filter((d) => ofSlot(d.slot) && !kept.some((k) => k.text === d.text))
    .map((d) => (asked.includes(d.text) ? { ...d, asked: true } : d));
  return [...kept, ...added].slice(0, 8);
}

const decline = (state: InterviewState, slots: readonly SlotName[]): InterviewState => ({
  ...state,
  declined: [...new Set([...state.declined, ...slots.filter((s) => !state.draft[s])])],
});

function respond(
  before: InterviewState,
  after: InterviewState,
  manner: Signals,
  findings: Finding[],
  changed: SlotName[],
  atRecap: boolean,
  doubted: boolean,
): Turned {
  const asking = before.question;
  const topics = asking?.topics ?? [];
  const correcting = changed.some((slot) => before.draft[slot] !== undefined) && (manner.correcting || atRecap);
  const ack = acknowledge(after.draft, changed, correcting);
  const limits = manner.limits.slice(0, 2).map(limitLine);
  const done = (intent: Intent, says: string[], then: Turned["then"], state = after): Turned => ({
    state,
    says,
    changed,
    intent,
    then,
  });
  const went = changed.length > 0;
  const answered = went || doubted || findings.length > 0;

  if (manner.abuse) return done("abuse", [MANNERS.abuse, ack], went ? "ask" : "stay");
  if (manner.language && !went) return done("language_switch", [MANNERS.language], "stay");
  if (limits.length > 0) return done("out_of_scope", [ack, ...limits], went ? "ask" : atRecap ? "ask" : "stay");
  if (
    atRecap &&
    manner.yes &&
    !went &&
    !doubted &&
    !manner.back &&
    !/\bmais\b|sauf/.test(manner.correcting ? "mais" : "")
  )
    return done("confirm", [], "ask", after);
  if (manner.repeat && !went) return done("repeat", [], "stay");
  if (manner.help && !went) return done("help", [MANNERS.help], "stay");
  if (manner.resume && !went) return done("resume", [MANNERS.resume], "stay");
  if (manner.off && !went) return done("off_topic", [MANNERS.off], "stay");
  if (manner.back && !went) return goBack(after, done, findings);
  if (manner.skip && !went && !atRecap) return done("skip", [MANNERS.skipped], "ask", skipped(after, topics));
  if (manner.unsure && !went && !atRecap) return unsure(after, topics, done, doubted);
  if (went) return done(correcting ? "correct" : "answer", [ack], "ask");
  if (atRecap)
    return manner.no || manner.correcting
      ? done("deny", [MANNERS.deny], "stay", { ...after, question: asking ? { ...asking, text: "" } : null })
      : manner.unsure
        ? done("unclear", [], "stay")
        : done("unclear", [MANNERS.lost], "stay");
  if (doubted) return done("answer", [], "ask");
  return notUnderstood(after, topics, manner, done, answered);
}

type Done = (intent: Intent, says: string[], then: Turned["then"], state?: InterviewState) => Turned;

const skipped = (state: InterviewState, topics: readonly SlotName[]): InterviewState =>
  state.question?.kind === "doubt" ? state : decline(state, topics);

function goBack(state: InterviewState, done: Done, _findings: Finding[]): Turned {
  return done(
    "go_back",
    [MANNERS.backWhere],
    "stay",
    state.question?.kind === "confirm" ? { ...state, question: { ...state.question, text: "" } } : state,
  );
}

function unsure(state: InterviewState, topics: readonly SlotName[], done: Done, doubted: boolean): Turned {
  if (doubted) return done("unclear", [], "ask");
  if (topics.includes("capabilities")) {
    const draft = propose(state.draft, "capabilities", usualTasks(state.draft));
    return done(
      "unclear",
      [MANNERS.proposed],
      "ask",
      decline({ ...state, draft }, topics).draft.capabilities
        ? {
            ...decline({ ...state, draft }, topics),
            declined: [...new Set([...state.declined, "capabilities" as SlotName])],
          }
        : state,
    );
  }
  return done("unclear", [MANNERS.unsure], "ask", skipped(state, topics));
}

function notUnderstood(
  state: InterviewState,
  topics: readonly SlotName[],
  manner: Signals,
  done: Done,
  answered: boolean,
): Turned {
  const asking = state.question;
  if (topics.includes("capabilities") && (manner.yes || wantsEverything(state.question?.text ?? ""))) {
    const { draft, changed } = apply(
      state.draft,
      [{ slot: "capabilities", value: usualTasks(state.draft), mode: "set", confidence: 0.9, words: "oui" }],
      "said",
    );
    return { ...done("answer", [acknowledge(draft, changed, false)], "ask", { ...state, draft }), changed };
  }
  if (topics.includes("voice") && manner.yes) return done("unclear", [MANNERS.unsure], "ask", skipped(state, topics));
  if (manner.no && topics.length > 0) return done("deny", [MANNERS.skipped], "ask", skipped(state, topics));
  if (answered) return done("answer", [MANNERS.kept], "ask");
  const tries = state.asked_about.filter((s) => s === topics[0]).length;
  if (tries >= 2 || asking?.kind === "doubt") return done("unclear", [MANNERS.lost], "ask", skipped(state, topics));
  return done("unclear", [MANNERS.lost], "stay", { ...state, asked_about: [...state.asked_about, ...topics] });
}
void NAMED;

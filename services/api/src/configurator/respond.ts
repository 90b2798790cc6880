import type { SlotName } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import type { Intent, Signals } from "./intent.ts";
import { goBack } from "./policy/back.ts";
import { propose, usualTasks } from "./policy/suggest.ts";
import { onlyYesOrNo } from "./policy/yes-or-no.ts";
import { wantsEverything } from "./readers/tasks.ts";
import type { Finding, Pending } from "./reading.ts";
import type { InterviewState } from "./state.ts";
import { decline, enough, skipped } from "./state-changes.ts";
import { aboutUs } from "./wording/about-us.ts";
import { acknowledge } from "./wording/acknowledge.ts";
import { limitLine, MANNERS, STILL_MISSING, thanks } from "./wording/manners.ts";
import { notGrasped } from "./wording/not-grasped.ts";
import { rephrased } from "./wording/rephrase.ts";

export type Turned = {
  state: InterviewState;
  says: string[];
  changed: SlotName[];
  intent: Intent;
  /** Ask the next thing, or stay on the same question. */
  then: "ask" | "stay";
};

/** What one turn has to go by. */
export type Heard = {
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

/** At the recap, the card is not read out again when nothing changed. */
const briefly = (state: InterviewState): InterviewState =>
  state.question?.kind === "confirm" ? { ...state, question: { ...state.question, text: "" } } : state;

/** What is no answer, after which the recap is not said again: only the choice, or what is missing. */
const ASIDE: readonly Intent[] = ["abuse", "help", "off_topic", "language_switch", "out_of_scope", "unclear"];
const choiceAlone = (state: InterviewState): InterviewState => {
  const { question } = state;
  if (question?.kind !== "confirm") return state;
  const [missing] = question.topics;
  const text =
    missing === "trade" || missing === "business_name"
      ? STILL_MISSING[missing][0]
      : "Dois-je créer votre assistant, ou faut-il changer quelque chose ?";
  return { ...state, question: { ...question, text } };
};

/** A yes that takes itself back: « oui, mais », « bravo, tout est de travers ». */
const BUT = /\b(?:mais|sauf|de travers|n'importe quoi|tout faux|pas du tout|rien compris)\b/;

/** To « Que faut-il changer ? » it agrees to nothing: the card is read out again. */
const BARE_YES = /^\W*(?:oui|ouais|si|ok|d'accord)\W*$/;

/** What is answered to what was heard, and whether the next thing is asked. */
export function respond(heard: Heard): Turned {
  const { before, after, manner, changed, doubted } = heard;
  const atRecap = before.question?.kind === "confirm";
  const went = changed.length > 0;
  const correcting = changed.some((slot) => before.draft[slot] !== undefined) && (manner.correcting || atRecap);
  const news = changed.filter((slot) => !heard.checked.includes(slot));
  const ack = acknowledge(after.draft, news, correcting, before.draft);
  const done = (intent: Intent, says: string[], then: Turned["then"], state = after): Turned => ({
    state: then === "stay" && ASIDE.includes(intent) ? choiceAlone(state) : state,
    says,
    changed,
    intent,
    then,
  });

  const ours = aboutUs(heard.text);
  if (ours && (manner.asking || !manner.abuse))
    return done(manner.off ? "off_topic" : "help", [ack, ours], went ? "ask" : "stay");
  if (manner.abuse) return done("abuse", [MANNERS.abuse, ack], went ? "ask" : "stay");
  if (manner.language && !went) return done("language_switch", [MANNERS.language], "stay");
  if (manner.limits.length > 0)
    return done("out_of_scope", [ack, ...manner.limits.slice(0, 2).map(limitLine)], went ? "ask" : "stay");
  // Facts, and a question about us in the same breath: both are answered.
  if (went && manner.help && manner.asking) return done("help", [ack, MANNERS.help], "ask");
  // A wish that is none of the missions: said to be out of reach, whatever it is.
  const understoodWish = heard.findings.some((f) => f.slot !== "notes");
  if (manner.wish && !manner.help && !understoodWish && !doubted)
    return done("out_of_scope", [ack, MANNERS.beyond], "stay");
  if (went && (correcting || atRecap)) return done("correct", [ack], "ask");
  if (went) return done("answer", [ack && thanks(before.asked, after.draft.sector?.value), ack], "ask");
  if (heard.settled) return done("answer", [MANNERS.noted], "ask");
  if (heard.refused) return { ...done("deny", [MANNERS.misheard], "stay"), changed: [heard.refused] };
  if (atRecap && before.question?.text === "" && BARE_YES.test(heard.text)) return done("unclear", [], "ask");
  if (atRecap && manner.yes && !doubted && !manner.back && !BUT.test(heard.text)) return done("confirm", [], "ask");
  if (atRecap && after.declined.length > before.declined.length) return done("answer", [MANNERS.noName], "ask");
  if (manner.finish && !atRecap && after.draft.trade) return done("skip", [MANNERS.enough], "ask", enough(after));
  if (manner.repeat)
    return done("repeat", [], atRecap ? "ask" : "stay", atRecap ? { ...after, question: null } : after);
  if (manner.help) return done("help", [MANNERS.help], "stay", inOtherWords(after));
  if (manner.resume && !(manner.skip && !atRecap)) return done("resume", [MANNERS.resume], "stay");
  if (manner.fixing) return fixing(after, done);
  if (manner.pause && !manner.back) return done("resume", [MANNERS.pause], "stay", briefly(after));
  if (manner.off && !vagueHours(heard)) return done("off_topic", [MANNERS.off], "stay");
  if (manner.back) return goBack(heard.text, after, done);
  if (manner.skip && !atRecap) return done("skip", [MANNERS.skipped], "ask", skipped(after));
  if (atRecap && doubted && !manner.briefYesNo) return done("correct", [], "ask");
  if (atRecap && heard.findings.length > 0) return done("answer", [MANNERS.kept], "stay");
  if (atRecap)
    return manner.no || manner.correcting || BUT.test(heard.text)
      ? done("deny", [MANNERS.deny], "stay", briefly(after))
      : done("unclear", [manner.unsure ? MANNERS.yours : notGrasped(heard.text, after.stays ?? 0)], "stay");
  if (doubted) return done(manner.unsure ? "unclear" : "answer", [], "ask");
  if (after.declined.length > before.declined.length) return done("answer", [MANNERS.noName], "ask");
  if (manner.unsure || vagueHours(heard)) return unsure(heard, done);
  return notUnderstood(heard, done);
}

/** The question that stands in other words, with examples; one that asks where and how to reach someone is kept whole. */
const inOtherWords = (state: InterviewState): InterviewState => {
  const { question, draft } = state;
  if (question?.kind !== "topics") return state;
  if (question.topics.length > 1 && question.topics.includes("phone")) return state;
  return { ...state, question: { ...question, text: rephrased(draft, question.topics[0], question.text) } };
};

/** « Je veux corriger »: what, said with the question that waits left as it is. */
function fixing(after: InterviewState, done: Done): Turned {
  const question = after.question && { ...after.question, text: "" };
  return done("go_back", [MANNERS.backWhere], "stay", { ...after, question });
}

type Done = (intent: Intent, says: string[], then: Turned["then"], state?: InterviewState) => Turned;

const VAGUE =
  /depend|vari(?:e|able)|irregul|adapte|change|jamais (?:pareil|les memes)|au jour le jour|a la demande|quand (?:je|on) (?:peu|veu)/;
/** « Je peux arrêter quand je veux ? » is asked of us. */
const ASKED_OF_US =
  /^\W*(?:(?:et|mais|ah|au fait|dites)[ ,]+)*(?:est-ce qu|(?:je|on) (?:peux|peut|pourrai|pourra)|puis-je|peut-on|vous|qu'est-ce|combien|comment|pourquoi|si ).*\?\W*$|(?:peux|peut|puis-je|peut-on|pouvoir) (?:l'|m'|se |me )?(?:arreter|resilier|annuler|desabonner|desinscrire)(?![a-z])/;
const ORDINARY_WEEK: Pending = {
  slot: "hours",
  text: "Une semaine ordinaire, quels jours et à quelles heures peut-on vous joindre ?",
};

/** « Ça dépend des matchs »: no talk of football, but hours that nobody can write down yet. */
const vagueHours = ({ text, after, manner }: Heard): boolean =>
  after.question?.kind === "topics" &&
  after.question.topics.includes("hours") &&
  !manner.injected &&
  !ASKED_OF_US.test(text) &&
  VAGUE.test(text);

/** « Je ne sais pas »: a proposal where one is fair, a follow-up where it only depends, else the next topic. */
function unsure(heard: Heard, done: Done): Turned {
  const { text, after } = heard;
  const question = after.question;
  const topics = question?.topics ?? [];
  if (vagueHours(heard) && !after.doubts.some((d) => d.slot === "hours"))
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
  if (/^\W*$/.test(text)) return done("unclear", [MANNERS.empty], "stay", inOtherWords(after));
  const chosen = topics.includes("tone") || topics.includes("voice");
  return done("unclear", [chosen ? MANNERS.chosen : MANNERS.unsure], "ask", skipped(after));
}

/** Family, weather, sport, news: told to an interviewer, they call for no more than a kind word. */
const SMALL_TALK =
  /(?<![a-z])(?:(?:mon|ma|mes|notre) (?:fils|fille|petits?[- ]enfants?|petite?[- ]fil\w+|mari|femme|mere|pere|frere|soeur|voisin\w*|belle[- ]mere|beau[- ]pere|chien|chat|genou|dos|tomates?|voiture)|le maire|president|ministre|gouvernement|elections?|greves?|manif\w*|impots|essence|carburant|meteo|neige|pleut|pluie|orage|canicule|soleil|beau temps|match|equipe de france|rugby|tour de france|film|serie|tele(?!phone|travail)|chanson|recette|vacances a|anniversaire|mariage de|bac(?! a)|covid|grippe|la guerre|blague|vrai que|t'as vu|vous avez (?:vu|entendu)|vous etes (?:ou|qui)|tu es qui|il fait (?:chaud|froid|beau|un temps))(?![a-z])/;

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
  if (SMALL_TALK.test(text)) return done("off_topic", [MANNERS.off], "stay");
  const tries = after.asked_about.filter((s) => s === topics[0]).length;
  // Going on, one says that it is left aside, not that it was not understood.
  if (tries >= 2 || question?.kind === "doubt") return done("unclear", [MANNERS.skipped], "ask", skipped(after));
  const lost = manner.already ? MANNERS.notFound : notGrasped(text, after.stays ?? 0);
  return done("unclear", [lost], "stay", {
    ...inOtherWords(after),
    asked_about: [...after.asked_about, ...topics].slice(-60),
  });
}

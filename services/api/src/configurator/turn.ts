import { MAX_UTTERANCE, type Price, type SlotName } from "@allokoli/contracts";
import { apply } from "./apply.ts";
import { mergeDoubts } from "./doubts.ts";
import type { Passage } from "./french/passage.ts";
import { signals } from "./intent.ts";
import { besideLimits, GREEDY, hasFacts, isAside, isManner, withoutHead, withoutLimits, withoutOff } from "./manner.ts";
import { rereadFor, withoutAlreadySaid } from "./policy/already-said.ts";
import { fitting, readsAsOrder } from "./policy/fit.ts";
import { honest } from "./policy/honest.ts";
import { implied } from "./policy/implied.ts";
import { tellsNoPrices } from "./policy/no-prices.ts";
import { readActivity } from "./readers/activity.ts";
import { openDays } from "./readers/hours.ts";
import { saysNoName } from "./readers/name.ts";
import { onlySound } from "./readers/only-sound.ts";
import { withoutRules } from "./readers/rules.ts";
import type { Context, Finding } from "./reading.ts";
import { respond, type Turned } from "./respond.ts";
import type { InterviewState } from "./state.ts";
import { decline, without } from "./state-changes.ts";
import { hear, understand } from "./understand.ts";
import { MANNERS, UNFIT } from "./wording/manners.ts";
import { NOT_GRASPED } from "./wording/not-grasped.ts";

/** Reads one utterance: its facts, its manner, and what to say of them. Never throws. */
export function turn(state: InterviewState, utterance: string, now: Date): Turned {
  const all = hear(utterance);
  const repeats = withoutAlreadySaid(all);
  const words = repeats ?? all;
  // « Ne donnez jamais de conseil médical » asks for nothing impossible: it forbids it.
  const { limits, off } = signals(withoutRules(words).text);
  const told = signals(words.text);
  const manner = { ...told, limits, off, already: repeats !== null, unsure: told.unsure && repeats === null };
  const heard = withoutOff(withoutLimits(withoutHead(words, state.question?.kind === "confirm"), manner), manner);
  const asking = state.question;
  const topics = asking?.topics ?? [];
  const pending =
    asking?.kind === "doubt"
      ? (state.doubts.find((d) => d.asked && topics.includes(d.slot) && d.text === asking.text) ?? null)
      : null;
  const facts: Context = {
    draft: state.draft,
    asked: topics,
    pending,
    open: state.doubts,
    correcting: manner.correcting || asking?.kind === "confirm",
    now,
  };
  const free = !isManner(manner) && !(manner.off && !hasFacts(heard, facts));
  // Out of turn, or at the recap that proposed another; a name may be made of such words.
  const sound = !topics.some((slot) => NAMING.includes(slot)) && onlySound(words.text, asking?.kind === "confirm");
  const asked: SlotName[] = sound
    ? ["voice", "tone"]
    : topics.filter((slot) => (free || !GREEDY.includes(slot)) && !(slot === "capabilities" && isAside(manner)));
  const context: Context = { ...facts, asked };
  const understood = understand(heard, context);
  if (repeats && asking?.kind !== "doubt") {
    const left = topics.filter((slot) => !understood.findings.some((f) => f.slot === slot));
    const { findings, doubts } = rereadFor(left, state.said ?? [], context);
    understood.findings.push(...findings);
    understood.doubts.push(...doubts);
  }
  // Asked in vain before: his own words for it, asked back.
  const vain =
    topics.includes("trade") && pending === null && state.asked_about.filter((slot) => slot === "trade").length > 1;
  if (vain && (manner.unsure || !isManner(manner)) && !understood.findings.some((f) => f.slot === "trade")) {
    const told = [...(state.said ?? []).map(hear), ...(manner.unsure ? [] : [words])].filter(
      (p) => withoutAlreadySaid(p) === null && !isManner(signals(p.text)) && !givesName(p, context),
    );
    const guess = told.map(readActivity).find((reading) => reading !== null);
    if (guess) {
      understood.findings.push(...guess.findings);
      understood.doubts.push(...guess.doubts);
    }
  }
  const fitted = fitting(besideLimits(understood.findings, words, manner), pending);
  const settled =
    (pending?.check === true || pending?.offer !== undefined) && ((manner.yes && !manner.finish) || repeats !== null);
  const findings =
    settled && pending?.offer ? [...fitted.findings, offered(pending.offer, words.raw)] : fitted.findings;
  const applied = apply(state.draft, findings, "said");
  const { draft, says, slots } =
    applied.changed.length > 0 ? honest(implied(applied.draft)) : { ...applied, says: [], slots: [] };
  const changed = [...new Set<SlotName>([...applied.changed, ...slots, "emergency"])].filter(
    (slot) => !same(draft[slot], state.draft[slot]),
  );
  const agreed = settled && pending !== null && !findings.some((f) => f.slot === pending.slot);
  const refused = pending?.check && manner.no && manner.briefYesNo && changed.length === 0 ? pending.slot : null;
  const anew = new Set(findings.filter((f) => f.mode === "set" || f.slot === pending?.slot).map((f) => f.slot));
  const open = agreed ? { ...state, doubts: state.doubts.filter((d) => d !== pending) } : state;
  // The same words again are a yes.
  const fresh = [...understood.doubts, ...fitted.doubts].filter((d) => !(pending?.check && d.text === pending.text));
  const merged = mergeDoubts(open, anew, fresh, pending);
  const left = openDays(draft.hours?.value, merged);
  const again = left !== null && state.doubts.some((d) => d.asked && d.text === left.text);
  // What is left open of the week takes the place of what was asked about it before.
  const others = merged.filter((d) => d.slot !== "hours" || d.asked !== true || d.days === undefined);
  const doubts = left ? [...others, { ...left, ...(again ? { asked: true } : {}) }] : merged;
  let after: InterviewState = {
    ...state,
    said: remembered(state, utterance),
    draft,
    doubts,
    declined: state.declined.filter((s) => !changed.includes(s)),
  };
  if (refused) after = without(after, refused);
  // « Pro. Peu importe. »: what was not answered beside what was is left to us.
  if (manner.unsure && changed.some((slot) => topics.includes(slot))) after = decline(after, topics);
  if (topics.includes("prices") && !changed.includes("prices") && tellsNoPrices(words.text))
    after = decline(after, ["prices"]);
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

/** « Mon entreprise s'appelle Durand » says no trade. */
const givesName = (p: Passage, context: Context): boolean =>
  understand(p, { ...context, asked: [] }).findings.some(({ slot }) => slot === "business_name");

const NAMING: readonly SlotName[] = ["business_name", "trade"];

/** What was said, for « je vous l'ai déjà dit »; the oldest words go first. */
const remembered = ({ said = [] }: InterviewState, utterance: string): string[] =>
  [...said, utterance.slice(0, MAX_UTTERANCE)].slice(-12);

/** Said of a turn that gave nothing; not beside the reason why. */
const UNSAID: readonly string[] = [MANNERS.kept, ...NOT_GRASPED, MANNERS.notFound, MANNERS.off];

/** Prices that were asked about, once they are confirmed. */
const offered = (prices: Price[], words: string): Finding => ({
  slot: "prices",
  value: prices,
  mode: "add",
  confidence: 1,
  words: words.slice(0, 500),
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

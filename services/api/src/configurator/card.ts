import type { Draft, OnboardingSession, SlotName, SlotValues } from "@allokoli/contracts";
import { parseSlotValue } from "@allokoli/contracts";
import { ask, missingFor, question, say } from "./asking.ts";
import { typeset } from "./french/typography.ts";
import type { Clock, Reply } from "./interview.ts";
import { fitTapped } from "./policy/fit.ts";
import { honest } from "./policy/honest.ts";
import { isKnown, topicsThatMatter } from "./policy/plan.ts";
import { withProposals } from "./policy/suggest.ts";
import { openDays } from "./readers/hours.ts";
import { tradeNamed } from "./readers/trade.ts";
import type { InterviewState } from "./state.ts";
import { acknowledge } from "./wording/acknowledge.ts";
import { MANNERS } from "./wording/manners.ts";

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

/** A postcode of one town beside another, never settled: of the address only the street is said to callers. */
function withoutDoubtfulPlace({ draft, doubts }: InterviewState): Draft {
  const { address, ...others } = draft;
  if (!address || !doubts.some((doubt) => doubt.slot === "address" && doubt.check)) return draft;
  const { street } = address.value;
  return street ? { ...draft, address: { ...address, value: { street, postcode: null, town: null } } } : others;
}

/** The person said yes at the recap: proposals become confirmed facts, and the interview is closed. */
export function markConfirmed(state: InterviewState): InterviewState {
  const draft = Object.fromEntries(
    Object.entries(withProposals(withoutDoubtfulPlace(state))).map(([slot, found]) => [
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
          // Empty while a correction is awaited; whoever comes back, or is called, is asked for it.
          text: typeset(q.text || MANNERS.deny),
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

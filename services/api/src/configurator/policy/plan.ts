import type { Draft, SlotName } from "@allokoli/contracts";
import { fold } from "../french/passage.ts";
import { tradeNamed } from "../readers/trade.ts";
import type { Pending } from "../reading.ts";
import { type InterviewState, MAX_QUESTIONS } from "../state.ts";
import { isOrdinaryLine } from "./fit.ts";

/** Neighbouring topics that one short question can cover, in the order of the interview. */
const GROUPS: readonly (readonly SlotName[])[] = [
  ["business_name"],
  ["hours", "emergency"],
  ["address", "phone"],
  ["services", "prices"],
  ["capabilities"],
  ["tone", "voice"],
];

/** Topics that are worth a second, separate question when one was left out of a double one. */
const WORTH_ASKING_ALONE: readonly SlotName[] = ["hours", "services"];
/** An unclear point is asked about, but a topic is not gone over again and again. */
const MOST_TIMES = 3;

export type Plan = { kind: "topics"; topics: SlotName[] } | { kind: "doubt"; doubt: Pending } | { kind: "confirm" };

export const isKnown = (draft: Draft, slot: SlotName): boolean => {
  const found = draft[slot];
  return found !== undefined && found.source !== "suggested";
};

/**
 * A town alone is not yet an address; it is asked for with the phone, never on its own. A service or two named in
 * passing are not yet what the business offers.
 */
const isWhole = (draft: Draft, slot: SlotName): boolean => {
  if (!isKnown(draft, slot)) return false;
  if (slot === "hours" && draft.hours)
    return draft.hours.value.by_appointment || Object.values(draft.hours.value.weekly).some((day) => day !== null);
  if (slot === "address") return draft.address?.value.street !== null;
  return slot !== "services" || (draft.services?.confidence ?? 1) >= 0.7;
};

/** « Ne pas donner les prix »: then there are none to ask for. */
const keepsPrices = (draft: Draft): boolean =>
  (draft.notes?.value ?? []).some((note) =>
    /^(?:ne (?:pas|jamais) (?:\S+ ){1,2}(?:les |de |mes |nos |aucun )*(?:prix|tarifs?)|(?:pas|jamais|aucun) (?:de |les )*(?:prix|tarifs?))(?! (?:de|du|des|pour))/.test(
      fold(note),
    ),
  );

const isSettled = (state: InterviewState, slot: SlotName): boolean =>
  (slot === "prices" && keepsPrices(state.draft)) || isWhole(state.draft, slot) || state.declined.includes(slot);

/** The topics that matter for this trade. */
export function topicsThatMatter(draft: Draft): SlotName[] {
  const trade = tradeNamed(draft.trade?.value);
  const all: SlotName[] = ["trade", ...GROUPS.flat()];
  return all.filter(
    (slot) => (slot !== "emergency" || trade?.urgent === true) && (slot !== "prices" || !keepsPrices(draft)),
  );
}

const times = (state: InterviewState, slot: SlotName) => state.asked_about.filter((s) => s === slot).length;

const canTransfer = (draft: Draft) => draft.phone !== undefined && isOrdinaryLine(draft.phone.value);

/** Groups still open, each without what is known, was declined, or was asked already. */
function openGroups(state: InterviewState): SlotName[][] {
  const matter = topicsThatMatter(state.draft);
  const receives = (tradeNamed(state.draft.trade?.value)?.visits ?? "place") !== "home";
  const groups = GROUPS.map((group) =>
    group.filter((slot) => matter.includes(slot) && !isSettled(state, slot) && times(state, slot) === 0),
  )
    .filter(
      (group) =>
        group.length > 0 && !(group.length === 1 && group[0] === "address" && state.draft.address && !receives),
    )
    .map((group) =>
      group[0] === "address" && group.length > 1 && state.draft.address
        ? ["phone" as const, "address" as const]
        : group,
    )
    .filter((group) => !(group.length === 1 && group[0] === "emergency"));
  // Name, address and telephone are asked in one breath.
  const named = groups.findIndex((group) => group[0] === "business_name");
  const where = groups.findIndex((group) => group.includes("address") || group.includes("phone"));
  if (named < 0 || where < 0) return groups;
  return groups.flatMap((group, i) =>
    i === where ? [] : i === named ? [[...group, ...(groups[where] ?? [])]] : [group],
  );
}

/**
 * What to ask next. Unclear points come first as long as every open topic still fits in the eight questions;
 * then the open topics, then what was left out of a double question, then the recap.
 */
export function plan(state: InterviewState): Plan {
  const left = MAX_QUESTIONS - state.asked;
  if (left <= 0) return { kind: "confirm" };
  if (!isSettled(state, "trade") && times(state, "trade") < 3)
    return { kind: "topics", topics: state.draft.sector ? ["trade"] : ["sector", "trade"] };
  const groups = openGroups(state);
  const doubt = state.doubts.find((d) => d.asked !== true && times(state, d.slot) < MOST_TIMES);
  if (doubt && left > groups.length) return { kind: "doubt", doubt };
  const wantsTransfer = state.draft.capabilities?.value.includes("transfer_call") === true;
  if (groups[0]) return { kind: "topics", topics: groups[0] };
  if (
    wantsTransfer &&
    !isSettled(state, "transfer_to") &&
    !canTransfer(state.draft) &&
    times(state, "transfer_to") === 0
  )
    return { kind: "topics", topics: ["transfer_to"] };
  const leftOut = (slot: SlotName) =>
    !isKnown(state.draft, slot) &&
    !state.declined.includes(slot) &&
    times(state, slot) === 1 &&
    !state.doubts.some((d) => d.slot === slot);
  const again = WORTH_ASKING_ALONE.find(leftOut);
  if (again) return { kind: "topics", topics: [again] };
  if (leftOut("phone") && leftOut("address")) return { kind: "topics", topics: ["phone", "address"] };
  if (doubt) return { kind: "doubt", doubt };
  return { kind: "confirm" };
}

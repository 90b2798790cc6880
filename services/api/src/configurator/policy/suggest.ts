import type { Capability, Draft, SlotName, SlotValues } from "@allokoli/contracts";
import { SECTORS } from "../data/sectors.ts";
import { tradeNamed } from "../readers/trade.ts";
import { isOrdinaryLine } from "./fit.ts";

/** The missions that most businesses of this trade want. */
export function usualTasks(draft: Draft): Capability[] {
  const trade = tradeNamed(draft.trade?.value);
  const tasks = [...SECTORS[draft.sector?.value ?? trade?.sector ?? "autre"].tasks];
  if (trade?.booked) tasks.splice(1, 0, "take_appointment");
  if (trade?.quoted) tasks.push("qualify_lead");
  if (trade?.urgent) tasks.push("urgent_triage");
  return [...new Set(tasks)];
}

/** A copy of the draft with a proposal in an empty slot: in pencil, until the person confirms. */
export function propose<K extends SlotName>(draft: Draft, slot: K, value: SlotValues[K]): Draft {
  if (draft[slot]) return draft;
  return { ...draft, [slot]: { value, source: "suggested", confidence: 0.5, words: null } };
}

/** Proposals for the recap: what an assistant cannot do without. Facts of the business are never proposed. */
export function withProposals(draft: Draft): Draft {
  let next = propose(draft, "capabilities", usualTasks(draft));
  next = propose(next, "tone", "professional");
  next = propose(next, "voice", { voice_id: null, gender: null, speed: 1 });
  if (next.trade) next = propose(next, "sector", tradeNamed(next.trade.value)?.sector ?? "autre");
  const transfers = next.capabilities?.value.includes("transfer_call") === true;
  if (transfers && next.phone && isOrdinaryLine(next.phone.value))
    next = propose(next, "transfer_to", next.phone.value);
  return next;
}

import type { Draft, SlotName } from "../api/types.ts";

export type Group = "callers" | "business" | "assistant";

/** Which lines the card has, in reading order. The name and the trade are its title and stand above. */
const LINES: Record<Group, readonly SlotName[]> = {
  callers: ["hours", "services", "prices", "emergency", "notes"],
  business: ["address", "service_area", "phone", "email", "website", "siret", "transfer_to"],
  assistant: ["capabilities", "tone", "voice", "greeting"],
};

/** Lines that are there from the start, blank: a card that waits to be written. */
const ALWAYS: ReadonlySet<SlotName> = new Set(["hours", "services", "address", "capabilities", "tone", "voice"]);

export function linesOf(group: Group, draft: Draft, also: ReadonlySet<SlotName>): SlotName[] {
  return LINES[group].filter((slot) => ALWAYS.has(slot) || draft[slot] !== undefined || also.has(slot));
}

export const GROUPS: readonly Group[] = ["callers", "business", "assistant"];

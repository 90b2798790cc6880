import type { AssistantConfig, Draft, SlotName, SlotValues, UpdateAssistant } from "../api/types.ts";

/** What may be changed once the assistant exists; the rest goes back through an interview. */
export const EDITABLE: ReadonlySet<SlotName> = new Set([
  "hours",
  "services",
  "prices",
  "capabilities",
  "tone",
  "voice",
  "greeting",
]);

/** A configuration as the card shows it: the same lines, all in ink. */
export function draftOf({ business_info: info, call_handling: handling, ...config }: AssistantConfig): Draft {
  const values: { [K in SlotName]?: SlotValues[K] | null } = {
    business_name: info.name,
    trade: info.trade,
    sector: info.sector,
    address: info.address,
    service_area: info.service_area,
    phone: info.phone,
    email: info.email,
    website: info.website,
    hours: info.hours,
    services: info.services.length ? info.services : null,
    prices: info.prices.length ? info.prices : null,
    emergency: info.emergency,
    notes: info.notes.length ? info.notes : null,
    capabilities: config.capabilities,
    tone: config.tone,
    voice: { voice_id: config.voice_settings.voice_id, gender: null, speed: config.voice_settings.speed },
    greeting: handling.greeting,
    transfer_to: handling.transfer_to,
  };
  const inked = Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([slot, value]) => [slot, { value, source: "confirmed", confidence: 1, words: null }]);
  return Object.fromEntries(inked) as Draft;
}

/** A change on the card, in the words of the API. Clearing a list empties it. */
export function updateOf(slot: SlotName, value: unknown): UpdateAssistant {
  if (slot === "voice") {
    const { voice_id, speed } = value as SlotValues["voice"];
    return { ...(voice_id ? { voice_id } : {}), speed };
  }
  const cleared = slot === "services" || slot === "prices" ? [] : value;
  return { [slot]: value === null ? cleared : value } as UpdateAssistant;
}

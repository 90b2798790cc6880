import type { Address, SlotName, SlotValues, Voice } from "../api/types.ts";
import type { Strings } from "../strings/index.ts";
import { hoursLines } from "./hours.ts";
import { phoneText } from "./phone.ts";
import { priceBeside } from "./price.ts";

type Writers = { [K in SlotName]: (value: SlotValues[K], words: Strings, voices: readonly Voice[]) => string };

export const addressText = ({ street, postcode, town }: Address): string =>
  [street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");

const asIs = (value: string) => value;
const list = (items: readonly string[]) => items.join(", ");

const writers: Writers = {
  business_name: asIs,
  trade: asIs,
  sector: (value, words) => words.sectors[value],
  address: addressText,
  service_area: asIs,
  phone: phoneText,
  email: asIs,
  website: asIs,
  siret: (value) => value.replace(/(\d{3})(?=\d)/g, (group, _d, at: number) => (at < 9 ? `${group}\u202f` : group)),
  hours: (value, words) =>
    hoursLines(value, words)
      .map((line) => `${line.days} ${line.text}`)
      .join("\u202f; "),
  services: (value) => list(value.map((service) => service.name)),
  prices: (value, words) => list(value.map((price) => `${price.label} ${priceBeside(price, words.facts)}`.trim())),
  emergency: (value, { facts }) => {
    if (!value.offered) return facts.emergencyNone;
    const when = value.around_the_clock ? `${facts.aroundTheClock}, ${facts.sevenDays}` : facts.emergencyHours;
    return value.note ? `${when}, ${value.note}` : when;
  },
  capabilities: (value, words) => list(value.map((capability) => words.capabilities[capability])),
  tone: (value, words) => words.tones[value],
  voice: (value, { facts }, voices) => {
    const known = voices.find((voice) => voice.id === value.voice_id);
    if (known) return `${known.name}, ${known.description}`;
    return value.gender ? facts[value.gender] : "…";
  },
  greeting: (value) => `«\u202f${value}\u202f»`,
  transfer_to: phoneText,
  notes: list,
};

/** A fact as one line of text. */
export function slotText<K extends SlotName>(
  slot: K,
  value: SlotValues[K],
  words: Strings,
  voices: readonly Voice[] = [],
): string {
  return writers[slot](value, words, voices);
}

import { Draft, parseSlotValue, type SlotName, WEEKDAYS } from "@allokoli/contracts";
import { parseHours } from "../../hours/parse.ts";
import { readAddress } from "../readers/address.ts";
import { toE164 } from "../readers/phone.ts";
import { readPrices } from "../readers/prices.ts";
import { readTrade } from "../readers/trade.ts";
import type { Context, Finding, Reader } from "../reading.ts";
import { hear } from "../understand.ts";

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What one reader makes of a plain value, as if it answered the question about it. */
function read(reader: Reader, slot: SlotName, value: unknown, now: Date): unknown {
  const context: Context = { draft: {}, asked: [slot], pending: null, correcting: false, now };
  const found = reader(hear(text(value)), context).findings.filter((f: Finding) => f.slot === slot);
  return found.at(-1)?.value ?? undefined;
}

function hours(value: unknown, now: Date): unknown {
  if (typeof value === "string") return parseHours(value, { now, strict: false }).hours ?? undefined;
  if (value === null || typeof value !== "object") return undefined;
  const grid = ("weekly" in value ? value.weekly : value) as Record<string, unknown>;
  const weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, grid[day] ?? null]));
  const rest = "weekly" in value ? value : {};
  return {
    public_holidays: null,
    exceptions: [],
    by_appointment: false,
    notes: [],
    timezone: "Europe/Paris",
    ...rest,
    weekly,
  };
}

const price = (value: unknown) =>
  typeof value === "number"
    ? { label: "", amount: value, amount_max: null, kind: "fixed" as const, text: `${value} €` }
    : value;

/** Plain values, in the words of the evaluation format or of the draft, as slots. */
const SLOT_FROM: Record<string, (value: unknown, now: Date) => [SlotName, unknown] | null> = {
  hours: (value, now) => ["hours", hours(value, now)],
  address: (value, now) => ["address", typeof value === "string" ? read(readAddress, "address", value, now) : value],
  address_contains: (value, now) => ["address", read(readAddress, "address", list(value).join(" "), now)],
  phone: (value) => ["phone", toE164(text(value)) ?? value],
  phone_e164: (value) => ["phone", value],
  trade: (value, now) => ["trade", read(readTrade, "trade", value, now) ?? value],
  services: (value) => ["services", list(value).map((s) => (typeof s === "string" ? { name: s } : s))],
  services_include: (value) => ["services", list(value).map((name) => ({ name }))],
  prices: (value, now) => [
    "prices",
    typeof value === "string"
      ? read(readPrices, "prices", value, now)
      : list(value).flatMap((p) =>
          typeof p === "string" ? ((read(readPrices, "prices", p, now) as unknown[]) ?? []) : [price(p)],
        ),
  ],
  price_amounts: (value) => ["prices", list(value).map(price)],
  tasks: (value) => ["capabilities", list(value)],
  capabilities_include: (value) => ["capabilities", list(value)],
  tone_any_of: (value) => ["tone", list(value)[0]],
  voice: (value) => ["voice", typeof value === "string" ? { voice_id: null, gender: value, speed: 1 } : value],
  voice_gender: (value) => ["voice", { voice_id: null, gender: value, speed: 1 }],
  emergency_24_7: (value) => ["emergency", { offered: value === true, around_the_clock: value === true, note: null }],
  notes: (value) => ["notes", list(value)],
};

/** A draft as if a person had said it. Values that no slot can hold are left out. */
export function draftOf(values: Record<string, unknown>, now: Date): Draft {
  const draft: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(values)) {
    // A draft as it is stored carries its values in slots.
    const value = given !== null && typeof given === "object" && "value" in given ? given.value : given;
    if (value === null || value === undefined) continue;
    const [slot, plain] = SLOT_FROM[key]?.(value, now) ?? [key as SlotName, value];
    if (!(slot in Draft.shape)) continue;
    const parsed = parseSlotValue(slot, plain);
    if (parsed.success) draft[slot] = { value: parsed.data, source: "said", confidence: 1, words: text(given) || null };
  }
  return draft as Draft;
}

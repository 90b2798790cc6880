import type { OpeningHours } from "@allokoli/contracts";
import type { Passage } from "../configurator/french/passage.ts";
import { hoursOf, type Slot, sameSlots, weekOf } from "./clock.ts";
import type { HoursReading } from "./parse.ts";
import { tokenize } from "./tokens.ts";

const TIME = "(\\d{1,2}) ?h ?([0-5]\\d)?";
const SWAP = new RegExp(`${TIME} (?:au lieu de|plutot que|et (?:non|pas) (?:plus )?(?:a )?|a la place de) ?${TIME}`);

/** « 18 h 45 au lieu de 19 h »: one time for another, wherever it stands on the days named, or in the known week. Null when nothing swaps. */
export function swap(p: Passage, previous: OpeningHours): HoursReading | null {
  const m = SWAP.exec(p.text);
  if (!m) return null;
  const [to, from] = [Number(m[1]) * 60 + Number(m[2] ?? 0), Number(m[3]) * 60 + Number(m[4] ?? 0)];
  const before = weekOf(previous);
  // « Le vendredi 17 h au lieu de 18 h »: of that day alone.
  const named = tokenize(p.text).flatMap((t) => (t.kind === "day" ? t.days : []));
  const week = before.map((slots, d) =>
    slots === null || (named.length > 0 && !named.includes(d))
      ? slots
      : slots.map(([s, e]): Slot => [s === from ? to : s, e === from ? to : e]),
  );
  const said = week.flatMap((slots, d) => (sameSlots(slots, before[d] ?? null) ? [] : [d]));
  if (said.length === 0 || week.some((slots) => slots?.some(([s, e]) => s >= e))) return null;
  const at = (i: number) => p.at[i] ?? p.raw.length;
  const { weekly: _, ...rest } = previous;
  return {
    hours: hoursOf(week, rest),
    said,
    doubts: [],
    notes: [],
    span: { start: at(m.index), end: at(m.index + m[0].length) },
  };
}

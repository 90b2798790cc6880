import { DAY_NAMES } from "./calendar-words.ts";
import type { Slot, WeekSlots } from "./clock.ts";

const TIME = "(?:\\d{1,2} ?h(?: ?[0-5]\\d)?|midi|\\d{1,2})";
const BREAK = new RegExp(
  "(?:,? ?(?:mais|avec|sauf|hors|et))? ?(?:(?:on|je|nous|c'est) (?:est |fait |fais |sommes )?)?(?:une? |la |le )?" +
    "(?:pause|coupure|interruption|fermeture|ferme(?:e|s|ons)?)(?: (?:du |de |le |a )?(?:dejeuner|midi|repas|mediane))?" +
    `(?: ?[:(])? ?(?:(?:de |d'|entre )?(${TIME}) ?(?:a|et|-) ?(2|${TIME})|(?:entre |le )?midi[- ]2)\\)?(?![a-z\\d])`,
);
const AN_HOUR =
  /,? ?(?:avec )?(?:une )?(?:pause|coupure) d'(?:1 ?h(?:eure)?|une heure) (?:pour |a )?(?:le )?(?:midi|dejeuner)/;

const minutesOf = (words: string): number => {
  if (words === "midi") return 720;
  const [hour = "0", minute = ""] = words.replace(/ /g, "").split("h");
  return Number(hour) * 60 + Number(minute || 0);
};

export type Break = { slot: Slot; start: number; end: number };

/** « Fermé entre midi et deux », « pause de 12 h à 14 h »: when it is, and where it stands in the text. */
export function breakIn(text: string): Break | null {
  const hour = AN_HOUR.exec(text);
  if (hour) return { slot: [720, 780], start: hour.index, end: hour.index + hour[0].length };
  const m = BREAK.exec(text);
  if (!m || /(?:sans|pas de|aucune) ?$/.test(text.slice(0, m.index))) return null;
  // « Le lundi fermé de 14 h à 16 h » is about Monday alone.
  const clause =
    text
      .slice(0, m.index)
      .split(/[.;,\n]/)
      .at(-1) ?? "";
  if (DAY_NAMES.some((day) => clause.includes(day)) && !/\d/.test(clause)) return null;
  const start = m[1] ? minutesOf(m[1]) : 720;
  const said = m[2] ? minutesOf(m[2]) : 840;
  const end = said <= start && said <= 360 ? said + 720 : said;
  return end > start ? { slot: [start, end], start: m.index, end: m.index + m[0].length } : null;
}

/** Takes the break out of the slots that hold it; false when none does. */
export function cutOut([from, to]: Slot, week: WeekSlots): boolean {
  let cut = false;
  week.forEach((slots, day) => {
    const holding = slots?.find(([start, end]) => start < from && to < end);
    if (!slots || !holding) return;
    cut = true;
    week[day] = slots.flatMap((slot): Slot[] =>
      slot === holding
        ? [
            [slot[0], from],
            [to, slot[1]],
          ]
        : [slot],
    );
  });
  return cut;
}

import { mask, type Passage } from "../configurator/french/passage.ts";
import { DAY } from "./calendar-words.ts";
import { DAY as MIDNIGHT, type Slot, type WeekSlots } from "./clock.ts";
import { tokenize } from "./tokens.ts";

const T = "(\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d)?|midi)(?!\\d)";
const SHUT = "(?:pause|coupure|ferm(?:e|es|ons|ee|eture))";
const WHO = "(?:(?:je|on|nous|c'est|ou (?:je|on)) )?(?:fais |fait |faisons |suis |est |sommes )?(?:une |la )?";
const NAMED = `(?:(?:le |les |et )*(?:${DAY}|(?:lun|mar|mer|jeu|vend?|sam|dim)(?![a-z])\\.?)(?: et |, ?| )?)+`;
/** « Le vendredi de 13h à 15h je ferme », « vend pause 13h 14h30 »: a break of one day. */
const BREAK = new RegExp(
  `(?:,? ?(?:sauf|mais|et) )?(?<![a-z])(?<!(?:du|au) )(${NAMED})(?:[:,] ?)?(?:${WHO}${SHUT}[ :]+(?:de |entre )?${T}(?: ?(?:-|a|et) ?| )${T}|(?:de |entre )?${T} ?(?:-|a|et) ?${T} ${WHO}${SHUT}(?![a-z]| (?:le|les|a|tous|pendant|du|en|jours?) | ?${DAY}))`,
);

export type DayBreak = { days: number[]; slot: Slot };

/** The breaks of single days in a text, and the text without them. */
export function dayBreaks(p: Passage): { rest: Passage; breaks: DayBreak[] } {
  const breaks: DayBreak[] = [];
  let rest = p;
  for (let guard = 0; guard < 4; guard++) {
    const m = BREAK.exec(rest.text);
    if (!m) break;
    const days = tokenize(`${m[1]} 9h`).flatMap((t) => (t.kind === "day" ? t.days : []));
    const [from = 0, to = 0] = [m[2] ?? m[4], m[3] ?? m[5]].map((time) => minutes(time as string));
    if (days.length === 0 || to <= from || to > MIDNIGHT) break;
    breaks.push({ days, slot: [from, to] });
    rest = mask(rest, m.index, m.index + m[0].length);
  }
  return { rest, breaks };
}

function minutes(time: string): number {
  const [hour = "12", minute = "0"] = time === "midi" ? [] : (time.match(/\d+/g) ?? []);
  return Number(hour) * 60 + Number(minute);
}

/** Takes a break out of its days; the days on which nothing is open around it are given back. */
export function cutDays({ days, slot: [from, to] }: DayBreak, week: WeekSlots): number[] {
  return days.filter((d) => {
    const slots = week[d];
    const holding = slots?.find(([start, end]) => start < from && to < end);
    if (!slots || !holding) return true;
    week[d] = slots.flatMap((slot): Slot[] =>
      slot === holding
        ? [
            [slot[0], from],
            [to, slot[1]],
          ]
        : [slot],
    );
    return false;
  });
}

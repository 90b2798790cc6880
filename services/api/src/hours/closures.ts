import { DATE, MONTH, MONTH_NAMES } from "./calendar-words.ts";

/** A dated closure, ISO dates inclusive; `yearly` when no year was said. */
export type Closure = { from: string; to: string; slots: []; label: string; yearly?: true };

const pad = (n: number) => String(n).padStart(2, "0");
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

type MonthDay = { month: number; day: number | null; year: number | null };

const yearOf = (digits: string | undefined): number | null => (digits ? 2000 + (Number(digits) % 100) : null);

function readDate(words: string): MonthDay | null {
  const slash = /^([0-3]?\d)\/([01]?\d)(?:\/(\d{2,4}))?/.exec(words);
  if (slash) return { month: Number(slash[2]), day: Number(slash[1]), year: yearOf(slash[3]) };
  const month = MONTH_NAMES.findIndex((name) => words.includes(name)) + 1;
  if (month === 0) return null;
  const day = /^(\d{1,2})(?!\d)|premier/.exec(words);
  return { month, day: day ? Number(day[1] ?? 1) : null, year: yearOf(/20\d\d/.exec(words)?.[0]) };
}

const valid = ({ month, day }: MonthDay, year: number) =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= lastDay(year, month)));

/**
 * When a closure falls: in the year that was said, else every year from the next time on: « fermé en août », « congés du 1er au 15 août », « fermé le
 * 25 décembre ». What cannot be dated gives nothing, and stays a note.
 */
export function closureOf(text: string, label: string, now: Date): Closure[] {
  const bare = text.replace(new RegExp(`du (1er|\\d{1,2}) (?:au|a) (?=\\d{1,2} (${MONTH}))`), "du $1 $2 au ");
  const dates = [...bare.matchAll(new RegExp(`${DATE}|${MONTH}(?: 20\\d\\d)?`, "g"))]
    .map((m) => readDate(m[0]))
    .filter((d) => d !== null);
  if (dates.length === 0 || /(?:debut|mi|fin)[ -]|semaine|quinzaine/.test(text)) return [];
  const year = now.getUTCFullYear();
  const isRange =
    dates.length === 2 &&
    /(?:du|de|d'|entre).*(?:au|a|et)\b/.test(bare) &&
    dates.every((d) => (d.day === null) === (dates[0]?.day === null)) &&
    /\b(?:du|de|d'|entre)\b/.test(bare);
  const spans: [MonthDay, MonthDay][] = isRange
    ? [[dates[0] as MonthDay, dates[1] as MonthDay]]
    : dates.map((d) => [d, d]);
  return spans.flatMap(([first, last]) => {
    if (!valid(first, year) || !valid(last, year)) return [];
    const build = (from: number): Closure => {
      const to = last.month < first.month ? from + 1 : from;
      return {
        from: iso(from, first.month, first.day ?? 1),
        to: iso(to, last.month, last.day ?? lastDay(to, last.month)),
        slots: [],
        label: label.slice(0, 120),
      };
    };
    const said = last.year ?? first.year;
    if (said !== null) return [build(first.year ?? (last.month < first.month ? said - 1 : said))];
    const thisYear = build(year);
    const next = thisYear.to < now.toISOString().slice(0, 10) ? build(year + 1) : thisYear;
    return [{ ...next, yearly: true as const }];
  });
}

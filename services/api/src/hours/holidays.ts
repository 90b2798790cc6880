import Holidays from "date-holidays";

/** Departments and territories with public holidays of their own, by the start of the postcode. */
const REGIONS: [RegExp, string][] = [
  [/^57/, "57"],
  [/^67/, "67"],
  [/^68/, "68"],
  [/^97133/, "BL"],
  [/^97150/, "MF"],
  [/^971/, "GP"],
  [/^972/, "MQ"],
  [/^973/, "GF"],
  [/^974/, "RE"],
  [/^976/, "YT"],
];
const regionOf = (postcode: string | null | undefined) => REGIONS.find(([re]) => re.test(postcode ?? ""))?.[1] ?? null;

const calendars = new Map<string, Holidays>();
const years = new Map<string, Map<string, string>>();

/**
 * Names of the public holidays of a year by ISO date: the eleven of the Code du travail (art. L3133-1), those of
 * Alsace and Moselle (art. L3134-13) and those of overseas territories, by postcode.
 */
export function publicHolidays(year: number, postcode?: string | null): Map<string, string> {
  const region = regionOf(postcode);
  const key = `${year}/${region}`;
  const known = years.get(key);
  if (known) return known;
  const calendarKey = region ?? "FR";
  const calendar = calendars.get(calendarKey) ?? (region ? new Holidays("FR", region) : new Holidays("FR"));
  calendars.set(calendarKey, calendar);
  const days = new Map(
    calendar
      .getHolidays(year)
      .filter((h) => h.type === "public")
      .map((h) => [h.date.slice(0, 10), h.name]),
  );
  years.set(key, days);
  return days;
}

/** The name of the public holiday of that ISO date, or null. */
export const holidayOn = (date: string, postcode?: string | null): string | null =>
  publicHolidays(Number(date.slice(0, 4)), postcode).get(date) ?? null;

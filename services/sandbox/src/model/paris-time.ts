/** Dates as people say them on the telephone, understood from the day of the call in France. */

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];
const DAY = 86_400_000;

/** Midnight UTC of the calendar day it is in Paris: calendar arithmetic then has no daylight saving. */
function parisDay(at: number): Date {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(at);
  return new Date(`${day}T00:00:00Z`);
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

export function dateIn(text: string, now: number): string | undefined {
  const today = parisDay(now);
  const written = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text);
  if (written) return written[1];
  if (/apres[\s-]demain/.test(text)) return iso(new Date(today.getTime() + 2 * DAY));
  if (/\bdemain\b/.test(text)) return iso(new Date(today.getTime() + DAY));
  if (/aujourd|ce soir|ce midi|cet apres/.test(text)) return iso(today);
  const dated = new RegExp(`\\b(\\d{1,2}|premier|1er)\\s+(${MONTHS.join("|")})`).exec(text);
  if (dated) {
    const day = Number.parseInt(dated[1] ?? "", 10) || 1;
    const month = MONTHS.indexOf(dated[2] ?? "");
    const thisYear = new Date(Date.UTC(today.getUTCFullYear(), month, day));
    return iso(thisYear >= today ? thisYear : new Date(Date.UTC(today.getUTCFullYear() + 1, month, day)));
  }
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`).test(text));
  if (weekday < 0) return undefined;
  const ahead = (weekday - today.getUTCDay() + 7) % 7 || 7;
  return iso(new Date(today.getTime() + ahead * DAY));
}

export function timeIn(text: string): string | undefined {
  if (/\bmidi\b/.test(text)) return "12:00";
  const said = /\b(\d{1,2})\s*(?:h|heures?|:)\s*(\d{2})?/.exec(text);
  const hour = Number(said?.[1]);
  if (!said || hour > 23) return undefined;
  return `${String(hour).padStart(2, "0")}:${said[2] ?? "00"}`;
}

/** With the offset that Paris has that day. */
export function dateTimeIn(text: string, now: number): string | undefined {
  const date = dateIn(text, now);
  const time = timeIn(text);
  if (!date || !time) return undefined;
  const zone = new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", timeZoneName: "longOffset" })
    .formatToParts(new Date(`${date}T${time}:00Z`))
    .find((part) => part.type === "timeZoneName")?.value;
  return `${date}T${time}:00${zone?.replace("GMT", "") || "+00:00"}`;
}

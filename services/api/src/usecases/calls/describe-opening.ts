import type { OpeningHours } from "@allokoli/contracts";
import { spokenTime } from "../../configurator/french/spoken.ts";
import { isOpenAt, nextOpening } from "../../hours/index.ts";

/** « L'entreprise est ouverte jusqu'à dix-huit heures. », from the same data that the prompt was rendered from. */
export function describeOpening(hours: OpeningHours, now: Date, postcode: string | null): string {
  const state = isOpenAt(hours, now, { postcode });
  if (state.open === null)
    return "Les horaires d'aujourd'hui ne sont pas connus : ne vous prononcez pas, proposez de prendre un message.";
  if (state.open)
    return `L'entreprise est ouverte en ce moment, jusqu'à ${spokenInstant(state.until, hours.timezone, now)}.`;
  const why = state.label ? ` (${state.label})` : "";
  const next = nextOpening(hours, now, { postcode });
  return next
    ? `L'entreprise est fermée en ce moment${why}. Elle ouvre ${spokenInstant(next, hours.timezone, now)}.`
    : `L'entreprise est fermée en ce moment${why}. La prochaine ouverture n'est pas connue.`;
}

function spokenInstant(instant: Date, timeZone: string, now: Date): string {
  const part = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("fr-FR", { timeZone, ...options }).format(date);
  const [hour = 0, minute = 0] = part(instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .split(":")
    .map(Number);
  const time = spokenTime(hour * 60 + minute);
  const day = (date: Date) => part(date, { dateStyle: "short" });
  if (day(instant) === day(now)) return time;
  if (day(instant) === day(new Date(now.getTime() + 86_400_000))) return `demain à ${time}`;
  return `${part(instant, { weekday: "long" })} à ${time}`;
}

import type { HoursException, OpeningHours } from "@allokoli/contracts";
import { list } from "../configurator/french/grammar.ts";
import { spokenTime } from "../configurator/french/spoken.ts";
import { spokenFigures } from "../configurator/french/spoken-text.ts";
import { DAY_NAMES } from "./calendar-words.ts";
import { DAY, type Slot, sameSlots, toSlot, type WeekSlots, weekOf } from "./clock.ts";

const NARROW = "\u202f";
const SHORT = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
type Group = { days: number[]; slots: Slot[] | null };

/** Days with the same slots, in the order of the week. */
function groups(week: WeekSlots): Group[] {
  const out: Group[] = [];
  week.forEach((slots, day) => {
    const same = out.find((g) => sameSlots(g.slots, slots));
    if (same) same.days.push(day);
    else out.push({ days: [day], slots });
  });
  return out;
}

/** Runs of three days or more are ranges, round the week end too (« du mercredi au lundi »). */
function runs(days: number[]): number[][] {
  const out: number[][] = [];
  for (const day of days) {
    const last = out[out.length - 1];
    if (last && (last[last.length - 1] as number) + 1 === day) last.push(day);
    else out.push([day]);
  }
  const first = out[0];
  const last = out[out.length - 1];
  if (out.length > 1 && first?.[0] === 0 && last?.[last.length - 1] === 6 && first.length + last.length >= 3) {
    out.shift();
    last.push(...first);
  }
  return out;
}

const clock = (minutes: number): string => {
  if (minutes === DAY) return "minuit";
  const inDay = minutes % DAY;
  const rest = inDay % 60;
  return `${Math.floor(inDay / 60)}${NARROW}h${rest ? `${NARROW}${String(rest).padStart(2, "0")}` : ""}`;
};

const isRound = (slots: Slot[]) => slots.length === 1 && slots[0]?.[0] === 0 && slots[0]?.[1] === DAY;

function screenDays(days: number[]): string {
  if (days.length === 7) return "tous les jours";
  return list(
    runs(days).flatMap((run) =>
      run.length > 2
        ? [`${SHORT[run[0] as number]}–${SHORT[run[run.length - 1] as number]}`]
        : run.map((d) => SHORT[d] as string),
    ),
  );
}

function spokenDays(days: number[]): string {
  if (days.length === 7) return "tous les jours";
  return list(
    runs(days).flatMap((run) =>
      run.length > 2
        ? [`du ${DAY_NAMES[run[0] as number]} au ${DAY_NAMES[run[run.length - 1] as number]}`]
        : run.map((d) => `le ${DAY_NAMES[d]}`),
    ),
  );
}

const screenSlots = (slots: Slot[]) =>
  isRound(slots) ? `24${NARROW}h/24` : slots.map(([s, e]) => `${clock(s)}–${clock(e)}`).join(" et ");
const spokenSlot = ([s, e]: Slot) => {
  // « De midi à une heure » is lunch: past midnight, the hour is one of the morning.
  const [from, to] = [spokenTime(s), `${spokenTime(e % DAY === 0 ? DAY : e)}${e >= DAY + 60 ? " du matin" : ""}`];
  return `de ${from} à ${to}`;
};
const spokenSlots = (slots: Slot[]) =>
  isRound(slots) ? "vingt-quatre heures sur vingt-quatre" : list(slots.map(spokenSlot), "et");

const HOLIDAYS = {
  open: "ouvert les jours fériés",
  closed: "fermé les jours fériés",
  open_if_monday: "fermé les jours fériés, sauf un lundi férié",
} as const;

const dayOf = (date: string, year: boolean) =>
  new Intl.DateTimeFormat("fr-FR", {
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric" as const } : {}),
    timeZone: "UTC",
  }).format(new Date(`${date}T12:00:00Z`));

/** « fermé du 3 août au 17 août 2027 », « ouvert le 20 décembre 2026, 10 h–18 h »; with no year when it comes back. */
function departure({ from, to, slots, label, yearly = false }: HoursException, spoken: boolean): string {
  const when =
    from === to
      ? `le ${dayOf(from, !yearly)}`
      : `du ${dayOf(from, !yearly && from.slice(0, 4) !== to.slice(0, 4))} au ${dayOf(to, !yearly)}`;
  const open = slots.map(toSlot);
  const what =
    open.length === 0 ? `fermé ${when}` : `ouvert ${when}, ${spoken ? spokenSlots(open) : screenSlots(open)}`;
  const said = label ? `${what} (${label})` : what;
  return spoken ? spokenFigures(said) : said;
}

/**
 * Opening hours in French, from the data alone. On a screen: « lun–ven 8 h–18 h ; sam 9 h–12 h ; dim fermé ».
 * Spoken: « du lundi au vendredi, de huit heures à dix-huit heures », every figure in words.
 */
export function renderHours(hours: OpeningHours, options: { spoken?: boolean } = {}): string {
  const spoken = options.spoken === true;
  const all = groups(weekOf(hours));
  const parts: string[] = [];
  for (const { days, slots } of all.filter((g) => g.slots !== null && g.slots.length > 0))
    parts.push(
      spoken
        ? `${spokenDays(days)}, ${spokenSlots(slots as Slot[])}`
        : `${screenDays(days)} ${screenSlots(slots as Slot[])}`,
    );
  const closed = all.find((g) => g.slots?.length === 0);
  if (closed)
    parts.push(
      spoken
        ? `fermé ${closed.days.length === 7 ? "toute la semaine" : spokenDays(closed.days)}`
        : `${screenDays(closed.days)} fermé`,
    );
  const told = (day: number) => hours.notes.some((n) => /rendez|rdv/i.test(n) && n.includes(DAY_NAMES[day] as string));
  const open = all.find((g) => g.slots === null)?.days ?? [];
  const unknown = open.length < 7 ? open.filter((day) => !told(day)) : [];
  if (unknown.length > 0)
    parts.push(spoken ? `horaires à préciser ${spokenDays(unknown)}` : `${screenDays(unknown)}${NARROW}: à préciser`);
  if (hours.public_holidays) parts.push(HOLIDAYS[hours.public_holidays]);
  if (hours.by_appointment && !hours.notes.some((n) => /rendez|rdv/i.test(n))) parts.push("sur rendez-vous");
  // Those that came from the owner's words are said in them, by the notes.
  const untold = hours.exceptions.filter(({ label }) => !label || !hours.notes.some((note) => note.includes(label)));
  parts.push(...untold.map((exception) => departure(exception, spoken)));
  parts.push(...(spoken ? hours.notes.map(spokenFigures) : hours.notes));
  return parts.join(spoken ? " ; " : `${NARROW}; `);
}

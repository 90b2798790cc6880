import type { OpeningHours } from "@allokoli/contracts";
import { bareChange, isBareChange } from "../../hours/bare-change.ts";
import { DAY_NAMES } from "../../hours/calendar-words.ts";
import { weekOf } from "../../hours/clock.ts";
import { type HoursDoubt, readHours } from "../../hours/parse.ts";
import { renderHours } from "../../hours/render.ts";
import { list } from "../french/grammar.ts";
import { MASK, type Passage, passage, quote } from "../french/passage.ts";
import { type Finding, found, nothing, type Pending, type Reader } from "../reading.ts";

function named(days: number[]): string {
  if (days.length === 7) return "toute la semaine";
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  const run = days.length > 2 && days.every((d, i) => d === first + i);
  // Five days or six one by one are a list that nobody listens to.
  if (!run && days.length > 4) return "les autres jours";
  return run ? `du ${DAY_NAMES[first]} au ${DAY_NAMES[last]}` : list(days.map((d) => `le ${DAY_NAMES[d]}`));
}

/** The follow-up that a doubt about hours calls for: one point, in plain words. `week` is what was understood beside it. */
export function hoursQuestion(doubt: HoursDoubt, week: OpeningHours | null = null): string {
  const days = doubt.days.length > 0 ? named(doubt.days) : "";
  switch (doubt.kind) {
    case "alternate":
      if (!days) return "Vos semaines ne se ressemblent pas : quels horaires dois-je donner aux appelants ?";
      return `Vous travaillez ${days} une fois sur deux : que dois-je dire aux appelants, et à quelles heures ?`;
    case "sometimes":
    case "vague":
      return days
        ? `Quels sont vos horaires les plus courants ${days} ?`
        : "Une semaine ordinaire, quels jours et à quelles heures peut-on vous joindre ?";
    case "season":
      return isDrawn(week)
        ? `J'ai noté à part « ${doubt.words.slice(0, 80)} ». Le reste de l'année : ${renderHours({ ...(week as OpeningHours), notes: [] })}. Est-ce bien cela ?`
        : "Vos horaires changent dans l'année : quels sont ceux d'une semaine ordinaire ?";
    case "monthly":
      return `J'ai noté « ${doubt.words.slice(0, 60)} » : à quelles heures ce jour-là ?`;
    case "places":
      return "Vous m'avez donné les horaires de plusieurs lieux : lesquels dois-je annoncer aux appelants ?";
    case "days":
      return "Ces heures-là, pour quels jours de la semaine ?";
    case "leftover":
      return `Je ne suis pas sûr d'avoir compris « ${doubt.words.slice(0, 40)} » dans vos horaires : pouvez-vous préciser ?`;
    default:
      if (!days) return "Vos horaires : de quelle heure à quelle heure ?";
      // Days that he named himself, or that he left out.
      return doubt.words
        ? `Vos horaires ${days} : de quelle heure à quelle heure ?`
        : `Et ${days}, quels sont vos horaires ?`;
  }
}

/** Says when the business itself is open. */
const OF_THE_DOOR =
  /(?<![a-z])(?:ouv(?:er|r)\w*|ferm\w*|horaires?|travaill\w+|boss\w+|fini\w*|commenc\w+|arret\w+|joignables?|dispo\w*|re[cs]oi\w+|consult\w+ (?:le|du|de)|repond\w*|semaine|pareil|aussi|chang\w+|mettez|au lieu)(?![a-z])/;
const ABOUT_TIME =
  /¤+|\d{1,2} ?h(?:eures?)?(?: ?\d\d)?|\d{1,2}|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|(?<![a-z])(?:le|les|du|de|a|au|et|jusqu'a|midi|matin|soir|apres|c'est|ah|oui|finalement|en|fait|seulement|pour|on|sera|plutot|mais|que|partir)(?![a-z])/g;

/** « Brunch le dimanche 11h-15h », « gratuit jusqu'à minuit le jeudi », among services or prices: no hours of the door. */
const ofAService = (text: string): boolean =>
  !OF_THE_DOOR.test(text) && (text.replace(ABOUT_TIME, " ").match(/[a-z]{3,}/g) ?? []).length > 1;

const isDrawn = (hours: OpeningHours | null): boolean =>
  hours !== null && weekOf(hours).some((slots) => slots !== null && slots.length > 0);

const HOURLY =
  /\d ?h|\bheures?\b|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\bsam\b|\blun\b|\bven\b|\bmar\b|\bdim\b|week-? ?end|semaine|24\/|h24|7j|7\/7|tous les jours|tlj|matin|apres-?midi|soir|midi|ferme|ouvert|feries?|horaires?|rendez-vous|rdv|conges?|\b[a-z]+d[iy]s?\b/;

/** Asked for missions, « donner les horaires » is one: only days and times together are hours. */
const A_WEEK =
  /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tous les jours|semaine)[^.;\n]{0,40}\d ?(?:h|-)|\d ?h[^.;\n]{0,30}(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/;

/** « 8h-18h sauf le mercredi après-midi » is about hours, whatever was asked: its days are missing. */
const held = (d: HoursDoubt): boolean =>
  d.kind === "days" && d.slots.length > 0 && /(?<![a-z])(?:sauf|hors|hormis|excepté)/i.test(d.words);

/** « 9h-19h », « de 9h à 12h et de 14h à 19h »: nothing but times is about hours while none is known, whatever was asked. */
const ONLY_TIMES =
  /^\W*(?:(?:ah|oui|alors|et|c'est|pour|les|horaires|ouvert|on|est|les horaires),? )*(?:(?:de |entre )?\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)? ?(?:-|a|et) ?(?:\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?|midi|minuit)(?: et |, ?| ?\/ ?| )?)+\W*$/;

/** Days that a known week leaves open, and that no doubt speaks of yet: shown as « à préciser », so asked about. */
export function openDays(hours: OpeningHours | undefined, doubts: readonly Pending[]): Pending | null {
  const asked = doubts.filter((d) => d.slot === "hours");
  if (!hours || asked.some((d) => !d.days?.length)) return null;
  const week = weekOf(hours);
  const days = week.flatMap((slots, d) => (slots === null && !asked.some((x) => x.days?.includes(d)) ? [d] : []));
  if (days.length === 0 || !week.some((slots) => slots !== null && slots.length > 0)) return null;
  if (!/à préciser/.test(renderHours(hours))) return null;
  return { slot: "hours", text: hoursQuestion({ kind: "times", days, slots: [], words: "" }), days };
}

/** Opening hours. Only what changes is merged into the known week; what is unclear becomes a doubt and a question. */
export const readOpening: Reader = (p, context) => {
  const asked = context.asked.includes("hours");
  const pending = context.pending?.slot === "hours" ? context.pending : null;
  const among = context.asked.includes("capabilities") ? A_WEEK : HOURLY;
  const previous = context.draft.hours?.value ?? null;
  const drawn = isDrawn(previous);
  const turnsBack = drawn && isBareChange(p);
  const again = previous !== null && turnsBack && bareChange(p, previous) !== null;
  if (!asked && !turnsBack && !among.test(p.text)) return nothing(p);
  if (!asked && !turnsBack && context.asked.length > 0 && drawn && ofAService(p.text)) return nothing(p);
  // Times said while something else is asked are those of the days that are still unclear.
  const waiting = (context.open ?? []).filter((d) => d.slot === "hours");
  const told = readHours(p, {
    previous,
    asked: pending?.days ?? waiting.flatMap((d) => d.days ?? []),
    held: pending?.slots ?? waiting.flatMap((d) => d.slots ?? []),
    whole: asked,
    now: context.now,
  });
  const before = (pending ?? waiting.find((d) => d.words))?.words;
  const days = p.text.replaceAll(MASK, " ");
  const reading =
    before && told.said.length > 0 && !/\d ?h/.test(days)
      ? { ...readHours(passage(`${days} ${before}`), { previous, whole: true, now: context.now }), span: told.span }
      : told;
  const timesAlone = !drawn && ONLY_TIMES.test(p.text);
  const clear =
    reading.hours !== null &&
    (reading.said.length > 0 ||
      asked ||
      previous !== null ||
      reading.hours.by_appointment ||
      reading.hours.notes.length > 0 ||
      reading.hours.public_holidays !== null);
  const doubts: Pending[] = reading.doubts
    .filter((d) =>
      asked || again || timesAlone || d.days.length > 0 || d.kind === "season" || d.kind === "alternate" || held(d)
        ? d.kind !== "season" || asked || reading.said.length > 0
        : false,
    )
    .filter((d) => !(pending && reading.said.length === 0 && !["season", "alternate"].includes(d.kind)))
    .map((d) => ({
      slot: "hours",
      text: hoursQuestion(d, reading.hours),
      ...(d.kind === "season" && isDrawn(reading.hours) ? { check: true } : {}),
      days: d.days,
      slots: d.slots.map(([s, e]) => [s, e] as [number, number]),
      ...(d.kind === "days" && held(d) ? { words: d.words } : {}),
    }));
  const byAppointmentAlone =
    asked && reading.hours?.by_appointment && !weekOf(reading.hours).some((slots) => slots !== null);
  if (byAppointmentAlone && doubts.length === 0 && !pending)
    doubts.push({ slot: "hours", text: "Sur rendez-vous : quels jours, et entre quelles heures ?", days: [] });
  if (!clear && doubts.length === 0) return nothing(p);
  const words = quote(p, 0, p.text.length);
  const findings: Finding[] = [];
  const changed = reading.hours && JSON.stringify(reading.hours) !== JSON.stringify(previous);
  if (
    reading.hours &&
    (changed || asked) &&
    (asked ||
      reading.said.length > 0 ||
      previous ||
      (reading.span === null && reading.hours.notes.length > 0 && /ferm|conge|ouvert|rendez|rdv/.test(p.text)))
  ) {
    findings.push(found("hours", reading.hours, wordsAbout(p, reading.span) || words, doubts.length > 0 ? 0.6 : 1));
  }
  return { rest: reading.span ? maskSpan(p, reading.span) : p, findings, doubts };
};

const wordsAbout = (p: Passage, span: { start: number; end: number } | null) =>
  span ? p.raw.slice(span.start, span.end).trim() : "";

/** Masks what stands between two places of the person's own words. */
function maskSpan(p: Passage, span: { start: number; end: number }): Passage {
  const text = p.text
    .split("")
    .map((char, i) =>
      (p.at[i] as number) >= span.start && (p.at[i] as number) < span.end && char !== "\n" ? MASK : char,
    );
  return { ...p, text: text.join("") };
}

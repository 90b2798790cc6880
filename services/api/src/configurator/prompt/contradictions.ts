import { type AssistantConfig, type BusinessInfo, WEEKDAYS } from "@allokoli/contracts";
import { weekOf } from "../../hours/clock.ts";
import { figures } from "../french/numbers.ts";
import { fold, passage, tidy } from "../french/passage.ts";
import { PHONE_RUN, toE164 } from "../readers/phone.ts";
import { saidOf } from "./backing.ts";
import { clausesOf, isDenied, stated } from "./clauses.ts";
import type { BrokenPromise } from "./lint.ts";

/** The card, and where calls are transferred to. */
type Card = { business_info: BusinessInfo; call_handling: Pick<AssistantConfig["call_handling"], "transfer_to"> };

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const DAY = DAYS.join("|");
const dayOf = (name: string) => (DAYS as readonly string[]).indexOf(name);

/** Words that open or close (folded), and the days that they are about. A day with a date is an exception, not the week. */
const OPENING = new RegExp(
  [
    "(?<open>(?<!\\b(?:soyez|restez) )\\bouvert(?:e?s?)\\b|\\bouvr(?:e|ent|ons|ira|iront|irons)\\b(?! (?:un|une|le|la|les) (?:dossier|ticket|compte)))",
    "(?<closed>\\bferm\\w+|\\bsauf\\b|\\bexcepte\\w*|\\bhormis\\b|\\bhors\\b|\\bjamais\\b|\\bpas\\b)",
    `(?<from>${DAY})s? (?:au|a|jusqu'au) (?<to>${DAY})s?\\b`,
    `\\b(?<day>${DAY})s?\\b(?! (?:\\d{1,2}\\b|1er))`,
    "(?<weekend>\\bweek-?ends?\\b)",
    "(?<all>\\btous les jours\\b(?! (?:de la semaine|ouvr\\w+|sauf)))",
  ].join("|"),
  "g",
);
/** « Ouvert sans interruption » denies nothing. */
const NON_STOP = /\bsans (?:interruption|coupure|pause|rendez-vous)\b/g;

function daysNamed({ from, to, day, weekend, all }: Record<string, string | undefined>): number[] {
  if (all) return DAYS.map((_, at) => at);
  if (weekend) return [5, 6];
  if (day) return [dayOf(day)];
  if (!from || !to) return [];
  const [first, last] = [dayOf(from), dayOf(to)];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7);
}

/** The days on which a sentence says that the business is open. Each is open or closed by the word before it, else by the next. */
function openDays(sentence: string): number[] {
  const marks: { days: number[]; open?: boolean; denied: boolean }[] = [];
  for (const clause of clausesOf(stated(sentence).replace(NON_STOP, "")))
    for (const m of clause.matchAll(OPENING)) {
      const { open, closed, ...named } = m.groups ?? {};
      const denied = isDenied(clause, m.index);
      marks.push({ days: daysNamed(named), denied, ...(open || closed ? { open: Boolean(open) && !denied } : {}) });
    }
  return marks.flatMap(({ days, denied }, at) => {
    const word =
      marks.slice(0, at).findLast((m) => m.open !== undefined) ?? marks.slice(at).find((m) => m.open !== undefined);
    return word?.open && !denied ? days : [];
  });
}

/** The next hour after a word that opens or closes: « ouvre à 7 heures », « ferme à 19 h 30 ». */
const OPENS_AT =
  /\b(?:ouvert(?:e?s?)|ouvr(?:e|ent|ons|ira|irons)|ferm(?:e|es|ee|ees|ons|ent|era|erons)|ouverture|fermeture)\b(?:(?!\bappel|\brappel|\bpropos|\bdemand)[^.!?;\n]){0,45}?(?:\b(?:a|de|des|jusqu'a|vers) |(?<=ouverte?s? ))(\d{1,2}) ?(?:h|heures?)\b(?: ?(\d{2})\b)?(?:(?: ?- ?| (?:a|et|jusqu'a) )(\d{1,2}) ?(?:h|heures?)\b(?: ?(\d{2})\b)?)?/g;

const clock = (hour: string | undefined, minute: string | undefined) => Number(hour) * 60 + Number(minute ?? 0);
/** « Nous fermons à sept heures », « sept heures du soir »: nineteen too. */
const LATE = /\bferm|\bsoir|\bapres-midi/;
/** One day of the calendar, not the week. */
const DATED =
  /\bexceptionnel|\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;

function strangeTimes(sentence: string, told: Set<number>): string[] {
  if (DATED.test(sentence)) return [];
  const late = LATE.test(sentence) ? 720 : 0;
  const isTold = (minutes: number) => told.has(minutes) || told.has(minutes + late);
  const said = stated(sentence).replace(/(\d) ?h ?(\d)/g, "$1 h $2");
  return clausesOf(said).flatMap((clause) =>
    [...clause.matchAll(OPENS_AT)]
      .filter((m) => !isDenied(clause, m.index))
      .flatMap(([, ...t]) => [t.slice(0, 2), t.slice(2)])
      .filter(([hour, minute]) => hour !== undefined && !isTold(clock(hour, minute)))
      .map(([hour, minute]) => `${hour} h${minute ? ` ${minute}` : ""}`),
  );
}

const TIME = /(\d{1,2}) ?(?:h|heures?)(?: ?(\d{2}))?/g;

function toldTimes(info: BusinessInfo): Set<number> {
  const hours = info.hours;
  if (!hours) return new Set();
  const slots = [
    ...weekOf(hours)
      .flatMap((day) => day ?? [])
      .flat(),
  ];
  const dated = hours.exceptions.flatMap((e) => e.slots.flat()).map((t) => clock(t.slice(0, 2), t.slice(3)));
  const words = plain(saidOf(info).join("\n"));
  const spoken = [...words.matchAll(TIME)].map((m) => clock(m[1], m[2]));
  return slots.length === 0 ? new Set() : new Set([...slots, ...dated, ...spoken].flatMap((t) => [t, t % 1440]));
}

/** Folded, with its numbers in figures and its halves and quarters of an hour in minutes. */
const plain = (text: string) =>
  figures(passage(text))
    .text.replace(/\b(heures?|h) et (demie?|quart)\b/g, (_, hour, part) => `${hour} ${part === "quart" ? 15 : 30}`)
    .replace(
      /\b(\d{1,2}) ?(heures?|h) moins (?:le )?(quart|5|10|20|25)\b/g,
      (_, at, hour, less) => `${at - 1} ${hour} ${60 - (less === "quart" ? 15 : Number(less))}`,
    );

const numberOf = (run: string) => toE164(run) ?? run.replace(/\D/g, "");
/** What follows or precedes five figures that are no postcode. */
const COUNTED = /^ ?(?:€|euros?|m2|m²|km|metres?|clients?|heures?|personnes?|pieces?|articles?|references?|fois|\d)/;
const NUMBERED =
  /(?:(?:commande|dossier|reference|ref\.?|contrat|facture|siren|siret|code(?! postal))[^.;]{0,40}|(?:n°|numero)[^.;,]{0,25})$/;

const IDENTIFIER = /(?:sire[nt]|tva|iban)[^.;,]{0,30}$/;

/** Telephone numbers of a text, as E.164 where they are sound, and its postcodes. */
function named(text: string): { phones: Set<string>; postcodes: Set<string> } {
  const words = plain(text);
  const phones = [...words.matchAll(PHONE_RUN)]
    .filter((m) => !IDENTIFIER.test(words.slice(0, m.index)))
    .map((m) => numberOf(m[0]))
    .filter((n) => n.length >= 9);
  const rest = words.replace(PHONE_RUN, (run) => "¤".repeat(run.length));
  const postcodes = [...rest.matchAll(/(?<![\d¤.,/-])(?:0[1-9]|[1-8]\d|9[0-58])\d{3}(?![\d¤]|[.,]\d)/g)]
    .filter((m) => !COUNTED.test(rest.slice(m.index + m[0].length)) && !NUMBERED.test(rest.slice(0, m.index)))
    .map((m) => m[0]);
  return { phones: new Set(phones), postcodes: new Set(postcodes) };
}

const sentencesOf = (line: string) => line.split(/(?<=[.!?])\s+/u).filter(Boolean);

/**
 * What lines that an owner wrote by hand say otherwise than the card: another telephone number or postcode, an opening on
 * a day that is closed, an hour that is none of the card's. `whole` is the text that they stand in: a number that its
 * callers say is repeated to them, and `generated` what the data alone would give.
 */
export function contradictions(
  lines: readonly string[],
  { whole, generated }: { whole: string; generated: string },
  { business_info: info, call_handling }: Card,
): BrokenPromise[] {
  const out: BrokenPromise[] = [];
  const callers = [...whole.matchAll(/^Appelant : .*$/gm)].map(([line]) => line);
  const known = named([generated, ...saidOf(info), info.address?.postcode ?? "", ...callers].join("\n"));
  for (const number of [info.phone, call_handling.transfer_to]) if (number) known.phones.add(number);
  const times = toldTimes(info);
  const closed = info.hours ? WEEKDAYS.flatMap((day, at) => (info.hours?.weekly[day]?.length === 0 ? [at] : [])) : [];
  const notes = fold(tidy(saidOf(info).join(" ; ")));
  for (const line of lines.filter((l) => !/^Appelant :/.test(l))) {
    const { phones, postcodes } = named(line);
    const refuse = (reason: string) => out.push({ promise: line.slice(0, 200), reason });
    for (const number of phones)
      if (!known.phones.has(number))
        refuse("ce numéro de téléphone n'est pas sur la fiche : ajoutez-le à la fiche, ou retirez-le des consignes");
    for (const code of postcodes)
      if (!known.postcodes.has(code))
        refuse(
          `le code postal ${code} n'est pas sur la fiche : corrigez l'adresse sur la fiche, ou retirez-le des consignes`,
        );
    for (const sentence of sentencesOf(line).map(plain)) {
      const days = openDays(sentence).filter((day) => closed.includes(day));
      // What the grid cannot carry (« ouvert un dimanche sur deux ») is in the owner's words.
      const day = days.find((at) => !new RegExp(`ouvert[^;]*${DAYS[at]}|${DAYS[at]}[^;]*ouvert`).test(notes));
      if (day !== undefined)
        refuse(`la fiche dit fermé le ${DAYS[day]} : changez les horaires sur la fiche, ou retirez cette phrase`);
      const [time] = times.size > 0 ? strangeTimes(sentence, times) : [];
      if (time)
        refuse(`${time} n'est pas une heure de la fiche : changez les horaires sur la fiche, ou retirez cette phrase`);
    }
  }
  return out;
}

import { type Passage, quote } from "../french/passage.ts";
import { clean, type Span } from "../reading.ts";

const DAY = "(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|week[- ]?ends?)";
const HALF = "(?: (?:matin|apres-?midi|soir)s?)?";
const DAYS = `(?:les? )?${DAY}${HALF}(?:,? et (?:les? )?${DAY}${HALF})*`;
const ONLY =
  "(?:(?:c'est |il n'y a |je (?:ne )?(?:fais|prends) |on (?:ne )?(?:fait|prend) )?(?:que|uniquement|seulement|juste|exclusivement|rien que)|reserve\\w*)";
const URGENCIES = "(?:pour |sur |aux? )?(?:les |des |d'|mes )?(?:urgences?|depannages? urgents?)";
/** « Le samedi que les urgences », « uniquement les urgences le dimanche », « samedi : urgences seulement ». */
const ONLY_URGENT = [
  new RegExp(
    `(?<![a-z])(?<!(?:au|de|du) )(?<!(?:jamais|pas|ferm[a-z]*) (?:les? )?)(${DAYS})(?: ?[:,])? (${ONLY} ${URGENCIES})(?![a-z])`,
  ),
  new RegExp(
    `(?<![a-z])(?<!(?:au|de|du) )(?<!(?:jamais|pas|ferm[a-z]*) (?:les? )?)(${DAYS})(?: ?[:,])? ?(${URGENCIES} (?:seulement|uniquement|exclusivement))(?![a-z])`,
  ),
  new RegExp(`(?<![a-z])(?:${ONLY}) ${URGENCIES} (${DAYS})()(?![a-z])`),
  new RegExp(`(?<![a-z])urgences? (?:seulement|uniquement) (${DAYS})()(?![a-z])`),
];
const TIME = "\\d{1,2} ?h(?: ?\\d{2})?|minuit|midi";
const WHEN = `(?:les? |la |en |du |au |et |meme |aussi |y compris |jours? feries? ?|feries? |soirs?(?![a-z]) ?|soiree ?|${DAY}(?![a-z]) ?|jusqu'a (?:${TIME})(?![a-z]) ?|(?:de |entre )?(?:${TIME}) ?(?:a|-|et) ?(?:${TIME})(?![a-z]) ?|(?:a partir de|apres|avant) (?:${TIME})(?![a-z]) ?)`;
/** « Urgences le soir jusqu'à 22 h et le dimanche »: when urgent calls are taken, not when it is open. */
const WHEN_URGENT = new RegExp(`(?<=(?<![a-z])urgences? )(?=[^.;,\\n]*(?:soir|${DAY}))${WHEN}+`);
const REFUSED =
  /(?:pas|aucune?|jamais|sans|plus|ni|trier|gerer|reperer|filtrer|traiter|noter)(?: [a-z]+){0,2} (?:d')?$/;

/** What a sentence says of the days of emergencies. */
export type UrgentDays = {
  note: string | null;
  /** Days that are closed to ordinary work: their words, and the place that says so. */
  closed: (Span & { days: string }) | null;
  /** Days and times of emergencies alone. */
  when: Span | null;
};

const nameOf = (days: string) =>
  clean(days.replace(/(?<!\p{L})les? /giu, "").replace(/week ends?/gi, "week-end"), 80).toLowerCase();

/** The days that are for emergencies only, and those of emergencies beside the week. */
export function urgentDays(p: Passage): UrgentDays {
  for (const only of ONLY_URGENT) {
    const m = only.exec(p.text);
    if (!m) continue;
    const at = m.index + m[0].indexOf(m[1] as string);
    const days = quote(p, at, at + (m[1] as string).length);
    const closed = { start: m.index, end: m.index + m[0].length, days: (m[1] as string).trim() };
    return { note: `${nameOf(days)} : urgences seulement`, closed, when: null };
  }
  const m = WHEN_URGENT.exec(p.text);
  if (!m || REFUSED.test(p.text.slice(0, m.index).replace(/urgences? $/, "")))
    return { note: null, closed: null, when: null };
  const length = m[0].replace(/(?: et| le| les)* *$/, "").length;
  const note = clean(quote(p, m.index, m.index + length), 150);
  return note
    ? { note, closed: null, when: { start: m.index, end: m.index + length } }
    : { note: null, closed: null, when: null };
}

/** The same passage, as long as before, with « samedi ferme » in place of « le samedi que les urgences ». */
export function asClosed(p: Passage, { start, end, days }: NonNullable<UrgentDays["closed"]>): Passage {
  const words = `. ${days.replace(/^les? /, "")} ferme`.slice(0, end - start).padEnd(end - start, " ");
  return { ...p, text: p.text.slice(0, start) + words + p.text.slice(end) };
}

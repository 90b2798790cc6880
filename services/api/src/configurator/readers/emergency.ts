import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, found, nothing, type Reader, type Reading } from "../reading.ts";
import { asClosed, urgentDays } from "./emergency-days.ts";
import { tradeNamed } from "./trade.ts";

const URGENT =
  /urgen\w+|depannages?(?! (?:informatique|auto\w*))|astreintes?|interventions?(?= (?:24|7|jour|h24|nuit))/;
const ROUND =
  /24 ?h?(?:eures)? ?(?:\/|sur) ?24(?: ?h(?:eures)?)?|h ?24|24h24|24\/7|7 ?j?(?:ours?)? ?(?:\/|sur) ?7(?: ?j(?:ours?)?)?|jour et nuit|nuit et jour|(?:a )?toute heure|a tout moment|n'importe (?:quand|quelle heure)|tout le temps|en permanence|toujours|la nuit(?: aussi)?(?: et le week-? ?end)?|nuits? et week-? ?ends?/;
/** « … 24h/24, enfin non, pas 24h/24 » */
const TAKEN_BACK = new RegExp(`^\\W*(?:(?:enfin|euh|ah|non)\\W+)*pas (?:${ROUND.source})`);
const NONE =
  /(?:pas|aucune?|jamais|sans|ne (?:prends?|fais|gere|faisons|prenons|traite) pas|plus)(?: (?:d[e']|les?|des|du|faire|prendre|en))* ?(?:urgences?|depannages?(?: d'urgence)?)|pas (?:la nuit|24)|urgences? ?: ?(?:non|aucune)/;

/** « Les messages et les urgences » are missions, even where emergencies were asked about. */
const OTHER_MISSION = /messages?|rendez|rdv|reservations?|infos?|renseigne|coordonnees/;

/** What follows a yes and says nothing of emergencies: another fact, or a yes to a card that was not read out yet. */
const OTHER_FACT =
  /(?<![a-z])(?:c'est bon|tout est bon|confirme[rz]?|valide[rz]?|cree[rz]?|voix|ton|assistant\w*|messages?|rendez|rdv|reserv\w*|prefere|depend|propose|installe|vends?|traite)(?![a-z])|€/;

/** « On se déplace à n'importe quelle heure », « je réponds même la nuit »: help at any hour, said without its name. */
const AT_ANY_HOUR =
  /(?<![a-z])(?:(?:je|on|nous) (?:me |se |nous )?(?:repond\w*|deplac\w+|intervien\w+|suis (?:joignable|disponible)|est (?:joignable|disponible|la)|sommes (?:joignables|disponibles)|decroch\w+)|appelez(?:-moi|-nous)?|joignables?|disponibles?|(?:les? |la |l')?(?:fuites?|pannes?|remorquages?|depan+ages?|ouvertures? de portes?|degats? des eaux|sinistres?|astreintes?))[^.;,\n]{0,30}?(?:a n'importe quelle heure|a toute heure|a tout moment|jour et nuit|nuit et jour|meme la nuit|la nuit aussi|24 ?h? ?(?:\/|sur) ?24(?: ?h)?|24h24)(?![a-z])/;

function atAnyHour(p: Passage): Reading | null {
  const m = AT_ANY_HOUR.exec(p.text);
  if (!m || /(?<![a-z])(?:pas|jamais|plus)(?![a-z])/.test(m[0])) return null;
  const value = { offered: true, around_the_clock: true, note: null };
  const end = m.index + m[0].length;
  return { rest: mask(p, m.index, end), findings: [found("emergency", value, quote(p, m.index, end))], doubts: [] };
}

/** Asked with the hours, a sentence of its own answers: « lun-ven 8h-18h. Oui, jour et nuit », « …. Non ». */
function yesOrNo(p: Passage): Reading {
  for (const m of p.text.matchAll(/[^.;!?\n]+/g)) {
    const said = /^\W*(oui|ouais|non|nan)(?![a-z])(.*)$/.exec(m[0]);
    const round = said ? ROUND.exec(said[2] as string) : null;
    const more = (said?.[2] ?? "").replace(round?.[0] ?? "", "");
    if (
      !said ||
      OTHER_FACT.test(more) ||
      /\d|pardon|plutot|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ferme/.test(more)
    )
      continue;
    const offered = /^(?:oui|ouais)/.test(said[1] as string);
    const end = m.index + m[0].length;
    const words = quote(p, m.index, end);
    const note = clean(words.replace(/^\W*(?:oui|ouais)[\s,]*/i, ""), 200);
    const value = {
      offered,
      around_the_clock: offered && round !== null,
      note: offered && !round && note ? note : null,
    };
    return { rest: mask(p, m.index, end), findings: [found("emergency", value, words)], doubts: [] };
  }
  return nothing(p);
}

/** « Oui 7j/7, la nuit aussi »: nights, said of a trade that is called out at night. */
const NIGHTS_TOO =
  /^\W*(?:(?:oui|ouais)[ ,]+)?(?:(?:on est|je suis|c'est|on repond|dispo\w*|joignables?) )*((?:7 ?j?(?:ours?)? ?(?:\/|sur) ?7(?: ?j(?:ours?)?)?|tous les jours)?[ ,]*)((?:et )?(?:meme )?(?:la nuit|de nuit|nuit et jour|jour et nuit)(?: aussi| egalement| comprise?)?)\W*$/;

function nightsToo(p: Passage, context: Context): Reading | null {
  const m = NIGHTS_TOO.exec(p.text);
  if (!m || !(context.asked.includes("emergency") || tradeNamed(context.draft.trade?.value)?.urgent)) return null;
  const nights = p.text.indexOf(m[2] as string, m[0].indexOf(m[1] as string));
  const start = context.pending?.slot === "hours" ? nights : 0;
  const words = quote(p, 0, p.text.length);
  const value = { offered: true, around_the_clock: true, note: null };
  return { rest: mask(p, start, p.text.length), findings: [found("emergency", value, words)], doubts: [] };
}

const offered: Reader = (p, context) => {
  const nights = nightsToo(p, context);
  if (nights) return nights;
  const asked = context.asked.includes("emergency");
  const text = p.text;
  const none = NONE.exec(text);
  if (none && URGENT.test(none[0])) {
    const value = { offered: false, around_the_clock: false, note: null };
    return {
      rest: mask(p, none.index, none.index + none[0].length),
      findings: [found("emergency", value, quote(p, none.index, none.index + none[0].length))],
      doubts: [],
    };
  }
  const urgent = URGENT.exec(text);
  const anyHour = !urgent && asked ? atAnyHour(p) : null;
  if (anyHour) return anyHour;
  if (!urgent && asked && context.asked.length > 1) return yesOrNo(p);
  if (!urgent && !(asked && context.asked.length === 1)) return nothing(p);
  if (!urgent) {
    const round = ROUND.exec(text);
    if (/^\W*(?:non|nan|pas|jamais)\b/.test(text) && !round)
      return {
        rest: mask(p, 0, text.length),
        findings: [
          found("emergency", { offered: false, around_the_clock: false, note: null }, quote(p, 0, text.length)),
        ],
        doubts: [],
      };
    if (!round && !/^\W*(?:oui|ouais|bien sur|tout a fait|evidemment|oui oui)\b/.test(text)) return nothing(p);
    const words = quote(p, 0, text.length);
    const more = clean(words.replace(/^(?:oui|ouais)[\s,]*/i, ""), 200);
    const note = round || OTHER_FACT.test(fold(more)) ? null : more || null;
    return {
      rest: mask(p, 0, text.length),
      findings: [found("emergency", { offered: true, around_the_clock: round !== null, note }, words)],
      doubts: [],
    };
  }
  const from =
    Math.max(
      text.lastIndexOf(".", urgent.index),
      text.lastIndexOf(";", urgent.index),
      text.lastIndexOf("\n", urgent.index),
      text.lastIndexOf(",", urgent.index),
    ) + 1;
  const tail = /[.;\n]/.exec(text.slice(urgent.index));
  const to = tail ? urgent.index + tail.index : text.length;
  const before = ROUND.exec(text.slice(from, urgent.index));
  const after = new RegExp(`^[^.;\\n]{0,50}?(${ROUND.source})(?:(?: |,|et|-)*(?:${ROUND.source}))?`).exec(
    text.slice(urgent.index, to),
  );
  const isService = /depannage/.test(urgent[0]) && !after && !before;
  const isTask =
    /(?:trier|tri des|gerer|reperer|filtrer|distinguer|traiter|noter|prendre|transf\w+|basculer|prevenir|me passer|appeler|m'appeler|selon)[^.;,]{0,30}$/.test(
      text.slice(from, urgent.index),
    ) ||
    context.asked.includes("capabilities") ||
    (context.missions ?? []).some(
      ({ start, end }) =>
        start <= urgent.index && urgent.index < end && (!asked || OTHER_MISSION.test(text.slice(start, end))),
    );
  if (isService || (isTask && !after && !before)) return nothing(p);
  const start = before ? from + before.index : urgent.index;
  const end = after ? urgent.index + after[0].length : urgent.index + urgent[0].length;
  const words = quote(p, start, end);
  const takenBack = TAKEN_BACK.test(text.slice(end));
  const round = takenBack ? "" : (after?.[1] ?? before?.[0] ?? "");
  const nightOnly = /^la nuit$|^nuit/.test(round) && !/week/.test(round);
  const hours = /\d{1,2} ?h/.test(fold(words).replace(new RegExp(ROUND.source, "g"), ""));
  // « Messages, urgences » after « urgences 24h/24 » says nothing new of them.
  if (round === "" && !hours && context.draft.emergency?.value.offered)
    return { rest: mask(p, start, end), findings: [], doubts: [] };
  const value = {
    offered: true,
    around_the_clock: round !== "" && !nightOnly && !hours && !/^7/.test(round),
    note: hours || nightOnly ? clean(words, 200) : null,
  };
  if (/^7/.test(round) && /24|nuit/.test(words)) value.around_the_clock = true;
  return { rest: mask(p, start, end), findings: [found("emergency", value, words, round ? 1 : 0.8)], doubts: [] };
};

/** What an emergency costs more, or until when: « plus cher le week-end », « jusqu'à 22 h ». */
const CONDITION =
  /(?:,? ?(?:mais|et|avec|par contre|,) |\(| )*(?:(?:c'est|ce sera|ca sera|on est|je suis|je prends|on prend|il y a|(?:une?|des|la|le)) )*((?:plus chere?s?(?! que)|majore\w*|majorations?|supplements?|tarif (?:majore|double|special|de nuit)|double tarif|\+ ?\d+ ?%)[^.;\n,)]*|(?<=urgen[a-z]{2,4}(?: [a-z]+){0,2} )jusqu'a (?:\d{1,2} ?h(?: ?\d{2})?|minuit)(?![a-z]))/;

const conditioned: Reader = (p, context) => {
  const m = CONDITION.exec(p.text);
  if (!m || !(URGENT.test(p.text) || context.asked.includes("emergency"))) return offered(p, context);
  const start = m.index + m[0].length - (m[1] as string).length;
  const reading = offered(mask(p, m.index, m.index + m[0].length), context);
  const nightly = /(?:de|la) nuit,? (?:c'est |ce sera )?$/.test(p.text.slice(0, start)) && !/nuit/.test(m[0]);
  const note = clean(
    `${quote(p, start, m.index + m[0].length).replace(/week ends?/gi, "week-end")}${nightly ? " la nuit" : ""}`,
    200,
  );
  const beside = (known: string | null) => (known && !known.includes(note) ? `${known}, ${note}` : note);
  const findings = reading.findings.map((f) =>
    f.slot === "emergency" && f.value?.offered ? { ...f, value: { ...f.value, note: beside(f.value.note) } } : f,
  );
  return findings.length > 0 ? { ...reading, findings } : offered(p, context);
};

/**
 * Whether urgent calls are taken, at any hour, and on which condition. The hours of emergencies are not the opening
 * hours, nor are the days when they cost more.
 */
export const readEmergency: Reader = (p, context) => {
  const { note, closed, when } = urgentDays(p);
  if (!note) return conditioned(p, context);
  const reading = conditioned(when ? mask(p, when.start, when.end) : p, context);
  if (!reading.findings.some((f) => f.slot === "emergency" && f.value?.offered)) return conditioned(p, context);
  const findings = reading.findings.map((f) =>
    f.slot === "emergency" && f.value
      ? { ...f, value: { ...f.value, note: clean([note, f.value.note].filter(Boolean).join(", "), 200) } }
      : f,
  );
  return { ...reading, findings, rest: closed ? asClosed(reading.rest, closed) : reading.rest };
};

import { edits } from "../configurator/french/distance.ts";
import { type Passage, rewrite } from "../configurator/french/passage.ts";
import { DAY_NAMES } from "./calendar-words.ts";
import { plainWords } from "./wordings.ts";

const TARGETS: readonly string[] = [
  ...DAY_NAMES,
  "aout",
  "juillet",
  "septembre",
  "fevrier",
  "decembre",
  "vacances",
  "rendez",
  "fermeture",
  "tous",
];
/** Words close to a day or month that are themselves. */
const THEMSELVES = new Set([
  "midi",
  "marais",
  "lundis",
  "mardis",
  "mercredis",
  "jeudis",
  "vendredis",
  "samedis",
  "dimanches",
  "tout",
  "toute",
  "toutes",
  "tours",
  "rendre",
  "rende",
  "rendent",
  "fermetures",
  "mardis",
  "vendre",
  "jeux",
  "dimanche",
  "janvier",
  "tour",
  "trous",
  "sous",
  "vous",
  "nous",
  "tres",
  "fous",
  "samy",
  "vacance",
  "bout",
  "gout",
  "cout",
  "mout",
  "ajout",
  "avoue",
]);

/** « dmanche », « samedide » and « aôut » as they were meant. Only for words that are nearly a day or a month. */
function meant(word: string): string | null {
  if (word.length < 4 || THEMSELVES.has(word) || TARGETS.includes(word)) return null;
  for (const day of DAY_NAMES) {
    const tail = word.slice(day.length);
    if (word.startsWith(day) && /^(de|du|et|au|le|a|matin|soir|midi|ferme)$/.test(tail)) return `${day} ${tail}`;
    if (word.endsWith(day) && /^(le|du|au|et|les|de)$/.test(word.slice(0, -day.length)))
      return `${word.slice(0, -day.length)} ${day}`;
  }
  const singular = word.replace(/s$/, "");
  for (const target of TARGETS) {
    const limit = target.length >= 8 ? 2 : 1;
    if (
      target.length >= 5 &&
      singular[0] === target[0] &&
      edits(singular, target, limit) <= limit &&
      singular.length >= 5
    )
      return target;
  }
  return word === "auot" || word === "aoout" ? "aout" : null;
}

const GLUED =
  /(?<![a-z\d])(a|de|et|au|le|du|ou|puis|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|matin)(?=\d)/g;

const STARTS =
  /(?:(?:on|je|nous|ca) |j')?(?:commen[c\w]*|ouvr\w+|demarr\w+|embauch\w+|debut\w*) (?:le matin )?(?:a|vers|des) (?=\d|midi)/g;
const ENDS =
  /(?:(?:et|,|puis) )?(?:(?:on|je|nous|ca) |j')?(?:(?:fini\w*|ferm(?:e|ons)|termin\w+|arret\w+) (?:un peu |une heure |1 ?h(?:eure)? )?plus tot,?|fini\w*|ferm(?:e|ons)|termin\w+|arret\w+|debauch\w+) (?:a|vers) (?=\d|midi|minuit)/g;

const SLOT = "\\d{1,2} ?h ?(?:[0-5]\\d)? ?(?:-|a) ?(?:\\d{1,2} ?h ?(?:[0-5]\\d)?|minuit|midi)";
const TIME = "\\d{1,2} ?h ?(?:\\d{2})?";
const NO = "[,.]? (?:ah |enfin |euh |oh |mais )*(?:non(?! ?-?stop)|pardon|plutot|je veux dire)";
/** « 14h-19h, non 18h », « 9h-18h. Non, en fait 10h-18h »: the last word on the times. */
const TAKEN_BACK = new RegExp(
  `${SLOT}${NO}[^\\d;\\n]{0,70}?(${SLOT})|(?<=(?:-|(?<![a-z])a|jusqu'a) ?)${TIME}${NO}(?:,? (?:pardon|plutot|c'est|jusqu'a|a))*[ ,]+(${TIME})(?! ?(?:-|a |jusqu) ?\\d)(?= |$|[,.;])`,
  "g",
);

/** Repairs what haste does to hours; quotes still give the words as they were written. */
export function repair(p: Passage): Passage {
  const settled = rewrite(
    p,
    [...p.text.matchAll(TAKEN_BACK)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      by: (m[1] ?? m[2]) as string,
    })),
  );
  const spaced = rewrite(
    settled,
    [...settled.text.matchAll(GLUED)].map((m) => ({ start: m.index, end: m.index + m[0].length, by: `${m[0]} ` })),
  );
  const pieces = [...spaced.text.matchAll(/[a-z]{4,}/g)].flatMap((m) => {
    const by = meant(m[0]);
    return by ? [{ start: m.index, end: m.index + m[0].length, by }] : [];
  });
  const plain = plainWords(rewrite(spaced, pieces));
  const turns = [...plain.text.matchAll(STARTS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    by: "de ",
  }));
  const ends = [...plain.text.matchAll(ENDS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    by: " jusqu'a ",
  }));
  return rewrite(
    plain,
    [...turns, ...ends].sort((x, y) => x.start - y.start),
  );
}

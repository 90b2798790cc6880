export type Half = "morning" | "noon" | "afternoon" | "evening";
/** Why a day cannot be drawn on a weekly grid. */
export type Irregular = "alternate" | "sometimes";

type Place = { start: number; end: number };
export type Token = Place &
  (
    | { kind: "day"; days: number[]; irregular?: Irregular; every?: boolean; rest?: "week" | "all" }
    | { kind: "time"; minutes: number; noon?: boolean; early?: boolean }
    | { kind: "number"; value: number }
    | { kind: "half"; half: Half }
    | { kind: "round" }
    | { kind: "to" | "and" | "slash" | "comma" | "stop" | "colon" | "from" | "since" | "until" | "between" }
    | { kind: "closed" | "except" | "open" | "vague" | "also" | "same" }
    | { kind: "word"; word: string }
  );

const DAYS: [RegExp, number[]][] = [
  [/lundis?/y, [0]],
  [/mardis?/y, [1]],
  [/mercredis?/y, [2]],
  [/jeudis?/y, [3]],
  [/vendredis?/y, [4]],
  [/samedis?/y, [5]],
  [/dimanches?/y, [6]],
];
/** Short names count only beside a time or another day: « sam 9h », « lun-ven »; « Sam » and « la mer » do not. */
const SHORT =
  /(lun|mar|merc?|jeu|vend?|sam|dim)\b\.?(?=[ .:]*(?:\d|(?:au?|et|-|\/|,|&|→|o)[ .]*(?:le )?(?:lun|mar|mer|jeu|ven|sam|dim|\d)|(?:lun|mar|merc?|jeu|vend?|sam|dim)(?:di|credi|redi|anche)?s?\b|mat|aprem|apres|soir|midi|ferm|sauf|jusqu|de \d|:|h24))|(?<=(?:\d|h|sauf|sauf le|ferme|ferme le) )(lun|mar|merc?|jeu|vend?|sam|dim)\b\.?(?=$|[\n,;])|(?<=(?:lun|mar|merc?|jeu|vend?|sam|dim)[.]? ?(?:-|au|a|\/|,|et|o|&)? ?|ferme (?:le )?)(lun|mar|merc?|jeu|vend?|sam|dim)\b\.?/y;
const SHORT_DAYS: Record<string, number> = { lun: 0, mar: 1, mer: 2, jeu: 3, ven: 4, sam: 5, dim: 6 };
const WHOLE =
  /(?:7 ?j(?:ours?)?|7) ?(?:\/|sur) ?7(?: ?j(?:ours?)?)?\b|(?:tous|tout|tt|ts|tte?s) les (?:jours?|jrs|j\b)(?: de la semaine)?|tlj\b|tjrs\b|chaque jour|quotidiennement|toute la semaine|toute l'annee 7/y;
const WORKING =
  /jours? ouvres?|jours de (?:la )?semaine|(?:en|(?<!\ba )la|pendant la) semaine\b|jours? de semaine|du l au v\b|l-v\b/y;
const SIX = /jours? ouvrables?/y;
/** What is left of the week once the other days are told. */
const REST = /(?:tou[st]e?s? )?(?:le |les )?(?:reste (?:de la semaine|du temps)|autres? jours?(?: de la semaine)?)/y;
const WEEKEND = /(?:les? )?(?:week-? ?ends?|w\.?-?e\.?\b|fin de semaine)/y;
const ALTERNATE =
  /(?:1|une) semaine (?:sur|\/) ?(?:2|deux),? (?:le |les )?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?! (?:au|a) )|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?,? (?:1|une) semaine (?:sur|\/) ?(?:2|deux)|(?:1|un|une) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|week-? ?end|semaine)s? (?:sur|\/) ?(?:2|deux|3|trois)|(?:1|une?) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine)\/2|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?: matins?| apres-midis?| soirs?)?,? (?:1|une?)(?: fois)? (?:sur|\/) ?(?:2|deux)/y;
const SOMETIMES =
  /(?:parfois|des fois|de temps en temps|quelquefois|certains?|quelques|eventuellement|occasionnellement)(?: (?:le|les|un|des|du))? (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-? ?end)s?|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-? ?end)s?,? (?:parfois|des fois|de temps en temps|quelquefois|ca depend|a voir|eventuellement|selon|suivant)/y;
const TIME =
  /(\d{1,2}) ?(?:h(?:eures?|rs?|res)?\b ?|h(?=\d)|:(?=\d\d)|\.(?=\d\d ?(?:h|-|a )))(?: ?(\d{2})(?!\d| ?h))?(?:(?: ?et)? (demie?|quart)\b| moins le (quart))?(?: ?(?:du|le) (matin|soir)| ?de l'apres-?midi)?/y;
const NOON = /(midi|minuit)(?: et (demie?|quart)| (\d{2})\b(?! ?(?:h|-|a |\d)))?/y;

const FIXED: [RegExp, Token["kind"]][] = [
  [
    /24 ?h?(?:eures)? ?(?:\/|sur) ?24(?: ?h(?:eures)?)?\b|h ?24\b|24h24\b|24 heures\b(?! a)|jour et nuit|nuit et jour/y,
    "round",
  ],
  [/(?:jusqu'(?:a|au)|jusque|jusqua)\b/y, "until"],
  [/(?:a partir d(?:e |u |')|des(?= \d| midi| le matin)|depuis)/y, "since"],
  [/entre\b/y, "between"],
  [/(?:->|=>|→|-|>|~|\ba\b|\baux?\b|\bto\b|\bo\b)/y, "to"],
  [/(?:de|du|d')(?![a-z])/y, "from"],
  [/(?:et|ainsi que|plus|puis|ou|&|\+)(?![a-z])/y, "and"],
  [/\//y, "slash"],
  [/,/y, "comma"],
  [/[.;\n!?]|\b(?:mais|sinon|autrement)\b/y, "stop"],
  [/[:=]/y, "colon"],
  [
    /(?:ferm(?:e|es|ons)|fini[st]?|finissons|arret(?:e|es|ons)|termin(?:e|ons)|commenc(?:e|ons)|ouvr(?:e|ons))(?: un peu| une heure| 1 ?h(?:eure)?)? plus (?:tot|tard)(?![a-z])/y,
    "vague",
  ],
  [
    /(?:ferm(?:e|es|ee|ees|eture|ons|es?|ant)|jamais|repos|conges?|off|je ne travaille pas|(?:on|nous) (?:ne )?travaill\w+ (?:pas|plus)|travaille (?:pas|plus)|(?:pas|non) ouverte?s?|pas(?! (?:trop|tres|mal|chere?s?|si|forcement|besoin|plus|moins|question)\b))\b/y,
    "closed",
  ],
  [/(?:sauf|hors|hormis|excepte|a l'exception|a part|en dehors|mis a part|sans)\b/y, "except"],
  [/(?:ouvert(?:e|s|es|ure|ures)?|ouvre|ouvrons|ouvr)\b/y, "open"],
  [/(?:meme|pareil|idem|identique|comme)(?:s)?\b(?: (?:horaires?|chose|heures?))?/y, "same"],
  [
    /(?:environ|vers|ca depend|variables?|varient?|varie|selon|suivant|parfois|souvent|des fois|a peu pres|plus ou moins|peut-? ?etre|flexibles?|ca change|ca varie|irreguliers?|en fonction|a voir|je sais pas trop|quand je peux)\b/y,
    "vague",
  ],
  [/(?:aussi|egalement|y compris|meme)\b/y, "also"],
];
const HALVES: [RegExp, Half][] = [
  [/matin(?:ee)?s?\b|mat\b/y, "morning"],
  [/apres-? ?midis?\b|aprem\b|apres? ?m\b|ap-?midi\b/y, "afternoon"],
  [/soir(?:ee)?s?\b/y, "evening"],
];
const DAY_OF: Record<string, number[]> = {
  lundi: [0],
  mardi: [1],
  mercredi: [2],
  jeudi: [3],
  vendredi: [4],
  samedi: [5],
  dimanche: [6],
  jour: [0, 1, 2, 3, 4, 5, 6],
  semaine: [0, 1, 2, 3, 4, 5, 6],
};
const daysNamed = (name: string) => DAY_OF[name] ?? [5, 6];

function at(re: RegExp, text: string, i: number): RegExpExecArray | null {
  re.lastIndex = i;
  return re.exec(text);
}

function timeAt(text: string, i: number): { minutes: number; length: number } | null {
  const noon = at(NOON, text, i);
  if (noon) {
    const extra = noon[2] ? (noon[2] === "quart" ? 15 : 30) : Number(noon[3] ?? 0);
    if (extra < 60) return { minutes: (noon[1] === "midi" ? 720 : 1440) + extra, length: noon[0].length };
  }
  const m = at(TIME, text, i);
  if (!m || Number(m[1]) > 28 || Number(m[2] ?? 0) > 59) return null;
  let minutes = Number(m[1]) * 60 + Number(m[2] ?? 0);
  if (m[3]) minutes += m[3] === "quart" ? 15 : 30;
  if (m[4]) minutes -= 15;
  if (/soir$|midi$/.test(m[0]) && minutes < 720) minutes += 720;
  return { minutes, length: m[0].trimEnd().length };
}

function tokenAt(text: string, i: number): Token | null {
  const place = (length: number) => ({ start: i, end: i + length });
  const wordStart = i === 0 || !/[a-z0-9]/.test(text[i - 1] as string);
  if (wordStart) {
    const odd = at(ALTERNATE, text, i);
    if (odd)
      return {
        kind: "day",
        days: daysNamed(odd.slice(1).find((name) => name !== undefined) as string),
        irregular: "alternate",
        ...place(odd[0].length),
      };
    const some = at(SOMETIMES, text, i);
    if (some)
      return {
        kind: "day",
        days: daysNamed((some[1] ?? some[2]) as string),
        irregular: "sometimes",
        ...place(some[0].length),
      };
    const rest = at(REST, text, i);
    if (rest)
      return {
        kind: "day",
        days: [],
        rest: rest[0].endsWith("semaine") ? "week" : "all",
        ...place(rest[0].length),
      };
    const whole = at(WHOLE, text, i);
    if (whole) return { kind: "day", days: [0, 1, 2, 3, 4, 5, 6], every: true, ...place(whole[0].length) };
    const working = at(WORKING, text, i);
    if (working) return { kind: "day", days: [0, 1, 2, 3, 4], every: true, ...place(working[0].length) };
    const six = at(SIX, text, i);
    if (six) return { kind: "day", days: [0, 1, 2, 3, 4, 5], every: true, ...place(six[0].length) };
    const weekend = at(WEEKEND, text, i);
    if (weekend) return { kind: "day", days: [5, 6], ...place(weekend[0].length) };
    for (const [re, days] of DAYS) {
      const day = at(re, text, i);
      if (day) return { kind: "day", days, ...place(day[0].length) };
    }
    const short = at(SHORT, text, i);
    if (short) {
      const name = ((short[1] ?? short[2] ?? short[3]) as string).slice(0, 3);
      return { kind: "day", days: [SHORT_DAYS[name] as number], ...place(short[0].length) };
    }
    for (const [re, half] of HALVES) {
      const found = at(re, text, i);
      if (found) return { kind: "half", half, ...place(found[0].length) };
    }
  }
  const round = at((FIXED[0] as [RegExp, Token["kind"]])[0], text, i);
  if (round && wordStart) return { kind: "round", ...place(round[0].length) };
  const time = timeAt(text, i);
  if (time && (wordStart || !/\d/.test(text[i - 1] as string)))
    return {
      kind: "time",
      minutes: time.minutes,
      ...(text.startsWith("midi", i) ? { noon: true } : {}),
      ...(text.slice(i, i + time.length).endsWith("matin") ? { early: true } : {}),
      ...place(time.length),
    };
  for (const [re, kind] of FIXED.slice(1)) {
    const m = at(re, text, i);
    if (m && (wordStart || !/[a-z]/.test(m[0][0] as string))) return { kind, ...place(m[0].length) } as Token;
  }
  const number = at(/\d{1,2}(?!\d)/y, text, i);
  if (number && (i === 0 || !/\d/.test(text[i - 1] as string)))
    return { kind: "number", value: Number(number[0]), ...place(number[0].length) };
  const word = at(/¤+|[a-z0-9'-]+/y, text, i);
  return word ? { kind: "word", word: word[0], ...place(word[0].length) } : null;
}

/** Reads folded text from left to right; whatever is not about time is a `word`. Never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const token = /[^\S\n]/.test(text[i] as string) ? null : tokenAt(text, i);
    if (token) tokens.push(token);
    i = token ? Math.max(token.end, i + 1) : i + 1;
  }
  return tokens.map((token, i) =>
    token.kind === "time" && token.noon && !isBound(tokens, i)
      ? { kind: "half", half: "noon", start: token.start, end: token.end }
      : token,
  );
}

/** « midi » is a time next to « de », « à », « jusqu'à » or « entre »; elsewhere it names the lunch service. */
function isBound(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.kind ?? "";
  const after = tokens[i + 1]?.kind ?? "";
  if (["to", "until", "since", "between"].includes(before) || ["to", "until"].includes(after)) return true;
  if (before === "from") return after !== "day";
  // « neuf heures midi, quatorze heures dix-neuf heures », « 8 midi »
  if (before === "time" || (before === "number" && (tokens[i - 1] as { value: number }).value < 12))
    return !["to", "until", "time"].includes(tokens[i - 2]?.kind ?? "");
  return before === "and" && tokens.slice(Math.max(0, i - 4), i).some((t) => t.kind === "between");
}

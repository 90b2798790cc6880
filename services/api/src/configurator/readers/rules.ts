import { RULE_NOUNS, RULE_VERBS } from "../data/rules.ts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { clean, type Finding, type Reader, type Span } from "../reading.ts";

const VERB = `(${RULE_VERBS.map(([, forms]) => forms).join("|")})(?![a-z])`;
const TO = "(?:me |m'|nous |leur |lui |se |s'|y )?";
const WHO = "(?:il |elle |on |l'assistante? |assistante? |vous |qu'il |qu'elle |qu'on )?";
const REST =
  "((?: (?!mais |sinon |par contre |il |elle |je |on |et (?:surtout|ne|il|elle|je|on|qu'|prend|not))[^\\s.,;!?\\n]+){0,16})";
/** Ways to forbid: « ne donnez pas », « il ne faut pas dire », « je ne veux pas qu'il donne », « évitez de parler ». */
const FORBIDS = [
  `${WHO}(?:surtout )?(?:ne |n')(?:surtout )?(pas|jamais|plus)(?: surtout)? ${TO}${VERB}${REST}`,
  `${WHO}(?:surtout )?(?:ne |n')${TO}${VERB}(?: surtout)? (pas|jamais|plus)${REST}`,
  `(?:il |elle |on |vous )?(?:ne |n')?(?:faut|doit|devez|doivent|devra) (?:surtout )?(pas|jamais) (?:que |qu'il |qu'elle |qu'on )?${TO}${VERB}${REST}`,
  `(?:je |on )?(?:ne |n')?(?:veux|voudrais|veut|souhaite) (pas|surtout pas) qu'(?:il|elle|on|ils) ${TO}${VERB}${REST}`,
  `(?:surtout )?(?:pas|interdi(?:t|ction)|interdit|defense) (?:de |d')${TO}${VERB}${REST}`,
  `evite[rz]? (?:de |d')${TO}${VERB}${REST}`,
  `(?:surtout (pas)|jamais) ${VERB}${REST}`,
  `(?<!vous )((?:${RULE_VERBS.map(([, forms]) => forms).join("|")})(?<=ez))(?: surtout)? (pas|jamais)${REST}`,
].map((source) => new RegExp(`(?<![a-z'])${source}`, "g"));
const WITHOUT = new RegExp(
  `(?<![a-z'])((?:surtout |jamais |vraiment )?(?:pas|jamais|aucune?)(?: (?:de|d'))? ?(?:${RULE_NOUNS})(?![a-z])[^.,;:!?\\n]{0,60})`,
  "g",
);
/** « Jamais de rendez-vous le lundi »: a mission with a limit. Without a limit, the mission itself is refused. */
const LIMITED =
  /(?<![a-z'])((?:surtout )?(?:pas|jamais) de (?:rendez[- ]?vous|rdv|reservations?|transferts?|appels?) (?:le |la |les |apres |avant |en |pendant |entre |a partir )[^.,;:!?\n]{2,60})/g;

/** « Je ne prends pas les chèques » is about the owner, « je ne veux pas qu'il » is not. */
const OF_THE_OWNER = /(?:^|[\s,])(?:je|j'|on|nous|ils|elles|c'|ca|cela) (?:ne |n')?$/;
/** A mission alone, refused: its own reader takes it off the card. */
const MISSION_ALONE =
  /^(?:de |d'|les? |la |l'|des )*(?:rendez[- ]?vous|rdvs?|messages?|reservations?|resas?|tables?|appels?|devis|urgences?|communications?)?(?: (?:svp|merci))?$/;
const REFUSABLE = /^(?:prendre|transférer|réserver|accepter|fixer|répondre)$/;
/** What the law, or the assistant's own rules, do not let an owner forbid. */
const NOT_THEIRS =
  /(?<![a-z])(?:ia|robot|intelligence|machine|automate|regles?|consignes?|instructions?|enregistr\w*|prompt|verite)(?![a-z])/;

const infinitive = (form: string): string =>
  RULE_VERBS.find(([, forms]) => new RegExp(`^(?:${forms})$`).test(form))?.[0] ?? "";

/** « mes tarifs » is « les tarifs » for whoever answers in the owner's place. */
const theirs = (words: string): string =>
  words
    .replace(/(?<!\p{L})(?:mon|ma) (?=[aeiouhéèêà])/giu, "l'")
    .replace(/(?<!\p{L})(?:mes|nos) /giu, "les ")
    .replace(/(?<!\p{L})mon /giu, "le ")
    .replace(/(?<!\p{L})ma /giu, "la ")
    .replace(/(?<!\p{L})perso(?!\p{L})/giu, "personnel");

type Rule = Span & { text: string };

/** What the assistant is told never to do, as orders that stand alone: « Ne pas donner les tarifs ». */
export function rulesIn(p: Passage): Rule[] {
  const out: Rule[] = [];
  const add = (start: number, end: number, text: string) => {
    const taken = out.some((rule) => rule.start < end && start < rule.end);
    if (!taken && !NOT_THEIRS.test(fold(text))) out.push({ start, end, text: clean(text, 200) });
  };
  for (const forbids of FORBIDS)
    for (const m of p.text.matchAll(forbids)) {
      const groups = m.slice(1).filter((g): g is string => g !== undefined);
      const rest = /^(?: |$)/.test(groups[groups.length - 1] ?? "x") ? (groups.pop() as string) : "";
      const never = groups.includes("jamais") || /^jamais/.test(m[0]);
      const verb = infinitive((groups.find((g) => !/^(?:pas|jamais|plus|surtout pas)$/.test(g)) ?? "").trim());
      const end = m.index + m[0].length;
      const object = quote(p, end - rest.length, end);
      if (!verb || OF_THE_OWNER.test(p.text.slice(0, m.index))) continue;
      if (REFUSABLE.test(verb) && MISSION_ALONE.test(fold(object).trim())) continue;
      if (/^(?:dire|faire|parler)$/.test(verb) && !object) continue;
      add(m.index, end, `Ne ${never ? "jamais" : "pas"} ${verb} ${theirs(object)}`);
    }
  for (const re of [WITHOUT, LIMITED])
    for (const m of p.text.matchAll(re)) {
      if (/(?:je|on|nous|j'ai) (?:ne |n')?(?:\S+ )?$/.test(p.text.slice(0, m.index))) continue;
      const words = quote(p, m.index, m.index + m[0].length).replace(/^surtout /i, "");
      add(m.index, m.index + m[0].length, theirs(words.charAt(0).toUpperCase() + words.slice(1)));
    }
  return out.sort((x, y) => x.start - y.start);
}

/** The passage without the orders it gives, which are neither services nor wishes for the impossible. */
export const withoutRules = (p: Passage): Passage =>
  rulesIn(p).reduce((rest, { start, end }) => mask(rest, start, end), p);

/** Is a note of the card one of these orders? They stand under a heading of their own in a prompt. */
export const isRule = (note: string): boolean =>
  /^(?:ne (?:pas|jamais) |(?:pas|jamais|aucune?) )/.test(fold(note)) &&
  rulesIn({ raw: note, text: fold(note), at: Array.from({ length: note.length + 1 }, (_, i) => i) }).some(
    (rule) => rule.start === 0,
  );

/** Orders in the negative: « ne donnez pas mes tarifs » is a note for the assistant. */
export const readRules: Reader = (p) => {
  const rules = rulesIn(p);
  const words = rules.map(({ start, end }) => quote(p, start, end)).join(" ; ");
  const finding: Finding = {
    slot: "notes",
    value: rules.map((rule) => rule.text),
    mode: "add",
    confidence: 1,
    words: words.slice(0, 500),
  };
  const rest = rules.reduce((left, { start, end }) => mask(left, start, end), p);
  return { rest, findings: rules.length > 0 ? [finding] : [], doubts: [] };
};

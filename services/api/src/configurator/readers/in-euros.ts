import { type Passage, rewrite } from "../french/passage.ts";
import { isWithin, notAmounts } from "./not-amounts.ts";

const CURRENCY = "€|euros?\\b|eur\\b|balles\\b|boules\\b";
const SAID = new RegExp(`\\d ?(?:${CURRENCY})`);
/** Words that make « 50e » a price. */
const PRICED = /deplacement|tarif|prix|forfait|coute|facture|devis|consultation|seance|l'heure|de l'h\b|ttc|\bht\b/;
const GLUED = /(?<![\d.,¤])(\d{1,5}(?:[.,]\d{1,2})?)e(?![a-z\d'])/g;
const SLANG = /(?<=\d) ?(?:balles|boules)(?![a-z])/g;
const FIGURE = /(?<![\d¤/.,:€-])(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,4})(?:[.,]\d{1,2})?(?![\d/:])/g;
/** Where one item of a list ends. « entre 25 et 40 » is one item. */
const CUT = /[.;!?\n•]|,(?!\d)|(?<!entre \d{1,5}) (?:et|puis|ou|mais|sinon|ensuite|apres)(?![a-z'])/g;
const STOP = /[.;!?\n]/;

/** What is said around an amount and names nothing: « je prends », « on est à ». */
const PAYS =
  /(?<![a-z])(?:(?:je|on|nous|j')? ?(?:prends?|prenons|facturer?|facture|facturons|compter?|comptez|demande|demandons|fai[st] payer|suis a|est a|sommes a|vends?|fais|fait)|c'est|ca fait|ca coute|est a|sont a)(?![a-z])/g;
/** A speaker, a day, a place: an item that has one is no item of a price list. */
const SPOKEN =
  /(?<![a-z])(?:je|j'|on|nous|vous|depuis|ouverte?s?|fermee?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|rue|avenue|place|chemin|boulevard|route|etage|rayon|numero|tel|telephone|suis|sommes|avons|ai|avec|jusqu'a|vers)(?![a-z])|¤/;

type Item = { start: number; end: number; sentence: number };

function itemsOf(text: string): Item[] {
  const out: Item[] = [];
  let start = 0;
  let sentence = 0;
  for (const cut of [...text.matchAll(CUT), null]) {
    const end = cut ? cut.index : text.length;
    out.push({ start, end, sentence });
    if (cut && STOP.test(cut[0])) sentence++;
    start = cut ? cut.index + cut[0].length : end;
  }
  return out;
}

/** The one bare figure of an item, as of « femme à partir de 35 » or « 80 pour un couple ». */
function bareFigure(text: string, { start, end }: Item, never: ReturnType<typeof notAmounts>, alone: boolean) {
  const words = text.slice(start, end);
  if (SAID.test(words)) return [];
  const figures = [...words.matchAll(FIGURE)].filter((m) => !isWithin(never, start + m.index));
  const range = figures.length === 2 && /\d ?(?:-|a|et|ou) ?\d/.test(words);
  if (figures.length !== 1 && !range) return [];
  const around = words.replace(FIGURE, " ").replace(PAYS, " ");
  const named = /[a-z]{3}/.test(around);
  if (SPOKEN.test(around) || around.trim().split(/\s+/).length > 8 || (!named && !alone)) return [];
  const last = figures[figures.length - 1] as RegExpExecArray;
  return [start + last.index + last[0].length];
}

/** A passage in euros, and where each of its characters stood in the text that was heard. */
export type Priced = { p: Passage; back: readonly number[] };

/**
 * The same passage with « € » after every amount of a price list: « 50 balles », « 50e le déplacement », and the bare
 * figures beside an amount whose currency was said (« coupe homme 22 €, femme 35 »), or when prices were asked for.
 */
export function inEuros(p: Passage, asked: boolean): Priced {
  const never = notAmounts(p.text);
  const pieces: { start: number; end: number; by: string }[] = [];
  for (const m of p.text.matchAll(SLANG)) pieces.push({ start: m.index, end: m.index + m[0].length, by: " €" });
  const money = asked || SAID.test(p.text) || PRICED.test(p.text);
  for (const m of money ? p.text.matchAll(GLUED) : []) {
    const end = m.index + m[0].length;
    if (!isWithin(never, m.index)) pieces.push({ start: end - 1, end, by: " €" });
  }
  const items = itemsOf(p.text);
  const told = (item: Item) =>
    SAID.test(p.text.slice(item.start, item.end)) || pieces.some((x) => x.start >= item.start && x.end <= item.end);
  const sentences = new Set(items.filter(told).map((item) => item.sentence));
  for (const item of items) {
    if (told(item) || !(asked || sentences.has(item.sentence))) continue;
    for (const at of bareFigure(p.text, item, never, asked && items.length === 1))
      if (asked || Number(/\d+$/.exec(p.text.slice(0, at))?.[0]) >= 5) pieces.push({ start: at, end: at, by: " €" });
  }
  pieces.sort((x, y) => x.start - y.start);
  const places = { ...p, at: Array.from({ length: p.text.length + 1 }, (_, i) => i) };
  return { p: rewrite(p, pieces), back: rewrite(places, pieces).at };
}

import type { Price } from "@allokoli/contracts";
import { edits } from "../french/distance.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { clean } from "../reading.ts";

const LEAD =
  /^(?:(?:et|puis|après|apres|alors|donc|bon|oui|non|ok|voilà|bonjour|ensuite|sinon|mais|ou|en fait|plutôt|plutot|finalement|pardon|attendez|mettez|maintenant|attendez|attends|ajoutez|remplacez|mes tarifs|nos tarifs|les tarifs|tarifs?|prix|mes prix|nos prix|c'est|ce sont|je prends|on prend|je facture|on facture|nous facturons|je fais|on fait|aujourd'hui|désormais|compter|comptez|ca fait|ça fait|ca coute|ça coûte|coute|il y a|pour|le|la|les|l'|selon (?:l['’]|la |le |les )?[a-zà-ÿ]+|un|une|des|du|de la|de l'|de|d'|a|à|est|sont|ttc|ht|:|,|-|vaut|en)(?![a-zà-ÿ])\s*|[ld]'(?=\p{L}))+/iu;
const TAIL =
  /(?:\s|,|:|-|=|(?<![\p{L}'])(?:à|a|est passée?s?|sont passée?s?|passe|passent|revient|reviennent|démarre|démarrent|commence|commencent|débute|tourne|au lieu|reste|désormais|maintenant|est|sont|c'est|de|pour|coûte|coute|vaut|en|et|tarif|prix|environ|à partir|a partir|des|dès|facturée?s?|au tarif|va|vont|allant|varie|autour|ça fait|ca fait|je prends|on prend|je facture|on facture|nous facturons|je demande|on demande|le|la|les|il|elle|ils|elles|on|je|ça|ca|se|entre|compter|comptez|jusqu'à|minimum|ttc|ht)(?!\p{L}))+$/iu;
/** « alors la coupe homme je prends 22 € », « je fais aussi la barbe »: what speaks is not what is priced. */
const SPEAKS = /(?<!\p{L})(?:je|on|nous) \p{L}+(?:\s(?:aussi|surtout|toujours))?\s/iu;

/** « Coupe F », « H » in a list of a hairdresser. */
const inLetters = (words: string): string =>
  words.replace(/(?<![\p{L}'])([FH])$/u, (_, letter: string) => (letter === "F" ? "femme" : "homme"));

const trim = (words: string) =>
  inLetters(
    clean(
      words
        .replace(/[¤()]+/g, " ")
        .replace(/^ *(?:€|euros?)/i, " ")
        .replace(LEAD, "")
        .replace(TAIL, "")
        .replace(LEAD, ""),
      120,
    ),
  );

/** « de nuit c'est majoré » names a surcharge and its time. */
const SURCHARGE =
  /^(?:(?:mais|et) )?(?:(?:de |la |le |les |du )*(nuits?|dimanches?|week-? ?ends?|jours? fériés?|fériés?|soirs?|samedis?),? )?(?:c'est |il y a |on |je )*(?:majore\p{L}*|majorée?s?|majoration|supplément)(?: (?:de |la |le |les |du |l')*(nuits?|dimanches?|week-? ?ends?|jours? fériés?|fériés?|soirs?|samedis?))?(?: de| à)?$/iu;
const OF: Record<string, string> = {
  n: "de nuit",
  d: "du dimanche",
  w: "du week-end",
  j: "des jours fériés",
  f: "des jours fériés",
  s: "du soir",
};

function surcharge(words: string): string | null {
  const m = SURCHARGE.exec(clean(words.replace(/¤+/g, " "), 120));
  const when = (m?.[1] ?? m?.[2] ?? "").toLowerCase();
  if (!m) return null;
  return `majoration ${when.startsWith("sam") ? "du samedi" : (OF[when.charAt(0)] ?? "")}`.trim();
}

function nameIn(words: string): string {
  const extra = surcharge(words);
  if (extra) return extra;
  const name = trim(words);
  const speaks = SPEAKS.exec(`${name} `);
  if (!speaks) return name;
  const [before, after] = [name.slice(0, speaks.index), name.slice(speaks.index + speaks[0].length)];
  return trim(after) || trim(before);
}

/** What an amount is for: the words before it in its item, else those after it. */
export function labelOf(p: Passage, from: number, start: number, end: number, to: number): string {
  const lead = p.text.slice(from, start);
  const visible = lead.includes("¤") ? quote(p, from + lead.lastIndexOf("¤") + 1, start) : quote(p, from, start);
  const before = nameIn(visible);
  if (/\p{L}{2}/u.test(before)) return before;
  const masked = p.text.slice(end, to).indexOf("¤");
  const after = nameIn(quote(p, end, masked >= 0 ? end + masked : to));
  return /\p{L}{2}/u.test(after) ? after : "";
}

/** What stands around a label and is no part of it. */
const SMALL =
  /^(?:les?|la|l|des|du|de|d|une?|pour|par|aux?|en|et|ah|a|oui|non|mais|sauf|que|qu|c|est|sur|pardon|fait|plutot|finalement|alors|euh|bon|parfait|maintenant|seule?)$/;
const wordsOf = (folded: string): string[] => (folded.match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL.test(word));
const near = (a: string, b: string): boolean => {
  const limit = Math.min(a.length, b.length) < 5 ? 0 : 1;
  const [x, y] = [a.replace(/[sx]$/, ""), b.replace(/[sx]$/, "")];
  return edits(x, y, limit) <= limit;
};
/** Is each of some words among others, give or take a slip of the finger? */
const isPart = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.some((other) => near(word, other)));

/** What a price may be for. */
export type Labelled = Pick<Price, "label">;

/** A corrected price keeps the label it had: « non, la consultation est à 100 € » is « première consultation ». */
export function sameThing(label: string, known: readonly Labelled[]): string {
  if (!label) return known.length === 1 ? (known[0]?.label ?? "") : "";
  const said = fold(label);
  const words = wordsOf(said);
  const same = known.filter((k) => {
    const own = wordsOf(fold(k.label));
    return k.label && words.length > 0 && (isPart(words, own) || isPart(own, words));
  });
  // « La séance passe à 58 € », where one price alone was told, without a name.
  if (same.length === 0 && known.length === 1 && known[0]?.label === "") return "";
  return same.find((k) => fold(k.label) === said)?.label ?? (same.length === 1 ? (same[0]?.label as string) : label);
}

/** Words that stand for « the same, for these »: « coupe homme 22 €, femme 35 ». */
const WHO = /^(?:hommes?|femmes?|enfants?|ados?|adolescents?|bebes?|etudiants?|seniors?|adultes?|couples?|familles?)$/;
const WHEN = /^(?:midi|soir|semaine|week-?end|matin|jour|nuit)$/;

/** « femme » after « coupe homme » is « coupe femme »; « soir » after « menu midi » is « menu soir ». */
export function inFull(label: string, previous: string | undefined): string {
  const folded = fold(label);
  const before = fold(previous ?? "").split(" ");
  const last = before[before.length - 1] ?? "";
  const kind = [WHO, WHEN].find((words) => words.test(folded));
  if (previous && kind?.test(last) && before.length > 1)
    return `${previous.slice(0, previous.length - last.length).trim()} ${label}`;
  // « Déplacement 45 €, 60 hors Lyon »: the same thing, elsewhere.
  if (
    previous &&
    /^(?:hors|au-dela|en dehors)(?![a-z])/.test(folded) &&
    !/ (?:hors|au-dela|en dehors) /.test(fold(previous))
  )
    return `${previous} ${label}`.slice(0, 120);
  return label;
}

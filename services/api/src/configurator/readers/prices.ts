import type { Price } from "@allokoli/contracts";
import { fold, mask, type Passage, quote, rewrite } from "../french/passage.ts";
import { clean, type Finding, nothing, type Reader } from "../reading.ts";

const N = "(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,6})(?:[.,](\\d{1,2}))?";
const UNIT =
  " ?(?:€|euros?\\b|eur\\b|balles\\b|(?<=\\d)e(?= |$|,|\\.|;|/)(?! ?arr))(?: ?(\\d{2})(?!\\d))?(?: ?(?:ttc|ht)\\b)?";
const AMOUNT = new RegExp(
  `(?:(a partir d[e']|a compter de|des|minimum|au minimum|min\\.?|environ|entre|de|jusqu'a) ?)?${N}(?:${UNIT})?(?: ?(?:-|a|jusqu'a|(?<=\\d )ou|(?<=entre .{1,14})et) ?${N})?${UNIT}(?: ?(?:/|par|de l'|l'|la |de la |le |du |chaque )? ?(heure|h\\b|jour|nuit|nuitee|mois|seance|personne|m2|km|semaine|an|kg|kilo|piece|part))?(?: (minimum|environ))?`,
  "g",
);
const BARE = new RegExp(
  `(?:(a partir d[e']|des|entre|de) ?)?(?<![\\d¤/.,])(?!0\\d)${N}(?: ?(?:-|a|et) ?${N})?(?! ?(?:h\\b|heures?|min|%|km|ans|personnes|couverts|jours?|\\d|m2|rue|e\\b|eme))`,
  "g",
);
const QUOTE =
  /(?:(?:les? )?(?:prix|tarifs?)? ?(?:c'est |est |sont |tout est |uniquement |toujours )*(?:gratuit\w* )?(?:sur|apres) devis(?: gratuits?)?|devis (?:gratuits?|offerts?|payants?)|gratuits? (?:le )?devis)/;

const num = (whole: string | undefined, cents: string | undefined, tail?: string) =>
  Number(`${(whole ?? "0").replace(/[ .]/g, "")}.${cents ?? tail ?? "0"}`);

const LEAD =
  /^(?:(?:et|puis|alors|donc|bon|oui|non|ensuite|sinon|en fait|plutôt|plutot|finalement|pardon|mettez|maintenant|ajoutez|remplacez|mes tarifs|nos tarifs|les tarifs|tarifs?|prix|mes prix|nos prix|c'est|ce sont|je prends|on prend|je facture|on facture|nous facturons|je fais|on fait|compter|comptez|ca fait|ca coute|coute|il y a|pour|le|la|les|l'|un|une|des|du|de la|de l'|de|d'|a|est|sont|:|,|-|vaut|en)(?![a-zà-ÿ])\s*|l')+/i;
const TAIL =
  /(?:\s|,|:|-|=|(?<![a-zà-ÿ])(?:à|a|est|sont|c'est|de|pour|coûte|coute|vaut|en|et|tarif|prix|environ|à partir|facturée?s?|au tarif|ça fait|ca fait|le|la|les|il|elle|ils|elles|on|ça|ca|se|entre|compter|comptez|jusqu'à|minimum))+$/i;

/** A label goes on in a line of the card: no capital, but for initials. */
const lower = (label: string) =>
  /^\p{Lu}(?:\p{Lu}|$| )/u.test(label) ? label : label.charAt(0).toLocaleLowerCase("fr") + label.slice(1);

function labelOf(p: Passage, from: number, start: number, end: number, to: number): string {
  const trim = (words: string) =>
    lower(clean(words.replace(/¤+/g, " ").replace(LEAD, "").replace(TAIL, "").replace(LEAD, ""), 120));
  const visible = (a: number, b: number) =>
    p.text.slice(a, b).includes("¤") ? quote(p, a + p.text.slice(a, b).lastIndexOf("¤") + 1, b) : quote(p, a, b);
  const before = trim(visible(from, start));
  if (/\p{L}{2}/u.test(before)) return before;
  const next = p.text.slice(end, to);
  const masked = next.indexOf("¤");
  const after = trim(quote(p, end, masked >= 0 ? end + masked : to));
  return /\p{L}{2}/u.test(after) ? after : "";
}

/** A corrected price keeps the label it had: « non, la consultation est à 100 € » is « première consultation ». */
function sameThing(label: string, known: readonly Price[]): string {
  if (!label) return known.length === 1 ? (known[0]?.label ?? "") : "";
  const said = fold(label);
  const near = known.filter((k) => k.label && (fold(k.label).includes(said) || said.includes(fold(k.label))));
  return near.find((k) => fold(k.label) === said)?.label ?? (near.length === 1 ? (near[0]?.label as string) : label);
}

function kindOf(prefix: string, unit: string, range: boolean): Price["kind"] {
  if (/partir|des|mini|compter/.test(prefix)) return "from";
  if (unit === "heure" || unit === "h") return "hourly";
  return range ? "range" : "fixed";
}

/** « 22 €, non 24 € »: the second amount takes the place of the first. */
const TAKEN_BACK =
  /^[ ,.]*(?:ah |enfin |euh |oh )*(?:non|pardon|plutot|en fait|je veux dire|disons)(?: pardon| plutot)?[ ,]*(?:c'est |a |de )?$/;
const matchEnd = (m: RegExpExecArray | undefined): number => (m ? m.index + m[0].length : 0);

const ACCENTED: Record<string, string> = { seance: "séance", nuitee: "nuitée", piece: "pièce" };

/** Where one priced thing ends and the next begins. */
const BREAK = /[.;\n!?]|,(?!\d)| (?:et|puis|ou alors) (?=(?:[a-z'-]+ ){0,5}(?:a |est a |: ?|c'est )?\d)/g;

/** « 55 euros la séance, 60 pour les enfants »: the second amount is in euros too. */
export function withUnits(p: Passage): Passage {
  if (!/€|euros?\b/.test(p.text)) return p;
  const bare = [
    ...p.text.matchAll(/(?<=(?:^|,|\bet|\bpuis|:|\bou) ?)(?!0)\d{1,4}(?= (?:pour|la|le|les|l'|par) ?[a-z])/g),
  ];
  return rewrite(
    p,
    bare.map((m) => ({ start: m.index, end: m.index + m[0].length, by: `${m[0]} €` })),
  );
}

/** Prices in euros: amounts, ranges, « à partir de », by the hour, « sur devis », with what they are for. */
export const readPrices: Reader = (p, context) => {
  const asked = context.asked.includes("prices");
  const findings: Finding[] = [];
  let rest = p;
  const pattern = asked && !/€|euros?\b|eur\b/.test(p.text) ? BARE : AMOUNT;
  const prices: Price[] = [];
  const breaks = [-1, ...[...p.text.matchAll(BREAK)].map((m) => m.index + (m[0].length > 1 ? 3 : 0)), p.text.length];
  const matches = [...p.text.matchAll(pattern)];
  const spans: [number, number][] = [];
  matches.forEach((m, i) => {
    const start = m.index;
    const end = start + m[0].length;
    const bare = pattern === BARE;
    const amount = bare ? num(m[2], m[3]) : num(m[2], m[3], m[4]);
    const high = bare ? m[4] : m[5];
    const max = high ? (bare ? num(m[4], m[5]) : num(m[5], m[6], m[7])) : null;
    if (!Number.isFinite(amount) || amount > 1_000_000 || (bare && (amount < 2 || amount > 99_999))) return;
    const from = Math.max(breaks.findLast((b) => b < start) ?? -1, i > 0 ? matchEnd(matches[i - 1]) - 1 : -1) + 1;
    const to = Math.min(breaks.find((b) => b >= end) ?? p.text.length, matches[i + 1]?.index ?? p.text.length);
    const unit = bare ? "" : (m[8] ?? "");
    const range = max !== null && max > amount;
    const lead = bare && /heure|\/h/.test(p.text.slice(end, end + 12)) ? "h" : unit;
    const takenBack = i > 0 && prices.length > 0 && TAKEN_BACK.test(p.text.slice(matchEnd(matches[i - 1]), start));
    const earlier = takenBack ? prices.pop() : undefined;
    prices.push({
      label:
        earlier?.label ||
        labelOf(p, from, start, end, to) ||
        (/^(?:h|heure|km|m2)?$/.test(unit) ? "" : (ACCENTED[unit] ?? unit)),
      amount,
      amount_max: range ? max : null,
      kind: kindOf(m[1] ?? (/(?:a partir de|des) $/.test(p.text.slice(0, start)) ? "partir" : ""), lead, range),
      text: clean(quote(p, start, end), 200) + (bare ? " €" : ""),
    });
    spans.push([Math.min(from, start), end]);
  });
  const devis = QUOTE.exec(p.text);
  if (devis && (/gratuit|offert|sur|apres/.test(devis[0]) || asked)) {
    const label = /gratuit|offert/.test(devis[0]) ? "devis gratuit" : "";
    prices.push({
      label,
      amount: null,
      amount_max: null,
      kind: "quote",
      text: clean(quote(p, devis.index, devis.index + devis[0].length), 200),
    });
    spans.push([devis.index, devis.index + devis[0].length]);
  }
  if (prices.length === 0) return nothing(p);
  if (context.correcting)
    for (const price of prices) price.label = sameThing(price.label, context.draft.prices?.value ?? []);
  for (const m of matches) rest = mask(rest, m.index, m.index + m[0].length);
  if (devis) rest = mask(rest, devis.index, devis.index + devis[0].length);
  const words = quote(p, Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1])));
  findings.push({
    slot: "prices",
    value: prices.slice(0, 40),
    mode: "add",
    confidence: prices.every((x) => x.label || x.kind === "quote") ? 1 : 0.8,
    words: words.slice(0, 500),
  });
  return { rest, findings, doubts: [] };
};

import { de } from "../french/grammar.ts";
import { type Passage, quote } from "../french/passage.ts";
import { clean, found, type Reading } from "../reading.ts";

export const NOUN_OF: Record<string, string> = {
  vend: "vente",
  repar: "réparation",
  lou: "location",
  organis: "organisation",
  fabriqu: "fabrication",
  restaur: "restauration",
  entreti: "entretien",
  livr: "livraison",
  install: "installation",
  gard: "garde",
  dress: "dressage",
  nettoi: "nettoyage",
  soign: "soin",
  cultiv: "culture",
  elev: "élevage",
};
const ACTS = new RegExp(
  `(?:je|on|nous|j') ?(?:(?:${Object.keys(NOUN_OF).join("|")})[a-z]*)(?: et (?:${Object.keys(NOUN_OF).join("|")})[a-z]*)* (?:des?|du|de la|de l'|les?|la|l'|d') ?([a-z][a-z'-]+(?: (?:de |d'|du |a )?[a-z'-]+)?)`,
);
const DOES =
  /(?:je|on|nous) (?:fais|fait|faisons|donne|donnons|propose|proposons|m'occupe|s'occupe) (?:des? |du |de la |de l'|d')((?:cours|lecons) (?:de |d'|du )[a-z'-]+|[a-z][a-z'-]+(?: [a-z'-]+){0,2})/;
const END =
  /^(.*?)(?= (?:a|au|aux|dans|sur|depuis|pour|et|mais|donc|chez|avec|en|pas|je|on|ouvert\w*|du lundi)(?![a-z])|$)/;
const FIRST =
  /^(?:\W|(?:bonjour|salut|slt|bonsoir|coucou|allo|alors|donc|oui|moi|nous|je suis|on est|c'est|euh|madame|monsieur|merci)(?![a-z]))*(?!(?:d[eu]s?|aux?|en|pour|dans|sur|excusez|desole|pardon)(?![a-z]))([a-z][a-z' -]{3,60}?)(?=[,.;:\n¤(]|$| (?:a|au|dans|sur|ds|depuis)(?![a-z]))/;

/**
 * A trade that no catalogue holds, from what the person does or from his first words: « je vends et répare des vélos »
 * is « vente de vélos ». A guess, asked back.
 */
export function readActivity(p: Passage): Reading | null {
  const acts = ACTS.exec(p.text);
  const label = acts ? actLabel(acts) : null;
  const does = label ? null : DOES.exec(p.text);
  const first = label || does ? null : FIRST.exec(p.text);
  const m = does ?? first;
  const object = m?.[1] ? (END.exec(m[1])?.[1] ?? "") : "";
  const start = m ? m.index + m[0].indexOf(m[1] as string) : 0;
  const words = label ?? (object.includes("¤") ? "" : clean(quote(p, start, start + object.length), 60).toLowerCase());
  if (words.length < 4 || words.split(" ").length > 5) return null;
  return {
    rest: p,
    findings: [found("trade", words, acts?.[0] ?? words, 0.5)],
    doubts: [{ slot: "trade", text: `Je note « ${words} » comme métier : est-ce bien cela ?`, check: true }],
  };
}

function actLabel(m: RegExpExecArray): string | null {
  const object = END.exec(m[1] as string)?.[1];
  const nouns = Object.entries(NOUN_OF).filter(([verb]) => new RegExp(`(?<![a-z])${verb}`).test(m[0]));
  return object && nouns.length > 0 ? `${nouns.map(([, noun]) => noun).join(" et ")} ${de(object)}` : null;
}

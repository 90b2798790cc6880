import { MASK, mask, type Passage, quote, slice } from "../french/passage.ts";
import { clean, type Finding, nothing, type Reader } from "../reading.ts";

const OFFERS =
  /(?:je fais|on fait|nous faisons|je propose|on propose|nous proposons|je realise|nous realisons|on realise|je vends|on vend|nous vendons|j'assure|nous assurons|je m'occupe d[eu']|on s'occupe d[eu']|specialis\w+ (?:en|dans|sur)|mes (?:services|prestations|specialites)(?: sont| :|,)?|nos (?:services|prestations|specialites)(?: sont| :|,)?|prestations? ?:|services? ?:|activites? ?:|surtout d[eu']|principalement d[eu']|je traite|je repare|je pose|on pose|nous posons|j'installe|on installe|au menu)(?: (?:aussi|surtout|principalement|essentiellement|egalement|de tout|tous types de))?\s*:?\s*/g;
const MORE =
  /(?:(?:ajout|rajout)\w+|(?:j'ai oublie (?:de (?:dire|preciser) )?(?:que |qu')?)?(?:je|on|nous) fai(?:s|t|sons) (?:aussi|egalement)|j'ai oublie)\s+/;
const ABOUT_TASKS = /messages?|rendez|rdv|reservations?|transfert|appels?|mission/;
const LESS = /(?:enlev\w+|retir\w+|supprim\w+|(?:je|on) (?:ne )?(?:fais|fait) (?:plus|pas)|pas de|sans|sauf)\s+/;
const END =
  /[.;!?\n¤]|(?<=[a-z]) (?:je suis|nous sommes|on est|mes horaires|mes tarifs|nos tarifs|a partir|du lundi|du mardi|ouvert\w*|(?:et )?(?:j'interviens|mon numero|je prends|je voudrais|mon adresse|je m'appelle|on s'appelle|mes prix|avec un|a (?:lyon|paris)))(?![a-z])|, (?:je |on |nous |mon |c'est )/;
const LEAD =
  /^(?:(?:alors|donc|bon|oui|voilà|ben|et|puis|ensuite|aussi|surtout|principalement|je fais|on fait|nous faisons|je propose|on propose|nous proposons|il y a|y a|c'est|ce sont|tout ce qui est|tout ce qui touche à|tous types de|tout type de|toutes sortes de|un peu de|beaucoup de|du|de la|de l'|des|de|d'|le|la|les|l'|un|une|mes|nos|petits?|je|on|en|ainsi que|mais|dans|sur|comme|plutôt|enfin|bien sûr|évidemment)(?![\p{L}-])\s*|[ld]'(?=\p{L}))+/iu;
/** What is left of a price when its amount is taken away: « la séance est à ». */
const RESIDUE =
  /(?:\s|(?<!\p{L})(?:est|sont|c'est|à|a|de|pour|à partir|partir|coûte|coute|compter|comptez|entre|au prix|au tarif|tarif|prix|vaut|environ|fait|ça fait|facturée?s?|en)(?!\p{L}))+$/iu;
const NOT_SERVICE =
  /^(?:oui|non|merci|voila|c'est tout|etc|tout|tout ca|rien|bonjour|ok|ca|pas mal|le reste|autres?|un peu de tout|client\w*|question\w*|en general|selon|ouvert\w*|ferme\w*|lundi.*|telephone|je sais pas.*|horaires?|tarifs?|prix|sur devis|devis|devis gratuit|gratuit|environ|ttc|ht|par heure|heure|heures|minimum|a domicile|par contre|du coup|en moyenne|numero|mais|donc|quoi|.*\b(?:rendez-vous|rdv)|tarifs? .*|prix .*|(?:basse|haute|hors|moyenne) saison|ete|hiver|nuit|jour|semaine|week-?end|personne|bouteille|seance|(?:je |on )?(?:suis|sommes|ai|avons|est|sont|rembours\w*|convention\w*|fais|fait|donne|prend\w*) .*|rembourse\w*|conventionne\w*)$/;

/** « dépannage, recherche de fuite et chauffe-eau » → its items. « et » parts two items, « de … et de … » too. */
function items(p: Passage): string[] {
  const out: string[] = [];
  for (const m of p.text.matchAll(/[^,;.\n!?/+•¤:]+/g)) {
    const part = slice(p, m.index, m.index + m[0].length);
    let from = 0;
    for (const link of [...part.text.matchAll(/ (?:et|ou|puis|ainsi que|plus) /g), null]) {
      const to = link ? link.index : part.text.length;
      const piece = quote(part, from, to);
      from = link ? link.index + link[0].length : to;
      out.push(piece);
    }
  }
  return out;
}

function named(piece: string): string | null {
  if (
    /^(?:mais )?(?:pas|jamais|aucun\w*|sauf|ni|sans|plus)(?![\p{L}-])/iu.test(piece.trim()) ||
    /\b(?:je|on|nous) (?:ne |n')?\w+ (?:pas|plus)\b|\bne\b.*\b(?:pas|plus)\b/i.test(piece)
  )
    return null;
  const name = clean(piece.replace(LEAD, "").replace(LEAD, "").replace(RESIDUE, ""), 120);
  const folded = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (
    !/\p{L}{3}/u.test(name) ||
    NOT_SERVICE.test(folded) ||
    name.split(/\s+/).length > 9 ||
    /\d{2,}\s*€|\d ?h\b/.test(name)
  )
    return null;
  return name.charAt(0).toLowerCase() === name.charAt(0) || /^\p{Lu}{2}/u.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The services of a passage. What stands beside a price is one only when nothing is listed apart. */
function listed(p: Passage): { name: string }[] {
  const parts = [...p.text.matchAll(/[^,;.\n!?]+/g)].map((m) => slice(p, m.index, m.index + m[0].length));
  const apart = parts.filter((part) => !part.text.includes(MASK)).flatMap(items);
  const all = parts.flatMap(items);
  const names = (pieces: string[]) => pieces.map(named).filter((n) => n !== null);
  const plain = names(apart);
  return [...new Set(plain.length >= 2 ? plain : names(all))].slice(0, 40).map((name) => ({ name }));
}

/** What the business offers: the answer to its question, or what follows « je fais », « nous proposons »… */
export const readServices: Reader = (p, context) => {
  const asked = context.asked.includes("services");
  const findings: Finding[] = [];
  const less = LESS.exec(p.text);
  const add = (mode: "set" | "add" | "remove", value: { name: string }[], words: string) =>
    value.length > 0 &&
    findings.push({ slot: "services", value, mode, confidence: 1, words: words.slice(0, 500) } as Finding);
  if (less && context.draft.services && (context.correcting || /^(?:enlev|retir|supprim)/.test(less[0]))) {
    const known = context.draft.services.value.filter((s) =>
      p.text.includes(s.name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").slice(0, 30)),
    );
    add("remove", known, p.raw);
    if (findings.length > 0) return { rest: p, findings, doubts: [] };
  }
  const more = context.draft.services ? MORE.exec(p.text) : null;
  if (more && !ABOUT_TASKS.test(p.text)) {
    add("add", listed(slice(p, more.index + more[0].length, p.text.length)), p.raw);
    return { rest: p, findings, doubts: [] };
  }
  if (asked) {
    add(context.draft.services ? "add" : "set", listed(p), p.raw);
    return { rest: p, findings, doubts: [] };
  }
  let rest = p;
  const value: { name: string }[] = [];
  for (const m of p.text.matchAll(OFFERS)) {
    const start = m.index + m[0].length;
    const tail = p.text.slice(start);
    const end = start + (END.exec(tail)?.index ?? tail.length);
    value.push(...listed(slice(p, start, end)));
    rest = mask(rest, m.index, end);
  }
  if (value.length === 0) return nothing(p);
  add("add", value, p.raw);
  return { rest, findings, doubts: [] };
};

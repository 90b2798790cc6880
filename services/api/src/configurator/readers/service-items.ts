import { fold, MASK, type Passage, quote, slice } from "../french/passage.ts";
import { clean } from "../reading.ts";
import { runsOn } from "./run-on.ts";

const LEAD =
  /^(?:(?:alors|donc|bon|ok|oui|voilà|ben|et|puis|ensuite|aussi|surtout|principalement|(?:je|on|nous) (?:vends?|vendons|réparons|répare|posons|pose|installons|installe|réalisons|réalise|traite|traitons|fabrique|fabriquons|loue|louons|soigne|entretiens|entretient)|j'installe|j'assure|j'organise|je m'occupe|on s'occupe|spécialisée?s? (?:en|dans|sur)|je fais|on fait|nous faisons|je propose|on propose|nous proposons|il y a|y a|c'est|ce sont|tout ce qui est|tout ce qui touche à|tous types de|tout type de|toutes sortes de|un peu de|et un peu de|beaucoup de|du|de la|de l'|des|de|d'|le|la|les|l'|un|une|mes|nos|petits?|je|on|en|ainsi que|mais|dans|sur|comme|plutôt|enfin|bien sûr|évidemment)(?![\p{L}-])\s*|[ld]'(?=\p{L}))+/iu;
/** What is left of a price when its amount is taken away: « la séance est à ». */
const RESIDUE =
  /(?:\s|(?<!\p{L})(?:est|sont|c'est|à|a|de|pour|à partir|partir|coûte|coute|compter|comptez|entre|au prix|au tarif|tarif|prix|vaut|environ|fait|ça fait|facturée?s?|en)(?!\p{L}))+$/iu;
const NOT_SERVICE =
  /^(?:(?:le |les |frais de )?deplac\w*|(?:ca|cela) .*|apres|ensuite|moi|arrondissement|balles|travaill\w*|prestations?|services?|feminine?s?|masculine?s?|main d'oe?uvre|forfait|oui|non|merci|voila|c'est tout|etc|tout|tout ca|rien|bonjour|ok|ca|pas mal|le reste|autres?|un peu de tout|client\w*|question\w*|en general|selon|ouvert\w*|ferme\w*|lundi.*|telephone|je sais pas.*|horaires?|tarifs?|prix|sur devis|devis|devis gratuit|gratuit|environ|ttc|ht|par heure|heure|heures|minimum|a domicile|par contre|du coup|en moyenne|numero|mais|donc|quoi|.*\b(?:rendez-vous|rdv)|tarifs? .*|prix .*|(?:basse|haute|hors|moyenne) saison|ete|hiver|nuit|jour|semaine|week-?end|niveau|place|passons|personne|bouteille|(?:je |on )?(?:suis|sommes|ai|avons|est|sont|rembours\w*|convention\w*|fais|fait|donne|prend\w*) .*|rembourse\w*|conventionne\w*)$/;

/** Someone who speaks in « du … de la … des … » lists without pauses. */
const PARTITIVE =
  /^\W*(?:(?:alors|donc|bah|oui|voila|euh|surtout|je fais|on fait|je propose|on propose|il y a|y a) )*(?:du|de la|de l'|des)(?![a-z])/;

/** « dépannage, recherche de fuite et chauffe-eau » → its items. « et » parts two items, « du … de la … » too. */
function items(p: Passage, does: RegExp | null): string[] {
  const next = does && new RegExp(` (?=(?:du |de la |de l'|des )(?:${does.source}))`, "g");
  const out: string[] = [];
  for (const m of p.text.matchAll(/[^,;.\n!?/+•¤:]+/g)) {
    const part = slice(p, m.index, m.index + m[0].length);
    let from = 0;
    const links = [
      ...part.text.matchAll(/ (?:et|ou|puis|ainsi que|plus) /g),
      ...(next && PARTITIVE.test(part.text) ? part.text.matchAll(next) : []),
    ].sort((x, y) => x.index - y.index);
    for (const link of [...links, null]) {
      const to = link ? link.index : part.text.length;
      const piece = quote(part, from, to);
      from = link ? link.index + link[0].length : to;
      const long = piece.split(/\s+/).length > 9 ? runsOn(piece, does) : null;
      out.push(...(long ?? [piece]));
    }
  }
  return out;
}

/** « Ah non, pas les pneus »: said, then taken back. */
const BACK = /^(?:(?:ah|oh|enfin|euh|mais|non|finalement) )+(?:pas|plus|sans|sauf) (?:les? |la |de |des |d')?(.+)$/;

export function serviceNamed(piece: string): string | null {
  if (
    BACK.test(fold(piece).trim()) ||
    /^(?:mais )?(?:pas|jamais|aucun\w*|sauf|ni|sans|plus)(?![\p{L}-])/iu.test(piece.trim()) ||
    /\b(?:je|on|nous) (?:ne |n')?(?:l'|le |la |les |en )?\w+ (?:pas|plus)\b|\bne\b.*\b(?:pas|plus)\b/i.test(piece)
  )
    return null;
  const name = clean(piece.replace(LEAD, "").replace(LEAD, "").replace(RESIDUE, ""), 120);
  const folded = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (
    !/\p{L}{3}/u.test(name) ||
    NOT_SERVICE.test(folded) ||
    / (?:est|sont) /.test(folded) ||
    name.split(/\s+/).length > 9 ||
    /\d{2,}\s*€|\d ?h\b/.test(name)
  )
    return null;
  return name.charAt(0).toLowerCase() === name.charAt(0) || /^\p{Lu}{2}/u.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}

/** What is listed in a passage, and what was said in one breath without commas. */
export type Listed = { names: string[]; runOn: string[] };

/** The services of a passage. What stands beside a price is one only when nothing is listed apart. */
export function listed(p: Passage, does: RegExp | null): Listed {
  const parts = [...p.text.matchAll(/[^,;.\n!?]+/g)].map((m) => slice(p, m.index, m.index + m[0].length));
  const namesOf = (some: Passage[]) => {
    const pieces = some.flatMap((part) => items(part, does));
    const gone = pieces.flatMap((piece) => BACK.exec(fold(piece).trim())?.[1] ?? []);
    return pieces.flatMap((piece) => serviceNamed(piece) ?? []).filter((name) => !gone.includes(fold(name)));
  };
  const apart = namesOf(parts.filter((part) => !part.text.includes(MASK)));
  const found = apart.length >= 2 ? apart : namesOf(parts);
  return separate(found, does);
}

/** Names said in one breath are parted where the words of the trade begin one; `runOn` tells that they were. */
export function separate(found: string[], does: RegExp | null): Listed {
  const names: string[] = [];
  const runOn: string[] = [];
  for (const name of found) {
    const parts = runsOn(name, does);
    if (parts) runOn.push(...parts);
    names.push(...(parts ?? [name]));
  }
  return { names: [...new Set(names)].slice(0, 40), runOn };
}

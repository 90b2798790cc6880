import type { Span } from "../reading.ts";

/** Someone else's price, a price of former times, money that is spent or asked of others (folded). */
const OTHERS =
  /(?<![a-z])(?:concurren\w+|confreres?|consoeurs?|voisine?s?|(?:ceux|celui|celle|les autres) d'(?:en face|a cote)|d'en face|en face|ailleurs|chez les autres|les autres (?:font|prennent|sont)|sur internet|sites? internet (?:il |ils )?(?:fait|font|prend|prennent|facture\w*)|(?:grandes? )?enseignes? (?:facture|prend|demande|fait)\w*|plateformes?|pas (?:le|la|ces?|ceux|celui|un|une) (?:[a-z]+ )?qui|au supermarche|en grande surface|j'en vois|d'autres (?:font|prennent|demandent)|certains (?:font|prennent)|collegues? (?:prend|prennent|est|sont|fait|font|demande)\w*|(?:la |les )?(?:grandes? surfaces?|supermarches?|conservatoire)|(?:secu|mutuelles?|caisse|cpam|caf|assurance) (?:rembourse|prend|donne|paie|verse)\w*)(?![a-z])/;
const PAST =
  /(?<![a-z])(?:avant,? (?:c'etait|j'etais|on etait|je |on |j'|nous )|avant-hier|hier|autrefois|jadis|a l'epoque|dans le temps|l'an (?:dernier|passe)|l'annee (?:derniere|passee)|l'autre (?:fois|jour)|le lendemain|au debut c'etait|encore \d+ (?:euros )?(?:hier|avant)|etait|etais|etaient|etions|coutait|valait|prenait|prenais|faisait|facturait|demandait|louait|louais|vendait|vendais|(?:ai|a|avons|avait) commence a|commencait)(?![a-z])/;
const SPENT =
  /(?<![a-z])(?:loyers?|perdu (?:un|le|des) (?:marches?|chantiers?|clients?)|j'ai (?:vendu|achete|paye|depense|mis|investi)|on a (?:vendu|achete|paye|depense|investi)|ca m'a coute|m'a coute|nous a coute|ma moto|mon credit|mon salaire|chiffre d'affaires?|garer|parking(?! (?:gratuit|offert|prive|inclus|compris|sur place|clos|ferme))|stationne\w*|peages?|horodateurs?|aides? de l'etat|subventions?|primes? (?:de l'etat|renov)\w*)(?![a-z])/;
/** Amounts that are no prices of today: struck out, from which something is free, left to pay after a tax credit. */
const BESIDE = [
  /(?<=(?:permis|isolation|combles) )a (?:1|un) ?(?:€|euros?)/g,
  /(?<![a-z])(?:au lieu de|contre|et non|non pas) \d[\d .,]*(?:€|euros?)?/g,
  /(?<![a-z])(?:gratuite?s?|offerte?s?)(?: [a-z']+)? (?:a partir de|des|au-dela de|au dela de|au-dessus de) \d[\d .,]*(?:€|euros?)?/g,
  /\d[\d .,]*(?:€|euros?) (?:d'achats?|de commande)/g,
  /\d[\d .,]*(?:€|euros?)? ?(?:apres|une fois deduite?|avec) (?:le |la |l')?(?:credit|reduction|deduction|avantage)/g,
  /(?<=pourcentage[^.;]{0,20})(?:entre |de )?\d+ (?:et|a) \d+/g,
  /donc \d[\d .,]*(?:€|euros?)?(?= (?:apres|au final|de reste))/g,
  /(?<=(?:credit|avantage|reduction) [a-z' ]{0,15})(?:,? ?soit|donc) \d[\d .,]*(?:€|euros?)?(?= (?:apres|de reste|a payer))/g,
];
const FRANCS = /^ ?(?:francs?|balles? de l'epoque|centimes? de francs?)(?![a-z])/;
/** Where one thing said ends; « il était à 28 et le lendemain 34 » is one. */
const CLAUSE =
  /[;!?\n]|(?<!\.)\.(?![\d.])|,(?!\d)|(?<![a-z])mais(?![a-z])|(?<![a-z])et (?=(?:je|on|nous|le|la|les|maintenant) )/g;

/** « C'était 50, maintenant 60 »: what is so now stands after. */
const NOW = /(?<![a-z])(?:maintenant|aujourd'hui|desormais|c'est passe a|je suis passee? a|on est passe\w* a)(?![a-z])/;

/** Stretches of a folded text that tell of others or of former times, or, for `money`, of what is spent. */
export function notOurs(text: string, money = true): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const cut of [...text.matchAll(CLAUSE), null]) {
    const end = cut ? cut.index : text.length;
    const clause = text.slice(start, end);
    // « Il faut se garer au port, c'est 2 € »: still of the same.
    const goesOn = out.at(-1)?.end === start && /^[,;] (?:c'est|c'etait|ca fait|ca coute) /.test(clause);
    const about = goesOn || [OTHERS, PAST, ...(money ? [SPENT] : [])].some((words) => words.test(clause));
    const now = NOW.exec(clause);
    if (about) out.push({ start, end: now ? start + now.index : end });
    start = end;
  }
  if (money)
    for (const beside of BESIDE)
      for (const m of text.matchAll(beside)) out.push({ start: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(/\d+/g))
    if (FRANCS.test(text.slice(m.index + m[0].length))) out.push({ start: m.index, end: m.index + m[0].length });
  return out;
}

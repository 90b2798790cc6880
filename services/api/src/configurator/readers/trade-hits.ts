import type { Trade } from "../data/trades.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { tradesIn } from "./trade-words.ts";

const SELF =
  /(?:je suis|j'suis|jsuis|chui|on est|nous sommes|moi c'est|mon metier|mon metier c'est|metier ?:|activite ?:|je travaille comme|en tant que|artisan|profession ?:|je tiens|je gere|j'ai|on a|nous avons|je m'occupe d'|c'est)(?: (?:un|une|le|la|mon|ma|des?|du|d'|petit|petite|notre))*(?: ?l'| d')?\s*$/;
const NOT =
  /(?:pas|ni|jamais|plus|sauf|avec le|mon mari|ma femme|chez|voisin|ancien(?:ne)?|l'ete|l'hiver|etais|etait|fut|autrefois)(?: (?:c'est|je suis|jsuis|j'suis|de|d'|un|une|du|la|le|l'))*\s*$/;
/** « Ma secrétaire part », « notre comptable »: somebody who works for the person. */
const OF_MINE = /(?<![a-z])(?:mon|ma|mes|notre|nos) (?:ancien(?:ne)? |nouve(?:au|lle) )?$/;
const STAFF =
  /^(?:secretaires?|assistante?s?|comptables?|expert|avocate?s?|notaires?|medecins?|architectes?|coiffeu|nounous?|femmes? de|menuisiers?|plombiers?|vendeu|apprentie?s?|serveu|cuisinie|informaticienn?e?s?|graphistes?|webmasters?|banquie|assureurs?|consultante?s?|kines?|psys?|dentistes?)/;
/** « Nous proposons des pizzas »: a weak word there is what is offered, not the trade. */
const OFFERS =
  /(?:je fais|on fait|nous faisons|je propose|on propose|nous proposons|je vends|on vend|nous vendons|prestations?|services?)(?![a-z])[^.;!?\n]*$/;

/** Family names that are trades too: « Jean Boulanger », « Garage Boucher », « maître Charpentier ». */
const SURNAMES =
  /^(?:boulanger|boucher|poissonnier|charpentier|macon|mercier|barbier|couturier|cordonnier|sellier|serrurier|potier|verrier|fromager|chapelier|vigneron|brasseur|jardinier|menuisier|marchand|coutelier|tailleur|berger|chevrier|bucheron|fermier|tapissier|relieur|vannier|boursier|notaire|ferrand|maraicher|graveur|vitrier|plombier|marin|batelier|voyant|glacier|epicier|peintre|masseur|papetier)s?$/;
const TITLE =
  /(?:\bm\.?|\bmr\.?|mme|monsieur|madame|maitre|\bme\.?|docteur|\bdr\.?|famille|maison|\bets|etablissements|sarl|eurl|\bsasu?|chez) $/;
const BEFORE_A_TRADE = /^(?:Bonjour|Bonsoir|Salut|Je|Suis|Artisan|Artisane|Moi|Entreprise|Métier|Maître)$/;

/** Is this word a part of somebody's name? */
function isSurname(p: Passage, { start, end }: { start: number; end: number }): boolean {
  if (!SURNAMES.test(p.text.slice(start, end)) || !/^\p{Lu}/u.test(quote(p, start, end))) return false;
  const before = quote(p, 0, start);
  const previous = /(\p{Lu}[\p{L}'-]+)$/u.exec(before)?.[1];
  const firm =
    /^ (?:& |et )(?:fils|filles?|freres?|soeurs?|associes?|cie|co)(?![a-z])|^ (?:pere|freres|fils|soeurs)(?![a-z])/.test(
      p.text.slice(end),
    );
  // « Boucher Informatique »: a name, then a trade.
  const next = /^ (\p{Lu}[\p{L}'-]+)/u.exec(quote(p, end, end + 40).replace(/^/, " "));
  if (next && tradesIn(fold(next[1] as string)).length > 0 && !/^artisan/i.test(before)) return true;
  return firm || TITLE.test(p.text.slice(0, start)) || (previous !== undefined && !BEFORE_A_TRADE.test(previous));
}

/** « En face de la mairie », « place de l'église »: where it is, not what it does. */
const LANDMARK =
  /(?:(?:face|cote|pres|dessus|dessous) (?:a|au|de|du|d')|(?<![a-z])(?:derriere|devant|rue|place|avenue|route|quai|square|chemin|boulevard|impasse|allee))(?: (?:de|du|des|d'))?(?: (?:la|le|les|l'))? ?$/;

export type Hit = { trade: Trade; start: number; end: number; score: number; strong: boolean };

/** « Je suis pas docteur »: what it is not, wherever else its word stands. */
const DENIED = /(?:suis|sommes|est) (?:pas|plus) (?:du tout )?(?:un |une |de |des )?$/;

/** « Boucher, c'est mon nom ». */
const MY_NAME = /^,? (?:c'est|est) (?:mon|notre|le) nom(?![a-z])/;

/** « La restauration de meubles » is no restaurant. */
const OF_SOMETHING = /^restaurations?$/;

export function hits(p: Passage): Hit[] {
  const all = tradesIn(p.text);
  const denied = new Set(
    all
      .filter((t) => DENIED.test(p.text.slice(0, t.start)) || MY_NAME.test(p.text.slice(t.end)) || isSurname(p, t))
      .map((t) => t.trade),
  );
  return all.flatMap(({ trade, word, weak, start, end }) => {
    const before = p.text.slice(Math.max(0, start - 45), start);
    if (denied.has(trade) || (OF_MINE.test(before) && STAFF.test(p.text.slice(start)))) return [];
    if (NOT.test(before) || LANDMARK.test(before) || isSurname(p, { start, end })) return [];
    if (weak && OFFERS.test(p.text.slice(0, start))) return [];
    const score = (SELF.test(before) ? 6 : 0) + (weak ? 0 : 3) + Math.min(3, word.length / 8) - Math.min(3, start / 60);
    if (OF_SOMETHING.test(word) && /^ (?:de|d'|du|des)(?![a-z])/.test(p.text.slice(end))) return [];
    return [{ trade, start, end, score, strong: !weak }];
  });
}

/** « Menuiserie Poissonnier Frères », « Boucher Informatique »: a family name that is a trade gives way to any other. */
export function besideName(all: Hit[], p: Passage, name: string): Hit[] {
  const from = name ? p.raw.toLowerCase().indexOf(name.toLowerCase()) : -1;
  if (from < 0) return all;
  // « Taxi Brossard », « Cabinet dentaire du docteur Meunier »: what opens the name tells the trade; a family name does not.
  const inside = (hit: Hit) => {
    const at = p.at[hit.start] ?? -1;
    const opens = at === from && !SURNAMES.test(p.text.slice(hit.start, hit.end));
    return at >= from && at < from + name.length && !opens;
  };
  const outside = all.filter((hit) => !inside(hit));
  if (outside.length > 0) return outside;
  // « Boucher Informatique », and nothing else: the second tells what it does.
  return all.length > 1 ? all.filter((hit) => (p.at[hit.start] ?? 0) > from) : all;
}

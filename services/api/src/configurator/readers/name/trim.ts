import { TOWNS } from "../../data/towns.ts";
import { capital } from "../../french/grammar.ts";
import { fold, type Passage, quote } from "../../french/passage.ts";
import { clean } from "../../reading.ts";
import { onlyTrade, tradeNamed } from "../trade.ts";

/** Kinds of establishment that names begin with. */
export const KIND =
  "(?:restaurant|resto|restau|brasserie|bistrot|pizzeria|creperie|boulangerie|patisserie|boucherie|charcuterie|fromagerie|poissonnerie|epicerie|fleuriste|librairie|pharmacie|optique|garage|carrosserie|salon|institut|cabinet|clinique|etude|office|agence|atelier|hotel|gite|camping|plomberie|electricite|menuiserie|serrurerie|maconnerie|couverture|toitures?|peinture|chauffage|carrelage|entreprise|societe|sarl|sas|sasu|eurl|ets|etablissements?|maison|boutique|magasin|cave|bar|cafe|auto[- ]ecole|pressing|taxi|taxis|ambulances?|domaine|ferme|jardins?|studio|villa|auberge|traiteur|snack|centre|espace|chez|groupe|transports?|toilettage|pompes funebres|marbrerie|chateau|mas|clos|les chambres|auto|ecole|laverie|pension|salle|club|ecurie|peniche|refuge|chalet|residence|theatre|cinema|musee|compagnie|[a-z]{4,}erie|creche|micro-creche|association|o|l'atelier|la maison|le comptoir|le bistrot)";

const STOPS =
  /(?=$|[,;\n!?(¤:=]|(?<!^[a-z])\.| (?:a|au|aux|dans|situe\w*|depuis|je|on|nous|qui|c'est|c|ca|avec|pour|installe\w*|sur|ouvert\w*|ouvre\w*|plombier|mon|ma|mes|notre|je suis|est|et (?:je|on|nous|c'est|mon|j'|ca|pas|non)|donc|voila|euh|du coup|enfin|alors|bref|dispo|tel|du lundi|en|j'ai|base\w*|moi(?=,? (?:je|j'|c'est|on|mon|ma))|jusqu\w*|pres(?= d)|proche|entre|merci|dont|comme|parce que|maintenant|toute?s?|sans|parce|car|mais|y|il|elle|tu|vous|si|une?)(?![a-z'-])| (?:une?|deux|trois|quatre|cinq|six|sept|huit) (?:etoiles?|chambres?|salarie\w*|personnes?|gars|ouvriers?|places?|couverts?)| (?:j'|c'|qu'|n'|d'ailleurs)| \d{5}| \d{1,2} ?h| -(?= ))/g;
const SMALL = /^(?:de|du|des|d|la|le|les|l|et|à|a|au|aux|en|sur|sous|chez)$/;

/** A name typed without capitals gets them: « plomberie marchetti » → « Plomberie Marchetti ». */
export function dress(name: string): string {
  if (name !== name.toLowerCase()) return capital(name);
  return name.replace(/[\p{L}\d]+/gu, (word, at: number) =>
    at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** « Roule ma Frite », « Tout Feu Tout Flamme »: a capital behind a small word goes on with the name. */
const GOES_ON =
  /^ (?:à (?:Domicile|Vélo|Table|Pied)|\p{Lu}\p{Ll}|(?:ma|mon|mes|notre|sans|avec|pour|comme|toute?s?|moi|je|on) \p{Lu}\p{L})/u;

/** The words from `start` on that can be a name. */
export function cutAt(p: Passage, start: number): string {
  const text = p.text.slice(start);
  const named = /^\p{Lu}/u.test(quote(p, start, start + 1));
  for (const { index } of text.matchAll(STOPS))
    if (!named || !GOES_ON.test(p.raw.slice(p.at[start + index]))) return clean(quote(p, start, start + index), 120);
  return clean(quote(p, start, p.text.length), 120);
}

/** « Garage du Bélier Gris mécanique et pneus »: small letters behind a proper noun tell what it does. */
const withoutTrade = (name: string): string => {
  const m = /^(\p{L}.*? (?:\p{Lu}[\p{L}'-]+)) (\p{Ll}{4,})(?: .*)?$/u.exec(name);
  return m && tradeNamed(m[2]) ? (m[1] as string) : name;
};

const OWN_ARTICLE =
  /^(.+?(?<!(?: |^)(?:de|du|des|à|a|sous|sur|en|et|ma|mon)))\s+((?:(?:[Ll][ea]s?|[Cc]hez|[Aa]ux?) (?=\p{L})|[Ll]'(?=\p{L})).+)$/u;
const OF_KIND = /^(\p{L}[\p{L}'-]* (?:(?:de|pour|à) (?!la |le |les |l')|d')\p{Ll}[\p{Ll}'-]+) (\p{Lu}.*)$/u;

/** « Salon de coiffure », with its typos: the first word tells. */
const isKind = (words: string): boolean =>
  onlyTrade(words) ||
  new RegExp(`^${KIND}(?![a-z])`).test(fold(words)) ||
  /^(?:salle|pension|centre|ecole|cours) (?:de|pour|d')/.test(fold(words));

/** Kinds that stay with the name whatever follows: « Garage du Lac », « Auto-école Feu Orange ». */
const STAYS =
  /^(?:chez|garage|pharmacie|clinique|hotel|studio|atelier|auto[- ]ecole|pompes|taxis?|ambulances?|cabinet|salon|institut|pressing|optique|etude|ets|etablissements|judo|moto|theatre|club|cours|ecole|centre|transports?)(?![a-z])/;

/**
 * « Boulangerie Maison Martin » is « Maison Martin », « restaurant italien Da Enzo » is « Da Enzo »: the kind of business
 * is left out before a name of two words in capitals of its own.
 */
function withoutKind(name: string): string {
  const words = name.split(" ");
  for (let count = words.length - 2; count > 0; count--) {
    const kind = words.slice(0, count).join(" ");
    const own = words.slice(count);
    const capitals = own.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
    const whole =
      /^[\p{Lu}\d]/u.test(own[0] ?? "") && own.every((word) => /^[\p{Lu}\d&]/u.test(word) || SMALL.test(word));
    if (STAYS.test(fold(kind)) || SMALL.test(words[count - 1] ?? "") || !whole || capitals < 2) continue;
    if (onlyTrade(kind) || (count === 1 && new RegExp(`^${KIND}$`).test(fold(kind)))) return own.join(" ");
  }
  return name;
}
const SOCIETY = /^(?:société|entreprise|sarl|sas|eurl|l'association|association(?= \p{Lu}\p{Ll}+['’])) ?(?=\p{Lu})/iu;

/** A name without the kind of business before it, what is done behind it, and the town. One that was `told` as the name keeps its kind. */
export function bareName(name: string, told = false): string {
  let bare = name.replace(
    /^(?:juste|mettez|mets|notez|seulement|simplement|plutôt|plutot|cabinet d'avocats) (?=\p{Lu})/iu,
    "",
  );
  bare = bare.replace(/^(?:la|le|les|l') ?(?=[a-zà-ÿ])/u, (article) =>
    new RegExp(`^${KIND}(?![a-z])`).test(fold(name.slice(article.length))) ? "" : article,
  );
  const [, kind = "", own] = OWN_ARTICLE.exec(bare) ?? [];
  if (own && !told && isKind(kind) && !/^(?:cabinet|etude|garage|taxi)$/.test(fold(kind))) bare = own;
  const [, sort = "", proper] = OF_KIND.exec(bare) ?? [];
  if (proper && isKind(sort) && !told) bare = proper;
  // « Taxi du Drac, D, R, A, C »: spelled out.
  bare = bare.replace(/(?: \p{L})+ \p{L}$|(?: \p{L}){3,}(?: .*)?$/u, "");
  bare = bare.replace(/(?: (?:et|à|a|de|du|la|le|les))+$/u, "");
  bare = withoutTrade(bare).replace(SOCIETY, "");
  if (!told) bare = withoutKind(bare);
  const words = bare.split(" ");
  for (const count of [3, 2, 1]) {
    const town = fold(words.slice(-count).join("-"));
    const left = words.slice(0, -count);
    if (left.length >= 3 && TOWNS.has(town) && !SMALL.test(left.at(-1) ?? "")) return left.join(" ");
  }
  return bare;
}

import { TOWNS } from "../../data/towns.ts";
import { fold, MASK, type Passage } from "../../french/passage.ts";
import { onlyTrade } from "../trade.ts";
import type { Hit } from "./cues.ts";
import { cutAt, KIND } from "./trim.ts";

/** Words of the kind of place, and of where it is: « salon de la coiffure », « bar du coin » are no names. */
const ORDINARY =
  /(?<![a-z])(?:coiffure|beaute|conduite|famille|centre[- ]ville|coin|client\w*|particuliers?|entreprises?|professionnels?|domicile|cote|monde|france|region|sport|sante|tout|maison|heures?|matin|soir|midi|jours?|semaine|week|personnes?|enfants?|animaux|quartier|genre|secteur|departement|batiment)(?![a-z])/;

/** « La crêperie du grand large », « auto école du virage »: « du », « de la », « des » after a kind open a name. */
const OF_PLACE = new RegExp(
  `(?<![a-z'-])(${KIND}(?: (?!de |du |des )[a-z]{4,})? (?:du|de la|de l'|des) ?[a-z0-9])`,
  "g",
);
/** « Apiculteurs, euh, les ruches du causse à Rocamadour »: an article, then where it is. */
const WITH_ARTICLE =
  /(?<=^|[ ,.:;¤])((?:le|la|les|l'|chez) ?[a-z'-]+(?: [a-z0-9'-]+){0,5}?),? (?:a|ouver[a-z]*|sur|dans|c'est un|et (?:on|je|en|nous)|on|je|euh)(?![a-z'])/g;
/** « Je répare les vélos à Colmar »: what is done, not who does it. */
const OBJECT_OF =
  /(?:(?:je|on|nous|j'|vous|il|elle|qui|ne|y|en) ?[a-z]+|(?<![a-z])(?:pour|de|sur|dans|avec|et|ou|est|sont|ai|a|chez|par|vers|tous?|toute?s?|sauf|entre|puis|aussi|surtout|meme|comme|fais|fait|vends|vend))$/;
/** What may stand before such a name whatever it is. */

const OPENS = /(?:^|[,.:;¤]|(?<![a-z])(?:donc|alors|c'est|voila|bonjour)) ?$/;
/** « Moi c'est docteur mobile, je répare… », « bonjour, c'est barber shop le vendredi à Trappes ». */
const PRESENTED =
  /(?:^|[ ,.])(?:(?:moi|nous|ici|bonjour|bonsoir|salut|salam|euh),? c'est|entreprise|shop|societe|ets) ((?!la |le |les |l'|un |une |pour |du |de |des |mon |ma |tres |pas )[a-z][a-z'-]+(?: [a-z'-]+){1,4}?)(?=,| (?:a|je|on|nous|euh|c'est|qui|et)(?![a-z'])|$)/g;
/** « Pizzeria bella notte à Nice », « taxi ahmed à Bourg ». */
const OF_KIND = new RegExp(
  `(?:^|[,.] ?|bonjour |c'est |entreprise |donc )(${KIND}(?! (?:de|du|des|d'|a|au|aux|dans|sur|en|et|on|je|nous|qui|ouvert|avec|pour)(?![a-z]))(?: (?!(?:[a-z]+(?:ale?|aux|el|elle|ique|ien|ienne|aise?|oise?|ees?|ives?|ifs?)|auto|bio|the|express|rapide|moto|velo)(?![a-z]))[a-z'-]{2,}){1,4}?),? (?:a|sur) [a-z]`,
  "g",
);
const NAMES_NOTHING =
  /(?<![a-z])(?:je|on|nous|vous|ouverte?s?|fermee?s?|fait|fais|faisons|suis|est|sont|ai|a|avec|pour|telephone|service|lundi au|heures|euros?|bonjour|merci)(?![a-z'])/;

/** The words from `start` on, when they can be a name. */
function nameAt(p: Passage, start: number): string | null {
  const name = cutAt(p, start);
  const text = fold(name);
  const count = name.split(/\s+/).length;
  if (count < 2 || count > 7 || p.text.slice(start, start + 3).includes(MASK)) return null;
  if (ORDINARY.test(text) || NAMES_NOTHING.test(text) || onlyTrade(text)) return null;
  return TOWNS.has(text.replace(/^(?:le|la|les) /, "").replace(/ /g, "-")) ? null : name;
}

const INNER = /^.+ ((?:le|la|les|l'|chez) ?[a-z'-]+(?: (?!le |la |les |l')[a-z'-]+)+)$/;

function hits(p: Passage, pattern: RegExp, sure: number): Hit[] {
  return [...p.text.matchAll(pattern)].flatMap((m) => {
    const words = m[1] as string;
    const start = m.index + m[0].indexOf(words);
    if (pattern === WITH_ARTICLE) {
      const before = p.text.slice(0, start);
      const object = !OPENS.test(before) && OBJECT_OF.test(before.trimEnd());
      // « Pour les personnes âgées la main complice »: the last article begins it.
      const inner = INNER.exec(words)?.[1];
      const name =
        (object ? null : nameAt(p, start)) ?? (inner ? nameAt(p, start + words.length - inner.length) : null);
      return name ? [{ name, sure }] : [];
    }
    const name = nameAt(p, start);
    return name ? [{ name, sure }] : [];
  });
}

/** A name in small letters, as speech is written down. `sure` under 0.8 is to be asked back. */
export function spoken(p: Passage): Hit | null {
  const small = p.raw === p.raw.toLowerCase() || !/\p{Lu}\p{Ll}/u.test(p.raw.slice(1));
  const place = hits(p, OF_PLACE, 0.85)[0];
  if (place) return place;
  const shop = /^(?:bonjour |euh |donc |alors )*(?:c'est )?(chez [a-z'-]+)(?=,| (?:a|c'est|on|euh)(?![a-z]))/.exec(
    p.text,
  );
  if (shop) return { name: shop[1] as string, sure: 0.7 };
  const presented = hits(p, PRESENTED, 0.6).find(({ name }) => small && !onlyTrade(name));
  if (presented) return presented;
  const placed = hits(p, OF_KIND, 0.6)[0];
  return (small ? hits(p, WITH_ARTICLE, 0.6)[0] : undefined) ?? placed ?? null;
}

import { TOWNS } from "../../data/towns.ts";
import { fold, type Passage, quote, slice } from "../../french/passage.ts";
import { clean } from "../../reading.ts";
import { cutAt } from "./trim.ts";

const COMPANY =
  "(?:boite|entreprise|societe|boutique|magasin|salon|cabinet|cab|garage|resto|restau|restaurant|institut|agence|hotel|gite|commerce|enseigne|affaire|atelier|ecole|association|asso|etude|studio|camping|bar|cafe)";
/** What a kind of business is said to be is no name of it: « ma boutique est ouverte », « mon salon c'est à Lyon ». */
const NOT_SAID =
  "(?! (?:un|une|le (?!petit|grand|vieux|bon)|la (?!petite|grande|belle|vieille|bonne)|les (?!petits|petites|deux|trois)|a|au|aux|dans|sur|situe\\w*|ouverte?s?|fermee?s?|specialis\\w*|de|du|en|base\\w*|installe\\w*|pas|tres|plutot|petite?|moi|mon|ma|tout|assez|surtout|mixte|familiale?|neuve?|gratuite?|climatisee?|accessible|pour|que|ce|il|l'|d')(?![a-z]))(?! ?(?:l'|d'))";
const CALLED = new RegExp(
  `(?:(?<![a-z])s ?'?ap+el+e?(?:nt)?(?![a-z])|se nomme|(?<![a-z])nom,? (?:(?:de |d')(?:l'entreprise|scene|artiste|societe|enseigne|la societe|la boutique|mon \\w+|ma \\w+),? )?(?:(?:officiel|complet|exact|entier|commercial) )?(?:c'est|cest|est|:|=|par|en|c)(?![a-z'])|(?:re)?nomme\\w*|rebaptisee?|(?:le )?nom ?[:=] ?|(?:(?:ma|mon|notre|la|le) (?:petite? )?|l'|(?<=^|[ ,.]))${COMPANY}(?![a-z]) ?(?:c'est|cest|est|se nomme|c(?![a-z'])|:|=)${NOT_SAID}|enseigne (?:est |c'est |: ?)?|raison sociale (?:est |c'est |: ?)?|denomination (?:est |: ?)?)\\s*(?:c'est |donc |euh )*`,
  "g",
);
const QUOTED = /[«"“]\s*([^»"”]{2,80}?)\s*[»"”]/;
/** Single marks, told from apostrophes by the spaces around them: « salon 'L'Atelier de Manon' ». */
const MARKED = /(?<![\p{L}\d])'\s*((?:[^'\n]|'(?=\p{L})){2,80}?)\s*'(?![\p{L}\d])/u;
/** « Agnieszka Traduction c'est le nom ». */
const BEHIND =
  /(?:^|[,.;:!?\n¤]| (?:euh|donc|alors|et)(?= )) ?([a-z0-9][^,.;:!?\n¤]{1,60}?),? ?\(? ?(?<![a-z])(?:c'est|c|cest|voila|comme) (?:le |mon |notre |son )?nom(?! de (?:jeune|famille))/;
/** « Nom Sakura Kaze », « cab Altea Conseils », « moi c'est Docteur Mobile »: the capital tells. */
const WITH_CAPITAL =
  /(?<![\p{L}'-])(?:[Nn]om|[Cc]ab|[Ss]hop|[Ee]nseigne|(?:[Dd]ans|au|[Ll]e|[Nn]otre|[Mm]on) cabinet|(?:maintenant|désormais|nous|dorénavant),? c'est|[Bb]o[iî]te|(?:[Ee]n fait|[Nn]on|[Pp]lutôt),? (?:mettez|notez)(?: plutôt)?|[Mm]ettez plutôt|[Aa]ppelez-(?:la|le|nous))\s+(?=\p{Lu})/u;

/** « C'est Crémerie Bonnefoy maintenant ». */
const NOW = /[Cc]'est ((?:L[ea]s? |L')?\p{Lu}[^,.;:!?]{1,50}?) (?:maintenant|désormais|dorénavant)(?!\p{L})/u;
const NOT_TOLD =
  /^(?:gratuite?s?|mixte|parce|car|comme|pas|ainsi|plus|toujours|encore|facile|simple|connue?|bien|fini|c'est|le 0|important|dans|sur|tout|surtout|souvent|parfois|pour|quand|quoi|bon|bizarre)(?!\p{L})/iu;

/** `told`: it was said to be the name, and is taken as it is. */
export type Hit = { name: string; sure: number; told?: true };

/** A name that was announced as one: called, quoted, or said to be the name. */
export function announced(p: Passage): Hit | null {
  const quoted = QUOTED.exec(p.raw) ?? MARKED.exec(p.raw);
  const told = [...p.text.matchAll(CALLED)].flatMap((called) => {
    if (/je (?:m')?$/.test(p.text.slice(0, called.index))) return [];
    const start = called.index + called[0].length;
    const from = p.at[start] ?? 0;
    const marked = quoted && quoted.index >= from - 2 && quoted.index <= from + 2;
    const name = marked ? clean(quoted[1] as string, 120) : cutAt(p, start);
    return name.length > 1 && !NOT_TOLD.test(name)
      ? [{ name, own: /(?:mon|le) $/.test(p.text.slice(0, called.index)) }]
      : [];
  });
  // « Mon nom c'est Dylan Marchand, mais l'entreprise c'est Déco Peinture 27 »; of several, the last one counts.
  const best = told.filter(({ own }) => !own).at(-1) ?? told.at(-1);
  if (best) return { name: best.name, sure: 1, told: true };
  const now = NOW.exec(p.raw);
  if (now) return { name: clean(now[1] as string, 120), sure: 1, told: true };
  if (quoted) return { name: clean(quoted[1] as string, 120), sure: 0.9, told: true };
  const behind = BEHIND.exec(p.text);
  if (behind && !/^(?:parce|car)(?![a-z])/.test(behind[1] as string)) {
    const end = behind.index + behind[0].indexOf(behind[1] as string) + (behind[1] as string).length;
    const said = clean(quote(p, end - (behind[1] as string).length, end), 120).replace(
      /^(?:(?:bonjour|bonsoir|bjr|slt|salut|cc|coucou|alors|donc) )+/iu,
      "",
    );
    // « … à Cannes Riviera Silence c'est le nom »: behind the trade and the town.
    const placed = /^.* (?:à|a|sur|en) (\S+) (.+)$/u.exec(said);
    if (placed && TOWNS.has(fold(placed[1] as string).replace(/ /g, "-")))
      return { name: placed[2] as string, sure: 0.9 };
    return { name: said, sure: 1 };
  }
  const capital = WITH_CAPITAL.exec(p.raw);
  const start = capital ? p.at.indexOf(capital.index + capital[0].length) : -1;
  const name = start >= 0 ? cutAt(p, start) : "";
  return name.length > 1 ? { name, sure: 0.9 } : null;
}

/** « Pas vraiment de nom… si, mettez Cabinet Marchand »: the words after the second thought. */
export function afterNone(p: Passage): Passage | null {
  const back =
    /pas (?:vraiment |encore )?de nom[ ,.]+(?:si|sinon|mais|enfin|bon|allez)?[ ,]*(?:si|oui)?[ ,]*(?:mettez|mets|disons|notez|dites|on (?:dit|met)|c'est) /.exec(
      p.text,
    );
  return back && slice(p, back.index + back[0].length, p.text.length);
}

/** « Salon Reflets, enfin non, Salon d'Argent »: the words after the last thing that was taken back. */
export function afterTakenBack(p: Passage): Passage | null {
  const back = [
    ...p.text.matchAll(
      /(?:,| |-)(?:ah |enfin |euh )*(?:non|pardon|plutot|je veux dire|correction)(?: pardon)?[ ,]+(?:on a change|depuis [a-z]+|maintenant)?[ ,:]*(?:c'est )?/g,
    ),
  ].at(-1);
  return back && back.index > 3 ? slice(p, back.index + back[0].length, p.text.length) : null;
}

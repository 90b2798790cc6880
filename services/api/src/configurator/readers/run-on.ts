import { fold } from "../french/passage.ts";
import { type Own, ownIn } from "./service-words.ts";

/** Words that tie others into one name: « recherche de fuite », « soins à domicile ». */
const TIE =
  /(?<![a-z])(?:de|du|des|d'|l'|la|le|les|a|au|aux|en|pour|avec|sur|sans|par|sous|et|dans|chez|hors|tous?|toutes?)(?: |(?<='))(?:(?:petite?s?|grande?s?|gros|grosses?|jeunes|vieux|vieilles|nouveaux|nouvelles|anciens?|anciennes?|beaux|belles|autres) )?$/;
/** Words that say nothing without what they are done to: « remplacement vitres », « cours piano ». */
const OF_SOMETHING =
  /(?<![a-z])(?:renovation|remplacement|changement|location|loc|vente|installation|cours|ouverture|creation|entretien|reparation|aide|soins?|controle|preparation|prise|pose|garde|visite|fabrication|fourniture) $/;
/** What is done: « débistrage », « désoxydation »; such a word begins a service, whatever the trade. */
const ACT =
  /(?<![a-z'-])(?!(?:mari|carrel|chauff|outill|eclair|vitr|grill|gar|vill|pl|p|from|et|im|voy|us|menag)age|(?:apparte|loge|vete|docu|instru|equipe|mo|medica|ali|ele)ment|(?:sta|ques|sec|forma|condi|situa)tion)[a-z]{3,}(?:age|tion|sion|ment)s?(?![a-z-])/g;
/** What ends a service said without a pause: « visites à domicile vaccins ». */
const AT_HOME = /(?: a domicile| a emporter| sur place| sur mesure| sur commande| a sec) (?=[a-z]{4})/g;

type Head = { index: number; word: string };

/** Where a service may begin in words said in one breath. */
function headsIn(folded: string, own: Own): Head[] {
  const known = ownIn(folded, own);
  const acts = [...folded.matchAll(ACT)].map((m) => ({ index: m.index, word: m[0] }));
  const after = [...folded.matchAll(AT_HOME)].map((m) => ({ index: m.index + m[0].length, word: m[0] }));
  // « Aide au ménage aide aux repas »: the word that began is said again.
  const opens = /^[a-z]{4,}/.exec(folded)?.[0];
  const again = opens ? [...folded.matchAll(new RegExp(`(?<![a-z-])${opens}(?![a-z])`, "g"))] : [];
  if (again.length > 1) acts.push(...again.map((m) => ({ index: m.index, word: m[0] })));
  const isAct = ({ index }: Head) => acts.some((act) => act.index === index);
  return [...known, ...acts, ...after]
    .filter((head, i, all) => all.findIndex((other) => other.index === head.index) === i)
    .filter((head) => {
      const before = folded.slice(0, head.index);
      return !TIE.test(before) && (!OF_SOMETHING.test(before) || OF_SOMETHING.test(`${head.word} `) || isAct(head));
    })
    .sort((x, y) => x.index - y.index);
}

/** Two heads make two services when each says what is done, or when each has words of its own. */
function areTwo(folded: string, [one, two]: Head[]): boolean {
  if (!one || !two || one.index > 0) return false;
  const between = folded.slice(one.word.length, two.index).trim();
  return between !== "" || (one.word.search(ACT) === 0 && two.word.search(ACT) === 0);
}

/**
 * Services said in one breath, without commas: parted where a word of the trade begins a new one, or given whole when
 * no word tells where. Null for an ordinary name.
 */
export function runsOn(name: string, own: Own): string[] | null {
  const folded = fold(name);
  const heads = headsIn(folded, own);
  const repeats = new Set(heads.map((head) => head.word)).size < heads.length;
  if (heads.length >= 3 || repeats || (heads.length === 2 && areTwo(folded, heads))) {
    const from = [...new Set([0, ...heads.map((head) => head.index)])];
    return from.map((start, k) => name.slice(start, from[k + 1]).trim());
  }
  const words = folded.split(" ");
  const tied = words.some((_, i) => TIE.test(`${words.slice(0, i + 1).join(" ")} `)) || folded.includes("'");
  return !tied && words.length >= (own.does ? 5 : 4) ? [name] : null;
}

/** Where the person goes on with something else. */
const GOES_ON =
  / (?=(?:(?:et|mais|donc|alors|puis) )?(?:je|j'|on|nous|c'est|il y a|y a|si|ouvert\w*|du lundi|tous les|a partir)(?![a-z]))/g;

/**
 * What is offered within a whole speech without a pause, from the first word of a service on: « … je suis plombier à
 * Brest rénovation salle de bain débouchage fuites et je suis ouvert … ». Null when there are not two of them.
 */
export function withinSpeech(words: string, own: Own): string | null {
  const folded = fold(words);
  const ends = [...[...folded.matchAll(GOES_ON)].map((m) => m.index), folded.length];
  let from = 0;
  for (const end of ends) {
    const heads = headsIn(folded.slice(from, end), own);
    const [first] = heads;
    if (first && heads.length >= 2 && ownIn(folded.slice(from, end), own).length > 0)
      return words.slice(from + first.index, end);
    from = end;
  }
  return null;
}

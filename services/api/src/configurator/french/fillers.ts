/** Words of speech that say nothing, at the head of an answer: « donc voilà, … ». « Oui » and « non » say something. */
const HEAD =
  /^\s*(?:(?:ok(?= (?:alors|donc|bon|ben|bah))|alors|donc|bon|ben|bah|euh|voil[aà]|du coup|ma foi|écoutez?|ecoutez?|disons|comment dire|en gros|enfin bon|eh bien|et bien|bonjour|bonsoir|salut)(?![\p{L}'-])[\s,.…]*)+(?=[\p{L}\d«"'])/iu;
/** At its end, or before a pause: « … voilà », « … voilà quoi », « … c'est tout », « … s'il vous plaît ». */
const TAIL =
  /(?:[\s,]+(?:(?:et |donc |bon |ben )*(?<!(?<!\p{L})(?:me|te) )voil[aà](?: quoi| c'est tout| merci)?|(?:et )?c'est tout(?: voil[aà])?|s'il (?:vous|te) pla[iî]t|svp|merci(?: beaucoup| bien| d'avance)?|en gros|et puis c'est tout))+(?=\s*(?:[.;!?\n]|$))/giu;
/** « … quoi » at the end, unless it is asked: « c'est quoi », « je dis quoi ». */
const QUOI =
  /(?<!(?:^|[\s'])(?:est|dit|dis|dire|mets?|mettre|sert|faire|fai[st]|répon\w+|repon\w+|en|de|à|a|pour|par|veut|ou|n'importe|sur|avec|propose\w*|conseille\w*|pas|sais|sait|ça|ca|comprends?))[\s,]+quoi(?=\s*(?:[.,;!\n]|$))/giu;
/** « des des chauffe-eau », « rue, rue des Lilas »: a small word said twice while thinking. */
const TWICE =
  /(?<![\p{L}'-])(de|des|du|le|la|les|un|une|à|au|aux|je|on|et|en|pour|c'est|il y a|rue|avenue|place|boulevard|chemin|mon|ma|mes)(?:[\s,…]+\1)+(?![\p{L}'-])/giu;

/** The same words without what speech adds to them, so that none of it lands on the card; a whole filler stays. */
export function withoutFillers(words: string): string {
  const said = words.replace(TWICE, "$1").replace(QUOI, "");
  const kept = said.replace(TAIL, "").replace(HEAD, "");
  return /[\p{L}\d]/u.test(kept) ? kept : words;
}

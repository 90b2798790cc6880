// Words of which promises are made, folded: sources of regular expressions.

/** Parts of a promise, joined: each is a word or more, with at most `gap` characters in between. */
export const near = (first: string, then: string, gap = 40) => `(?:${first})[^.!?\n]{0,${gap}}(?:${then})`;
export const any = (...patterns: string[]) => new RegExp(patterns.join("|"));

export const WE = "(?:je|on|nous) (?:vais |allons |va |vous |peux |pouvons |peut |le |la |les |l')*";
export const SENDS =
  "(?<!\\b(?:nous|me) |m')envo\\w+(?!-nous| vos)|recev\\w+|recoi\\w+|parven\\w+|parviendr\\w+|(?:vous|lui|leur) (?:les? |l')?adress\\w+|(?:sera|seront|etre) adresse\\w*|adresse[rz]\\b|expedi\\w+|transmett?\\w+|prevenue?s?|avertie?s?|promett\\w+|aurez|aura";
/** « Un SMS part après l'appel »; not « de notre part ». */
export const LEAVES = "(?<!(?:de|notre|votre|autre|quelque|aucune) )\\bpart(?:ent|ira|iront)?\\b|\\bdeclench\\w+";
export const SMS = "\\b(?:sms|textos?|whatsapp)\\b|\\btexte au client\\b";
export const MAIL = "\\b(?:e-?mails?|mails?|courriels?)\\b";
export const SLOT = "reservations?|tables?|rendez-vous|creneaux?|chambres?|sejours?|commandes?|places?";
export const COMES =
  "rappell\\w+|rappel (?:garanti|assure)|rappelons|rappelee?s?\\b|(?:vous|va|allons|vont|fait|faire|fera) rappeler|recontact\\w+|interv(?:ient|ien\\w+|enons|enir|ention\\w*)|repond(?:s|ra|ront|rons|ons)?\\b|pass(?:e|ons|era|erons|eront)\\b|arriv(?:e|ent|ons|era|erons|eront)\\b|v(?:ient|iennent|enons|iendr\\w+)\\b|revien\\w+|sera (?:la|chez vous)|serons (?:la|chez vous)|livr(?:e|ons|era|erons|aison)\\b|deplac(?:e|ons|era|erons)\\b";
export const SOON =
  "dans (?:l'heure|la (?:journee|matinee|soiree|demi-heure|foulee|minute)|les? \\d+|\\d+|(?:une|1) (?:demi-)?heure|quelques (?:minutes|heures)|un quart d'heure|les (?:plus brefs|meilleurs) delais|les (?:minutes|heures) qui)|sous (?:peu|\\d+|l'heure)|d'ici (?:peu|\\d+|demain|ce soir|une heure)|aujourd'hui|avant (?:ce soir|midi|demain|la fin|\\d+)|ce soir|cet apres-midi|immediate\\w*|tout de suite|sur[- ]le[- ]champ|en moins d|en \\d+ ?(?:min|h)|des demain|demain (?:matin|a la premiere)|a la premiere heure|au plus (?:vite|tot)|rapidement|tres vite";
export const CARD =
  "cartes?\\b|paiements?|reglements?|acomptes?|cryptogramme|coordonnees bancaires|\\brib\\b|\\biban\\b";
export const MACHINE = "intelligence artificielle|\\bia\\b|robot|machine|automat\\w+|assistant vocal";
export const HUMAN =
  "personne(?! (?:ne|qui|au|a l'|pour))|humaine?s?|etre humain|secretaire|standardiste|receptionniste|employee?";

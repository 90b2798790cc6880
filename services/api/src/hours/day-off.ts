import { type Passage, rewrite } from "../configurator/french/passage.ts";
import { DAY } from "./calendar-words.ts";

const DAYS = `(?:(?:tous )?(?:le |les |l[ea] )?(?:${DAY}|week-? ?ends?)(?: (?:matin|apres-? ?midi|soir))?s?(?:(?: et| ou|,)? (?:le |les )?${DAY})*)`;
const OTHERS = "(?:(?:tout )?le reste (?:de la semaine|du temps)|les autres jours|le reste)";
/** What a person does on a day when he does not work: the family, the hobbies, rest, and the work that no client sees. */
const ELSEWHERE =
  "(?:chantiers?|chez (?:moi|nous|mes|ma|mon)|la maison|bricol\\w*|clientele|deplacement|route|peche|chasse|famille|messe|rugby|foot\\w*|tennis|golf|velo|moto|petanque|rando\\w*|piscine|danse|chorale|jardin(?:age)?|potager|montagne|plage|sieste|repos\\w*|sacre|compta\\w*|paperasses?|administratif|factures?|devis|livraisons?|inventaire|menage|achats|courses|grossistes?|fournisseurs?|rungis|criee|lit|dod[oô]|formations?|conges?|relache|(?:petits?-)?enfants?|fill?es?|fils|gosses?|gamine?s?|mome?s?|petite?s?|petits?-fill?es?|petits?-fils|mari|femme|compagne|compagnon|conjointe?|parents?|mere|pere|maman|papa|belle-mere|cheva(?:l|ux)|betes|soigne\\w*|souffl\\w+|dors|dort|dormons|recuper\\w+|relax\\w*|off|personne|rideau|visites? a domicile|domiciles|tournee|hopital|clinique|laboratoire|labo)";
const SUBJECT =
  "(?:(?:je|on|nous)(?= (?!re[cs]|trav|ouv|boss|repon|consul|prend|suis (?:la|ouvert|dispo|joign)|fer)[a-z]{3,})|c'est|ce sont|c ?e?st|je suis|on est|je vais|on va|je fais|on fait|je m'occupe|on s'occupe|je garde|j'ai|on a|je pars|on part|je dors|on dort|je recupere|on souffle|je souffle|je me repose|on se repose|je reste|on reste|j'emmene|je passe|je prends|j'ai promis|il y a|y a|reserve|pour)";
/** « Le samedi je vais à la pêche », « le lundi c'est le repos des chevaux ». */
const AWAY = new RegExp(
  `(?<![a-z])(?<!(?:du|au|sauf(?: le)?) )(${DAYS}|${OTHERS}),? (?:(?:moi|nous|la|alors|euh|lui|elle|ben|donc),? )*${SUBJECT}(?![a-z])(?: (?!ouvert|dispo|joignable|sur |jusqu)[a-z'-]+){0,4}?[ '](?:a )?${ELSEWHERE}(?![a-z])(?! (?:seulement|uniquement) (?:le|l')|[^.;,\\n]*(?:\\d ?h|ouvert|matin|apres-midi|soir|rdv|rendez|dispo|joignable|urgence))[^.;,\\n]*?(?=,? ?(?:et |mais )?(?:le |les )?(?:${DAY}|week-? ?end)|[.;,\\n]|$| et | mais | donc )(?:,? ?(?:donc |alors )+(?:c'est |on est |je suis |on )?ferm\\w+)?`,
  "g",
);
/** « Le samedi on ne travaille plus », « le dimanche finalement on n'ouvre plus », « le mercredi je bosse pas ». */
const NO_WORK = new RegExp(
  `(?<![a-z])(${DAYS}|${OTHERS}),? (?:(?:moi|nous|finalement|en fait|par contre|enfin|euh|maintenant|du coup|desormais|alors|la),? )*(?:on |je |nous |j'|c'est )(?:(?:n'|ne |n' ?)?(?:travaill\\w+|ouvr\\w+|boss\\w+|taff?\\w*|recoi\\w+|recevons|consult\\w+|repond\\w*|prend\\w*|fai\\w+|sui\\w+|so(?:mmes|nt)|est|viens|ser[st]|exerce\\w*)(?: (?:plus|pas|jamais)(?: du tout)?| (?:plus |pas )?(?:personne|rien))(?: ouverts?| la| dispo\\w*| joignables?)?)(?! (?:avant|apres|tard|tot|que|de la journee le|trop|souvent|toujours|forcement|le matin|l'apres|le soir))(?! ?(?:de |entre )?\\d)`,
  "g",
);
const NOTHING = new RegExp(
  `(?<![a-z])(${DAYS}|${OTHERS}),? (?:c'est )?(?:rien|personne|nada|niet|zero|que dalle)(?= ?(?:$|[.,;!\\n]))`,
  "g",
);

/** « … le mercredi qu'on ferme. Et le dimanche soir. » */
const AND_THEN = new RegExp(
  `(?<=ferm[^.;\\n\\d]{0,60}[.;,] ?)(?:et |puis )((?:le |les )?${DAY}(?: (?:matin|apres-? ?midi|soir)s?)?)(?= ?(?:$|[.;\\n]))`,
  "g",
);
/** « Fermé le mercredi et aussi le dimanche après-midi » */
const AND_ALSO = new RegExp(
  `(?<=ferm[^.;\\n\\d]{0,60}) (?:et|puis) aussi ((?:le |les )?${DAY}(?: (?:matin|apres-? ?midi|soir)s?)?)(?! ?(?:de )?\\d)`,
  "g",
);
/** « … on est fermé. Le week-end aussi. » */
const CLOSED_TOO = new RegExp(
  `(?<=ferm[^.;\\n\\d]{0,60}[.;,] ?)(?:et |puis )?((?:le |les )?(?:${DAY}|week-? ?ends?)),? (?:aussi|pareil|idem|egalement|non plus|meme chose)(?= ?(?:$|[.,;!\\n]))`,
  "g",
);
/** « Ah non, plus le samedi. » */
const NO_MORE = new RegExp(
  `(?<![a-z])(?:plus|jamais) ((?:le |les )?(?:${DAY}|week-? ?ends?))(?= ?(?:$|[.,;!\\n]))`,
  "g",
);
/** « Le samedi faut pas appeler » */
const DO_NOT_CALL = new RegExp(
  `(?<![a-z])(${DAYS}),? [^.;\\n\\d]{0,40}?(?:faut|il faut|falloir|vaut mieux|merci de) (?:ne )?pas (?:m'|nous )?(?:appel|venir|derang|telephon)[a-z]*`,
  "g",
);

/** « Le vendredi je suis sur les chantiers, injoignable. » */
const AWAY_FROM = new RegExp(
  `(?<![a-z])(${DAYS})(?:,| je| on| nous| c'est)[^.;\\n\\d]{0,50}?(?<![a-z])(?:injoignables?|indisponibles?|absente?s?|pas joignables?|pas dispo\\w*)(?![a-z])(?! (?:le |l'))`,
  "g",
);

/** Says « fermé » for the days that a person spends elsewhere; the words can still be quoted. */
export function daysOff(source: Passage): Passage {
  return [DO_NOT_CALL, AWAY_FROM, NO_WORK, AWAY, NOTHING, AND_THEN, AND_ALSO, CLOSED_TOO, NO_MORE].reduce(
    (p, found) =>
      rewrite(
        p,
        [...p.text.matchAll(found)].map((m) => ({
          start: m.index,
          end: m.index + m[0].length,
          by: found === AND_ALSO ? `, ferme ${m[1]}` : `${m[1]} ferme`,
        })),
      ),
    source,
  );
}

import { type Passage, rewrite } from "../configurator/french/passage.ts";
import { DAY, DAY_NAMES } from "./calendar-words.ts";

const T = "\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d| et demie?| et quart)?(?!\\d)|midi(?: et demie?)?|minuit";
const NAMED = `(?:(?:le |les )?(?:${DAY}|week-? ?ends?))`;
const HOURS = "(?: ?h(?:eures?)?)?";
const past = (n: string | undefined) => (n ? (/demi/.test(n) ? "30" : n.trim()) : "");

type By = (m: RegExpMatchArray) => string;
/** Shapes of speech and haste, and what is read in their place. */
const SHAPES: [RegExp, By][] = [
  [/(?<![a-z])(?:sf|sof|sauff|exepte)(?![a-z])/g, () => "sauf"],
  // « …, fermer dimanche et lundi »
  [new RegExp(`(?<=(?:^|[,.;!\\n(]) ?)fermer (?=(?:le |les |du )?(?:${DAY}))`, "g"), () => "ferme "],
  // « 6h-20h30 sauf dimanche 7h-13h »: said of every day but one.
  [
    new RegExp(
      `^( *(?:de )?(?:${T}) ?(?:-|a) ?(?:${T})(?: (?:et |puis )?(?:de )?(?:${T}) ?(?:-|a) ?(?:${T}))?),? sauf (?:le )?(${DAY}) (?=(?:de )?(?:${T}) ?(?:-|a) ?(?:${T}) *[.!]*$)`,
      "g",
    ),
    (m) => `tous les jours ${m[1]}, le ${m[2]} `,
  ],
  [new RegExp(`(?<=(?:${T})) semaine(?! prochaine)(?![a-z])`, "g"), () => " en semaine"],
  // « Sauf le lundi matin où on est fermés, donc lundi 14h-19h »: what follows from it says nothing new.
  [
    new RegExp(
      `(sauf (?:le )?(${DAY}) (?:matin|apres-? ?midi)) ou (?:on|nous|je) (?:est|sommes|suis) fermee?s?,? donc (?:le )?\\2 [^,.;\\n]*`,
      "g",
    ),
    (m) => m[1] as string,
  ],
  // « Le samedi c'est mort, on n'ouvre plus »
  [
    new RegExp(`(?:le )?(${DAY}),? c'est mort(?:,? (?:on |je )?n'?ouvre (?:plus|pas|jamais))?`, "g"),
    (m) => `, ferme le ${m[1]}`,
  ],
  // « Samedi 8h-12h, 8h30 le samedi »: the bound that is nearer.
  [
    /(?<![a-z])(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (\d{1,2}) ?h ?(\d\d)? ?(?:-|a) ?(\d{1,2}) ?h ?(\d\d)?,? (?:non |pardon |enfin )?(\d{1,2}) ?h ?(\d\d)? le \1(?! (?:et|a|-))/g,
    ([, day, a, am, b, bm, c, cm]) => {
      const [from, to, at] = [
        [a, am],
        [b, bm],
        [c, cm],
      ].map(([h, m]) => Number(h) * 60 + Number(m ?? 0)) as [number, number, number];
      const time = (minutes: number) => `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}`;
      return Math.abs(at - from) <= Math.abs(at - to)
        ? `${day} ${time(at)}-${time(to)}`
        : `${day} ${time(from)}-${time(at)}`;
    },
  ],
  [/(?<![a-z])(?:a l'exception|en dehors|a part)(?: d(?:e |u |es |')| (?=le |les ))/g, () => "sauf "],
  [/(?<![a-z])(?:jusk'?a?|jsk|jusqu?a)(?= ?\d| midi| minuit)/g, () => "jusqu'a"],
  [/(?<![a-z])(?:la |les )fermes? (?=d(?:e |u |es |'))/g, () => "grange "],
  // « Depuis septembre on ouvre aussi le lundi »: no season.
  [
    /(?<![a-z])depuis (?:la |le |l'|cette |ce )?(?:rentree|mois(?: dernier)?|annee(?: derniere)?|an dernier|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|20\d\d)(?! (?:a|au|jusqu))(?: 20\d\d)?,? ?/g,
    () => "",
  ],
  [new RegExp(`(?<=${DAY}(?: (?:matin|soir))?) maintenant(?= ?(?:$|[.,;!\\n]))`, "g"), () => ""],
  // « Elle travaille le mercredi, mais moi jamais »
  [
    new RegExp(`((?:le |les )?${DAY}),? mais (?:moi|nous),? (?:jamais|non|pas)(?: (?:moi|nous))?(?: ?:)?`, "g"),
    (m) => `, ferme ${m[1]}. `,
  ],
  // « Fermé le mardi, enfin non ouvert le mardi mais… »: it is not closed after all; what follows tells when it opens.
  [
    new RegExp(
      `(?<![a-z])(?:(?:on est |je suis |c'est |on |je )?ferm(?:e|es|ee|ees|ons) )(${NAMED})[ ,.;!-]+(?:(?:ah|oh|euh|mais)[ ,]+)*(?:(?:non|pardon|enfin|en fait|finalement|plutot|si)[ ,.!]+)+(?:(?:on est|je suis|c'est|on sera) )?ouverte?s?(?: \\1)?(?![a-z])(?! (?:du |de |tous |toute |${NAMED}))`,
      "g",
    ),
    (m) => m[1] as string,
  ],
  // « Fermé le dimanche, pas le lundi »
  [
    new RegExp(
      `(ferm\\w+ (?:le )?${DAY}),? (?:et |mais )?(?:non )?pas (?:le )?${DAY}(?! (?:au|matin|soir|apres))`,
      "g",
    ),
    (m) => m[1] as string,
  ],
  // « Ni le mercredi ni le week-end »
  [new RegExp(`(?<![a-z])ni ((?:le |les )?(?:${DAY}|week-? ?ends?))`, "g"), (m) => `, ferme ${m[1]}`],
  // « Le sam ça dépend »
  [
    /(?<=(?<![a-z])(?:le|les) )(lun|mar|ven|vend|sam|dim)(?![a-z'])\.?|(?<![a-z])(lun|mar|mer|jeu|ven|vend|sam|dim)(?= (?:ca |c'est )?(?:depend|varie|selon|parfois|variable))/g,
    (m) => DAY_NAMES.find((name) => name.startsWith((m[1] ?? m[2]) as string)) ?? "",
  ],
  [/(?<![a-z])sauf qu(?:e |')/g, () => ", "],
  [/(?<![a-z])mat(?![a-z'])/g, () => "matin"],
  [/(?<![a-z])(?:week ?ands?|wk-?end|wkd|w-e)(?![a-z])/g, () => "week-end"],
  [/(?<![a-z])(?:merc|mercr?d[iy]?)(?![a-z])\.?(?! ?i)/g, () => "mercredi"],
  [/(?<![a-z])(?:lundy|lunndi|lndi)(?![a-z])/g, () => "lundi"],
  [/(?<![a-z])(?:same?d[iy]|smedi|samdi)(?![a-z])/g, () => "samedi"],
  [/(?<![a-z])(?:jeudy|judi|jedi)(?![a-z])/g, () => "jeudi"],
  [/(?<![a-z])(?:dimanch|dimmanche)(?![a-z])/g, () => "dimanche"],
  [/(?<![a-z])(?:ap'?r?em'?|apres-? ?m|aprm|aprèm)(?![a-z])/g, () => "apres-midi"],
  [
    /(?<!\d)([1-9]) ?h(?:eures?)?( ?[0-5]\d| et demie?)? de l'apres[- ]?midi/g,
    ([, hour, minute]) => `${Number(hour) + 12}h${past(minute)}`,
  ],
  // « Vente à la ferme » is not closed.
  [/(?<=(?:^| )(?:a la|de la|ma|notre|une|cette|en) )ferme(?![a-z])/g, () => "grange"],
  // « Lundi vendredi 8h-12h »: nobody names two days so far apart but to mean those between.
  [
    new RegExp(
      `(?<!(?:${DAY}|(?<![a-z])et|,|les) )(?<![a-z])(lundi(?= [vsd])|mardi(?= sam)) (vendredi|samedi|dimanche)(?! (?:et |au |le )?(?:${DAY}|ferme)|,? (?:et )?${DAY} ?(?:$|\\d))`,
      "g",
    ),
    (m) => `${m[1]} au ${m[2]}`,
  ],
  [
    /(?<![a-z])(lun(?=\.? [vsd])|mar(?=\.? sam))\.? (ven|sam|dim)\.?(?= ?(?:de )?\d)(?<!(?:lun|mar|mer|merc|jeu|ven|sam)\.? (?:lun|mar)\.? (?:ven|sam|dim)\.?)/g,
    (m) => `${m[1]}-${m[2]}`,
  ],
  // « Du mardi au vendredi, du lundi au vendredi »: said again at once, the second counts.
  [new RegExp(`du ${DAY} au ${DAY}[ ,]+(?=du ${DAY} au ${DAY})`, "g"), () => ""],
  // « … et puis c'est le week-end »
  [/[, ]*(?:et |puis |apres |et puis )*(?:apres )?c'est le week-? ?end(?= ?(?:$|[.,;!\n]))/g, () => ""],
  // « Sauf le mercredi : 10h-12h »
  [
    new RegExp(
      `sauf ((?:le |les )?${DAY}) ?: ?(?:(?:le |l')?(?:matin|apres-? ?midi|soir),? )?(?:si,? )?(?=(?:de )?\\d)`,
      "g",
    ),
    (m) => `. ${m[1]} `,
  ],
  // « Le mardi et le vendredi - jamais le jeudi, c'est un ancien nom - de 13h30 à 17h »
  [/ - ((?:jamais|sauf|pas)[^-\d\n]{3,60}) - ((?:de )?\d[^.;\n]*)/g, (m) => ` ${m[2]}, ${m[1]}`],
  // « 17h30 la fermeture », « 9h à l'ouverture »
  [new RegExp(`(${T}) (?:la |pour la |a la |en )fermeture(?![a-z])`, "g"), (m) => `jusqu'a ${m[1]}`],
  [new RegExp(`(${T}) (?:l'|pour l'|a l'|en )ouverture(?![a-z])`, "g"), (m) => `a partir de ${m[1]}`],
  // « On ouvre à 7h45 maintenant, pas 7h30 »
  [
    new RegExp(
      `(${T})(?: maintenant| desormais| dorenavant)?,? (?:et )?pas (?:plus )?(?:a )?(${T})(?! ?(?:-|a) ?\\d)`,
      "g",
    ),
    (m) => `${m[1]} au lieu de ${m[2]}`,
  ],
  [/(?<=\d ?h(?:eures?)?(?: ?\d\d)?),? (?:et )?(?:on |je |nous )?r(?:e)?ouvr\w+ (?=de |a partir|\d)/g, () => " et "],
  // « 8 midi 2 7 », « huit heures midi deux heures six heures »: the afternoon counts from one again.
  [
    new RegExp(
      `(?<![\\d:.,h-])(\\d{1,2})${HOURS}( ?[0-5]\\d| et demie?)? (?:a )?(?:12${HOURS}|midi)( et demie?| 30)? (?:et |puis )?(?:de )?([1-4])${HOURS}( ?[0-5]\\d| et demie?)? (?:a )?([4-9])${HOURS}( ?[0-5]\\d| et demie?)?(?![\\d:]| ?(?:euros?|€))`,
      "g",
    ),
    ([, a, am, bm, c, cm, d, dm]) =>
      `${a}h${past(am)}-12h${past(bm)} ${Number(c) + 12}h${past(cm)}-${Number(d) + 12}h${past(dm)}`,
  ],
  // « Mardi mercredi quatorze dix-neuf, samedi dix treize »
  [
    new RegExp(
      `(?<=(?:${DAY}|jours|semaine) (?:c'est |de )?)(\\d{1,2}) (\\d{1,2})(?= ?(?:$|[.,;\\n]| (?:et |puis )?(?:le |les )?${DAY}))`,
      "g",
    ),
    (m) => (Number(m[1]) < Number(m[2]) && Number(m[1]) >= 5 && Number(m[2]) <= 24 ? `${m[1]}h-${m[2]}h` : m[0]),
  ],
  // « 7j/7 midi 11h30-14h30 soir 18h30-22h30 »: two services of the same day.
  [
    new RegExp(
      `(?:le |a )?midi ?:? ?((?:de )?(?:${T}) ?(?:-|a) ?(?:${T}))[ ,;]*(?:et )?(?:le )?soir ?:? ?((?:de )?(?:${T}) ?(?:-|a) ?(?:${T}))`,
      "g",
    ),
    (m) => `${m[1]} et ${m[2]}`,
  ],
  // « On ouvre à 7 heures pour les cafés et on ferme à 23 heures »
  [
    new RegExp(
      `(?:on |je |nous |j'|ca )?(?:ouvr\\w+|commenc\\w+|demarr\\w+|embauch\\w+|attaqu\\w+) (?:a |vers |des )(${T})(?! moins)( (?!et |jusqu)[a-z' -]{2,40}?)?,? (?:et |puis )?(?:(?:on |je |nous |j'|ca )?(?:ferm\\w+|fini\\w*|termin\\w+|arret\\w+|debauch\\w+) (?:a |vers )|jusqu'a )(${T})`,
      "g",
    ),
    (m) => `de ${m[1]} a ${m[3]}${/jours|semaine|di(?![a-z])|dimanche/.test(m[2] ?? "") ? m[2] : ""}`,
  ],
  // « Le samedi on fait 8h jusqu'à 13h »
  [new RegExp(`(${T}) jusqu'?a (${T})`, "g"), (m) => `${m[1]}-${m[2]}`],
  // « On ferme une heure plus tôt, à 17 h », « j'arrête plus tôt, à 16 h »
  [
    new RegExp(
      `(ferm\\w+|fini\\w*|termin\\w+|arret\\w+|ouvr\\w+|commenc\\w+)(?:,? (?:une? (?:petite )?(?:demi-?)?heure|1 ?h(?:eure)?|un peu|\\d+ minutes?))? plus t(?:ot|ard)[ ,:]*(?:c'est )?(a |vers )(?=${T})`,
      "g",
    ),
    (m) => `${m[1]} ${m[2]}`,
  ],
  // « Le samedi un peu plus tard, 10h-18h »
  [/(?<=\d ?h?),? (?:et )?(?:c'est tout|point barre)(?![a-z])/g, () => ""],
];

/** Rewrites what is said in a shape of speech as it would be written; quotes still give the words. */
export function spokenShapes(source: Passage): Passage {
  return SHAPES.reduce((p, [found, by]) => {
    const pieces = [...p.text.matchAll(found)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      by: by(m),
    }));
    return pieces.length > 0 ? rewrite(p, pieces) : p;
  }, source);
}

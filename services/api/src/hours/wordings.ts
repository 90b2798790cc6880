import { type Passage, rewrite } from "../configurator/french/passage.ts";
import { DAY, DAY_NAMES, MONTH } from "./calendar-words.ts";

const TIME = "\\d{1,2} ?h(?: ?[0-5]\\d)?(?!\\d)";
const DAYS = `${DAY}(?:(?:,| et|,? et le|,? et les) ${DAY}){0,6}`;
/** What may give its hours at the head of a text: « Les espaces d'exposition sont ouverts… ». */
const PLACE =
  "(?:espaces?|salles?|galeries?|expositions?|collections?|jardins?|parc|chateau|abbaye|eglise|chapelle|maison|monument|bibliotheque|mediatheque|mairie|office|billetterie|boulangerie|pharmacie|librairie|showroom|hall|depot|musee|site|magasin|boutique|salon|cabinet|bureaux?|secretariat|restaurant|etablissement|atelier|agence|garage|centre|accueil)";

const two = (n: number) => String(n).padStart(2, "0");
/** « 8 heures moins le quart », « midi moins dix » → 7h45, 11h50. */
const lessThan = (hour: string, less: string): string => {
  const from = hour === "midi" ? 720 : hour === "minuit" ? 1440 : Number(hour) * 60;
  const minutes = from - (less === "quart" ? 15 : Number(less));
  return minutes < 0 ? "" : `${Math.floor(minutes / 60)}h${two(minutes % 60)}`;
};
const named = (start: string): string => DAY_NAMES.find((day) => day.startsWith(start)) ?? start;
const dayAfter = (day: string): string => {
  const at = DAY_NAMES.findIndex((name) => day.startsWith(name));
  return DAY_NAMES[(at + 1) % 7] as string;
};
const HALF_PAST: Record<string, string> = { quart: "15", demi: "30", demie: "30" };

/** Other ways to say a thing that the grammar knows: what is found, and what is read in its place. */
const SAME: [RegExp, string | ((m: RegExpExecArray) => string)][] = [
  [/(?<![a-z])du mat'?(?![a-z])/g, "du matin"],
  [/(?<![a-z])l'(?=apres-? ?midi|aprem)/g, ""],
  [
    /(?<![\da-z])(?:(\d{1,2}) ?h(?:eures?)?|(midi|minuit)) moins (?:le )?(quart|5|10|20|25)(?![a-z\d])/g,
    (m) => lessThan((m[1] ?? m[2]) as string, m[3] as string),
  ],
  [/(?<![\d])(\d{1,2}) ?h(?:eures?)? et (quart|demie?)(?![a-z])/g, (m) => `${m[1]}h${HALF_PAST[m[2] as string]}`],
  [/(?<!\d)(\d{1,2}) heures? ([1-9])(?!\d| ?h| ?[-:.])/g, "$1h0$2"],
  [/(?<![a-z])(midi|minuit) (5)(?!\d| ?h| ?[-:.])/g, (m) => `${m[1] === "midi" ? 12 : 24}h0${m[2]}`],
  [/(?<!\d)(\d{1,2})\.([0-5]\d) ?(?:-|a) ?(\d{1,2})\.([0-5]\d)(?!\d)/g, "$1h$2-$3h$4"],
  [/(?<![a-z])a l'exception (?:du |de la |des |de )?/g, "sauf "],
  [/(?<![a-z])sf\.?(?= )/g, "sauf"],
  // « 8h30/12h30 - 13h30/18h »: the slash ties, the dash parts.
  [new RegExp(`(${TIME}) ?/ ?(${TIME}) ?[-,;&]? ?(?:et )?(${TIME}) ?/ ?(${TIME})`, "g"), "$1-$2 et $3-$4"],
  // « Les 24 et 25 décembre »
  [
    new RegExp(`(?<!\\d)((?:\\d{1,2}|1er)(?:(?:, ?| et | ou )(?:le )?(?:\\d{1,2}|1er))+) (${MONTH})(?![a-z])`, "g"),
    (m) => (m[1] as string).replace(/\d{1,2}(?:er)?/g, `$& ${m[2]}`),
  ],
  // « lu-ve 8h-18h, sa 9h-12h », « L-V 9h-18h, S 9h-13h »
  [
    /(?<![a-z'])(lu|ma|me|je|ve|sa|di) ?(?:-|au|a|\/) ?(lu|ma|me|je|ve|sa|di)(?![a-z'])/g,
    (m) => `${named(m[1] as string)} au ${named(m[2] as string)}`,
  ],
  [/(?<![a-z'])(lu|ve|sa|di)(?= ?:? ?\d{1,2} ?[h:-])/g, (m) => named(m[1] as string)],
  [/(?<=(?:l-v|l au v)[^\n]{0,200}(?<![a-z]))(s|d)(?= ?:? ?\d{1,2} ?[h:-])/g, (m) => named(m[1] as string)],
  // « Ouverture 9 h, fermeture 19 h »
  [
    new RegExp(`(?<![a-z])(?:ouverture|ouvre) (?:a )?(${TIME}),? (?:et )?(?:fermeture|ferme) (?:a )?(${TIME})`, "g"),
    "de $1 a $2",
  ],
  // « Du mardi matin au samedi soir » is all of it; of « du lundi après-midi au samedi », Monday has a half.
  [new RegExp(`(?<=du ${DAY}) (?:au )?matin(?= au)`, "g"), ""],
  [
    new RegExp(
      `(?<=au ${DAY}) soir(?! de)(?=[ ,:]*(?:de )?\\d{1,2} ?h[^.;\\n]{0,120}\\d ?h[^.;\\n]{0,120}(?:-|a) ?(?:1[89]|2\\d) ?h)`,
      "g",
    ),
    "",
  ],
  [
    new RegExp(`du (${DAY}) (apres-midi|midi|soir) au (?=${DAY})`, "g"),
    (m) => `${m[1]} ${m[2]} et du ${dayAfter(m[1] as string)} au `,
  ],
  // « Le mercredi matin uniquement », « le mercredi que le matin »: the other half is closed.
  [
    new RegExp(
      `(?:le |les )?(${DAY})(?:,? mais)? (?:que |uniquement |seulement )?(?:le |l')?(matin|apres-midi)(?: uniquement| seulement)(?! ?:?(?: de)? ?\\d)`,
      "g",
    ),
    (m) => `ferme ${m[1]} ${m[2] === "matin" ? "apres-midi" : "matin"}`,
  ],
  [
    new RegExp(
      `(?:le |les )?(${DAY})(?:,? mais)? (?:que|uniquement|seulement) (?:le |l')?(matin|apres-midi)(?! ?:?(?: de| a partir de| des)? ?\\d)`,
      "g",
    ),
    (m) => `ferme ${m[1]} ${m[2] === "matin" ? "apres-midi" : "matin"}`,
  ],
  // « Sans interruption » says nothing that the hours do not; nor does « ouvert entre midi et deux », beside them.
  [
    /,? ?(?:et )?(?:sans|aucune|pas de) (?:coupure|pause|interruption|fermeture)s?(?: (?:le|a|de|entre|du|pour le) (?:midi|dejeuner)(?: et 2)?)?(?![a-z ]*(?:lun|mar|mer|jeu|ven|sam|dim))/g,
    "",
  ],
  [
    /(?<=\d ?h[^\n]{0,200}?),? ?(?:et )?(?:on (?:est|reste) |meme |aussi )*(?:ouverts? )?(?:meme )?(?<=ouverts? |meme )entre midi (?:et|-) ?2(?! ?h)/g,
    "",
  ],
  // « 14h15-17h15 (14h-16h le mercredi) »: which of that day's times these replace is not said.
  [new RegExp(`,? ?\\((?:de )?${TIME} ?(?:a|-) ?${TIME} (?:le|les) (${DAYS})\\)`, "g"), ", le $1 ca depend "],
  // « Fermé le mardi. Pardon, le mardi et le mercredi. »
  [
    new RegExp(
      `(?<![a-z])((?:ferme(?:e|s)?|sauf) (?:le |les )?)${DAYS}[.,]? (?:ah |euh |enfin )*(?:non|pardon|plutot)[ ,]+(?:sauf |ferme )?(?:le |les )?(${DAYS})(?! ?(?:de|a|:|\\d))`,
      "g",
    ),
    "$1$2",
  ],
  // « Lundi vendredi 8h-17h », without a word between
  [
    new RegExp(
      `(?<!${DAY},? (?:et )?(?:le )?)(?<![a-z])(lundi|mardi) (vendredi|samedi|dimanche)(?!s| et |,? (?:le )?${DAY})`,
      "g",
    ),
    "du $1 au $2",
  ],
  // « Du mardi au vendredi, euh, du lundi au vendredi »
  [
    new RegExp(`du (${DAY}) (?:au|a) (${DAY}),? (?:enfin |non |pardon )*(?=du (${DAY}) (?:au|a) (${DAY}))`, "g"),
    (m) => (m[2] === m[4] || m[1] === m[3] ? "" : m[0]),
  ],
  // « Ah non, plus le samedi »
  [new RegExp(`(?<![a-z])non,? plus (?:le |les )?(${DAY})(?![a-z])`, "g"), "ferme $1"],
  [/(?<![a-z])(?:a|de|dans|sur) (?:la|notre|ma) ferme(?![a-z])/g, ""],
  // « Samedi pas l'après-midi »
  [
    new RegExp(
      `(?:le |les )?(${DAY}),? (?:c'est )?(?:pas|jamais) (?:l'|le )?(matin|apres-midi|midi|soir)(?![a-z])`,
      "g",
    ),
    "ferme $1 $2",
  ],
  // « L, M, J, V »
  [/(?<![a-z'])l, ?m, ?m, ?j,? ?(?:et )?v(?![a-z'])/g, "du lundi au vendredi"],
  [/(?<![a-z'])l, ?m, ?j,? ?(?:et )?v(?![a-z'])/g, "lundi, mardi, jeudi, vendredi"],
  // « Dix-neuf heures trente et un dimanche par mois »
  [new RegExp(`(\\d ?h(?:eures?)?) ?(2|3|4|5)1 (?=(?:${DAY}|week-? ?end)s?)`, "g"), "$1 $20 et 1 "],
  // « Tous les jours, même le dimanche »
  [
    /(?<=tous les jours[^\n]{0,200})(?:meme|y compris|aussi) (?:le |les )?(?:samedi|dimanche|week-? ?end)s?(?! ?:?(?: de)? ?\d)|(?:meme|y compris|aussi) (?:le |les )?(?:samedi|dimanche|week-? ?end)s?(?! ?:?(?: de)? ?\d)(?=[^\n]{0,200}tous les jours)/g,
    "",
  ],
  [/tous les (midi|matin|soir|apres-? ?midi)s?(?! du| au| de la)/g, "tous les jours le $1"],
  // « Sauf le vendredi de 13 h à 15 h je ferme »: the hours said are those of a closure.
  [
    new RegExp(
      `(?:de )?${TIME} ?(?:-|a) ?${TIME},? (?:(?:je|on|nous|c'est) (?:est |suis |sommes )?|ou (?:je|on) )ferm(?:e|es|ons|ee)(?![a-z])`,
      "g",
    ),
    "ca depend",
  ],
  // « 6j/7, fermé le lundi »: which day is off is said.
  [
    /(?<![\d])[56] ?(?:j|jours?) ?(?:\/|sur) ?7(?: ?j)?(?=[^\n]{0,200}(?:ferme|sauf|repos)[^\n]{0,200}(?:di|che|week-end))/g,
    "tous les jours",
  ],
  // « du 1mardi », « l8h »
  [/(?<=(?:du|au|le) )\d(?=(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)/g, ""],
  [/(?<![a-z\d])l(?=\d ?h)/g, "1"],
  [/(?<![a-z])(jours?|lundis?) (?:de )?f(?!erm)[a-z]{0,3}ri[a-z]{0,3}(?![a-z])/g, "$1 feries"],
  [/(?<![a-z])nocturne(?=l[ea]s?(?![a-z]))/g, "nocturne "],
  // « chaque mercredi du mois » is every Wednesday.
  [new RegExp(`(?<=(?:chaque|tous les) (?:les )?${DAYS}) (?:du|de chaque) mois`, "g"), ""],
  // A day that ends at another time than the rest: « … 17 h 30 (vendredi 17 h) », « …, 17 h le vendredi ».
  [new RegExp(`(?<=${TIME}) ?\\((?:le |les )?(${DAYS}) (?:a )?(${TIME})\\)`, "g"), ", le $1 jusqu'a $2"],
  [
    new RegExp(`(?<=${TIME}) ?[,(] ?(${TIME}) (?:le|les) (${DAYS})\\)?(?! ?(?:de|a|-|:|\\d))`, "g"),
    ", le $2 jusqu'a $1",
  ],
  [
    new RegExp(`nocturnes? (?:(?:tous )?(?:le |les |chaque )?)(${DAYS}),? (?:jusqu'?(?:a|au)|a) (${TIME}|minuit)`, "g"),
    "le $1 jusqu'a $2",
  ],
  [
    new RegExp(
      `nocturnes? jusqu'?a (${TIME}|minuit),? (?:tous )?(?:le|les|chaque) (${DAYS})(?! (?:du|de chaque) mois)`,
      "g",
    ),
    "le $2 jusqu'a $1",
  ],
  // Every day of a range is the range.
  [new RegExp(`tous les jours (?=du ${DAY} (?:au|a) ${DAY})`, "g"), ""],
  [
    new RegExp(
      `(?<!\\d ?h ?(?:\\d\\d)? )tous les jours(?=,?(?: |de |a |et |- ?|, ?|${TIME}){1,16} du ${DAY} (?:au|a) ${DAY} ?(?:$|[.;\\n]))`,
      "g",
    ),
    "",
  ],
  // Whose hours they are, when it is said once and at the head.
  [
    new RegExp(
      `^(?:l'|les? |la |nos? |notre )?${PLACE}(?: (?:de |d'|du |des |de la |de l')?[a-z'-]{3,})?,? (?:(?:est|sont|reste|restent) )?(?=ouvert)`,
    ),
    "",
  ],
  [
    new RegExp(
      `(?<=^ouverture )d(?:e |u |es |e la |e l')${PLACE}s?(?: [a-z'-]{3,})??(?= (?:${DAY}|du|de|le|les|tous)(?![a-z]))`,
    ),
    "",
  ],
  [new RegExp(`\\((?:${PLACE}(?: et | ?, ?)?)+\\)`, "g"), ""],
];

/** Reads set phrases as the plain ones that say the same; quotes still give the words as they were written. */
export function plainWords(source: Passage): Passage {
  return SAME.reduce((p, [found, by]) => {
    const pieces = [
      ...p.text.matchAll(new RegExp(found, found.flags.includes("g") ? found.flags : `${found.flags}g`)),
    ].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      by: typeof by === "string" ? by.replace(/\$(\d)/g, (_, n) => m[Number(n)] ?? "") : by(m),
    }));
    return pieces.length > 0 ? rewrite(p, pieces) : p;
  }, source);
}

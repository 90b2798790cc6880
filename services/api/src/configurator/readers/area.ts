import { mask, quote } from "../french/passage.ts";
import { clean, found, nothing, type Reader } from "../reading.ts";
import { placesIn } from "./places.ts";

const END =
  "(?=$|[.;\\n!?]|,? (?:et (?:je|on|nous|mes|mon|les)|je |on (?!peut)|nous |du lundi|mes tarifs|mon |ouvert|avec|pour )|, (?!et )(?:de|du|le|la|\\d))";
const AREA = new RegExp(
  `(?:(?:j'interviens|(?:on|nous|j')? ?intervien\\w+|intervenons|intervention|(?:je |on |nous )?(?:me |se |nous )?(?:deplac(?:e|ons|er?)(?![a-z])|deplacements? (?=sur |dans |jusqu|a |autour|partout|en (?!sus|plus)))|livraison|(?:on |je |nous )livr(?:e|ons)(?![a-z])|secteur(?: d'intervention)?|zone(?: d'intervention)?)(?: est| c'est)?(?: :)? ?(?:(?:sur|dans|a|jusqu'a|en|partout)(?![a-z'])|(?=autour d)|:)? ?)((?:tout\\w* |la |le |les |l'|un rayon|rayon|\\d+ ?km|partout|[a-z])[^.;\\n!?]{2,120}?)${END}`,
);
const RADIUS =
  /((?:dans )?(?:un )?rayon de \d+ ?(?:km|kilometres?)(?: autour d[eu'] ?[a-z' -]{2,40})?|\d+ ?(?:km|kilometres?) (?:autour|a la ronde)(?: d[eu'] ?[a-z' -]{2,40})?)/;
/** « Je couvre la Savoie et l'Isère », « tout le 69 », « jusqu'à 20 km de Dijon ». */
const COVERS =
  /(?:(?:je|on|nous) (?:couvr\w+|ne va(?:is|s)? pas plus loin que|va(?:is)? jusqu'a)|(?<=(?:^|[ ,]))(?=tout(?:e)? (?:le|la|l') ?(?:\d{2}(?!\d)|departement|region|rhone|bretagne|[a-z]+-et-[a-z]+))|(?=jusqu'a \d+ ?(?:km|kilometres?|minutes?|min|mn) (?:de|d'|autour))|(?=\d+ ?(?:minutes?|min|mn) autour d))((?:[^.;,\n!?]|, (?=\d{2}(?!\d)))+?)(?=$|[.;,\n!?]| (?:et (?:je|on|nous|mes)|je|on|nous|mes|mon|ouvert\w*)(?![a-z]))/;
const AROUND =
  /(?<![a-z])((?:[a-z'-]+ )?et (?:ses |les |sa |la |toute la |tous les )?(?:alentours|environs|(?:petite|grande|premiere) couronne|proche banlieue|couronne|sa region|agglomeration|peripherie|banlieue)|toute l'agglo\w*(?: [a-z]+)?|toute la region(?: [a-z]+)?|grand [a-z]+ et alentours|metropole de [a-z]+|(?:en |l')?ile[ -]de[ -]france)/;

/** Where the business goes: « je me déplace dans un rayon de 30 km », « Lyon et alentours ». */
export const readArea: Reader = (p, context) => {
  const m = AREA.exec(p.text) ?? RADIUS.exec(p.text) ?? COVERS.exec(p.text) ?? AROUND.exec(p.text);
  if (!m && context.asked.length === 1 && context.asked[0] === "service_area" && /[a-z]{2}/.test(p.text)) {
    const value = clean(quote(p, 0, p.text.length), 200);
    return value
      ? { rest: mask(p, 0, p.text.length), findings: [found("service_area", value, value, 0.8)], doubts: [] }
      : nothing(p);
  }
  const towns = m ? null : placesIn(p);
  if (towns && towns.count > 1)
    return { rest: p, findings: [found("service_area", towns.value, towns.value, 0.9)], doubts: [] };
  // « On livre aussi », « j'interviens vite »: how, not where.
  if (
    m &&
    /^(?:aussi|bien|vite|rapidement|souvent|gratuit\w*|le |la nuit|les |jour|sur place|24)/.test(m[1] ?? "") &&
    !/^(?:le|la|les) (?:departement|region|\d{2})/.test(m[1] ?? "")
  )
    return nothing(p);
  if (!m || /domicile|voix|message/.test(m[1] ?? "")) return nothing(p);
  const start = m.index + m[0].length - (m[1] as string).length;
  const value = clean(quote(p, start, m.index + m[0].length), 200);
  if (value.length < 3 || /^\W*$/.test(value)) return nothing(p);
  return { rest: mask(p, m.index, m.index + m[0].length), findings: [found("service_area", value, value)], doubts: [] };
};

import { mask, type Passage, quote } from "../configurator/french/passage.ts";
import { DAY } from "./calendar-words.ts";
import type { DoubtKind, Remark } from "./remarks.ts";

const T = "(?:\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d)?(?!\\d)|midi|minuit)";
/** A turn of speech that opens a clause of its own. */
const TURN = "(?:mais|par contre|alors que|tandis que|sauf que|en revanche|apres)";
const BEFORE = `(?:(?<=^|[.;,\\n] ?)(?:${TURN} |et |plus |sinon )?|(?<= )(?:${TURN}|et) )`;
const AFTER = `(?=[.;\\n]| ${TURN} |$)`;
/** Times of a life, not of a business: « je me lève à 5 heures », « Paul se couche à 22 h ». */
const OF_LIFE = new RegExp(
  `(?<=^|[.;,\\n(] ?| et | mais )[^.;,\\n\\d]{0,40}(?<![a-z])(?:[mts]e lev\\w+|lev[ée]e?s?|debout|[mts]e couch\\w+|couche\\w*|reveil\\w*|dor[st]|au lit|mang\\w+|din(?:e|ons)|prends? (?:le|mon|un) cafe|rentr\\w+ (?:chez|a la maison))(?![a-z])[^.;,\\n\\d]{0,20}(?:a|vers|jusqu'a|avant|des) ${T}[^.;,\\n\\d]{0,30}?(?=[.;,\\n)]| (?:et|mais) |$)`,
);
/** « C'est mon frère qui ne fait pas le lundi » */
const OTHERS = /,? ?(?:mais )?c'est (?:mon|ma|mes|notre|nos) [a-z-]+ qui [^.;,\n\d]*/;
/** « Le mardi, c'était l'an dernier » */
const PAST = new RegExp(`,? ?(?:le |les )?${DAY},? (?:c'etait|avant) [^.;,\\n\\d]*`);
/** « L'étude d'en face ferme à 17 h, pas nous. » */
const NOT_US = /(?<=^|[.;\n] ?)[^.;\n]*,? (?:mais )?pas (?:nous|moi)(?= ?(?:$|[.;!\n]))/;
const ANY_TIME =
  "(?:24 ?h?(?:eures)? ?(?:/|sur) ?24(?: ?h)?|h ?24|7 ?j?(?: ?jours?)? ?(?:/|sur) ?7(?: ?j)?|jour et nuit|nuit et jour|a toute heure|(?:a )?n'importe (?:quelle heure|quand)|tout le temps|en permanence|quelle que soit l'heure|meme la nuit|(?:toute )?la nuit|les nuits|nuits?)";
const URGENT =
  "(?:urgen[a-z]+|astreintes?|depann\\w+|gardes?|fuites?|pannes?|degats?|inondations?|casse|effractions?|deces|obseques|sinistres?|accidents?|remorquages?|ouvertures? de porte|portes? claquees?|en cas d|joindre|joignables?|repond\\w*|interven\\w*|¤{6,})";
/** « Pour les fuites c'est jour et nuit même le dimanche », beside an ordinary week. */
const URGENCIES = new RegExp(
  `${BEFORE}(?=[^.;\\n]{0,90}(?<![a-z])(?:${ANY_TIME})(?![a-z]))(?=[^.;\\n]{0,90}(?<![a-z])${URGENT})(?!(?:(?! mais | par contre )[^.;\\n]){0,90}(?:${T} ?(?:-|a) ?${T}|${DAY} (?:au|a) ${DAY}))(?:(?! ${TURN} )[^.;,\\n]|,(?= (?:meme|y compris|7 ?j|week|la nuit|nuits?|jours?)))+(?=[.;,\\n]| ${TURN} |$)`,
);
const SERVICE =
  "(?:lecons?|cours(?! de)|arrivees?|departs?|check-?ins?|check-?outs?|livraisons?|tournees?|interventions?|chantiers?|depannages?|visites?|entrainements?|repetitions?|concerts?|soirees?|brunchs?|petits?[- ]dejeuners?|happy[- ]hours?|prises? de sang|messes?|retraits?|seances?|drive|astreintes?|permanences? (?:juridiques?|telephoniques?)|ateliers? (?:enfants?|creatifs?)|stages?)";
/** « Par contre les leçons de conduite c'est du lundi au samedi … »: the hours of a service beside those of the door. */
const OWN_HOURS = new RegExp(
  `${BEFORE}(?:pour )?(?:(?:je fais |on fait |nous faisons )?(?:les? |la |l'|nos |mes |ma |notre )${SERVICE}(?![a-z])|l'¤{6,})(?:(?! ${TURN} )[^.;\\n])*?(?:${T}|${DAY})(?:(?! ${TURN} )[^.;\\n])*(?: mais ca [^.;,\\n]*)?${AFTER}`,
);
const DOOR =
  /(?<![a-z])(?:bureaux?|accueil|secretariat|telephone|tel|standard|boutique|magasin|agence|cabinet|atelier|reception|repond\w*|joindre|joignables?|appel\w*|ouvert\w*)(?![a-z])/;
/** « Dimanche fermé, sauf le week-end de la fête des mères »: a feast, not a day of the week. */
const FEAST = new RegExp(
  `,? ?(?:sauf|hors|hormis|excepte) (?![^.;\\n]*(?:depend|varie))(?:le |les |pour |quelques |certains |parfois )*(?:jours? |soirs? |week-? ?ends? |${DAY} )?(?:d[eu]s? |d')?(?:la |le |les |l')?(?:fetes?|foire|braderie|salon|soldes|brocante|marche de noel|saint-valentin|avant noel|avant les fetes)[^.;\\n]*`,
);

const A_RANGE = new RegExp(`${T} ?(?:-|a|jusqu'a|et) ?${T}|${T} ${T}|\\d{1,2} ?(?:-|a) ?\\d{1,2}`);
const A_DAY = new RegExp(`${DAY}|tous les jours|semaine|(?<![a-z])(?:lun|mar|mer|jeu|ven|sam|dim)(?![a-z])|7/7|tlj`);

export type Beside = { rest: Passage; notes: Remark[] };

/** Takes out of a text what is said beside the week that callers are told: urgent help, services with their own hours. `known` when that week is known. */
export function besideOf(p: Passage, known: boolean): Beside {
  const out: Beside = { rest: p, notes: [] };
  const take = (found: RegExp, when: (left: string) => boolean, kind: DoubtKind | null) => {
    for (let guard = 0; guard < 6; guard++) {
      const m = found.exec(out.rest.text);
      if (!m || m[0].trim() === "") return;
      const rest = mask(out.rest, m.index, m.index + m[0].length);
      if (!when(rest.text)) return;
      const words = quote(out.rest, m.index, m.index + m[0].length);
      if (kind) out.notes.push({ kind, words: words.replace(/^[,\s]*(?:(?:mais|et|par contre|en revanche) )?/i, "") });
      out.rest = rest;
    }
  };
  take(NOT_US, () => true, null);
  take(PAST, () => true, null);
  take(OTHERS, () => true, null);
  take(OF_LIFE, () => true, null);
  take(FEAST, () => true, "dates");
  take(URGENCIES, (left) => A_RANGE.test(left), "emergencies");
  take(OWN_HOURS, (left) => known || (A_RANGE.test(left) && A_DAY.test(left) && DOOR.test(left)), "places");
  return out;
}

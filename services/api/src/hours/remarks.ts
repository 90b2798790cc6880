import type { OpeningHours } from "@allokoli/contracts";
import { list } from "../configurator/french/grammar.ts";
import { mask, type Passage, quote } from "../configurator/french/passage.ts";
import { APPOINTMENT, daysOfAppointment } from "./appointments.ts";
import { type Break, breakIn } from "./breaks.ts";
import { DATE, DAY, DAY_NAMES, MONTH } from "./calendar-words.ts";
import { type Closure, closureOf } from "./closures.ts";
import { holidaysSaid } from "./holidays-said.ts";
import { ALWAYS, EMERGENCIES, ON_CALL, SURCHARGE } from "./on-call.ts";

/** Why a text is more than a weekly grid. */
export type DoubtKind =
  | "season"
  | "alternate"
  | "sometimes"
  | "monthly"
  | "groups"
  | "appointment"
  | "dates"
  | "school_holidays"
  | "public_holidays"
  | "places"
  | "emergencies"
  | "prices"
  | "times"
  | "days"
  | "vague"
  | "leftover";
export type Remark = {
  kind: DoubtKind;
  words: string;
  /** The data has a field that says it: not written a second time as a note. */
  flagged?: true;
};

export type Remarks = {
  rest: Passage;
  /** Said and clear, but the grid cannot carry it: kept in the owner's words. */
  notes: Remark[];
  /** Leaves the normal week itself open: to be asked. */
  open: Remark[];
  closures: Closure[];
  by_appointment: boolean;
  /** Days said to be worked by appointment only: neither open nor closed on a grid. */
  appointment_days: number[];
  /** A break that cuts the hours of every day told: « fermé entre midi et deux ». */
  pause: Break["slot"] | null;
  /** « On ferme le midi », without times; `no` when it is said that it does not close. */
  noon_closed: "yes" | "no" | null;
  public_holidays: OpeningHours["public_holidays"];
};

const SEASON_WORD = `(?:(?:en |l')?(?:ete|hiver|automne)|(?:au )?printemps|(?:haute|basse|hors|avant|arriere|pleine)[ -]?saison|(?:en |la |de |par )saison|saisonnier\\w{0,3}|estiva\\w+|hivernal\\w*|vacances(?: scolaires| d'ete| de \\w+)?|(?:periodes? |temps |hors |semaines? |jours? )scolaires?|(?:periodes? |temps |hors )?vacances)`;
const PERIOD = `(?:du (?:1er|\\d{1,2}) (?:au|a) ${DATE}|(?:du|de|d'|a partir du|a partir de|depuis le|jusqu'(?:au|en|a)|entre(?: le)?|des(?: le)?) ?(?:(?:debut|mi|fin)[ -])?(?:${DATE}|${MONTH})(?: ?(?:au|a|jusqu'au|jusqu'a|-|et(?: le)?) ?(?:la )?(?:(?:debut|mi|fin)[ -])?(?:${DATE}|${MONTH}))?|(?:en |et |, ?|- ?)?(?:(?:debut|mi|fin)[ -])?${MONTH}(?![a-z])|${DATE}|(?:paques|toussaint|noel|ascension|pentecote|le jour de l'an|nouvel an))`;
const CLOSED = "(?:ferme(?:e|s|es|ture)?|fermons|conges?(?: annuels?)?|en vacances|pas ouverts?|absente?s?|relache)";
/** Separators of a remark: a season governs its own clause and nothing else. */
const clauseAround = (text: string, start: number, end: number): [number, number] => {
  const before = text.slice(0, start).search(/[^.;\n(),]*$/);
  const after = text.slice(end).search(/[.;\n()]|, (?=(?:et )?(?:du|de|en|le reste|hors|sinon|puis)\b)/);
  return [Math.max(0, before), after < 0 ? text.length : end + after];
};

/** Two weeks that differ: neither is the normal one, so neither is drawn. */
const ALTERNATING =
  /(?:une|1|la premiere|cette|une premiere) semaine(?!s? (?:sur|\/)).{0,60}?(?:l'autre|la suivante|la deuxieme|(?:une|la) semaine (?:suivante|d'apres|prochaine))(?! cote)|semaines? (?:paires?|impaires?)|semaine [ab1](?![a-z\d]).{0,60}semaine [b2](?![a-z\d])|(?:en|par) alternance|(?:en|je fais les|on fait les|fait les) (?:2|3) ?[x*] ?(?:8|12)|(?:horaires?|semaines?|equipes?|plannings?) (?:tournante?s?|alternee?s?|decalee?s?)|d'une semaine (?:sur|a) l'autre|(?:le |du )?matin une semaine|une fois (?:le matin|l'apres-midi).{0,30}une fois/;

const NOON_CLOSED =
  /,? ?(?:et |mais )?(?:(?:on |nous |je )?(?:ferme|fermons|est ferme)|(?:pas de |aucune )?(?:fermeture|pause|coupure)|ferme)(?: dejeuner)? (?:le |a |du |au |pour le )(?:midi|dejeuner)(?! ?(?:a|et|-|jusqu)(?![a-z]))/;

/** « L'après-midi sur rendez-vous »: of the whole week, and of that half of the day alone. */
const HALF_BEFORE = /(?<![a-z])(?:l'|les? )?(?:apres-? ?midi|matin|soir)s?,? (?:c'est |uniquement |que )*$/;
const HALF_AFTER = /^ (?:les? |l')?(?:apres-? ?midi|matin|soir)s?(?![a-z])/;

/** Takes out of a text all that no weekly grid can hold. */
export function remarksOf(p: Passage, now: Date | null): Remarks {
  const out: Remarks = {
    rest: p,
    notes: [],
    open: [],
    closures: [],
    by_appointment: false,
    appointment_days: [],
    pause: null,
    noon_closed: null,
    public_holidays: null,
  };
  const take = (re: RegExp, then: (m: RegExpExecArray) => boolean | undefined): void => {
    for (let guard = 0; guard < 12; guard++) {
      const m = re.exec(out.rest.text);
      if (!m || m[0].trim() === "") return;
      if (then(m) === false) return;
      out.rest = mask(out.rest, m.index, m.index + m[0].length);
    }
  };
  const say = (m: RegExpExecArray) => quote(out.rest, m.index, m.index + m[0].length);

  const holidays = holidaysSaid(p.text);
  if (holidays === "unclear")
    out.notes.push({ kind: "public_holidays", words: quote(p, 0, p.text.length).slice(0, 200) });
  else out.public_holidays = holidays;
  // « Fermé les jours fériés » closes those days, and not the ones that follow.
  take(
    new RegExp(
      `(?:on est |c'est )?ferme(?:e|s|es|ture)?(?: tous)?(?: le| les)? (?:jours? )?feries?(?= ?(?:$|[.;\\n]|sinon|,(?! ?(?:et )?(?:le |les )?${DAY}(?! (?:au|a) ))))`,
    ),
    () => undefined,
  );
  take(
    /(?:,|et|ou|sauf|hors|hormis|excepte|y compris)? ?(?:sauf )?(?:les? |lundis? )?\(?(?:jours? )?feries?(?: inclus| compris)?\)?/,
    () => undefined,
  );

  take(
    /(?<![a-z\d])(?:(?:1|une?|2|deux) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-? ?end)s? par mois|(?:fermes? )?(?:sauf )?(?:les? |du |au |et )*(?:(?:1er|1ers|premiers?|2e|2eme|deuxiemes?|seconds?|3e|3eme|troisiemes?|4e|4eme|quatriemes?|derniers?)(?: et | ?, ?| ou )?){1,5} (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-? ?end)s?)(?: (?:du|de chaque|par|des?) mois(?: d[e']\w+)?)?(?: ?:)?(?: ?(?:de )?\d{1,2} ?h? ?\d{0,2} ?(?:-|a) ?\d{1,2} ?h? ?(?:\d{2})?)?(?: (?:est |on est |c'est )?fermee?s?)?/,
    (m) => {
      out.open.push({ kind: "monthly", words: say(m) });
      return undefined;
    },
  );

  const closed = new RegExp(
    `(?:sauf |,? ?(?:et |on est |nous sommes |je suis |je ferme |on ferme )?)${CLOSED}(?: ?(?:pour )?conges?(?: annuels?)?| annuel(?:le)?s?| exceptionnel\\w{0,6}| pour vacances)?,? ?:?(?: (?:du|le|les|en|tout le mois|au mois|pendant|a|entre|de|d'|toute|la|deux|trois|\\d+|semaines?|premiere|derniere|quinzaine|quinze|jours|debut|mi|fin|l'|de l'|mois)[ -]?)* ?${PERIOD}(?:(?: ?,| et| ou| ni| puis)* ?(?:le |du |en |au |entre |pour )?${PERIOD})*`,
  );
  take(closed, (m) => {
    const words = say(m).replace(/^[,\s]+|^(?:et|sauf)\s+/g, "");
    out.notes.push({ kind: "dates", words });
    if (now) out.closures.push(...closureOf(m[0], words, now));
    return undefined;
  });
  take(
    new RegExp(
      `(?:sauf|hors|hormis|excepte)(?: (?:le|les|en|au|du|pendant|pour|mois|de|d'))* ?${PERIOD}(?:(?: ?,| et| ou)* ?(?:le |les |en )?${PERIOD})*`,
    ),
    (m) => {
      out.notes.push({ kind: "dates", words: say(m) });
      if (now) out.closures.push(...closureOf(m[0], say(m), now));
      return undefined;
    },
  );
  take(
    new RegExp(
      `(?:,? ?(?:sauf|hors|hormis|excepte|${CLOSED})(?: (?:pendant|durant|pour))?) ?(?:les |la |aux )?(?:vacances|conges)(?: scolaires| d'ete| de \\w+)?`,
    ),
    (m) => {
      out.notes.push({ kind: "school_holidays", words: say(m).replace(/^[,\s]+/, "") });
      return undefined;
    },
  );
  take(ALTERNATING, (m) => {
    out.open.push({ kind: "alternate", words: quote(out.rest, m.index, out.rest.text.length) });
    out.rest = mask(out.rest, 0, out.rest.text.length);
    return undefined;
  });
  const season = new RegExp(`(?<![a-z\\d])(?:${SEASON_WORD}|${PERIOD})(?![a-z])`);
  take(season, (m) => {
    const [start, end] = clauseAround(out.rest.text, m.index, m.index + m[0].length);
    out.open.push({ kind: "season", words: quote(out.rest, start, end) });
    out.rest = mask(out.rest, start, end);
    return undefined;
  });
  const aside = (kind: DoubtKind) => (m: RegExpExecArray) => {
    out.notes.push({ kind, words: say(m).replace(/^[,\s]*(?:mais |et )?/i, "") });
    return undefined;
  };
  take(SURCHARGE, aside("prices"));
  take(EMERGENCIES, (m) => (/\d ?(?:h|-)/.test(out.rest.text.replace(m[0], "")) ? aside("emergencies")(m) : false));
  take(NOON_CLOSED, (m) => {
    out.noon_closed = /pas|aucun/.test(m[0]) ? "no" : "yes";
    return undefined;
  });
  take(ON_CALL, (m) =>
    /\d ?h(?:eures?)? ?\d{0,2} ?(?:-|a) ?\d/.test(out.rest.text.replace(m[0], "")) ? aside("emergencies")(m) : false,
  );
  take(ALWAYS, (m) => {
    const beside = `${out.rest.text.slice(0, m.index)} ${out.rest.text.slice(m.index + m[0].length)}`;
    const whose = (m[1] as string).replace(/^(?:et|mais)/, "");
    const other = /[a-z]{4,}/.test(whose) && !new RegExp(`${DAY}|tous|chaque|semaine`).test(whose);
    return other && /\d ?h(?:eures?)? ?\d{0,2} ?(?:-|a) ?\d/.test(beside) ? aside("emergencies")(m) : false;
  });
  const pause = breakIn(out.rest.text);
  if (pause) {
    out.pause = pause.slot;
    out.rest = mask(out.rest, pause.start, pause.end);
  }
  take(/(?<![a-z])(?:individuels?|scolaires?|les groupes?|groupes?)(?![a-z])(?: :)?/, (m) => {
    out.notes.push({ kind: "groups", words: say(m) });
    return undefined;
  });
  take(APPOINTMENT, (m) => {
    const end = m.index + m[0].length;
    const without = /sans/.test(m[0]);
    const whose = without ? null : daysOfAppointment(out.rest.text, m.index, end);
    if (whose?.bare) {
      out.appointment_days.push(...whose.days);
      out.rest = mask(out.rest, whose.start, whose.end);
    }
    const half =
      HALF_BEFORE.exec(out.rest.text.slice(0, m.index))?.[0] ?? HALF_AFTER.exec(out.rest.text.slice(end))?.[0];
    const general = !without && !whose && !half && !/reservation|demande/.test(m[0]);
    out.by_appointment ||= general;
    const how = quote(out.rest, m.index, end).replace(/^(?:et|ou) /i, "");
    if (half && !whose) {
      const before = HALF_BEFORE.test(out.rest.text.slice(0, m.index));
      const [from, to] = before ? [m.index - half.length, end] : [m.index, end + half.length];
      out.notes.push({ kind: "appointment", words: quote(out.rest, from, to) });
      out.rest = mask(out.rest, from, to);
      return undefined;
    }
    const words = whose ? `${list(whose.days.map((d) => DAY_NAMES[d] as string))}${whose.half} ${how}` : how;
    out.notes.push({ kind: "appointment", words, ...(general ? { flagged: true as const } : {}) });
    return undefined;
  });
  return out;
}

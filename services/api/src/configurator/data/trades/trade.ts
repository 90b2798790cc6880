import type { Sector } from "@allokoli/contracts";
import type { UsualHours } from "./usual-hours.ts";

/**
 * A trade as its people name it.
 *
 * What trades there are, and where one ends and the next begins, comes from three public nomenclatures: NAF rév. 2 of
 * INSEE (the code of each), the nomenclature of crafts of the chambers of trades (NAFA), and ROME of France Travail for
 * the names under which people work. Synonyms, misspellings, services and hours are ours.
 *
 * `naf`: sub-class of NAF rév. 2, as on an extract of SIRENE (« 43.22A »).
 * `words`: folded synonyms (no accents, no hyphens, singular), separated by `|`; the longest that is found wins.
 * `weak`: words that are the trade only when nothing better is said: « boutique », « formation ».
 * `visits`: goes to the customer (a service area matters), comes to a `place`, or both.
 * `booked`: people come by appointment. `quoted`: work begins with a quote, so that callers are qualified.
 * `urgencies`: what people call about at once; such a trade is asked about emergencies.
 * `offers`: services to propose. `does`: folded words by which its services are recognised when nobody asked for them.
 * `hours`: the week that most of them keep: a proposal, never a fact.
 */
export type Trade = {
  label: string;
  sector: Sector;
  naf: string;
  words: string;
  weak?: string;
  visits: "place" | "home" | "both";
  hours: UsualHours;
  booked?: true;
  quoted?: true;
  urgencies?: string;
  urgent?: true;
  offers: string;
  does: string;
};

/** The trades of one sector. */
export const trades = (sector: Sector, rows: readonly Omit<Trade, "sector" | "urgent">[]): readonly Trade[] =>
  rows.map((row) => ({ ...row, sector, ...(row.urgencies ? { urgent: true as const } : {}) }));

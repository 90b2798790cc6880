import type { Sector } from "@allokoli/contracts";

/**
 * A trade as its people name it.
 * `words`: folded synonyms (no accents, singular), separated by `|`; the longest that is found wins.
 * `visits`: goes to the customer (a service area matters), comes to a `place`, or both.
 * `booked`: people come by appointment. `urgent`: people call it in an emergency. `offers`: services to propose.
 * `does`: folded words by which its services are recognised when nobody asked for them.
 */
export type Trade = {
  label: string;
  sector: Sector;
  words: string;
  visits: "place" | "home" | "both";
  booked?: true;
  urgent?: true;
  offers: string;
  does: string;
};

/** The trades of one sector. */
export const trades = (sector: Sector, rows: readonly Omit<Trade, "sector">[]): readonly Trade[] =>
  rows.map((row) => ({ ...row, sector }));

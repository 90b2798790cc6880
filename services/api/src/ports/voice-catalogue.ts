import type { Voice } from "@allokoli/contracts";

/** The voices that a person may choose from: French ones, one of them the default. */
export interface VoiceCatalogue {
  all(): readonly Voice[];
  /** null when no voice has that id. */
  byId(id: string): Voice | null;
  /** The default voice of a gender, or of the catalogue. */
  defaultFor(gender: Voice["gender"] | null): Voice;
}

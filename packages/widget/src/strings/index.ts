import { Dictionary } from "./dictionary.ts";
import fr, { type Strings } from "./fr.ts";

export { type Locale, localeOf } from "./dictionary.ts";
export type { Strings };
export const coreWords = new Dictionary<Strings>(fr, () => import("./en.ts"));

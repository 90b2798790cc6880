import assistantsFr, { type AssistantsStrings } from "./assistants.fr.ts";
import { Dictionary } from "./dictionary.ts";

export const assistantsWords = new Dictionary<AssistantsStrings>(assistantsFr, () => import("./assistants.en.ts"));

import { MANNERS } from "./manners.ts";

const GREETING =
  /^\W*(?:(?:re)?bonjour|bonsoir|salut|coucou|hello|allo|hey)(?:[ ,]+(?:a (?:vous|tous)|madame|monsieur|vous|toi))?\W*$/;
const NAMELESS = /^\W*(?:non )?(?:pas de|sans|aucun) nom(?![a-z])/;
const THANKED = /^\W*(?:merci|bonne journee)(?: (?:beaucoup|bien|a vous))*\W*$/;

/** Never twice the same in a row: heard again, a sentence is a machine's. */
export const NOT_GRASPED = [
  "Pardon, je n'ai pas bien compris.",
  "Excusez-moi, cela m'a échappé.",
  "Je ne suis pas sûr de vous suivre.",
] as const;

/** What is said of words without anything to note (`text` is folded); `tries`: how often it was said just before. */
export function notGrasped(text: string, tries: number): string {
  if (GREETING.test(text)) return "Bonjour, je vous écoute.";
  if (NAMELESS.test(text)) return MANNERS.noName;
  if (THANKED.test(text)) return "Avec plaisir.";
  return NOT_GRASPED[tries % NOT_GRASPED.length] as string;
}

import type { InterviewState } from "../../configurator/index.ts";
import { spokenFacts, spokenQuestion } from "./spoken.ts";

/** By law the first thing that is said (regulation (EU) 2024/1689, article 50). */
const DISCLOSURE =
  "Bonjour. Je suis une intelligence artificielle, et je remplis avec vous la fiche de votre entreprise.";

/** What the configurator's texts name: `variables` of prompts/configurator.fr.md. */
export function callVariables(state: InterviewState): Record<string, string> {
  const question = spokenQuestion(state);
  return { opening: `${DISCLOSURE} ${question}`, facts: spokenFacts(state), question };
}

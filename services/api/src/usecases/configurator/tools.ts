import type { ToolSpec } from "../../ports/tool.ts";

const tool = (name: string, description: string, parameter?: [name: string, description: string]): ToolSpec => ({
  name,
  description,
  parameters: {
    type: "object",
    properties: parameter ? { [parameter[0]]: { type: "string", description: parameter[1] } } : {},
    required: parameter ? [parameter[0]] : [],
  },
});

/**
 * What the configurator may do in a conversation. Each tool is one of the verbs that text and taps use; its answer is a
 * line to speak, with what was understood and what is asked next.
 */
export const CONFIGURATOR_TOOLS = [
  tool(
    "record_facts",
    "Note ce que la personne vient de dire. À appeler à chacune de ses réponses, avant de parler. Rend ce qui a été compris et la question suivante.",
    ["words", "Les mots exacts de la personne, entiers, sans correction ni résumé."],
  ),
  tool("ask_next", "Rend la question à poser maintenant. Ne change rien."),
  tool("recap", "Rend toute la fiche, à lire à voix haute, et la question qui demande l'accord. Ne change rien."),
  tool(
    "confirm",
    "Passe la réponse de la personne au récapitulatif. La fiche n'est confirmée que si ces mots sont un oui.",
    ["words", "Les mots exacts de sa réponse."],
  ),
  tool(
    "create",
    "Dit où en est la création de l'assistant. Refuse tant que la personne n'a pas dit oui au récapitulatif.",
  ),
  tool("resume", "Reprend une fiche commencée ailleurs, par son code à six chiffres.", [
    "code",
    "Les six chiffres, sans rien d'autre.",
  ]),
] as const satisfies ToolSpec[];

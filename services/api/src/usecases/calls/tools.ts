import type { AssistantConfig, Capability } from "@allokoli/contracts";
import type { ToolSpec } from "../../ports/tool.ts";

const name = { type: "string", description: "Le nom de la personne qui appelle" } as const;
const phone = { type: "string", description: "Le numéro de téléphone où la rappeler, chiffres seulement" } as const;
const urgent = { type: "boolean", description: "true seulement si la situation est urgente" } as const;
const details = { type: "string", description: "Toute précision utile donnée par la personne" } as const;

export const OPENING_HOURS_TOOL = "horaires_ouverture";

/** What a tool leaves behind: the kind of message. */
export const MESSAGE_TOOLS = {
  prendre_message: "message",
  prendre_reservation: "reservation",
  prendre_rendez_vous: "appointment",
  qualifier_demande: "lead",
} as const;
export type MessageTool = keyof typeof MESSAGE_TOOLS;

const BY_CAPABILITY: Partial<Record<Capability, ToolSpec>> = {
  take_message: tool(
    "prendre_message",
    "Enregistre un message pour l'entreprise. À appeler seulement quand le nom, le numéro et le message sont connus.",
    {
      nom: name,
      telephone: phone,
      message: { type: "string", description: "Le message à transmettre" },
      urgent,
    },
    ["nom", "telephone", "message"],
  ),
  take_reservation: tool(
    "prendre_reservation",
    "Enregistre une demande de réservation. Elle est confirmée par l'entreprise ensuite, jamais par vous.",
    {
      nom: name,
      telephone: phone,
      date: { type: "string", description: "La date souhaitée" },
      heure: { type: "string", description: "L'heure souhaitée" },
      personnes: { type: "string", description: "Le nombre de personnes" },
      precisions: details,
    },
    ["nom", "telephone", "date", "heure", "personnes"],
  ),
  take_appointment: tool(
    "prendre_rendez_vous",
    "Enregistre une demande de rendez-vous. Elle est confirmée par l'entreprise ensuite, jamais par vous.",
    {
      nom: name,
      telephone: phone,
      date: { type: "string", description: "Le jour souhaité" },
      heure: { type: "string", description: "L'heure ou le moment souhaité" },
      motif: { type: "string", description: "Le motif du rendez-vous" },
      precisions: details,
    },
    ["nom", "telephone", "date", "motif"],
  ),
  qualify_lead: tool(
    "qualifier_demande",
    "Enregistre une demande de devis ou un projet, pour que l'entreprise rappelle.",
    {
      nom: name,
      telephone: phone,
      besoin: { type: "string", description: "Le besoin ou le projet de la personne" },
      lieu: { type: "string", description: "L'adresse ou la ville concernée" },
      delai: { type: "string", description: "Le délai souhaité" },
      urgent,
    },
    ["nom", "telephone", "besoin"],
  ),
};

/** The tools of a configuration: one for each thing that it may do, and the clock when its hours are known. */
export function toolsOf(config: AssistantConfig): ToolSpec[] {
  const tools = config.capabilities.flatMap((capability) => BY_CAPABILITY[capability] ?? []);
  // Triage without a way to leave word would be a dead end.
  if (
    config.capabilities.includes("urgent_triage") &&
    !config.capabilities.includes("take_message") &&
    BY_CAPABILITY.take_message
  ) {
    tools.push(BY_CAPABILITY.take_message);
  }
  if (config.business_info.hours) tools.unshift(HOURS);
  return tools;
}

const HOURS = tool(
  OPENING_HOURS_TOOL,
  "Dit si l'entreprise est ouverte en ce moment et quand elle ouvre ensuite.",
  {},
  [],
);

function tool(
  toolName: string,
  description: string,
  properties: ToolSpec["parameters"]["properties"],
  required: string[],
): ToolSpec {
  return { name: toolName, description, parameters: { type: "object", properties, required } };
}

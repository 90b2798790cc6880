import type { JsonSchema } from "../vapi/schemas/json-schema.ts";
import { normalise } from "./words.ts";

export type SlotKind =
  | "phone"
  | "email"
  | "name"
  | "datetime"
  | "date"
  | "time"
  | "count"
  | "address"
  | "urgency"
  | "choice"
  | "yesno"
  | "message"
  | "text";

/** One thing that a tool needs and that the caller must say. */
export interface Slot {
  path: string[];
  kind: SlotKind;
  schema: JsonSchema;
}

interface Parameters {
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
}

/** The required properties, in the schema's order; where nothing is required, all of them. Urgency is judged, never asked. */
export function slotsOf(parameters: Parameters | undefined, parents: string[] = []): Slot[] {
  const properties = Object.entries(parameters?.properties ?? {});
  const required = parameters?.required ?? [];
  const needed =
    required.length > 0
      ? properties.filter(([name, schema]) => required.includes(name) || kindOf(name, schema) === "urgency")
      : properties;
  return needed.flatMap(([name, schema]) => {
    const path = [...parents, name];
    if (schema.type === "object" && schema.properties) return slotsOf(schema, path);
    return [{ path, schema, kind: kindOf(name, schema) }];
  });
}

function kindOf(name: string, schema: JsonSchema): SlotKind {
  const words = normalise(`${name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ")}`);
  const all = `${words} ${normalise(schema.description ?? "")}`;
  if (/urgen/.test(all) && (schema.enum || schema.type === "boolean")) return "urgency";
  if (schema.enum) return "choice";
  if (schema.type === "boolean") return "yesno";
  if (schema.format === "date-time") return "datetime";
  if (schema.format === "date") return "date";
  if (schema.format === "time") return "time";
  if (schema.format === "email") return "email";
  // The name decides first: a description often speaks of other things too.
  return kindIn(words, schema.type) ?? kindIn(all, schema.type) ?? "text";
}

function kindIn(text: string, type: JsonSchema["type"]): SlotKind | undefined {
  if (/mail|courriel/.test(text)) return "email";
  if (/phone|telephone|callback|mobile|numero de rappel|numero ou rappeler/.test(text)) return "phone";
  if (/party|guest|couvert|nombre|personnes|covers|people/.test(text) || type === "integer" || type === "number")
    return "count";
  if (/address|adresse/.test(text)) return "address";
  if (
    /message|motif|reason|objet|demande|detail|note|besoin|probleme|raison|sujet|summary|resume|description/.test(text)
  ) {
    return "message";
  }
  if (/\bdate\b.*\b(heure|time)|date time|datetime|starts? at|creneau|slot/.test(text)) return "datetime";
  if (/\bdate\b|\bday\b|\bjour\b/.test(text)) return "date";
  if (/\btime\b|heure|horaire/.test(text)) return "time";
  if (/\b(name|nom|prenom|identite|caller|appelant)\b/.test(text)) return "name";
  return undefined;
}

const QUESTIONS: Partial<Record<SlotKind, string>> = {
  phone: "À quel numéro peut-on vous rappeler ?",
  email: "Quelle est votre adresse e-mail ?",
  name: "Quel est votre nom, s’il vous plaît ?",
  datetime: "Pour quel jour et à quelle heure ?",
  date: "Pour quelle date ?",
  time: "À quelle heure ?",
  count: "Combien de personnes serez-vous ?",
  address: "À quelle adresse ?",
};

function reasonQuestion(slot: Slot): string {
  const name = normalise(slot.path.at(-1) ?? "");
  if (/message/.test(name)) return "Quel message souhaitez-vous laisser ?";
  if (/besoin|need|projet|project/.test(name)) return "Quel est votre besoin, en quelques mots ?";
  return "Quel est le motif de votre demande ?";
}

export function questionFor(slot: Slot): string {
  const description = (slot.schema.description ?? slot.path.at(-1) ?? "").split(/[.(:;]/)[0]?.trim() ?? "";
  const named = description.charAt(0).toLowerCase() + description.slice(1);
  if (slot.kind === "count" && !/personne|couvert|guest|party|people|nombre/.test(normalise(named))) {
    return `Pouvez-vous me préciser ${named} ?`;
  }
  if (slot.kind === "message") return reasonQuestion(slot);
  if (slot.kind === "choice") return `Pouvez-vous me préciser ${named} : ${slot.schema.enum?.join(", ")} ?`;
  if (slot.kind === "yesno") return `${description} : oui ou non ?`;
  return QUESTIONS[slot.kind] ?? `Pouvez-vous me préciser ${named} ?`;
}

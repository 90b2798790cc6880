import type { AssistantConfig, Message } from "@allokoli/contracts";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { json } from "../../adapters/postgres/json.ts";
import type { Tx } from "../../ports/store.ts";
import type { ToolCall, VoiceEvent } from "../../ports/voice-supplier.ts";
import { describeOpening } from "./describe-opening.ts";
import { ownerOfCall, touchCall } from "./record-call.ts";
import { MESSAGE_TOOLS, type MessageTool, OPENING_HOURS_TOOL } from "./tools.ts";

export interface ToolAnswer {
  id: string;
  name: string;
  /** What the assistant may say: one line of French. */
  result: string;
}

const NOT_POSSIBLE = "Je ne peux pas faire cela. Proposez de prendre un message.";

/** Does what an assistant asks for during a call. A tool call that comes twice is done once and gets the same answer. */
export async function answerTools(
  tx: Tx,
  event: Extract<VoiceEvent, { type: "tools_called" }>,
  now: Date,
): Promise<ToolAnswer[]> {
  const owner = await ownerOfCall(tx, event.call);
  if (!owner) return event.calls.map(({ id, name }) => ({ id, name, result: NOT_POSSIBLE }));
  const { config } = await tx
    .selectFrom("assistants")
    .select("config")
    .where("id", "=", owner.assistant_id)
    .executeTakeFirstOrThrow();
  const callId = await touchCall(tx, owner, event.call, event.at);
  const place = { ...owner, call_id: callId, created_at: now };
  const answers: ToolAnswer[] = [];
  for (const call of event.calls) {
    answers.push({ id: call.id, name: call.name, result: await answerOne(call) });
  }
  return answers;

  async function answerOne(call: ToolCall): Promise<string> {
    if (call.name === OPENING_HOURS_TOOL) return openingNow(config, now);
    const kind = MESSAGE_TOOLS[call.name as MessageTool];
    if (!kind) return NOT_POSSIBLE;
    const left = readMessage(kind, call.arguments);
    if (!left.text) return "Il manque le contenu. Demandez-le avant d'enregistrer.";
    await tx
      .insertInto("messages")
      .values({ ...place, kind, ...left, details: json(left.details), supplier_tool_call_id: call.id })
      .onConflict((conflict) => conflict.column("supplier_tool_call_id").doNothing())
      .execute();
    return SAID[kind];
  }
}

const SAID: Record<Message["kind"], string> = {
  message: "Le message est enregistré. Il sera transmis.",
  reservation: "La demande de réservation est enregistrée. L'entreprise la confirmera.",
  appointment: "La demande de rendez-vous est enregistrée. L'entreprise la confirmera.",
  lead: "La demande est enregistrée. L'entreprise la lira.",
};

function openingNow({ business_info: business }: AssistantConfig, now: Date): string {
  if (!business.hours) return "Les horaires ne sont pas connus. Proposez de prendre un message.";
  return describeOpening(business.hours, now, business.address?.postcode ?? null);
}

/** What the model passed, as text: it is a stranger's words, so it is cut to size and kept as data. */
function readMessage(kind: Message["kind"], given: Record<string, unknown>) {
  const said = (key: string, max = 500) => {
    const value = given[key];
    return typeof value === "string" || typeof value === "number"
      ? String(value).replaceAll("\0", "").trim().slice(0, max).toWellFormed()
      : "";
  };
  const text = {
    message: () => said("message", 2_000),
    reservation: () =>
      join([said("personnes") && `${said("personnes")} personne(s)`, said("date"), said("heure"), said("precisions")]),
    appointment: () => join([said("motif"), said("date"), said("heure"), said("precisions")]),
    lead: () => join([said("besoin"), said("lieu"), said("delai")]),
  }[kind]();
  const details: Record<string, string> = {};
  for (const key of ["date", "heure", "personnes", "motif", "besoin", "lieu", "delai", "precisions"]) {
    if (said(key)) details[key] = said(key);
  }
  return {
    caller_name: said("nom", 120) || null,
    caller_phone: readPhone(said("telephone", 40)),
    urgent: given.urgent === true || given.urgent === "true",
    text,
    details,
  };
}

const join = (parts: string[]) => parts.filter(Boolean).join(", ");

/** E.164 when it is a number, so that it can be called back by a tap; otherwise what was said. */
const readPhone = (text: string) => {
  const number = parsePhoneNumberFromString(text, "FR");
  return number?.isPossible() ? number.number : text || null;
};

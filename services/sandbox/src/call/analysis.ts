import { volunteered } from "../model/slot-values.ts";
import { slotsOf } from "../model/slots.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { JsonSchema } from "../vapi/schemas/json-schema.ts";
import type { ToolCall, ToolOutcome } from "./tool-calls.ts";
import type { ArtifactMessage } from "./transcript.ts";

export interface CallFacts {
  messages: ArtifactMessage[];
  tools: Array<{ call: ToolCall; outcome: ToolOutcome }>;
  callerNumber: string | undefined;
  now: number;
}

/** Summary and success evaluation are on unless switched off, structured data is off unless switched on (AnalysisPlan). */
export function analysisOf(assistant: Assistant, facts: CallFacts): Record<string, unknown> {
  const plan = assistant.analysisPlan ?? {};
  const spoken = facts.messages.filter((message) => message.role === "user" || message.role === "bot");
  if (spoken.length < (plan.minMessagesThreshold ?? 2)) return {};
  const { summaryPlan, successEvaluationPlan, structuredDataPlan } = plan;
  const schema = structuredDataPlan?.schema;
  return {
    ...(summaryPlan?.enabled === false ? {} : { summary: summaryOf(facts) }),
    ...(successEvaluationPlan?.enabled === false ? {} : { successEvaluation: String(wasHelpful(facts)) }),
    ...(structuredDataPlan?.enabled && schema ? { structuredData: structured(schema, facts) } : {}),
  };
}

const wasHelpful = (facts: CallFacts) =>
  facts.messages.some((message) => message.role === "user") &&
  facts.tools.every(({ outcome }) => outcome.error === undefined);

/** A summary is read by people: no flags, no telephone numbers. */
const tellable = (value: unknown) => typeof value === "string" && !/^[+\d\s.-]{8,}$/.test(value);

function summaryOf({ messages, tools }: CallFacts): string {
  const said = messages.filter((message) => message.role === "user");
  const first = said[0];
  if (first?.role !== "user") return "L’appelant n’a rien dit.";
  const asked = `L’appelant a dit : « ${shortened(first.message, tools.length > 0 ? 160 : 360)} »`;
  const done = tools.map(({ call, outcome }) => {
    const details = Object.values(call.args).filter(tellable).join(", ").replace(/\.$/, "");
    const kept = outcome.error === undefined ? "Demande enregistrée" : "Demande non enregistrée";
    return details ? `${kept} : ${details}.` : `${kept}.`;
  });
  return shortened([asked, ...done].join(" "), SUMMARY_MAX);
}

/** A model's summary is two or three sentences, however long the caller spoke. */
const SUMMARY_MAX = 400;

/** Cut between two words. */
const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;

function structured(schema: JsonSchema, facts: CallFacts): Record<string, unknown> {
  const said = facts.messages.flatMap((message) => (message.role === "user" ? [message.message] : []));
  const args: Record<string, unknown> = Object.assign({}, ...facts.tools.map(({ call }) => call.args));
  const all = { ...schema, required: Object.keys(schema.properties ?? {}) };
  const found = slotsOf(all).flatMap((slot) => {
    const name = slot.path.join(".");
    const about = { now: facts.now, callerNumber: facts.callerNumber, said };
    const heard = said.map((sentence) => volunteered(slot, sentence, about)).find((value) => value !== undefined);
    const value = args[name] ?? heard;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found);
}

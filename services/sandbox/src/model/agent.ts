import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { FunctionTool, Tool } from "../vapi/schemas/tool.ts";
import type { Destination } from "../vapi/schemas/transfer.ts";
import { createForm, type Form, type FormStep } from "./form.ts";
import { createInterviewer, leadsInterview } from "./interviewer.ts";
import { isGoodbye, isNo, isYes, PHRASES } from "./phrases.ts";
import { factsOf } from "./prompt-facts.ts";
import { isOrder } from "./prompt-rules.ts";
import { factsAbout, helpIn, retrieve, spokenFacts } from "./retrieval.ts";
import { safetyOf } from "./safety.ts";
import type { Circumstances } from "./slot-values.ts";
import { slotsOf } from "./slots.ts";
import { destinationsOf, functionTools, toolFor } from "./tool-choice.ts";
import { keywordsOf, normalise } from "./words.ts";

export type Act =
  | { kind: "say"; text: string }
  | { kind: "call"; tool: FunctionTool; args: Record<string, unknown> }
  | { kind: "transfer"; destination: Destination | undefined }
  | { kind: "end"; reason: "assistant-ended-call" | "customer-ended-call" };

export interface Agent {
  open(): Act[];
  hear(text: string): Act[];
  /** The result of the tool that the agent called. */
  told(result: { result?: string | undefined; error?: string | undefined }, tool: FunctionTool): Act[];
}

/** What a caller wants done rather than told. */
const SERVICES = ["message", "reservation", "devis", "annulation", "humain"];
const NOW = /\b(maintenant|en ce moment|actuellement|aujourd)/;

/** Stands for the language model: it knows nothing but the assistant's configuration and what is said. */
export function createAgent(assistant: Assistant, tools: Tool[], about: Omit<Circumstances, "said">): Agent {
  if (leadsInterview(tools)) return createInterviewer(assistant, tools);
  const prompt = (assistant.model?.messages ?? []).filter((message) => message.role === "system");
  const text = prompt.map((message) => message.content ?? "").join("\n");
  const facts = factsOf(text);
  const safety = safetyOf(text);
  const functions = functionTools(tools);
  const transfer = destinationsOf(tools);
  const said: string[] = [];
  let form: Form | undefined;
  /** What the caller was just asked whether to take down. */
  let offered: string | undefined;
  let warned = false;

  const say = (text: string): Act => ({ kind: "say", text });

  const step = (next: FormStep, before = ""): Act[] => {
    if ("ask" in next) return [say(`${before} ${next.ask}`.trim())];
    const tool = form?.target.tool;
    form = undefined;
    if (!tool) return [];
    const waiting = tool.messages?.find((message) => message.type === "request-start")?.content;
    const spoken = [before, waiting].filter(Boolean).join(" ");
    return [...(spoken ? [say(spoken)] : []), { kind: "call", tool, args: next.done }];
  };

  const begin = (concept: string, before: string): Act[] | undefined => {
    const target = toolFor(functions, concept);
    if (!target) return undefined;
    form = createForm(target, { ...about, said });
    return step(form.begin(), before);
  };

  const pass = (): Act[] | undefined => {
    if (!transfer) return undefined;
    const destination = transfer.destinations[0];
    const spoken = typeof destination?.message === "string" ? destination.message : PHRASES.transferring;
    return [say(spoken || PHRASES.transferring), { kind: "transfer", destination }];
  };

  const goodbye = (): Act[] => {
    const ends = assistant.endCallMessage !== undefined || tools.some((tool) => tool.type === "endCall");
    return [
      say(assistant.endCallMessage || PHRASES.goodbye),
      { kind: "end", reason: ends ? "assistant-ended-call" : "customer-ended-call" },
    ];
  };

  const refuse = (words: string): Act[] => {
    offered = toolFor(functions, "message") && "message";
    return [say(`${words} ${offered ? PHRASES.offerMessage : PHRASES.anythingElse}`)];
  };

  const urgency = (text: string): Act[] => {
    const asked = factsAbout(facts, text);
    const told = asked.length > 0 ? asked : factsAbout(facts, "urgence");
    const known = [safety.water(text), spokenFacts([...told, ...helpIn(facts)])].filter((each) => each !== undefined);
    const lead = known.length > 0 ? [say([PHRASES.urgent, ...known].join(" "))] : [];
    const transferable = transfer?.destinations.some((each) =>
      keywordsOf(each.description ?? "").concepts.has("urgence"),
    );
    const acts = transferable ? pass() : begin("message", lead[0] ? PHRASES.takingDetails : PHRASES.takingUrgency);
    if (acts) return [...lead, ...acts];
    // Without messages: whatever else takes the caller's wish down, and only once the caller agrees.
    offered = ["devis", "reservation"].find((concept) => toolFor(functions, concept));
    if (offered) return [say([PHRASES.urgent, ...known, PHRASES.offerRequest].join(" "))];
    return pass() ?? [say([PHRASES.urgent, ...known, PHRASES.cannot, PHRASES.anythingElse].join(" "))];
  };

  /** A tool that takes nothing can be asked at once: is it open now? */
  const lookUp = (concept: string): Act[] | undefined => {
    const target = functions.find(
      ({ tool, byName }) => byName.concepts.has(concept) && slotsOf(tool.function?.parameters).length === 0,
    );
    return target ? [{ kind: "call", tool: target.tool, args: {} }] : undefined;
  };

  const intend = (text: string): Act[] => {
    const { concepts } = keywordsOf(text);
    const asksPrice = concepts.has("tarif");
    const steps: Array<[applies: boolean, act: () => Act[] | undefined]> = [
      [concepts.has("urgence") && !asksPrice, () => urgency(text)],
      [concepts.has("humain") && !concepts.has("message"), () => pass() ?? begin("message", PHRASES.takingMessage)],
      [concepts.has("message"), () => begin("message", PHRASES.takingMessage)],
      [concepts.has("annulation"), () => begin("annulation", PHRASES.of) ?? begin("message", PHRASES.takingMessage)],
      [concepts.has("devis") && !asksPrice, () => begin("devis", PHRASES.of)],
      [concepts.has("reservation") && !asksPrice, () => begin("reservation", PHRASES.of)],
      [concepts.has("horaires") && NOW.test(normalise(text)), () => lookUp("horaires")],
    ];
    for (const [applies, act] of steps) {
      const acts = applies ? act() : undefined;
      if (acts) return acts;
    }
    const known = retrieve(facts, text);
    if (known) return [say(`${known} ${PHRASES.anythingElse}`)];
    if (concepts.has("robot")) return [say(`${PHRASES.isMachine} ${PHRASES.anythingElse}`)];
    return refuse(SERVICES.some((concept) => concepts.has(concept)) ? PHRASES.cannot : PHRASES.unknown);
  };

  return {
    open() {
      const waits = assistant.firstMessageMode === "assistant-waits-for-user";
      return assistant.firstMessage && !waits ? [say(assistant.firstMessage)] : [];
    },
    hear(text) {
      said.push(text);
      const heard = normalise(text).trim();
      if (isGoodbye(heard)) {
        form = undefined;
        return goodbye();
      }
      const danger = safety.danger(text);
      if (form) {
        // Once: the message that the caller leaves may be of it.
        if (!danger || warned) return step(form.answer(text));
        warned = true;
        return step(form.begin(), danger);
      }
      const wanted = isYes(heard) ? offered : undefined;
      const refused = offered !== undefined && isNo(heard);
      offered = undefined;
      // Nothing else: who is in danger must hang up and call.
      if (danger) {
        warned = true;
        return [say(danger)];
      }
      if (wanted)
        return begin(wanted, wanted === "message" ? PHRASES.takingMessage : PHRASES.of) ?? refuse(PHRASES.unknown);
      if (refused) return [say(`Très bien. ${PHRASES.anythingElse}`)];
      if (isNo(heard)) return goodbye();
      const { concepts, words } = keywordsOf(text);
      if (concepts.size + words.size === 0) return [say(PHRASES.listening)];
      return intend(text);
    },
    told({ result, error }, tool) {
      const outcome = error === undefined && result !== undefined ? "request-complete" : "request-failed";
      const scripted = tool.messages?.find((message) => message.type === outcome)?.content;
      const spoken = scripted ?? (outcome === "request-failed" ? PHRASES.toolFailed : speakable(result ?? ""));
      return [say(`${spoken} ${PHRASES.anythingElse}`)];
    },
  };
}

/** A result meant for the model may be JSON; the model then speaks the sentence in it. */
function speakable(result: string): string {
  try {
    const read: unknown = JSON.parse(result);
    if (typeof read === "string") return read;
    const sentence = Object.entries(read as object).find(
      ([key, value]) => /^(message|say|speech|text|result|summary|reponse)$/.test(key) && typeof value === "string",
    );
    return (sentence?.[1] as string | undefined) ?? PHRASES.noted;
  } catch {
    // What tells the model what to do next is not for the caller.
    const sentences = result.split(/(?<=[.!?])\s+/).filter((sentence) => !isOrder(sentence));
    return sentences.join(" ").trim() || PHRASES.noted;
  }
}

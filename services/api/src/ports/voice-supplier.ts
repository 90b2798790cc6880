import type { AssistantConfig, CallStatus, CallTurn, Mode } from "@allokoli/contracts";
import type { ToolSpec } from "./tool.ts";

/** All that a supplier needs to run an assistant, in our words. */
export interface AssistantSpec {
  assistantId: string;
  config: AssistantConfig;
  tools: ToolSpec[];
}

/** prompts/configurator.fr.md. */
export interface ConfiguratorPrompt {
  version: string;
  /** What a call fills in; the texts say what stands for one that it does not. */
  variables: string[];
  firstMessage: string;
  body: string;
  hash: string;
}

export interface ConfiguratorSpec {
  prompt: ConfiguratorPrompt;
  tools: readonly ToolSpec[];
}

/** What is at the supplier, and what would be: both as one value a path (`model.temperature` → `0.3`). */
export interface ConfiguratorState {
  supplierAssistantId: string | null;
  present: Map<string, string>;
  wanted: Map<string, string>;
  /** Of what would be sent. */
  hash: string;
}

export interface SupplierNumber {
  supplierNumberId: string;
  e164: string;
  supplierAssistantId: string | null;
}

export interface BrowserCall {
  supplierCallId: string;
  joinUrl: string;
  transport: "direct" | "room";
}

export interface ToolCall {
  id: string;
  name: string;
  arguments: Record<string, unknown>;
}

export interface CallFacts {
  supplierCallId: string;
  supplierAssistantId: string | null;
  carrierCallId: string | null;
  origin: "phone" | "browser";
  callerE164: string | null;
  calledE164: string | null;
  startedAt: Date | null;
}

/** What a supplier's webhook says, in our words. */
export type VoiceEvent =
  | { type: "call_started"; call: CallFacts; at: Date }
  | { type: "call_ended"; call: CallFacts; at: Date; reason: EndedReason; status: CallStatus }
  | {
      type: "call_reported";
      call: CallFacts;
      at: Date;
      reason: EndedReason;
      status: CallStatus;
      endedAt: Date;
      durationSeconds: number;
      transcript: CallTurn[];
      summary: string | null;
      costCents: number | null;
    }
  | { type: "tools_called"; call: CallFacts; at: Date; calls: ToolCall[] }
  /** The same in a conversation by text, which is no call. */
  | { type: "chat_tools_called"; chatId: string; calls: ToolCall[] }
  /** Something that we do not act on; it is kept all the same. */
  | { type: "other"; name: string };

export type EndedReason =
  | "caller_hung_up"
  | "assistant_ended"
  | "silence"
  | "too_long"
  | "transferred"
  | "not_answered"
  | "busy"
  | "fault"
  | "unknown";

/**
 * Runs assistants and their calls. Every method throws `SupplierError`, tries once, and never retries by itself:
 * a repeat without a read-back is how things get created twice.
 */
export interface VoiceSupplier {
  createAssistant(spec: AssistantSpec): Promise<string>;
  /** The supplier's id of our assistant if an earlier, interrupted attempt created it. */
  findAssistant(assistantId: string): Promise<string | null>;
  updateAssistant(supplierAssistantId: string, spec: AssistantSpec): Promise<void>;
  /** Deleting what is gone succeeds. */
  deleteAssistant(supplierAssistantId: string): Promise<void>;
  /** @param knownId where it was deployed last; it is also found by what only our configurator carries */
  readConfigurator(spec: ConfiguratorSpec, knownId: string | null): Promise<ConfiguratorState>;
  /** Makes the configurator, or makes it again what it should be. @returns its id */
  putConfigurator(spec: ConfiguratorSpec, supplierAssistantId: string | null): Promise<string>;
  importNumber(number: { e164: string; name: string; supplierAssistantId: string }): Promise<string>;
  findNumber(e164: string): Promise<SupplierNumber | null>;
  deleteNumber(supplierNumberId: string): Promise<void>;
  /** Whether a carrier that sends its calls to this address sends them to this supplier. */
  answersAt(voiceUrl: string | null): boolean;
  /** Opens a conversation by text with an assistant, within a time. @returns the supplier's id of it */
  openChat(supplierAssistantId: string, withinMs: number): Promise<string>;
  /** One turn of it: the assistant's tools are called meanwhile. @returns its words */
  chat(chatId: string, text: string, variables: Record<string, string>, withinMs: number): Promise<string>;
  /** @param variables what the assistant's texts name in double braces */
  startBrowserCall(supplierAssistantId: string, variables?: Record<string, string>): Promise<BrowserCall>;
  /** Checks a webhook's signature over its raw bytes (and its age). */
  verifyWebhook(headers: Headers, rawBody: string): boolean;
  readEvent(payload: unknown): VoiceEvent;
}

/** One supplier for each mode: in test the same adapter talks to another base URL. */
export type VoiceSuppliers = Record<Mode, VoiceSupplier>;

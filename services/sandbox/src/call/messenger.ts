import type { Parts } from "../parts.ts";
import type { Server } from "../vapi/schemas/server.ts";
import { type Destination, phoneDestination } from "../vapi/schemas/transfer.ts";
import type { Delivered, ServerMessage } from "../webhooks/vapi-sender.ts";
import type { Clock } from "./clock.ts";
import type { Participants } from "./live-call.ts";
import { subscribed } from "./subscriptions.ts";
import type { Transcript } from "./transcript.ts";

export interface Messenger {
  /** tool.server before assistant.server before phoneNumber.server (docs.vapi.ai, setting server URLs). */
  serverFor(type: string): Server | undefined;
  post(server: Server | undefined, message: ServerMessage): Promise<Delivered>;
  status(status: string, more?: Record<string, unknown>): Promise<void>;
  speech(role: "assistant" | "user", status: "started" | "stopped"): Promise<void>;
  transcript(role: "assistant" | "user", text: string): Promise<void>;
  conversation(): Promise<void>;
  askDestination(): Promise<Destination | undefined>;
  report(message: ServerMessage): Promise<void>;
}

const FINAL_ONLY = 'transcript[transcriptType="final"]';

/** Sends a call's server messages, each in the envelope that carries the call, its assistant and its number. */
export function createMessenger(parts: Parts, who: Participants, clock: Clock, transcript: Transcript): Messenger {
  const { row, assistant, number, customer } = who;
  let turn = 0;

  const serverFor = (type: string): Server | undefined =>
    subscribed(assistant, type) ? (assistant.server ?? (number?.server as Server | undefined)) : undefined;

  const post = (server: Server | undefined, message: ServerMessage) =>
    parts.vapi.send(
      server,
      {
        timestamp: clock.now(),
        artifact: { messages: transcript.messages, messagesOpenAIFormatted: transcript.openAiFormatted() },
        call: row,
        assistant,
        // The number travels as it was imported, with Twilio's secrets in it: receivers have to redact.
        ...(number ? { phoneNumber: number } : {}),
        ...(customer ? { customer } : {}),
        ...message,
      },
      row.id,
    );

  const offer = async (message: ServerMessage) => {
    const server = serverFor(message.type);
    if (server) await post(server, message);
  };

  return {
    serverFor,
    post,
    report: offer,
    status: (status, more = {}) => offer({ type: "status-update", status, ...more }),
    async speech(role, status) {
      if (status === "started") turn += 1;
      await offer({ type: "speech-update", status, role, turn });
    },
    async transcript(role, text) {
      const content = { role, transcriptType: "final", transcript: text };
      if (subscribed(assistant, FINAL_ONLY)) await offer({ type: FINAL_ONLY, ...content });
      else await offer({ type: "transcript", ...content });
    },
    conversation: () =>
      offer({
        type: "conversation-update",
        messages: transcript.messages,
        messagesOpenAIFormatted: transcript.openAiFormatted(),
      }),
    async askDestination() {
      const { body } = await post(serverFor("transfer-destination-request"), { type: "transfer-destination-request" });
      const read = phoneDestination.safeParse((body as { destination?: unknown } | null | undefined)?.destination);
      return read.success ? read.data : undefined;
    },
  };
}

import { VapiClient } from "@vapi-ai/server-sdk";
import type { SupplierConfig } from "../../config.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import type { AssistantSpec, ConfiguratorSpec, VoiceSupplier } from "../../ports/voice-supplier.ts";
import type { FileVoiceCatalogue } from "../files/voices.ts";
import { guard } from "../resilience.ts";
import { assistantPayload, OUR_ID, serverPayload } from "./assistant-payload.ts";
import { configuratorPayload, flattened, hashOf, OUR_CONFIGURATOR } from "./configurator-payload.ts";
import { classifyVapi } from "./errors.ts";
import { readVapiEvent } from "./events.ts";
import { verifyVapiSignature } from "./signature.ts";
import { voicePayload } from "./voice-payload.ts";
import { startWebCall } from "./web-call.ts";

interface Settings {
  config: SupplierConfig;
  voices: FileVoiceCatalogue;
  /** Where Vapi reports calls to. */
  webhookUrl: string;
}

/** Vapi through its own SDK; the base URL alone tells the EU region, the US region and the sandbox apart. */
export function createVapi({ config: { vapi, twilio }, voices, webhookUrl }: Settings): VoiceSupplier {
  // The SDK repeats POSTs after a 5xx by itself, which is how duplicates are made: never here.
  const client = new VapiClient({ token: vapi.privateKey, baseUrl: vapi.baseUrl, maxRetries: 0, timeoutInSeconds: 10 });
  const ask = guard("voice", classifyVapi);
  // Text that waits for its turn must not stop creations from being asked for.
  const converse = guard("voice", classifyVapi);
  const gone = (error: unknown) => {
    if (!(error instanceof SupplierError && error.kind === "not_found")) throw error;
  };
  const server = serverPayload(webhookUrl, vapi.webhookCredentialId);
  const configurator = (spec: ConfiguratorSpec) =>
    configuratorPayload(spec, { voice: voicePayload(voices, voices.defaultFor(null).id, 1), server });
  const carried = (row: { metadata?: unknown }, key: string) =>
    (row.metadata as Record<string, unknown> | undefined)?.[key];
  const payload = (spec: AssistantSpec) =>
    assistantPayload(spec, {
      voice: voicePayload(voices, spec.config.voice_settings.voice_id, spec.config.voice_settings.speed),
      server,
    });
  return {
    createAssistant: (spec) => ask("create assistant", async () => idOf(await client.assistants.create(payload(spec)))),
    findAssistant: (assistantId) =>
      ask("find assistant", async () => {
        const all = await client.assistants.list({ limit: 1000 });
        return all.find((one) => carried(one, OUR_ID) === assistantId)?.id ?? null;
      }),
    updateAssistant: (id, spec) =>
      ask("update assistant", async () => void (await client.assistants.update({ id, ...payload(spec) }))),
    deleteAssistant: (id) =>
      ask("delete assistant", async () => void (await client.assistants.delete({ id }))).catch(gone),
    readConfigurator: (spec, knownId) =>
      ask("read configurator", async () => {
        const all = await client.assistants.list({ limit: 1000 });
        const found =
          all.find(({ id }) => id === knownId) ?? all.find((one) => carried(one, OUR_CONFIGURATOR) === webhookUrl);
        const wanted = configurator(spec);
        return {
          supplierAssistantId: found?.id ?? null,
          present: new Map(found ? flattened(found, wanted) : []),
          wanted: new Map(flattened(wanted)),
          hash: hashOf(wanted),
        };
      }),
    putConfigurator: (spec, id) =>
      ask("put configurator", async () =>
        idOf(
          id === null
            ? await client.assistants.create(configurator(spec))
            : await client.assistants.update({ id, ...configurator(spec) }),
        ),
      ),
    importNumber: ({ e164, name, supplierAssistantId }) =>
      ask("import number", async () => {
        const imported = await client.phoneNumbers.create({
          provider: "twilio",
          number: e164,
          name: name.slice(0, 40),
          assistantId: supplierAssistantId,
          twilioAccountSid: twilio.accountSid,
          twilioAuthToken: twilio.authToken,
          // Otherwise the import takes over the number's text messages too.
          smsEnabled: false,
        });
        return idOf(imported);
      }),
    findNumber: (e164) =>
      ask("find number", async () => {
        const all = await client.phoneNumbers.list({ limit: 1000 });
        const one = all.find((candidate) => "number" in candidate && candidate.number === e164);
        return one ? { supplierNumberId: one.id, e164, supplierAssistantId: one.assistantId ?? null } : null;
      }),
    deleteNumber: (id) => ask("delete number", async () => void (await client.phoneNumbers.delete({ id }))).catch(gone),
    answersAt: (voiceUrl) => voiceUrl !== null && sameSupplier(new URL(voiceUrl), new URL(vapi.baseUrl)),
    openChat: (assistantId, withinMs) =>
      converse("open chat", async () =>
        idOf(await client.sessions.create({ assistantId }, { timeoutInSeconds: withinMs / 1000 })),
      ),
    chat: (sessionId, input, variableValues, withinMs) =>
      converse("chat", async () =>
        wordsOf(
          await client.chats.create(
            { sessionId, input, assistantOverrides: { variableValues } },
            { timeoutInSeconds: withinMs / 1000 },
          ),
        ),
      ),
    startBrowserCall: (supplierAssistantId, variables) =>
      ask("start browser call", () => startWebCall(vapi, supplierAssistantId, variables)),
    verifyWebhook: (headers, rawBody) => verifyVapiSignature(vapi.webhookSecret, headers, rawBody),
    readEvent: readVapiEvent,
  };
}

/** The SDK passes on whatever came with a 2xx; without an id it may have been done, and nobody can tell. */
function idOf(answer: unknown): string {
  const id = (answer as { id?: unknown } | null | undefined)?.id;
  if (typeof id === "string" && id !== "") return id;
  throw new SupplierError("voice", "unavailable", "an unreadable answer");
}

/** What the assistant said last; nothing when it only called tools. */
function wordsOf(answer: unknown): string {
  const output = (answer as { output?: unknown } | null | undefined)?.output;
  if (!Array.isArray(output)) throw new SupplierError("voice", "unavailable", "an unreadable answer to a chat");
  const said = output.findLast(({ role, content }) => role === "assistant" && typeof content === "string");
  return said?.content ?? "";
}

/** Vapi answers calls on hosts of its own, whichever of its regions the API is asked at. */
const sameSupplier = (called: URL, api: URL) => called.host === api.host || /(^|\.)vapi\.ai$/.test(called.hostname);

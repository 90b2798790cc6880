import { AssistantConfig } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { conformityTo } from "../../../../sandbox/contract/conformity.ts";
import { documentsPresent, openApi } from "../../../../sandbox/contract/documents.ts";
import { TRADES } from "../../configurator/data/trades.ts";
import { buildConfig } from "../../configurator/index.ts";
import { toolsOf } from "../../usecases/calls/tools.ts";
import { promptsFromFolder } from "../files/prompts.ts";
import { voicesFromFile } from "../files/voices.ts";
import { assistantPayload, serverPayload } from "./assistant-payload.ts";
import { voicePayload } from "./voice-payload.ts";

const root = new URL("../../../../../", import.meta.url);
const voices = voicesFromFile(new URL("voices.csv", root));
const library = { templates: promptsFromFolder(new URL("prompts/", root)).templates(), voices: voices.all() };
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const payloadOf = (trade: string, voiceId: string, recording = false) => {
  const config = AssistantConfig.parse(
    buildConfig({ trade: said(trade), voice: said({ voice_id: voiceId, gender: null, speed: 1.1 }) }, library, {
      recording,
    }),
  );
  const voice = voicePayload(voices, config.voice_settings.voice_id, config.voice_settings.speed);
  return assistantPayload(
    { assistantId: "00000000-0000-4000-8000-000000000001", config, tools: toolsOf(config) },
    {
      voice,
      server: serverPayload("https://api.example.com/webhooks/vapi/live", "00000000-0000-4000-8000-000000000002"),
    },
  );
};

describe("every assistant", () => {
  const made = voices.all().map(({ id }, i) => payloadOf(TRADES[i * 7]?.label ?? "plombier", id, i % 2 === 0));

  test("has another voice and another transcriber to fall back to", () => {
    for (const { voice, transcriber } of made) {
      const { provider, fallbackPlan } = voice as unknown as {
        provider: string;
        fallbackPlan: { voices: { provider: string }[] };
      };
      expect(fallbackPlan.voices.some((other) => other.provider !== provider)).toBe(true);
      const heard = transcriber as unknown as {
        provider: string;
        fallbackPlan: { transcribers: { provider: string }[] };
      };
      expect(heard.fallbackPlan.transcribers.some((other) => other.provider !== heard.provider)).toBe(true);
    }
  });

  test("begins with the notice, which nobody can talk over, and says that it records only when it does", () => {
    for (const [i, payload] of made.entries()) {
      expect(payload.firstMessage).toMatch(/^Bonjour, ici l'assistant vocal .+, une intelligence artificielle\./);
      expect(payload).toMatchObject({
        firstMessageMode: "assistant-speaks-first",
        firstMessageInterruptionsEnabled: false,
      });
      expect(/enregistré/.test(payload.firstMessage ?? "")).toBe(i % 2 === 0);
      expect(payload.artifactPlan?.recordingEnabled).toBe(i % 2 === 0);
    }
  });

  test.skipIf(!documentsPresent)("is what Vapi's own document asks for", () => {
    const official = conformityTo(openApi("vapi-openapi"));
    for (const payload of made) {
      expect(official.value("CreateAssistantDTO", payload)).toEqual([]);
      expect(official.undeclared("CreateAssistantDTO", payload)).toEqual([]);
    }
  });
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plumber } from "../src/testing/assistants.ts";
import { assistantOverrides, createAssistant } from "../src/vapi/schemas/assistant.ts";
import { createCall, createWebCall } from "../src/vapi/schemas/call.ts";
import { createChat, createSession } from "../src/vapi/schemas/chat.ts";
import { createPhoneNumber, updatePhoneNumber } from "../src/vapi/schemas/phone-number.ts";
import { endCallTool, functionTool, transferCallTool } from "../src/vapi/schemas/tool.ts";
import { conformityTo } from "./conformity.ts";
import { ABSENT, documentsPresent, type Json, openApi } from "./documents.ts";
import { widerThan } from "./narrower.ts";
import { normalised } from "./normalise.ts";

if (!documentsPresent) console.log(ABSENT);

describe.skipIf(!documentsPresent)("what Vapi's API accepts", () => {
  const document = documentsPresent ? openApi("vapi-openapi") : undefined;
  const official = document ? conformityTo(document) : undefined;
  const schemas = document ? normalised(document).components.schemas : {};

  const wider = (schema: z.ZodType, name: string) => {
    const ours = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
    return widerThan({ $ref: `#/components/schemas/${name}` }, ours, schemas, ours.$defs as Record<string, Json>);
  };

  test.each([
    ["CreateAssistantDTO", createAssistant],
    ["AssistantOverrides", assistantOverrides],
    ["CreateFunctionToolDTO", functionTool],
    ["CreateTransferCallToolDTO", transferCallTool],
    ["CreateEndCallToolDTO", endCallTool],
    ["CreateOutboundCallDTO", createCall],
    ["CreateWebCallDTO", createWebCall],
    ["CreateSessionDTO", createSession],
    ["CreateChatDTO", createChat],
  ])("we accept nothing that %s does not", (name, schema) => {
    expect(wider(schema, name)).toEqual([]);
  });

  test("we accept nothing that the phone numbers' DTOs do not", () => {
    const [twilio, vapi] = createPhoneNumber.options;
    expect(wider(twilio, "CreateTwilioPhoneNumberDTO")).toEqual([]);
    expect(wider(vapi, "CreateVapiPhoneNumberDTO")).toEqual([]);
    // Null takes a property away: not in the document, see the schema's own comment.
    const beyondNull = wider(updatePhoneNumber, "UpdateTwilioPhoneNumberDTO").filter(
      (problem) => !/type null/.test(problem),
    );
    expect(beyondNull).toEqual(["provider: vapi is not enumerated"]);
  });

  test("a full assistant is accepted by both", () => {
    const full = plumber("https://api.example.com/hook");
    expect(createAssistant.safeParse(full).error).toBeUndefined();
    expect(official?.value("CreateAssistantDTO", full)).toEqual([]);
    expect(official?.undeclared("CreateAssistantDTO", full)).toEqual([]);
  });

  test.each([
    { provider: "azure", voiceId: "fr-FR-HenriNeural", speed: 1.1 },
    { provider: "microsoft", voiceId: "fr-FR-Soleil:MAI-Voice-2" },
    { provider: "inworld", voiceId: "Hélène", languageCode: "fr" },
    { provider: "11labs", voiceId: "v", model: "eleven_turbo_v2_5", language: "fr" },
    { provider: "vapi", voiceId: "Clara", version: 2, language: "fr-FR" },
  ])("the French voice of $provider is accepted by both", (voice) => {
    expect(createAssistant.safeParse({ voice }).error).toBeUndefined();
    expect(official?.value("CreateAssistantDTO", { voice })).toEqual([]);
  });

  test("the check goes red on a property, a value and a bound that are not official", () => {
    const planted = createAssistant.extend({
      silenceTimeoutSeconds: z.number(),
      firstMessageMode: z.enum(["assistant-sings"]),
      name: z.string(),
    });
    expect(wider(planted, "CreateAssistantDTO")).toEqual([
      "name: maxLength is undefined, not 40",
      "firstMessageMode: assistant-sings is not enumerated",
      "silenceTimeoutSeconds: no such property",
    ]);
  });
});

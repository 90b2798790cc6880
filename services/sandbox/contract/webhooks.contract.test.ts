import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox, SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "../src/compose.ts";
import { plumber } from "../src/testing/assistants.ts";
import { asks } from "../src/testing/http.ts";
import { type Receiver, receiver, toolAnswer } from "../src/testing/receiver.ts";
import { twilioSignature } from "../src/webhooks/twilio-sender.ts";
import { conformityTo } from "./conformity.ts";
import { documentsPresent, type Json, openApi, sample } from "./documents.ts";
import { missingFrom } from "./shape.ts";

const SCHEMAS: Record<string, string> = {
  "assistant-request": "ServerMessageAssistantRequest",
  "conversation-update": "ServerMessageConversationUpdate",
  "end-of-call-report": "ServerMessageEndOfCallReport",
  "speech-update": "ServerMessageSpeechUpdate",
  "status-update": "ServerMessageStatusUpdate",
  "tool-calls": "ServerMessageToolCalls",
  "transfer-destination-request": "ServerMessageTransferDestinationRequest",
  transcript: "ServerMessageTranscript",
  'transcript[transcriptType="final"]': "ServerMessageTranscript",
};

describe.skipIf(!documentsPresent)("what the suppliers send", () => {
  let sandbox: Sandbox;
  let ours: Receiver;
  const { vapi, twilio, control } = asks(() => sandbox.url);
  const official = documentsPresent ? conformityTo(openApi("vapi-openapi")) : undefined;
  const number = "+33465710007";

  beforeAll(async () => {
    sandbox = createSandbox();
    await sandbox.listen();
    ours = await receiver(toolAnswer("C’est noté."));
    const { twilioAccountSid, twilioAuthToken } = DEFAULT_KEYS;
    await twilio("POST", `/2010-04-01/Accounts/${twilioAccountSid}/IncomingPhoneNumbers.json`, {
      PhoneNumber: number,
      BundleSid: SEEDED_BUNDLE_SID,
      AddressSid: SEEDED_ADDRESS_SID,
      StatusCallback: `${ours.url}/voice`,
    });
    const server = { url: ours.url };
    await vapi("POST", "/phone-number", { provider: "twilio", number, twilioAccountSid, twilioAuthToken, server });
  });
  afterAll(async () => {
    await sandbox?.close();
    await ours?.close();
  });
  beforeEach(() => ours.received.splice(0));

  async function ring(scenario: string, more: Json = {}, shape: "C" | "D" = "D") {
    await control("PUT", "/faults", { toolCallShape: shape });
    const { body } = await vapi("POST", "/assistant", { ...plumber(ours.url), ...more });
    const numbers = await vapi("GET", "/phone-number");
    await vapi("PATCH", `/phone-number/${numbers.body[0].id}`, { assistantId: body.id });
    return control("POST", "/calls", { to: number, scenario });
  }

  const wrongs = (message: Json) => official?.value(SCHEMAS[String(message.type)] ?? "", message);
  const everything = [...Object.keys(SCHEMAS)].filter((type) => type !== "assistant-request");

  test.each(["message", "hours", "urgent", "booking", "price", "silent", "unknown"])(
    "every message of a %s call is official",
    async (scenario) => {
      await ring(scenario, { serverMessages: everything, artifactPlan: { recordingEnabled: true } });
      expect(ours.of("end-of-call-report")).toHaveLength(1);
      for (const { message } of ours.received) if (message.type) expect(wrongs(message)).toEqual([]);
    },
  );

  test("nothing is sent beyond what is official, but for what captures show", async () => {
    await ring("message", { serverMessages: everything, artifactPlan: { recordingEnabled: true } });
    const beyond = new Set(
      ours.received.flatMap(({ message }) => official?.undeclared(SCHEMAS[String(message.type)] ?? "", message) ?? []),
    );
    const captured = [
      "toolCalls",
      "durationMs",
      "durationSeconds",
      "summary",
      "transcript",
      "recordingUrl",
      "stereoRecordingUrl",
    ];
    expect([...beyond].sort()).toEqual(captured.sort());
  });

  test("a number without an assistant asks in the official way", async () => {
    const numbers = await vapi("GET", "/phone-number");
    await vapi("PATCH", `/phone-number/${numbers.body[0].id}`, { assistantId: null });
    await control("POST", "/calls", { to: number, scenario: "hours" });
    const [asked] = ours.of("assistant-request");
    expect(wrongs(asked?.message ?? {})).toEqual([]);
  });

  test("tool calls with object arguments have the captured shape, and only that is unofficial", async () => {
    await ring("message", {}, "C");
    const [sent] = ours.of("tool-calls");
    const captured = sample<{ message: Json }>("vapi/tool-calls.request.captured-2024-10").message;
    // The tool of the capture is of a kind of its own, with its own server and arguments.
    const theirs = /arguments\.|function\.(async|parameters)|toolWithToolCallList\[\]\.(async|server|messages)/;
    expect(missingFrom(sent?.message, captured, theirs)).toEqual([]);
    expect(wrongs(sent?.message ?? {})).toContain("/toolCallList/0/function/arguments must be string");
    const withStrings = JSON.parse(JSON.stringify(sent?.message), (key, value) =>
      key === "arguments" ? JSON.stringify(value) : value,
    );
    expect(wrongs(withStrings)).toEqual([]);

    ours.received.splice(0);
    await ring("message", {}, "D");
    const derived = sample<{ message: Json }>("vapi/tool-calls.request.openapi-shape").message;
    expect(missingFrom(ours.of("tool-calls")[0]?.message, derived)).toEqual([]);
  });

  test("reports and messages have the shape of the samples", async () => {
    await ring("hours", { artifactPlan: { recordingEnabled: true } });
    const report = ours.of("end-of-call-report")[0]?.message as { artifact: { messages: Json[] } };
    // Its first message is what the assistant says; ours is the system's, as in the captures.
    const theirs = /^call\.assistantOverrides|^artifact\.messages\[\]\.(endTime|duration)/;
    expect(
      missingFrom(report, sample<{ message: Json }>("vapi/end-of-call-report.public-test").message, theirs),
    ).toEqual([]);
    expect(
      missingFrom(
        ours.of("status-update")[0]?.message,
        sample<{ message: Json }>("vapi/status-update.public-test").message,
        theirs,
      ),
    ).toEqual([]);
    for (const captured of sample<Json[]>("vapi/artifact.messages.captured-2025-11")) {
      const same = report.artifact.messages.find((message) => message.role === captured.role);
      // Confidence by word comes from speech recognition, of which there is none.
      expect(missingFrom(same, captured, /^metadata/)).toEqual([]);
    }
  });

  test("Twilio's status callback has the captured fields and the documented signature", async () => {
    await ring("hours");
    const callback = ours.received.find(({ path }) => path === "/voice");
    const params = Object.fromEntries(new URLSearchParams(callback?.raw));
    expect(missingFrom(params, sample("twilio/voice-status.completed.captured-2016"))).toEqual([]);
    expect(missingFrom(params, sample("twilio/voice-status.completed.captured-2018"), /^AnsweredBy$/)).toEqual([]);
    const vector = sample<{
      authToken: string;
      url: string;
      params: Record<string, string>;
      "X-Twilio-Signature": string;
    }>("twilio/signature.test-vector");
    expect(twilioSignature(vector.authToken, vector.url, vector.params)).toBe(vector["X-Twilio-Signature"]);
    expect(twilioSignature(vector.authToken, `${vector.url}&x=1`, vector.params)).not.toBe(
      vector["X-Twilio-Signature"],
    );
  });

  test("Twilio's text message callbacks have the sampled fields", async () => {
    const { twilioAccountSid } = DEFAULT_KEYS;
    const form = { To: "+33639980001", From: "AlloKoli", Body: "Bonjour", StatusCallback: `${ours.url}/sms` };
    await twilio("POST", `/2010-04-01/Accounts/${twilioAccountSid}/Messages.json`, form);
    await sandbox.idle();
    const sent = ours.received.map(({ raw }) => Object.fromEntries(new URLSearchParams(raw)));
    expect(missingFrom(sent[0], sample("twilio/sms-status.sent.docs"))).toEqual([]);
    expect(missingFrom(sent[1], sample("twilio/sms-status.delivered.public-test"))).toEqual([]);
  });

  test("the check goes red on messages that are not official", () => {
    expect(wrongs({ type: "end-of-call-report", endedReason: "hangup", artifact: {}, analysis: {} })).toContain(
      "/endedReason must be equal to one of the allowed values",
    );
    expect(wrongs({ type: "tool-calls", toolCallList: [{ id: "1" }] })).toContain(
      "/ must have required property 'toolWithToolCallList'",
    );
    expect(wrongs({ type: "status-update", status: "in_progress" })).toHaveLength(1);
    expect(missingFrom({ a: 1 }, { a: "x", b: [{ c: 1 }] })).toEqual(["a is a number, not a string", "b is missing"]);
  });
});

import { VapiClient } from "@vapi-ai/server-sdk";
import twilio from "twilio";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox, SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "../compose.ts";
import { plumber } from "../testing/assistants.ts";
import { type Receiver, receiver } from "../testing/receiver.ts";

let sandbox: Sandbox;
let ours: Receiver;
const { twilioAccountSid: ACCOUNT, twilioAuthToken: TOKEN } = DEFAULT_KEYS;

function client(user: string = ACCOUNT, secret: string = TOKEN, accountSid: string = ACCOUNT) {
  const real = twilio(user, secret, { accountSid });
  real.api.baseUrl = `${sandbox.url}/twilio`;
  real.numbers.baseUrl = `${sandbox.url}/twilio`;
  return real;
}

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
  ours = await receiver();
});
afterEach(async () => {
  await sandbox.close();
  await ours.close();
});

const compliant = { bundleSid: SEEDED_BUNDLE_SID, addressSid: SEEDED_ADDRESS_SID };

async function anyNumber(contains = "+331*") {
  const [found] = await client().availablePhoneNumbers("FR").local.list({ contains, limit: 1 });
  return found?.phoneNumber ?? "";
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: number }) => error.code,
  );

test("only numbers of fiction are for sale, found by their first digits", async () => {
  const paris = await client().availablePhoneNumbers("FR").local.list({ contains: "+331*", limit: 5 });
  expect(paris).toHaveLength(5);
  for (const { phoneNumber } of paris) expect(phoneNumber).toMatch(/^\+3319900\d{4}$/);
  expect(paris[0]?.capabilities).toMatchObject({ voice: true, SMS: false, MMS: false });
  const lyon = await client().availablePhoneNumbers("FR").local.list({ contains: "+334*", limit: 3 });
  for (const { phoneNumber } of lyon) expect(phoneNumber).toMatch(/^\+3346571\d{4}$/);
  expect(await client().availablePhoneNumbers("FR").mobile.list()).toEqual([]);
  expect(await client().availablePhoneNumbers("FR").local.list({ contains: "+337*" })).toEqual([]);
});

test("a number is bought with an approved bundle, then updated, listed and released", async () => {
  const phoneNumber = await anyNumber();
  const bought = await client().incomingPhoneNumbers.create({ phoneNumber, ...compliant, friendlyName: "Plomberie" });
  expect(bought).toMatchObject({ phoneNumber, friendlyName: "Plomberie", bundleSid: SEEDED_BUNDLE_SID });
  expect(bought.dateCreated.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect(await codeOf(client().incomingPhoneNumbers.create({ phoneNumber, ...compliant }))).toBe(21422);
  const updated = await client().incomingPhoneNumbers(bought.sid).update({ voiceUrl: "https://a.example/voice" });
  expect(updated.voiceUrl).toBe("https://a.example/voice");
  expect(await client().incomingPhoneNumbers.list({ phoneNumber })).toHaveLength(1);
  expect(await client().incomingPhoneNumbers(bought.sid).remove()).toBe(true);
  expect(await codeOf(client().incomingPhoneNumbers(bought.sid).fetch())).toBe(20404);
});

test("purchases fail as at Twilio", async () => {
  const buy = (options: { phoneNumber?: string; areaCode?: string }) =>
    codeOf(client().incomingPhoneNumbers.create(options));
  expect(await buy({ phoneNumber: await anyNumber() })).toBe(21649);
  expect(await buy({ phoneNumber: "+33145000000" })).toBe(21422);
  expect(await buy({ phoneNumber: "+15005550000" })).toBe(21422);
  expect(await buy({ phoneNumber: "+15005550001" })).toBe(21421);
  expect(await buy({ areaCode: "533" })).toBe(21452);
  expect(await buy({ phoneNumber: "+15005550006" })).toBeUndefined();
  expect(await codeOf(client(ACCOUNT, "wrong").incomingPhoneNumbers.list())).toBe(20003);
});

test("subaccounts have their own token, and API keys stay out of accounts and keys", async () => {
  const sub = await client().api.accounts.create({ friendlyName: "Locataire" });
  expect(sub.authToken).toMatch(/^[0-9a-f]{32}$/);
  const key = await client(sub.sid, sub.authToken, sub.sid).newKeys.create({ friendlyName: "clé" });
  const keyed = client(key.sid, key.secret, sub.sid);
  expect(await keyed.incomingPhoneNumbers.list()).toEqual([]);
  expect(await codeOf(keyed.keys.list())).toBe(20003);
  expect(await codeOf(keyed.api.accounts(sub.sid).fetch())).toBe(20003);
  expect(await client(ACCOUNT, TOKEN, sub.sid).incomingPhoneNumbers.list()).toEqual([]);
  await client().api.accounts(sub.sid).update({ status: "closed" });
  expect(await codeOf(client(sub.sid, sub.authToken, sub.sid).incomingPhoneNumbers.list())).toBe(20003);
  expect(await codeOf(client().api.accounts(sub.sid).update({ status: "active" }))).toBe(21479);
});

test("a bundle goes through review, with a signed callback at each step", async () => {
  const { regulatoryCompliance } = client().numbers.v2;
  const regulation = await regulatoryCompliance.regulations.list({
    isoCountry: "FR",
    numberType: "local",
    endUserType: "business",
  });
  expect(regulation[0]?.requirements.end_user).toHaveLength(1);
  const bundle = await regulatoryCompliance.bundles.create({
    friendlyName: "Plomberie",
    email: "a@example.com",
    isoCountry: "FR",
    numberType: "local",
    endUserType: "business",
    statusCallback: `${ours.url}/bundle`,
  });
  expect(bundle.status).toBe("draft");
  const evaluation = await regulatoryCompliance.bundles(bundle.sid).evaluations.create();
  expect(evaluation.status).toBe("noncompliant");
  const person = await regulatoryCompliance.endUsers.create({
    friendlyName: "P",
    type: "business",
    attributes: { business_name: "P" },
  });
  await regulatoryCompliance.bundles(bundle.sid).itemAssignments.create({ objectSid: person.sid });
  const submitted = await regulatoryCompliance.bundles(bundle.sid).update({ status: "pending-review" });
  expect(submitted.status).toBe("pending-review");
  await sandbox.idle();
  expect((await regulatoryCompliance.bundles(bundle.sid).fetch()).status).toBe("twilio-approved");
  expect(ours.received.map(({ raw }) => new URLSearchParams(raw).get("Status"))).toEqual([
    "in-review",
    "twilio-approved",
  ]);
  for (const { raw, headers, path } of ours.received) {
    const params = Object.fromEntries(new URLSearchParams(raw));
    expect(twilio.validateRequest(TOKEN, String(headers["x-twilio-signature"]), `${ours.url}${path}`, params)).toBe(
      true,
    );
  }
});

test("texts are accepted, delivered and reported", async () => {
  const sent = await client().messages.create({
    to: "+33639980001",
    from: "AlloKoli",
    body: "Bonjour",
    statusCallback: `${ours.url}/sms`,
  });
  expect(sent.status).toBe("queued");
  await sandbox.idle();
  expect((await client().messages(sent.sid).fetch()).status).toBe("delivered");
  expect(ours.received.map(({ raw }) => new URLSearchParams(raw).get("MessageStatus"))).toEqual(["sent", "delivered"]);
  const send = (to: string, from: string) => codeOf(client().messages.create({ to, from, body: "x" }));
  expect(await send("+15005550001", "+15005550006")).toBe(21211);
  expect(await send("+15005550009", "+15005550006")).toBe(21614);
  expect(await send("+33639980001", "+15005550007")).toBe(21606);
  expect(await send("+33199000001", "AlloKoli")).toBe(21614);
});

test("a callback can come twice", async () => {
  const rules = [{ supplier: "twilio", path: "sms-status", kind: "webhook-twice", times: 1 }];
  await fetch(`${sandbox.url}/sandbox/faults`, { method: "PUT", body: JSON.stringify(rules) });
  await client().messages.create({ to: "+33639980001", from: "AlloKoli", body: "x", statusCallback: ours.url });
  await sandbox.idle();
  expect(ours.received.map(({ raw }) => new URLSearchParams(raw).get("MessageStatus"))).toEqual([
    "sent",
    "sent",
    "delivered",
  ]);
});

test("an imported number rings its assistant, and Twilio reports the call to the number's callback", async () => {
  const phoneNumber = await anyNumber("+335*");
  const bought = await client().incomingPhoneNumbers.create({
    phoneNumber,
    ...compliant,
    statusCallback: `${ours.url}/voice?tenant=1`,
  });
  const vapi = new VapiClient({ token: DEFAULT_KEYS.vapiPrivateKey, baseUrl: `${sandbox.url}/vapi`, maxRetries: 0 });
  type Create = Parameters<VapiClient["assistants"]["create"]>[0];
  const assistant = await vapi.assistants.create(plumber(`${ours.url}/vapi`) as unknown as Create);
  const imported = (await vapi.phoneNumbers.create({
    provider: "twilio",
    number: phoneNumber,
    twilioAccountSid: ACCOUNT,
    twilioAuthToken: TOKEN,
    assistantId: assistant.id,
  })) as { id: string; twilioAuthToken?: string };
  expect(imported.twilioAuthToken).toBe(TOKEN);
  expect((await client().incomingPhoneNumbers(bought.sid).fetch()).voiceUrl).toBe(
    "https://api.vapi.ai/twilio/inbound_call",
  );

  const ring = () =>
    fetch(`${sandbox.url}/sandbox/calls`, {
      method: "POST",
      body: JSON.stringify({ to: phoneNumber, scenario: "hours" }),
    });
  const report = await (await ring()).json();
  expect(report.webhooks).toContainEqual({ supplier: "twilio", type: "voice-status", status: 200 });
  const callback = ours.received.find(({ path }) => path.startsWith("/voice"));
  const params = Object.fromEntries(new URLSearchParams(callback?.raw));
  expect(params).toMatchObject({ CallStatus: "completed", To: phoneNumber, Direction: "inbound" });
  const signature = String(callback?.headers["x-twilio-signature"]);
  expect(twilio.validateRequest(TOKEN, signature, `${ours.url}/voice?tenant=1`, params)).toBe(true);
  expect(ours.of("end-of-call-report")[0]?.message.phoneNumber).toMatchObject({ twilioAuthToken: TOKEN });

  await client().incomingPhoneNumbers(bought.sid).update({ voiceUrl: "https://elsewhere.example/voice" });
  expect((await ring()).status).toBe(409);
});

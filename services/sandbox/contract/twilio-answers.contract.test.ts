import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox, SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "../src/compose.ts";
import { asks } from "../src/testing/http.ts";
import { conformityTo } from "./conformity.ts";
import { documentsPresent, openApi, sample } from "./documents.ts";
import { missingFrom } from "./shape.ts";

describe.skipIf(!documentsPresent)("what Twilio's API answers", () => {
  let sandbox: Sandbox;
  const { twilio } = asks(() => sandbox.url);
  const official2010 = documentsPresent ? conformityTo(openApi("twilio_api_v2010")) : undefined;
  const officialNumbers = documentsPresent ? conformityTo(openApi("twilio_numbers_v2")) : undefined;
  const account = DEFAULT_KEYS.twilioAccountSid;
  const ROOT = "/2010-04-01/Accounts/{AccountSid}";
  const COMPLIANCE = "/v2/RegulatoryCompliance";

  beforeAll(async () => {
    sandbox = createSandbox();
    await sandbox.listen();
  });
  afterAll(() => sandbox?.close());

  async function conforming(
    method: string,
    template: string,
    status: number,
    form?: Record<string, string>,
    parameters: Record<string, string> = {},
    query = "",
  ) {
    const values: Record<string, string> = { AccountSid: account, CountryCode: "FR", ...parameters };
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
    const answer = await twilio(method, path + query, form);
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({ status });
    const official = template.startsWith("/v2") ? officialNumbers : official2010;
    if (status !== 204) expect(official?.answer(method, template, status, answer.body)).toEqual([]);
    return answer.body;
  }

  test("accounts and keys", async () => {
    const sub = await conforming("POST", "/2010-04-01/Accounts.json", 201, { FriendlyName: "Locataire" });
    await conforming("GET", "/2010-04-01/Accounts.json", 200);
    await conforming("GET", "/2010-04-01/Accounts/{Sid}.json", 200, undefined, { Sid: sub.sid });
    await conforming("POST", "/2010-04-01/Accounts/{Sid}.json", 200, { Status: "suspended" }, { Sid: sub.sid });
    const key = await conforming("POST", `${ROOT}/Keys.json`, 201, { FriendlyName: "clé" });
    expect(key.secret).toBeTruthy();
    const listed = await conforming("GET", `${ROOT}/Keys.json`, 200);
    expect(JSON.stringify(listed)).not.toContain(key.secret);
    await conforming("DELETE", `${ROOT}/Keys/{Sid}.json`, 204, undefined, { Sid: key.sid });
  });

  test("addresses", async () => {
    const form = {
      CustomerName: "A",
      Street: "1 rue A",
      City: "Paris",
      Region: "IDF",
      PostalCode: "75001",
      IsoCountry: "FR",
    };
    const { sid } = await conforming("POST", `${ROOT}/Addresses.json`, 201, form);
    await conforming("GET", `${ROOT}/Addresses.json`, 200);
    await conforming("POST", `${ROOT}/Addresses/{Sid}.json`, 200, { City: "Lyon" }, { Sid: sid });
    await conforming("DELETE", `${ROOT}/Addresses/{Sid}.json`, 204, undefined, { Sid: sid });
    const wrong = await twilio("POST", `/2010-04-01/Accounts/${account}/Addresses.json`, { ...form, PostalCode: "7" });
    expect([wrong.status, wrong.body.code]).toEqual([400, 21628]);
  });

  test("numbers for sale, bought and released", async () => {
    await conforming("GET", `${ROOT}/AvailablePhoneNumbers.json`, 200);
    await conforming("GET", `${ROOT}/AvailablePhoneNumbers/{CountryCode}.json`, 200);
    const search = `${ROOT}/AvailablePhoneNumbers/{CountryCode}/Local.json`;
    const found = await conforming("GET", search, 200, undefined, {}, "?Contains=%2B332*&PageSize=3");
    const [{ phone_number }] = found.available_phone_numbers;
    const form = { PhoneNumber: phone_number, BundleSid: SEEDED_BUNDLE_SID, AddressSid: SEEDED_ADDRESS_SID };
    const { sid } = await conforming("POST", `${ROOT}/IncomingPhoneNumbers.json`, 201, form);
    await conforming("GET", `${ROOT}/IncomingPhoneNumbers.json`, 200);
    await conforming("GET", `${ROOT}/IncomingPhoneNumbers/{Sid}.json`, 200, undefined, { Sid: sid });
    await conforming("POST", `${ROOT}/IncomingPhoneNumbers/{Sid}.json`, 200, { FriendlyName: "A" }, { Sid: sid });
    await conforming("DELETE", `${ROOT}/IncomingPhoneNumbers/{Sid}.json`, 204, undefined, { Sid: sid });
  });

  test("messages and calls", async () => {
    const message = { To: "+33639980001", From: "AlloKoli", Body: "Bonjour" };
    const { sid } = await conforming("POST", `${ROOT}/Messages.json`, 201, message);
    await conforming("GET", `${ROOT}/Messages.json`, 200);
    const call = { To: "+33199000001", From: "+15005550006", Url: "https://a.example/twiml" };
    const placed = await conforming("POST", `${ROOT}/Calls.json`, 201, call);
    await sandbox.idle();
    await conforming("GET", `${ROOT}/Messages/{Sid}.json`, 200, undefined, { Sid: sid });
    const done = await conforming("GET", `${ROOT}/Calls/{Sid}.json`, 200, undefined, { Sid: placed.sid });
    expect(done.status).toBe("completed");
    await conforming("GET", `${ROOT}/Calls.json`, 200);
  });

  test("regulatory compliance", async () => {
    const regulations = await conforming(
      "GET",
      `${COMPLIANCE}/Regulations`,
      200,
      undefined,
      {},
      "?IsoCountry=FR&NumberType=local",
    );
    await conforming("GET", `${COMPLIANCE}/Regulations/{Sid}`, 200, undefined, { Sid: regulations.results[0].sid });
    const bundle = await conforming("POST", `${COMPLIANCE}/Bundles`, 201, {
      FriendlyName: "A",
      Email: "a@example.com",
    });
    const user = await conforming("POST", `${COMPLIANCE}/EndUsers`, 201, { FriendlyName: "A", Type: "business" });
    const paper = await conforming("POST", `${COMPLIANCE}/SupportingDocuments`, 201, {
      FriendlyName: "A",
      Type: "document",
    });
    await conforming("GET", `${COMPLIANCE}/EndUsers`, 200);
    await conforming("GET", `${COMPLIANCE}/SupportingDocuments`, 200);
    for (const { sid } of [user, paper]) {
      await conforming(
        "POST",
        `${COMPLIANCE}/Bundles/{BundleSid}/ItemAssignments`,
        201,
        { ObjectSid: sid },
        { BundleSid: bundle.sid },
      );
    }
    await conforming("GET", `${COMPLIANCE}/Bundles/{BundleSid}/ItemAssignments`, 200, undefined, {
      BundleSid: bundle.sid,
    });
    const evaluation = await conforming(
      "POST",
      `${COMPLIANCE}/Bundles/{BundleSid}/Evaluations`,
      201,
      {},
      { BundleSid: bundle.sid },
    );
    expect(evaluation.status).toBe("compliant");
    await conforming("POST", `${COMPLIANCE}/Bundles/{Sid}`, 200, { Status: "pending-review" }, { Sid: bundle.sid });
    await sandbox.idle();
    const approved = await conforming("GET", `${COMPLIANCE}/Bundles/{Sid}`, 200, undefined, { Sid: bundle.sid });
    expect(approved.status).toBe("twilio-approved");
    await conforming("GET", `${COMPLIANCE}/Bundles`, 200);
  });

  test("errors have the documented body", async () => {
    const { status, body } = await twilio("POST", `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`, {
      PhoneNumber: "+15005550000",
    });
    expect([status, body]).toEqual([400, sample("twilio/error.rest")]);
    const missing = await twilio("POST", `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`, {
      PhoneNumber: "+33199000000",
    });
    expect(missingFrom(missing.body, sample("twilio/error.21649.observed"))).toEqual([]);
  });

  test("the check goes red on an answer that is not official", () => {
    const wrong = { sid: "PN1", date_created: "2026-11-20T00:00:00Z", address_requirements: "sometimes" };
    const problems = official2010?.answer("GET", `${ROOT}/IncomingPhoneNumbers/{Sid}.json`, 200, wrong) ?? [];
    expect(problems.join("\n")).toMatch(/\/sid .*pattern/);
    expect(problems.join("\n")).toMatch(/\/date_created .*format/);
    expect(problems.join("\n")).toMatch(/\/address_requirements .*allowed values/);
  });
});

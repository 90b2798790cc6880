import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StreamEvent, watch } from "../../testing/event-stream.ts";
import { active, readyToConfirm } from "../../testing/interview.ts";
import type { Partner, TenantClient } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";
import { begun, called, codeFor, deployed, read, SHAPES, tool } from "../../testing/voice.ts";
import { fromVapi } from "../../testing/webhooks.ts";

const PATH = "/v1/onboarding-sessions";
const ANSWERS = [
  "Je suis plombier à Lyon et l'entreprise s'appelle Morel",
  "du lundi au vendredi de 8h à 18h, pas d'urgences",
  "12 rue des Lilas 69003 Lyon, 04 65 71 12 34",
  "dépannage, fuites, et le déplacement c'est 60 euros",
  "prendre des messages et donner les horaires",
  "un ton chaleureux, une voix de femme",
];

let api: TestApi;
let partner: Partner;
let configurator: string;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 2 });
  partner = await api.partner();
  configurator = await deployed(api);
});
afterAll(() => api.stop());

const someone = (): Promise<TenantClient> => partner.tenant(`t-${randomUUID()}`);
const ring = (lines: string[], from = `+33199${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`) =>
  supplierSide(api).ring({ assistantId: configurator, lines, from });
/** Spoken French: no figure, no sign of a screen. */
const SPOKEN = /^[^\d–€/\n]+$/;

describe("in the page", () => {
  test("from the first word to an assistant that answers, each change seen by the page that watches", async () => {
    const client = await someone();
    const session = await begun(client, "voice");
    const page = await watch(api.url, client.token, session.id);
    await page.next();
    const callId = await called(api, client, session.id);
    const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[];
    const said: string[] = [];
    const seen: (StreamEvent | undefined)[] = [];
    for (const [at, words] of ANSWERS.entries()) {
      said.push(await tool(api, { callId }, "record_facts", { words }, { shape: shapes[at % 4] ?? "A" }));
      seen.push(await page.next());
    }
    expect(said[0]).toContain("Morel, plombier à Lyon. À quelles heures travaillez-vous");
    expect(said[1]).toContain("Du lundi au vendredi, de huit heures à dix-huit heures ; fermé le samedi");
    for (const line of said) expect(line).toMatch(SPOKEN);
    expect(seen.map((event) => event?.id)).toEqual(ANSWERS.map((_, at) => String(session.revision + at + 1)));
    expect(await tool(api, { callId }, "recap")).toMatch(
      /Voici votre fiche : Morel, plombier\..*Je crée votre assistant \?$/,
    );

    expect(await tool(api, { callId }, "create")).toContain("Il me faut d’abord votre accord.");
    await tool(api, { callId }, "confirm", { words: "mouais, on verra" });
    await page.next();
    expect((await read(client, session.id)).status).toBe("open");
    expect(await tool(api, { callId }, "confirm", { words: "oui, c'est parfait" })).toContain("C’est confirmé.");
    const confirmed = await read(client, session.id);
    expect(confirmed).toMatchObject({ status: "confirmed", channel: "voice" });
    expect(confirmed.turns.filter(({ role }) => role === "user").map(({ text }) => text)).toEqual([
      ...ANSWERS,
      "mouais, on verra",
      "oui, c'est parfait",
    ]);
    await until(
      "the page is told of the end",
      () => page.next(),
      (event) => event?.event === "end",
    );
    await active(client, confirmed.assistant_id ?? "");
    expect(await tool(api, { callId }, "create")).toMatch(/^Votre assistant est prêt\. Son numéro est le zéro /);
  });

  test("voice, text, voice: one draft, and each is asked in its own words", async () => {
    const client = await someone();
    const session = await begun(client, "voice");
    const callId = await called(api, client, session.id);
    await tool(api, { callId }, "record_facts", { words: ANSWERS[0] });
    await client.ask("POST", `${PATH}/${session.id}/say`, { text: ANSWERS[1] });
    expect(await read(client, session.id)).toMatchObject({ channel: "text" });
    expect(await tool(api, { callId }, "ask_next")).toMatch(/numéro de téléphone/);
    await tool(api, { callId }, "record_facts", { words: ANSWERS[2] });
    const { draft, turns, channel } = await read(client, session.id);
    expect([channel, draft.trade?.value, draft.hours?.value.weekly.monday?.length, draft.address?.value.town]).toEqual([
      "voice",
      "plombier",
      1,
      "Lyon",
    ]);
    expect(turns.filter(({ role }) => role === "user").map(({ text }) => text)).toEqual(ANSWERS.slice(0, 3));
  });

  test("a tool call that is delivered twice is done once, and answered the same", async () => {
    const client = await someone();
    const session = await begun(client);
    const callId = await called(api, client, session.id);
    const once = { id: randomUUID() };
    const words = { words: ANSWERS[0] };
    const answers = await Promise.all([1, 2, 3].map(() => tool(api, { callId }, "record_facts", words, once)));
    expect(new Set(answers).size).toBe(1);
    expect((await read(client, session.id)).turns.filter(({ role }) => role === "user")).toHaveLength(1);
  });

  test("what cannot be done is said politely, and changes nothing", async () => {
    const client = await someone();
    const session = await readyToConfirm(client);
    const callId = await called(api, client, session.id);
    const before = await read(client, session.id);
    expect(await tool(api, { callId }, "record_facts", { words: "  " })).toContain("Je n’ai rien reçu.");
    for (const words of [undefined, null, {}, ["oui"], true])
      expect(await tool(api, { callId }, "record_facts", { words })).toContain("Je n’ai rien reçu.");
    expect(await tool(api, { callId }, "envoyer_argent", { words: "oui" })).toContain("Je ne peux pas faire cela.");
    const unknown = { callId: randomUUID(), assistantId: configurator };
    for (const name of ["record_facts", "confirm", "ask_next", "recap", "create", "resume"])
      expect(await tool(api, unknown, name, { words: "oui", code: "123456" })).toContain("code à six chiffres");
    expect((await read(client, session.id)).revision).toBe(before.revision);

    await client.ask("POST", `${PATH}/${session.id}/confirm`);
    const confirmed = await read(client, session.id);
    expect(await tool(api, { callId }, "record_facts", { words: "fermé le lundi" })).toContain("déjà confirmée");
    expect((await read(client, session.id)).revision).toBe(confirmed.revision);
  });

  test("a call that is over does nothing more", async () => {
    const client = await someone();
    const session = await begun(client);
    const callId = await called(api, client, session.id);
    const call = { id: callId, type: "webCall", assistantId: configurator };
    await fromVapi(api, { type: "status-update", status: "ended", timestamp: Date.now(), call });
    await until(
      "the conversation has ended",
      () => tool(api, { callId }, "ask_next"),
      (said) => said.startsWith("Cette conversation est terminée."),
    );
    await tool(api, { callId }, "record_facts", { words: ANSWERS[0] });
    expect((await read(client, session.id)).turns).toHaveLength(1);
  });

  test("a call of a mode is nothing in the other", async () => {
    const client = await someone();
    const session = await begun(client);
    const callId = await called(api, client, session.id);
    expect(await tool(api, { callId, mode: "test" }, "record_facts", { words: ANSWERS[0] })).not.toContain("Morel");
    expect((await read(client, session.id)).turns).toHaveLength(1);
  });

  test("what is known goes along, in words that can be spoken", async () => {
    const client = await someone();
    const session = await begun(client);
    await client.ask("POST", `${PATH}/${session.id}/say`, { text: `${ANSWERS[0]}, ${ANSWERS[1]}` });
    const callId = await called(api, client, session.id);
    const { vapi } = api.config.suppliers.live;
    const row = await fetch(`${vapi.baseUrl}/call/${callId}`, {
      headers: { authorization: `Bearer ${vapi.privateKey}`, "user-agent": "tests" },
    });
    const { assistantOverrides } = (await row.json()) as {
      assistantOverrides: { variableValues: Record<string, string> };
    };
    const { opening, facts, question } = assistantOverrides.variableValues;
    expect(facts).toMatch(
      /Morel, plombier à Lyon\. Vos horaires : du lundi au vendredi, de huit heures à dix-huit heures/,
    );
    expect(opening).toBe(
      `Bonjour. Je suis une intelligence artificielle, et je remplis avec vous la fiche de votre entreprise. ${question}`,
    );
    for (const value of [opening, facts, question]) expect(value).toMatch(SPOKEN);
  });

  test("a confirmed interview cannot be called about, a page in a loop is stopped, a supplier that is away is named", async () => {
    const client = await someone();
    const session = await begun(client);
    const call = () => client.ask("POST", `${PATH}/${session.id}/call`);
    const supplier = supplierSide(api);
    await supplier.misbehave([{ supplier: "vapi", path: "/call/web", kind: "status", status: 503, times: 1 }]);
    expectProblem(await call(), "supplier_unavailable");
    const statuses = [];
    for (let at = 0; at < 21; at++) statuses.push((await call()).status);
    expect(statuses).toEqual([...Array(20).fill(201), 429]);
    const done = await readyToConfirm(client);
    await client.ask("POST", `${PATH}/${done.id}/confirm`);
    expectProblem(await client.ask("POST", `${PATH}/${done.id}/call`), "session_confirmed");
  });

  test("requests that come at once make no more calls than one after the other; a place without a call is given back", async () => {
    const client = await someone();
    const session = await begun(client);
    const call = () => client.ask("POST", `${PATH}/${session.id}/call`);
    const supplier = supplierSide(api);
    await supplier.misbehave([{ supplier: "vapi", path: "/call/web", kind: "status", status: 400, times: 1 }]);
    expect((await call()).status).not.toBe(201);
    await supplier.misbehave([{ supplier: "vapi", path: "/call/web", kind: "slow", delayMs: 400, times: 30 }]);
    const answers = await Promise.all(Array.from({ length: 30 }, call));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(20).fill(201), ...Array(10).fill(429)]);
    const refused = answers.find(({ status }) => status === 429);
    expectProblem(refused as (typeof answers)[number], "rate_limited");
    await supplier.misbehave([]);
  });
});

describe("by telephone", () => {
  test("a code leads back to the interview of the page, which sees what is said; a yes creates the assistant", async () => {
    const client = await someone();
    const session = await begun(client);
    await client.ask("POST", `${PATH}/${session.id}/say`, { text: ANSWERS[0] });
    const code = await codeFor(client, session.id);
    const page = await watch(api.url, client.token, session.id);
    await page.next();
    const spelled = code.replace(/(\d\d)(?=\d)/g, "$1 ");
    const call = await ring([`C'est le ${spelled}.`, ...ANSWERS.slice(1), "oui, c'est parfait"]);
    expect(call.transcript).toContain("Quel est le code à six chiffres");
    expect(call.transcript).toContain("Je retrouve la fiche de Morel. À quelles heures");
    expect(call.transcript).toContain("Votre assistant se crée");
    const { status, assistant_id, turns } = await read(client, session.id);
    expect(status).toBe("confirmed");
    expect(turns.filter(({ role }) => role === "user").map(({ text }) => text)).toEqual([
      ...ANSWERS,
      "oui, c'est parfait",
    ]);
    await until(
      "the page is told of the end",
      () => page.next(),
      (event) => event?.event === "end",
    );
    await active(client, assistant_id ?? "");
  });

  test("without the code nothing is learned and nothing changes, and guesses are few", async () => {
    const client = await someone();
    const session = await begun(client);
    await client.ask("POST", `${PATH}/${session.id}/say`, { text: ANSWERS[0] });
    const code = await codeFor(client, session.id);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const from = "+33199007711";
    const phone = { callId: randomUUID(), assistantId: configurator, type: "inboundPhoneCall" as const, from };
    expect(await tool(api, phone, "record_facts", { words: "fermé le mardi" })).toContain("code à six chiffres");
    for (let guess = 0; guess < 5; guess++)
      expect(await tool(api, phone, "resume", { code: wrong })).toContain("Ce code ne correspond à aucune fiche");
    // The right one comes too late, on another call of the same telephone too.
    expect(await tool(api, phone, "resume", { code })).toContain("trop d’essais");
    expect(await tool(api, { ...phone, callId: randomUUID() }, "resume", { code })).toContain("trop d’essais");
    expect((await read(client, session.id)).turns).toHaveLength(3);
  });

  test("another code in the same call changes the interview within a business, never to a stranger's", async () => {
    const [client, stranger] = [await someone(), await someone()];
    const own = await begun(client);
    const foreign = await begun(stranger);
    await stranger.ask("POST", `${PATH}/${foreign.id}/say`, { text: "Je suis fleuriste, la boutique s'appelle Iris" });
    const callId = await called(api, client, own.id);
    const before = await read(stranger, foreign.id);
    const code = await codeFor(stranger, foreign.id);
    expect(await tool(api, { callId }, "resume", { code })).toContain("Ce code ne correspond à aucune fiche");
    await tool(api, { callId }, "record_facts", { words: ANSWERS[0] });
    expect((await read(stranger, foreign.id)).revision).toBe(before.revision);
    expect((await read(client, own.id)).draft.business_name?.value).toBe("Morel");
    expect(await tool(api, { callId }, "resume", { code: await codeFor(client, own.id) })).toContain("fiche de Morel");
  });

  test("a suspended business is not gone on with", async () => {
    const client = await someone();
    const session = await begun(client);
    const code = await codeFor(client, session.id);
    await api.api.store.asSystem("test", (tx) =>
      tx
        .updateTable("tenants")
        .set({ status: "suspended" })
        .where("id", "=", (row) =>
          row.selectFrom("onboarding_sessions").select("tenant_id").where("id", "=", session.id),
        )
        .execute(),
    );
    const phone = { callId: randomUUID(), assistantId: configurator, type: "inboundPhoneCall" as const };
    expect(await tool(api, { ...phone, from: "+33199007722" }, "resume", { code })).toContain("aucune fiche");
  });
});

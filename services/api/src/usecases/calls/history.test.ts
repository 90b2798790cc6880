import { randomUUID } from "node:crypto";
import type { Call, CallSummary } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmed } from "../../testing/interview.ts";
import type { Partner, TenantClient } from "../../testing/partner.ts";
import { DAY, PAST, type Past, remember } from "../../testing/past-calls.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let partner: Partner;
let owner: TenantClient;
let assistantId: string;
/** Ids by the name of the call. */
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
  owner = await partner.tenant("history");
  assistantId = await confirmed(owner);
  const neighbour = await partner.tenant("neighbour");
  await put(neighbour, await confirmed(neighbour), [{ ...(PAST[0] as Past), name: "the neighbour's" }]);
  await put(owner, assistantId, PAST);
});
afterAll(() => api.stop());

const put = async (...[client, assistant, past]: [TenantClient, string, Past[]]) => {
  for (const [name, id] of await remember(api.api.store, client, assistant, past)) ids.set(name, id);
};
const list = async (query: string, client = owner) => {
  const { status, body } = await client.ask<{ items: CallSummary[]; next_cursor: string | null }>(
    "GET",
    `/v1/calls?${query}`,
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const nameOf = (id: string) => [...ids].find(([, known]) => known === id)?.[0] ?? id;
const names = async (query: string, client = owner) => (await list(query, client)).items.map(({ id }) => nameOf(id));

describe("filters", () => {
  test.each([
    ["status=missed", ["missed"]],
    ["status=in_progress", ["running"]],
    ["origin=browser", ["own test"]],
    [`to=${DAY}10:00:00Z`, ["hours", "leak"]],
    [`from=${DAY}09:00:00Z&to=${DAY}11:30:00Z`, ["own test", "missed", "hours"]],
    // The end is left out, the beginning is not; other zones are the same instants.
    [`from=2026-03-02T11:00:00%2B02:00&to=2026-03-02T12:00:00%2B02:00`, ["hours"]],
    ["min_seconds=61", ["leak"]],
    ["max_seconds=3", ["failed", "missed"]],
    ["min_seconds=20&max_seconds=45&origin=phone", ["hours"]],
    ["status=completed&origin=phone&max_seconds=30", ["hours"]],
    ["status=busy", []],
  ])("%s", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test("an assistant of one's own, and nobody else's", async () => {
    expect((await list(`assistant_id=${assistantId}&limit=100`)).items).toHaveLength(PAST.length);
    expect(await names(`assistant_id=${randomUUID()}`)).toEqual([]);
  });
});

describe("search in French", () => {
  test.each([
    ["fuite", ["leak"]],
    ["fuites", ["leak"]],
    ["réparation d'une fuite", ["leak"]],
    ["réparer fuite", ["leak"]],
    ["horaire", ["hours"]],
    ["DEMANDES", ["hours"]],
    ["Noël", ["hours"]],
    ["noel", ["hours"]],
    ["reparer", ["leak"]],
    ["fuite or horaires", ["hours", "leak"]],
    ["-fuite réparer", []],
    ["girafe", []],
  ])("« %s »", async (words, expected) => {
    expect(await names(`q=${encodeURIComponent(words)}`)).toEqual(expected);
  });

  test("what is typed is words, never an expression that can break", async () => {
    for (const words of ["'", '"', "&", "fuite &", "!(", ":*", "\\", "fuite <-> eau", "((((", "%", "a".repeat(200)])
      expect((await list(`q=${encodeURIComponent(words)}`)).items).toEqual(expect.any(Array));
  });
});

describe("pages", () => {
  test.each([1, 5, 7, 23, 100])("of %i over equal instants: everything once, newest first", async (limit) => {
    const seen: CallSummary[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await list(`limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items);
      cursor = page.next_cursor;
      expect(seen.length).toBeLessThanOrEqual(PAST.length);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(PAST.length);
    const instants = seen.map(({ started_at }) => started_at);
    expect(instants).toEqual(instants.toSorted().reverse());
  });

  test("a call that comes in meanwhile moves nothing on the pages that follow", async () => {
    const first = await list("limit=10");
    await put(owner, assistantId, [{ name: "meanwhile", at: `${DAY}23:00:00Z` }]);
    const second = await list(`limit=10&cursor=${first.next_cursor}`);
    const [before = [], after = []] = [first, second].map(({ items }) => items.map(({ id }) => id));
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(after.map(nameOf)).not.toContain("meanwhile");
    await api.api.store.asSystem("test", (tx) =>
      tx
        .deleteFrom("calls")
        .where("id", "=", ids.get("meanwhile") ?? "")
        .execute(),
    );
  });

  test("a cursor of one tenant shows nothing of it to another", async () => {
    const { next_cursor } = await list("limit=1");
    const neighbour = await partner.tenant("neighbour");
    for (const { id } of (await list(`cursor=${next_cursor}&limit=100`, neighbour)).items)
      expect(nameOf(id)).toBe("the neighbour's");
  });
});

describe("what callers said", () => {
  const unread = () => partner.tenant("history", { scopes: ["calls:read"] });
  const read = async (client: TenantClient, name: string) =>
    (await client.ask<Call>("GET", `/v1/calls/${ids.get(name)}`)).body;

  test("is shown to who may read it; others see that there was a call", async () => {
    expect((await read(owner, "leak")).transcript).toEqual([
      expect.objectContaining({ text: "L'évier déborde, les tuyaux gèlent" }),
    ]);
    const hidden = await read(await unread(), "leak");
    expect(hidden).toMatchObject({ transcript: null, summary: "Une fuite d’eau à réparer" });
    expect(JSON.stringify(hidden)).not.toContain("déborde");
  });

  test("cannot be found out by searching for it", async () => {
    const client = await unread();
    expect(await names("q=tuyaux", client)).toEqual([]);
    expect(await names(`q=${encodeURIComponent("-tuyaux fuite")}`, client)).toEqual(["leak"]);
    expect(await names("q=fuite", client)).toEqual(["leak"]);
  });

  test("who called is masked, everywhere, and enough of it is left to recognise him", async () => {
    const masks = (await list("limit=100")).items.map(({ id, caller_masked }) => [nameOf(id), caller_masked]);
    expect(Object.fromEntries(masks)).toMatchObject({
      leak: "+33 6 39 •• •• 41",
      hours: "+33 1 99 •• •• 34",
      failed: "+44 20 7••• ••00",
      missed: null,
    });
    for (const name of ["leak", "hours", "failed"]) {
      const digits = PAST.find((past) => past.name === name)?.from?.slice(1) ?? "";
      const text = JSON.stringify(await read(owner, name));
      expect(text.replaceAll(/[ .-]/g, "")).not.toContain(digits);
    }
  });
});

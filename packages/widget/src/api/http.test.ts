import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeApi } from "../testing/fake-api.ts";
import { ApiError } from "./api-error.ts";
import { ApiClient } from "./client.ts";
import { Connection, connectionFor } from "./connection.ts";

let fake: FakeApi;
beforeEach(() => {
  fake = new FakeApi();
});
afterEach(() => fake.uninstall());

const client = () => new ApiClient(new Connection(fake.api, fake.fetchToken), "fr");

it("sends the token as a bearer, in no address, with the reader's language", async () => {
  await client().voices();
  const [seen] = fake.seen;
  expect(seen?.headers.get("authorization")).toMatch(/^Bearer .+\..+\./);
  expect(seen?.headers.get("accept-language")).toBe("fr");
  expect(seen?.url.search).toBe("");
});

it("replays once with a new token and the same key", async () => {
  fake.failNext(/sessions$/, "token_expired", 401, "La page est restée ouverte longtemps.");
  await client().openSession();
  const keys = fake.seen.map(({ headers }) => headers.get("idempotency-key"));
  const tokens = new Set(fake.seen.map(({ headers }) => headers.get("authorization")));
  expect(fake.seen).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(tokens.size).toBe(2);
});

it("does not replay twice", async () => {
  fake.failNext(/sessions$/, "token_expired", 401, "…");
  fake.failNext(/sessions$/, "token_expired", 401, "…");
  await expect(client().openSession()).rejects.toMatchObject({ failure: { code: "token_expired" } });
  expect(fake.seen).toHaveLength(2);
});

it("tells offline from refused", async () => {
  fake.offline = true;
  await expect(client().voices()).rejects.toBeInstanceOf(ApiError);
  await expect(client().voices()).rejects.toMatchObject({ failure: { code: "offline", detail: null } });
});

it("carries what the API said, and its reference", async () => {
  fake.failNext(/voices/, "rate_limited", 429, "Beaucoup d’essais en peu de temps.");
  await expect(client().voices()).rejects.toMatchObject({
    failure: { detail: "Beaucoup d’essais en peu de temps.", requestId: "req_7Q2M9XKD", retryable: true },
  });
});

it("is shared by whoever has the same API and the same callback", () => {
  const other = vi.fn();
  expect(connectionFor(fake.api, fake.fetchToken)).toBe(connectionFor(fake.api, fake.fetchToken));
  expect(connectionFor(fake.api, fake.fetchToken)).not.toBe(connectionFor(fake.api, other));
});

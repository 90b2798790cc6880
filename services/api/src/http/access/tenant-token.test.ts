import { createPublicKey } from "node:crypto";
import { jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Attempt, attempts, type Scene } from "../../testing/forgeries.ts";
import { ask, type Partner, partnerOf } from "../../testing/partner.ts";
import { setScene } from "../../testing/scene.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";

let api: TestApi;
let scene: Scene;
beforeAll(async () => {
  api = await startTestApi();
  scene = await setScene(api);
});
afterAll(() => api.stop());

type Door = (attempt: Attempt) => Promise<string>;

const overHttp: Door = async ({ token, origin = scene.origin }) => {
  const headers = { authorization: `Bearer ${token}`, ...(origin === null ? {} : { origin }) };
  const { status, body } = await ask<{ code?: string }>(api.url, "GET", "/v1/me", undefined, headers);
  return status === 200 ? "accepted" : (body.code ?? String(status));
};

/** What a door decides otherwise than it should, by name. */
async function wrong(door: Door): Promise<string[]> {
  const verdicts = await Promise.all(
    attempts(scene).map(async (attempt) => ({ ...attempt, decided: await door(attempt).catch(String) })),
  );
  return verdicts.flatMap(({ name, verdict, decided }) =>
    verdict === decided ? [] : [`${name}: ${decided}, not ${verdict}`],
  );
}

describe("the tenant token", () => {
  test("every forgery and every mistake is refused with its own code, and the good ones pass", async () => {
    expect(await wrong(overHttp)).toEqual([]);
  });

  test("the table sees a door that only checks signatures, as the library does by default", async () => {
    const key = createPublicKey({ key: scene.own.privateJwk as never, format: "jwk" });
    const lax: Door = ({ token }) =>
      jwtVerify(token, key).then(
        () => "accepted",
        () => "refused",
      );
    const accepted = (await wrong(lax)).filter((line) => line.includes(": accepted"));
    expect(accepted.length).toBeGreaterThan(30);
  });

  test("the table sees a door that forgets the origin", async () => {
    const careless: Door = (attempt) => overHttp({ ...attempt, origin: scene.origin });
    expect((await wrong(careless)).length).toBeGreaterThanOrEqual(6);
  });

  test("without one, or with something else than a bearer, nothing is looked at", async () => {
    for (const authorization of [undefined, "", "Bearer", "Bearer ", "Basic dTpw", "bearer a b"]) {
      const headers = { origin: scene.origin, ...(authorization === undefined ? {} : { authorization }) };
      const { status, body } = await ask<{ code: string }>(api.url, "GET", "/v1/me", undefined, headers);
      expect([authorization, status, body.code]).toEqual([authorization, 401, "token_missing"]);
    }
  });

  test("a key that is revoked, and an organization that is suspended, are out within a minute", async () => {
    const [partner, other] = await Promise.all([api.partner(), api.partner()]);
    const [client, second] = await Promise.all([partner.tenant("t"), other.tenant("t")]);
    expect((await client.ask("GET", "/v1/me")).status).toBe(200);
    expect((await second.ask("GET", "/v1/me")).status).toBe(200);
    await api.api.store.asSystem("test", async (tx) => {
      await tx.updateTable("signing_keys").set({ revoked_at: new Date() }).where("kid", "=", partner.keyId).execute();
      await tx
        .updateTable("organizations")
        .set({ status: "suspended" })
        .where("id", "=", other.organizationId)
        .execute();
    });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 59_000 });
    try {
      expect((await client.ask("GET", "/v1/me")).body).toMatchObject({ code: "token_revoked" });
      expect((await second.ask("GET", "/v1/me")).body).toMatchObject({ code: "tenant_suspended" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("a second key works as soon as it is registered, beside the first, and speaks of the same tenants", async () => {
    const partner = await api.partner();
    const me = async (speaker: Partner) =>
      (await (await speaker.tenant("rotating")).ask<{ tenant: { id: string } }>("GET", "/v1/me")).body.tenant?.id;
    const first = await me(partner);
    const rotated = await partnerOf({ ...api, organizationId: partner.organizationId });
    // An unknown key is looked for again, though not more than once a second.
    expect(
      await until(
        "the new key is known",
        () => me(rotated),
        (id) => id !== undefined,
        3,
      ),
    ).toBe(first);
    expect(await me(partner)).toBe(first);
  });
});

import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let apikey: string;
let organizationId: string;
beforeAll(async () => {
  api = await startTestApi();
  if (api.config.auth.kind !== "embedded") throw new Error("these tests are for embedded Auth");
  apikey = api.config.auth.publishableKey;
  organizationId = (await api.partner()).organizationId;
});
afterAll(() => api.stop());

const PASSWORD = "une phrase de passe assez longue";
interface Session {
  access_token: string;
  user: { id: string };
}
const auth = <T = Session>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> =>
  ask<T>(api.url, "POST", `/auth/v1/${path}`, body, { apikey, ...headers });
const signIn = (email: string, password = PASSWORD) => auth("token?grant_type=password", { email, password });
const me = (token: string, headers: Record<string, string> = {}) =>
  ask<{ kind: string; mode: string; role: string; organization: { id: string } }>(api.url, "GET", "/v1/me", undefined, {
    authorization: `Bearer ${token}`,
    ...headers,
  });
const join = (email: string, organization = organizationId, role = "owner") =>
  api.operator<{ user_id: string }>(`/organizations/${organization}/members`, { email, password: PASSWORD, role });

describe("the portal's session", () => {
  test("signing up opens nothing; being made a member does; being removed closes it at once", async () => {
    const email = `${randomUUID()}@example.org`;
    expect((await auth("signup", { email, password: PASSWORD })).status).toBe(200);
    const { body } = await signIn(email);
    expectProblem(await me(body.access_token), "session_invalid");

    const { user_id } = await join(email, organizationId, "admin");
    const known = await me(body.access_token);
    expect(known.body).toMatchObject({
      kind: "member",
      role: "admin",
      mode: "live",
      organization: { id: organizationId },
    });

    await api.api.store.asSystem("test", (tx) => tx.deleteFrom("members").where("user_id", "=", user_id).execute());
    expectProblem(await me(body.access_token), "session_invalid");
  });

  test("without the publishable key the doors are shut, and a wrong password opens none", async () => {
    const email = `${randomUUID()}@example.org`;
    await join(email);
    const bare = { email, password: PASSWORD };
    const keyless = await ask(api.url, "POST", "/auth/v1/token?grant_type=password", bare, {
      apikey: "sb_publishable_x",
    });
    expect(keyless.status).toBe(401);
    const wrong = await signIn(email, "pas le bon mot de passe");
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(wrong.body.access_token).toBeUndefined();
  });

  test("the mode and the organization are headers, and what is not one's own is not there", async () => {
    const email = `${randomUUID()}@example.org`;
    await join(email);
    const second = (await api.partner()).organizationId;
    const stranger = (await api.partner()).organizationId;
    await join(email, second, "member");
    const { access_token: token } = (await signIn(email)).body;
    expect((await me(token, { "allokoli-mode": "test" })).body.mode).toBe("test");
    expect((await me(token, { "allokoli-organization": second })).body).toMatchObject({
      role: "member",
      organization: { id: second },
    });
    expectProblem(await me(token, { "allokoli-mode": "prod" }), "input_invalid");
    for (const organization of [stranger, randomUUID(), "trusquin", "' or 1=1 --", ""])
      expect([organization, (await me(token, { "allokoli-organization": organization })).status]).toEqual([
        organization,
        organization === "" ? 200 : 401,
      ]);
  });

  test("a forged session is refused, whatever it was signed with", async () => {
    const email = `${randomUUID()}@example.org`;
    const { user_id } = await join(email);
    const secret = api.config.auth.kind === "embedded" ? api.config.auth.jwtSecret : "";
    const signed = (key: string, more: Record<string, unknown> = {}, alg = "HS256") =>
      new SignJWT({ sub: user_id, aud: "authenticated", role: "authenticated", exp: Date.now() / 1000 + 600, ...more })
        .setProtectedHeader({ alg, typ: "JWT" })
        .sign(new TextEncoder().encode(key.padEnd(64, "0")));
    // The forger's tools are sharp: with the true secret the door opens.
    expect((await me(await signed(secret))).status).toBe(200);
    const unsigned = (await signed(secret)).replace(
      /^[^.]+/,
      Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url"),
    );
    for (const token of [
      await signed("another secret"),
      await signed(apikey),
      await signed(secret, {}, "HS512"),
      await signed(secret, { aud: "anon" }),
      await signed(secret, { sub: "service_role" }),
      await signed(secret, { sub: undefined, role: "service_role" }),
      await signed(secret, { exp: Math.floor(Date.now() / 1000) - 60 }),
      await signed(secret, { exp: undefined }),
      unsigned,
      unsigned.replace(/\.[^.]*$/, "."),
    ])
      expectProblem(await me(token), "session_invalid");
  });
});

describe("the throttle before the password doors", () => {
  test("five wrong passwords close an address for a while, for the right password too, and no other address", async () => {
    const [email, other] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    await join(email);
    await join(other);
    for (let n = 0; n < 5; n++) expect((await signIn(email, `faux ${n} assez long`)).status).not.toBe(429);
    // Another spelling of the same address is the same address.
    for (const spelling of [email, email.toUpperCase(), ` ${email} `]) {
      const refused = await signIn(spelling);
      expectProblem(refused as never, "rate_limited");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    }
    expect((await signIn(other)).status).toBe(200);
  });
});

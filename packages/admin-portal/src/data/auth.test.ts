import { afterEach, expect, it, vi } from "vitest";
import { API, fakeFetch, problem } from "../testing/fake-fetch.ts";
import { session } from "../testing/session.ts";
import { openAuth } from "./auth.ts";

const config = { api: API, supabaseUrl: API, supabaseKey: "publishable", callOrigins: [] };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it("signs in, keeps the session and forgets it", async () => {
  const asked = fakeFetch(({ url }) =>
    url.pathname === "/auth/v1/token" ? Response.json(session) : new Response(null, { status: 204 }),
  );
  const auth = await openAuth(config);
  expect(await auth.current()).toBeNull();
  const heard: (string | null)[] = [];
  auth.onChange((email) => heard.push(email));
  await auth.signIn("claire@trusquin.example", "secret");
  expect(asked[0]?.url.href).toContain("grant_type=password");
  expect(await auth.current()).toBe("claire@trusquin.example");
  expect(await auth.accessToken(false)).toBe(session.access_token);
  await auth.signOut();
  expect(await auth.current()).toBeNull();
  await vi.waitFor(() => expect(heard.at(-1)).toBeNull());
});

it.each([
  [
    "our throttle",
    () => problem({ code: "rate_limited", status: 429, detail: "Patientez." }, { "retry-after": "42" }),
    { code: "rate_limited", retryAfter: 42 },
  ],
  [
    "a wrong password, in our words",
    () => problem({ code: "credentials_invalid", status: 401 }),
    { code: "credentials_invalid" },
  ],
  [
    "a wrong password, in the service's words",
    () => Response.json({ code: 400, error_code: "invalid_credentials", msg: "Invalid" }, { status: 400 }),
    { code: "credentials_invalid" },
  ],
  [
    "a wrong password, in OAuth's words",
    () => Response.json({ error: "invalid_grant" }, { status: 400 }),
    { code: "credentials_invalid" },
  ],
  ["no network", () => Promise.reject(new TypeError("failed")), { code: "unavailable" }],
])("tells %s", async (_name, answer, expected) => {
  fakeFetch(answer);
  const auth = await openAuth(config);
  await expect(auth.signIn("claire@trusquin.example", "wrong")).rejects.toMatchObject(expected);
});

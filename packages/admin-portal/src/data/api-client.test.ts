import { afterEach, describe, expect, it, vi } from "vitest";
import { API, fakeFetch, problem } from "../testing/fake-fetch.ts";
import { createApiClient } from "./api-client.ts";
import { listCalls } from "./calls.ts";
import { getMe } from "./me.ts";
import { PortalError } from "./portal-error.ts";
import { listTenants } from "./tenants.ts";

const onSessionEnd = vi.fn();
const client = (token: (renew: boolean) => string | null = () => "t1") =>
  createApiClient({
    origin: API,
    mode: "test",
    locale: "fr",
    accessToken: async (renew) => token(renew),
    onSessionEnd,
  });

afterEach(() => {
  vi.unstubAllGlobals();
  onSessionEnd.mockReset();
});

describe("a request", () => {
  it("carries the session, the mode, the language and only the filters that are set", async () => {
    const asked = fakeFetch();
    await listTenants(client(), { q: "mar", cursor: undefined });
    expect(asked[0]?.url.href).toBe(`${API}/v1/tenants?q=mar`);
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toMatchObject({
      authorization: "Bearer t1",
      "allokoli-mode": "test",
      "accept-language": "fr",
    });
  });

  it("is not sent without a session", async () => {
    const asked = fakeFetch();
    await expect(getMe(client(() => null))).rejects.toMatchObject({ code: "session_invalid", status: 401 });
    expect(asked).toHaveLength(0);
  });

  it("can be called off", async () => {
    fakeFetch();
    await expect(listCalls(client(), {}, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a refusal", () => {
  it("keeps the API's words, its reference and its delay", async () => {
    fakeFetch(() =>
      problem({ code: "rate_limited", status: 429, detail: "Patientez.", retryable: true }, { "retry-after": "12" }),
    );
    const error = await getMe(client()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PortalError);
    expect(error).toMatchObject({ code: "rate_limited", detail: "Patientez.", requestId: "req_1", retryAfter: 12 });
  });

  it("that is not JSON is still a failure that can be shown", async () => {
    fakeFetch(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(getMe(client())).rejects.toMatchObject({ code: "unavailable", retryable: true, status: 502 });
  });

  it("for no network is told apart", async () => {
    fakeFetch(() => Promise.reject(new TypeError("failed")));
    await expect(getMe(client())).rejects.toMatchObject({ code: "unavailable", status: 0 });
  });
});

describe("an expired session", () => {
  const expired = () => problem({ code: "token_expired", status: 401 });

  it("is renewed once, and the request made again", async () => {
    const asked = fakeFetch(({ headers }) => (headers.get("authorization") === "Bearer old" ? expired() : undefined));
    const me = await getMe(client((renew) => (renew ? "new" : "old")));
    expect(me.organization.name).toBe("Trusquin");
    expect(asked).toHaveLength(2);
    expect(onSessionEnd).not.toHaveBeenCalled();
  });

  it("that cannot be renewed ends", async () => {
    const asked = fakeFetch(expired);
    await expect(getMe(client())).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveLength(2);
    expect(onSessionEnd).toHaveBeenCalledOnce();
  });
});

import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startLoader } from "./start-loader.ts";
import type { AllokoliElement, AllokoliErrorDetail } from "./types.ts";

const url = new URL("/nowhere/v1/loader.js", location.href).href;
let stop: (() => void) | undefined;
const start = () => {
  stop = startLoader(url);
};
const errors: AllokoliErrorDetail[] = [];
const note = (event: Event) => errors.push((event as CustomEvent<AllokoliErrorDetail>).detail);
const fetched = vi.fn<typeof fetch>();
const settled = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const put = (tag: string, attributes: Record<string, string> = {}) => {
  const element = document.createElement(tag) as AllokoliElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
};
const ask = (element: AllokoliElement) =>
  (element.fetchToken as NonNullable<AllokoliElement["fetchToken"]>)({
    reason: "renewal",
    signal: AbortSignal.timeout(1000),
  });

beforeEach(() => {
  errors.length = 0;
  document.addEventListener("allokoli-error", note);
  fetched.mockImplementation(async () => Response.json({ token: `t${fetched.mock.calls.length}` }));
  vi.stubGlobal("fetch", fetched);
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  stop?.();
  document.removeEventListener("allokoli-error", note);
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fetched.mockReset();
});

it("gives an element the API's origin and tokens from the partner's endpoint, the first one at once", async () => {
  const element = put("allokoli-calls", { "token-endpoint": "/allokoli/token?client=a" });
  start();
  expect(element.api).toBe(location.origin);
  expect(fetched).toHaveBeenCalledTimes(1);
  const [address, init] = fetched.mock.calls[0] ?? [];
  expect(address).toBe(`${location.origin}/allokoli/token?client=a`);
  expect(init).toMatchObject({ method: "POST", credentials: "same-origin", cache: "no-store" });
  expect(await ask(element)).toBe("t1");
  expect(await ask(element)).toBe("t2");
});

it("shares one function between the elements of one endpoint", () => {
  start();
  const [one, two, other] = ["x", "x", "y"].map((id) => put("allokoli-calls", { "token-endpoint": `/token/${id}` }));
  return settled(() => {
    expect(one?.fetchToken).toBeTypeOf("function");
    expect(one?.fetchToken).toBe(two?.fetchToken);
    expect(one?.fetchToken).not.toBe(other?.fetchToken);
  });
});

it("never overwrites what the page has set", async () => {
  const element = document.createElement("allokoli-wizard") as AllokoliElement;
  const own = async () => "own";
  Object.assign(element, { api: "https://own.example", fetchToken: own });
  document.body.append(element);
  start();
  expect(element.api).toBe("https://own.example");
  expect(element.fetchToken).toBe(own);
});

it.each([401, 403])("tells a signed-out user (%i) from a passing failure", async (status) => {
  fetched.mockImplementation(async () => new Response(null, { status }));
  const element = put("allokoli-calls", { "token-endpoint": `/token/out-${status}` });
  start();
  await expect(ask(element)).rejects.toMatchObject({ code: "session_ended", status });
});

it.each([
  ["a server's fault", async () => new Response(null, { status: 500 })],
  ["an answer without a token", async () => Response.json({})],
  ["no network", async () => Promise.reject(new TypeError("offline"))],
])("%s is not the end of the session", async (name, answer) => {
  fetched.mockImplementation(answer);
  const element = put("allokoli-calls", { "token-endpoint": `/token/${encodeURIComponent(name)}` });
  start();
  await expect(ask(element)).rejects.toMatchObject({ code: "token_fetch_failed" });
});

it.each([
  ["a wrong address", 404, async () => new Response("Not found", { status: 404 }), "answered 404"],
  [
    "a page for an answer",
    200,
    async () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }),
    "answered 200 (text/html) without",
  ],
  ["another name for the token", 200, async () => Response.json({ jwt: "secret" }), "(application/json) without"],
])("names the endpoint and what it did: %s", async (name, status, answer, what) => {
  fetched.mockImplementation(answer);
  const element = put("allokoli-calls", { "token-endpoint": `/named/${encodeURIComponent(name)}` });
  start();
  const error = await ask(element).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: "token_fetch_failed", status });
  expect(error.message).toContain(`POST ${location.origin}/named/`);
  expect(error.message).toContain(what);
  expect(error.message).not.toContain("secret");
});

it("shows a card with a retry, and says so, when the widget does not arrive", async () => {
  const [french, english] = [put("allokoli-wizard"), put("allokoli-calls", { locale: "en" })];
  start();
  await settled(() => expect(english.shadowRoot?.querySelector("button")?.textContent).toBe("Try again"));
  expect(french.shadowRoot?.querySelector("[role=alert]")?.textContent).toContain("n’a pas pu s’afficher");
  expect(errors).toHaveLength(2);
  expect(errors[0]).toMatchObject({ code: "chunk_load_failed", retryable: true, requestId: null });
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
  french.shadowRoot?.querySelector("button")?.click();
  await settled(() => expect(errors).toHaveLength(4));
});

it("serves an element that comes late", async () => {
  start();
  const late = put("allokoli-calls", { api: "https://api.example" });
  await settled(() => expect(late.shadowRoot?.querySelector("button")).toBeTruthy());
  expect(late.api).toBe("https://api.example");
});

it("started twice, warns with both addresses and stays out of the way", () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  start();
  expect(startLoader(url)).toBeUndefined();
  expect(warned).not.toHaveBeenCalled();
  expect(startLoader("https://other.example/v1/loader.js")).toBeUndefined();
  expect(warned.mock.calls[0]?.[0]).toContain("other.example");
});

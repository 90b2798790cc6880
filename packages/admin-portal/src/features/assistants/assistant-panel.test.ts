import type { Assistant } from "@allokoli/contracts";
import { afterEach, expect, it, vi } from "vitest";
import { fakeFetch, problem } from "../../testing/fake-fetch.ts";
import { assistant } from "../../testing/fixtures.ts";
import { find, mountPortal, shownText } from "../../testing/mount.ts";

const home = location.href;
const shows = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), { timeout: 5_000 });
const refused: Assistant = {
  ...assistant,
  status: "error",
  creation: { state: "failed", reason: "supplier_refused", steps: [{ name: "voice", state: "failed", at: null }] },
};

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  history.replaceState(null, "", home);
});

it("sets what the API says as the rest of the page is set", async () => {
  const { config } = assistant;
  const greeting = "Plomberie de l'Ill, que puis-je faire ?";
  const one: Assistant = {
    ...assistant,
    config: { ...config, call_handling: { ...config.call_handling, greeting } },
  };
  fakeFetch(({ url }) => (url.pathname.startsWith("/v1/assistants/") ? Response.json(one) : undefined));
  await mountPortal(`/assistants/${assistant.id}`);
  await shows("Plomberie de l’Ill");
});

it("makes again an assistant that a supplier had refused, and follows it", async () => {
  let now = refused;
  const asked = fakeFetch(({ url, method }) => {
    if (method === "POST") now = { ...assistant, status: "creating" };
    return url.pathname.startsWith("/v1/assistants/") ? Response.json(now) : undefined;
  });
  await mountPortal(`/assistants/${assistant.id}`);
  await shows("Un fournisseur a refusé une étape");
  find("portal-assistant-panel")?.shadowRoot?.querySelector<HTMLElement>(".creation button")?.click();
  await vi.waitFor(() => expect(shownText()).not.toContain("Un fournisseur a refusé"));
  const sent = asked.filter(({ method }) => method === "POST");
  expect(sent.map(({ url }) => url.pathname)).toEqual([`/v1/assistants/${assistant.id}/retry`]);
  expect(sent[0]?.headers.get("idempotency-key")).toBeTruthy();
});

it("says why it cannot, and lets it be tried again", async () => {
  fakeFetch(({ url, method }) => {
    if (method === "POST") return problem({ code: "unavailable", status: 503, detail: "Le service redémarre." });
    return url.pathname.startsWith("/v1/assistants/") ? Response.json(refused) : undefined;
  });
  await mountPortal(`/assistants/${assistant.id}`);
  await shows("Un fournisseur a refusé une étape");
  const button = find("portal-assistant-panel")?.shadowRoot?.querySelector<HTMLElement>(".creation button");
  button?.click();
  await shows("Le service redémarre.");
  expect(button?.getAttribute("aria-disabled")).toBe("false");
});

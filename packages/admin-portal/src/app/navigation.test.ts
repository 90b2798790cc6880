import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { PortalError } from "../data/portal-error.ts";
import { fakeFetch, problem } from "../testing/fake-fetch.ts";
import { calls } from "../testing/fixtures.ts";
import { fakeAuth, find, mountPortal, shownText } from "../testing/mount.ts";

const home = location.href;
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const click = async (selector: string) => {
  await eventually(() => expect(find(selector)).toBeTruthy());
  find(selector)?.click();
};

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  history.replaceState(null, "", home);
});

it("a row opens its call beside the list, Escape closes it and keeps the filter", async () => {
  fakeFetch();
  await mountPortal("/appels?etat=completed");
  await click(`a[href^="/appels/${calls[1]?.id}"]`);
  await eventually(() => expect(shownText()).toContain("ça goutte toujours"));
  expect(location.pathname + location.search).toBe(`/appels/${calls[1]?.id}?etat=completed`);
  await userEvent.keyboard("{Escape}");
  await eventually(() => expect(find("portal-call-panel")).toBeNull());
  expect(location.pathname + location.search).toBe("/appels?etat=completed");
});

it("a chip asks the API for that state", async () => {
  const asked = fakeFetch();
  await mountPortal("/appels");
  await click('.chip[href*="etat=missed"]');
  await eventually(() => expect(asked.some(({ url }) => url.searchParams.get("status") === "missed")).toBe(true));
  await eventually(() => expect(find('.chip[aria-current="true"]')?.textContent).toContain("Manqué"));
});

it("the mode is in the address and in each request", async () => {
  const asked = fakeFetch();
  await mountPortal("/appels");
  await click('.modes a[href*="mode=test"]');
  await eventually(() => expect(shownText()).toContain("Mode test"));
  await eventually(() => expect(asked.at(-1)?.headers.get("allokoli-mode")).toBe("test"));
  expect(find<HTMLAnchorElement>('nav a[href^="/entreprises"]')?.search).toBe("?mode=test");
});

it("⌘K finds a business and opens it", async () => {
  fakeFetch();
  await mountPortal("/");
  await eventually(() => expect(find("portal-palette")).toBeTruthy());
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("ondine");
  await eventually(() => expect(find('[role="option"]')?.textContent).toContain("La Table d’Ondine"));
  await userEvent.keyboard("{Enter}");
  await eventually(() => expect(location.pathname).toMatch(/^\/entreprises\/.+/));
});

it("the language changes at once", async () => {
  fakeFetch();
  await mountPortal("/appels");
  await click('input[value="en"]');
  await eventually(() => expect(find("h1")?.textContent).toBe("Calls"));
  await click('input[value="fr"]');
  await eventually(() => expect(find("h1")?.textContent).toBe("Appels"));
});

it("a session that is over leads back to the door", async () => {
  fakeFetch(({ url }) => (url.pathname === "/v1/me" ? undefined : problem({ code: "session_invalid", status: 401 })));
  await mountPortal("/appels");
  await eventually(() => expect(shownText()).toContain("Mot de passe"));
});

it("who belongs to no organization is told so, and can leave", async () => {
  fakeFetch(() => problem({ code: "not_found", status: 404 }));
  await mountPortal("/");
  await eventually(() => expect(shownText()).toContain("membre d’aucune organisation"));
  find(".button")?.click();
  await eventually(() => expect(shownText()).toContain("Mot de passe"));
});

it("too many tries: the door says how long to wait, and waits", async () => {
  const signIn = vi.fn(async () => {
    throw new PortalError({ code: "rate_limited", detail: "Patientez un instant." }, 42);
  });
  await mountPortal("/", fakeAuth(null, { signIn }));
  await eventually(() => expect(find("form")).toBeTruthy());
  for (const input of ["email", "password"]) {
    const field = find<HTMLInputElement>(`input[name="${input}"]`);
    if (field) field.value = input === "email" ? "claire@trusquin.example" : "secret";
  }
  find<HTMLFormElement>("form")?.requestSubmit();
  await eventually(() =>
    expect(find('button[type="submit"]')?.textContent?.trim()).toMatch(/^Réessayez dans 4[12] s$/),
  );
  expect(find('[role="alert"]')?.textContent).toContain("Patientez un instant.");
  find<HTMLFormElement>("form")?.requestSubmit();
  expect(signIn).toHaveBeenCalledOnce();
});

import { html } from "lit";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { complaints } from "../../testing/axe.ts";
import { someCalls } from "../../testing/calls.ts";
import { Harness } from "../../testing/harness.ts";
import { type Setting, Stage } from "../../testing/stage.ts";
import { registerCalls } from "./calls.ts";

let stage: Stage | null = null;
afterEach(() => {
  vi.useRealTimers();
  stage?.strike();
});

function history(setting: Setting = {}, callId: string | null = null): Harness {
  registerCalls();
  stage = new Stage(setting);
  const { fake, locale, theme } = stage;
  return new Harness(
    stage.put(
      html`<allokoli-calls .api=${fake.api} .fetchToken=${fake.fetchToken} .callId=${callId} locale=${locale} theme=${theme}></allokoli-calls>`,
    ),
  );
}
const firstId = someCalls(1)[0]?.id ?? "";

it("lists calls by day, with what to do first", async () => {
  const page = history();
  await page.shows("Fuite sous l’évier");
  expect(page.text).toMatch(/aujourd’hui/i);
  expect(page.text).toContain("Urgent");
  expect(page.text).toContain("06 39 •• •• 41");
});

it("filters on the server, and says so when nothing matches", async () => {
  const page = history();
  await page.shows("7 appels affichés");
  await page.press("Manqués");
  await page.shows("1 appel affiché");
  await page.press("Coupés");
  await page.shows("Aucun appel ne correspond");
  await page.press("Tout afficher");
  await page.shows("7 appels affichés");
});

it("searches once the typing pauses", async () => {
  const page = history();
  await page.shows("7 appels affichés");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const asked = () => stage?.fake.seen.filter(({ path }) => path === "/v1/calls").length;
  const before = asked();
  const field = page.find("input[type=search]") as HTMLInputElement;
  for (const q of ["c", "ch", "chauffe"]) {
    field.value = q;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  await vi.advanceTimersByTimeAsync(300);
  expect(asked()).toBe((before ?? 0) + 1);
  expect(stage?.fake.seen.at(-1)?.url.searchParams.get("q")).toBe("chauffe");
});

it("goes further back page by page", async () => {
  const page = history({ state: { calls: someCalls(60) } });
  await page.shows("25 appels affichés");
  await page.press("Voir les appels plus anciens");
  await page.shows("50 appels affichés");
});

it("opens a call by its link, and tells the page when another is chosen", async () => {
  const page = history({}, firstId);
  await page.shows("Message laissé");
  await page.shows("robinet d’arrêt bloqué");
  const chosen: (string | null)[] = [];
  page.element.addEventListener("allokoli-call-selected", (event) => chosen.push(event.detail.callId));
  await page.press("Fermer");
  expect(chosen).toEqual([null]);
  expect(page.element.hasAttribute("call-id")).toBe(false);
});

it("is walked with arrows, opened with Enter, closed with Escape", async () => {
  const page = history();
  await page.shows("7 appels affichés");
  const rows = page.all("[data-call]");
  rows[0]?.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  await page.shows("Remplacement d’un chauffe-eau");
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(page.focused).toBe(rows[1]));
});

it("shows what it will look like while nobody has called", async () => {
  const page = history({ state: { calls: [] } });
  await page.shows("Vos appels s’afficheront ici");
  await page.shows("Exemple");
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  it("axe finds nothing: list and detail", async () => {
    const page = history({ theme }, firstId);
    await page.shows("Message laissé");
    expect(await complaints(page.element)).toEqual([]);
  });

  it("axe finds nothing: empty", async () => {
    const page = history({ theme, state: { calls: [] } });
    await page.shows("Exemple");
    expect(await complaints(page.element)).toEqual([]);
  });
});

it("fits 320 px", async () => {
  const page = history({ width: 320 });
  await page.shows("7 appels affichés");
  const root = page.find(".root");
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { complaints } from "../../testing/axe.ts";
import { newSession, sessionAfter } from "../../testing/session.ts";
import type { Setting } from "../../testing/stage.ts";
import { WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting?: Setting) => {
  const harness = new WizardHarness(setting);
  open.push(harness);
  return harness;
};
afterEach(() => {
  for (const harness of open) harness.stage.strike();
  open = [];
});

describe("on another device", () => {
  it("shows a code in pairs, how long it lives, and copies it", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.press("Continuer sur un autre appareil");
    await page.shows(/20.40.60/);
    await page.shows(/Valable encore 15 minutes, jusqu’à \d+ h \d\d/);
    await page.press("Copier le code");
    await page.shows("Copié");
    expect(copied).toHaveBeenCalledWith("204060");
  });

  it("moves the card here while the other device speaks", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.press("Continuer sur un autre appareil");
    await page.shows(/20.40.60/);
    await vi.waitFor(() => expect(page.stage.fake.seen.some(({ path }) => path.endsWith("/events"))).toBe(true));
    const { fake } = page.stage;
    const id = fake.state.session?.id;
    await fetch(`${fake.api}/v1/onboarding-sessions/${id}/say`, { method: "POST", body: '{"text":"Oui, le matin"}' });
    await page.shows("Prenez-vous des urgences");
    await page.shows("Fiche 5/8");
  });

  it("goes on following when the page changes its language", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.press("Continuer sur un autre appareil");
    await page.shows(/20.40.60/);
    page.element.setAttribute("locale", "en");
    await page.shows("Card 4/8");
    const { fake } = page.stage;
    const id = fake.state.session?.id;
    await fetch(`${fake.api}/v1/onboarding-sessions/${id}/say`, { method: "POST", body: '{"text":"Oui, le matin"}' });
    await page.shows("Card 5/8");
  });

  it("says when a code has lived, and gives another one", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.shows("Continuer sur un autre appareil");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 20 * 60_000 });
    await page.press("Continuer sur un autre appareil");
    await page.shows(/20.40.60/);
    vi.useRealTimers();
    await vi.waitFor(() => page.shows("Ce code n’est plus valable."), { timeout: 3_000 });
    await page.press("Nouveau code");
    await page.shows(/20.40.61/);
  });

  it("takes up the interview that a code names, on a fresh page", async () => {
    const page = wizard();
    await page.shows("que faites-vous");
    const { state, api } = page.stage.fake;
    const fresh = state.session;
    state.session = sessionAfter(3);
    await fetch(`${api}/v1/onboarding-sessions/${state.session.id}/resume-code`, { method: "POST" });
    state.session = fresh;
    await page.press("J’ai un code");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("input"));
    await userEvent.keyboard("204060");
    expect((page.find("input") as HTMLInputElement).value).toBe("20 40 60");
    await userEvent.keyboard("{Enter}");
    await page.shows("On reprend où vous en étiez.");
    await page.shows("Prenez-vous des urgences");
    expect(page.all("dialog")).toEqual([]);
  });

  it("explains a code that leads nowhere, and one that is short", async () => {
    const page = wizard({ state: { session: newSession() } });
    await page.press("J’ai un code");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("input"));
    await userEvent.keyboard("12{Enter}");
    await page.shows("Il faut six chiffres.");
    await userEvent.keyboard("3456{Enter}");
    await page.shows("Ce code ne correspond à aucun entretien en cours");
  });

  it("closes with Escape and hands the keyboard back", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    const button = await vi.waitFor(() => page.button("Continuer sur un autre appareil"));
    button.focus();
    await userEvent.keyboard("{Enter}");
    await page.shows(/20.40.60/);
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.all("dialog")).toEqual([]));
    expect(page.focused).toBe(button);
  });
});

it.each(["light", "dark"] as const)("axe finds nothing, %s", async (theme) => {
  const page = wizard({ theme, state: { session: sessionAfter(2) } });
  await page.press("Continuer sur un autre appareil");
  await page.shows(/20.40.60/);
  expect(await complaints(page.element)).toEqual([]);
  await page.press("J’ai un code");
  await page.press("Reprendre la conversation");
  await page.shows("Il faut six chiffres.");
  expect(await complaints(page.element)).toEqual([]);
});

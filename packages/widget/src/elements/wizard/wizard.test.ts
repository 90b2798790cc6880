import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { SCENES } from "../../testing/interview.ts";
import { sessionAfter } from "../../testing/session.ts";
import type { Setting, Stage } from "../../testing/stage.ts";
import { WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting?: Setting, prepare?: (stage: Stage) => void) => {
  const harness = new WizardHarness(setting, prepare);
  open.push(harness);
  return harness;
};
afterEach(() => {
  for (const harness of open) harness.stage.strike();
  open = [];
});

describe("the interview", () => {
  it("asks one question, notes the answer and asks the next", async () => {
    const page = wizard();
    await page.shows("que faites-vous, et où ?");
    await page.say("Je suis plombier à Lyon 3e, l’entreprise s’appelle Plomberie des Tilleuls");
    await page.shows("À quelles heures peut-on vous joindre ?");
    expect(page.line("business_name").textContent).toContain("Plomberie des Tilleuls");
    await page.shows("Fiche 3/8");
  });

  it("keeps suggestions in pencil until they are kept", async () => {
    const page = wizard({ state: { session: sessionAfter(1) } });
    await page.shows("proposé");
    await page.press("Garder la proposition : Services");
    await vi.waitFor(() => expect(page.line("services").className).not.toContain("suggested"));
  });

  it("shows a doubt beside the line it is about", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.shows("Le samedi : ouvert le matin, ou fermé ?");
    expect(page.line("hours").textContent).toContain("à préciser");
  });

  it("sends a quick reply as an answer", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.press("Oui, le matin");
    await page.shows("Prenez-vous des urgences");
  });

  it("resumes where the person was, without storing anything", async () => {
    const page = wizard({ state: { session: sessionAfter(3) } });
    await page.shows("On reprend où vous en étiez.");
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it("keeps its state when it is moved, and stops when it is removed", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.shows("Et le samedi");
    const other = document.createElement("div");
    page.stage.ground.append(other);
    other.append(page.element);
    await Promise.resolve();
    expect(page.text).toContain("Et le samedi");
    expect(page.stage.fake.seen.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});

describe("editing the card", () => {
  it("changes a fact in place and says so in the conversation", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.edit("business_name");
    page.type("form input", "Les Tuyaux du Rhône");
    await page.press("Enregistrer");
    await page.shows("Nom : Les Tuyaux du Rhône");
  });

  it("refuses hours it cannot read, in plain words", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.edit("hours");
    page.type("input[aria-label='lundi, ferme à']", "tard");
    await page.press("Enregistrer");
    await page.shows("Je n’ai pas compris les heures du lundi");
  });

  it("reads a telephone number as it is typed in France", async () => {
    const page = wizard({ state: { session: sessionAfter(4) } });
    await page.edit("transfer_to");
    page.type("form input", "06.39.98.00.77");
    await page.press("Enregistrer");
    await page.shows("06 39 98 00 77");
    expect(page.stage.fake.seen.at(-1)?.body).toMatchObject({ slot: "transfer_to", value: "+33639980077" });
  });

  it("goes through with the keyboard alone", async () => {
    const page = wizard({ state: { session: sessionAfter(1) } });
    await page.shows("proposé");
    page.line("trade").querySelector<HTMLElement>("button")?.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("input"));
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.focused).toBe(page.line("trade").querySelector("button")));
  });
});

it("goes from the first question to the number with the keyboard alone", async () => {
  const page = wizard({ state: { pace: 4 } });
  await page.shows("que faites-vous");
  await vi.waitFor(async () => {
    await userEvent.keyboard("{Tab}");
    expect(page.focused?.localName).toBe("textarea");
  });
  for (const { answer, reply } of SCENES) {
    await userEvent.keyboard(`${answer}{Enter}`);
    await page.shows(reply.slice(-20));
  }
  await userEvent.keyboard("Oui, créez-le{Enter}");
  await page.shows("01 99 00 12 34");
});

it("leaves no timer and no request behind when it is removed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const page = wizard({ state: { session: sessionAfter(2) } });
  await page.shows("Et le samedi");
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  page.element.remove();
  await Promise.resolve();
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it("speaks English when asked", async () => {
  const page = wizard({ locale: "en", state: { session: sessionAfter(2) } });
  await page.shows("Your assistant");
  await page.shows("suggested");
});

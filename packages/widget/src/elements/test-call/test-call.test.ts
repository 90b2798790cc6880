import { html } from "lit";
import { afterEach, describe, expect, it, vi } from "vitest";
import { complaints } from "../../testing/axe.ts";
import { Harness } from "../../testing/harness.ts";
import { type Setting, Stage } from "../../testing/stage.ts";
import { registerTestCall } from "./test-call.ts";

let stage: Stage | null = null;
afterEach(() => {
  vi.restoreAllMocks();
  stage?.strike();
});

function testCall(setting: Setting = {}): Harness {
  registerTestCall();
  stage = new Stage(setting);
  const { fake, locale, theme } = stage;
  return new Harness(
    stage.put(
      html`<allokoli-test-call
        assistant-id=${fake.state.assistants[0]?.id ?? ""}
        .api=${fake.api}
        .fetchToken=${fake.fetchToken}
        locale=${locale}
        theme=${theme}
      ></allokoli-test-call>`,
    ),
  );
}

const say = (page: Harness, words: string) => {
  const area = page.find("textarea") as HTMLTextAreaElement;
  area.value = words;
  area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
};

it("asks for nothing before it is pressed", async () => {
  const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia");
  const page = testCall();
  await page.shows("Votre navigateur va demander le micro");
  expect(asked).not.toHaveBeenCalled();
  expect(stage?.fake.seen).toEqual([]);
});

it("holds a written conversation over a real peer connection, without a microphone", async () => {
  const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia");
  const events: string[] = [];
  const page = testCall();
  for (const name of ["allokoli-call-started", "allokoli-call-ended"] as const) {
    page.element.addEventListener(name, () => events.push(name));
  }
  await page.press("Lui écrire plutôt");
  await page.shows("vous parlez à l’assistant automatique");
  say(page, "Vous êtes ouverts le samedi ?");
  await page.shows("Le samedi, nous répondons de 9 h à midi");
  await page.press("Raccrocher");
  await page.shows("Appel terminé après");
  expect(events).toEqual(["allokoli-call-started", "allokoli-call-ended"]);
  expect(asked).not.toHaveBeenCalled();
});

it("talks, mutes and lets go of the microphone at the end", async () => {
  const page = testCall();
  await page.press("Lui parler");
  await page.shows("vous parlez à l’assistant automatique");
  await page.press("Couper le micro");
  await page.shows(/coupé/i);
  await page.press("Raccrocher");
  await page.shows("Rappeler");
});

it("says that the line broke, and calls again", async () => {
  const page = testCall();
  const start = await vi.waitFor(() => page.button("Lui écrire plutôt"));
  start.focus();
  start.click();
  await page.shows("vous parlez à l’assistant automatique");
  stage?.fake.interview.lines.at(-1)?.drop();
  await page.shows("La ligne s’est coupée");
  expect(page.text).not.toContain("Appel terminé");
  expect(await complaints(page.element)).toEqual([]);
  await vi.waitFor(() => expect(page.focused?.textContent).toContain("Rappeler"));
  await page.press("Rappeler");
  await page.shows("Raccrocher");
});

it("hands the keyboard on from step to step", async () => {
  const page = testCall();
  const start = await vi.waitFor(() => page.button("Lui écrire plutôt"));
  start.focus();
  start.click();
  await page.shows("vous parlez à l’assistant automatique");
  await vi.waitFor(() => expect(page.focused?.localName).toBe("textarea"));
  const hangUp = page.button("Raccrocher");
  hangUp.focus();
  hangUp.click();
  await page.shows("Appel terminé après");
  await vi.waitFor(() => expect(page.focused?.textContent).toContain("Appel terminé"));
});

it("leads to the call in the history, here or wherever the page says", async () => {
  const page = testCall();
  await page.press("Lui écrire plutôt");
  await page.shows("vous parlez à l’assistant automatique");
  await page.press("Raccrocher");
  const asked: unknown[] = [];
  const elsewhere = (event: HTMLElementEventMap["allokoli-call-selected"]) => {
    asked.push(event.detail.callId);
    event.preventDefault();
  };
  page.element.addEventListener("allokoli-call-selected", elsewhere);
  await page.press("Voir cet appel");
  expect(asked).toEqual([expect.stringMatching(/-/)]);
  expect(page.all("allokoli-calls")).toEqual([]);
  page.element.removeEventListener("allokoli-call-selected", elsewhere);
  await page.press("Voir cet appel");
  await vi.waitFor(() => expect(page.find("allokoli-calls").getAttribute("call-id")).toBe(asked[0]));
});

const refusals = [
  ["NotAllowedError", "Votre navigateur bloque le micro"],
  ["NotFoundError", "Aucun micro disponible"],
  ["NotReadableError", "fermez le logiciel qui s’en sert"],
] as const;
it.each(refusals)("explains %s and offers to write", async (name, explanation) => {
  vi.spyOn(navigator.mediaDevices, "getUserMedia").mockRejectedValue(new DOMException("", name));
  const page = testCall();
  await page.press("Lui parler");
  await page.shows(explanation);
  expect(await complaints(page.element)).toEqual([]);
  await page.press("Lui écrire plutôt");
  await page.shows("vous parlez à l’assistant automatique");
});

it("says what the API says", async () => {
  const page = testCall();
  stage?.fake.failNext(/test-calls$/, "assistant_paused", 409, "L’assistant est en pause.", false);
  await page.press("Lui écrire plutôt");
  await page.shows("L’assistant est en pause.");
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  it("axe finds nothing: invitation and call", async () => {
    const page = testCall({ theme });
    await page.shows("Essayer l’assistant");
    expect(await complaints(page.element)).toEqual([]);
    await page.press("Lui écrire plutôt");
    await page.shows("vous parlez à l’assistant automatique");
    expect(await complaints(page.element)).toEqual([]);
  });
});

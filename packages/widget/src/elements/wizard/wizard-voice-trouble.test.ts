import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SCENES } from "../../testing/interview.ts";
import { sessionAfter } from "../../testing/session.ts";
import type { Setting } from "../../testing/stage.ts";
import { givenPermission, WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting?: Setting) => {
  const harness = new WizardHarness(setting);
  open.push(harness);
  return harness;
};
beforeEach(() => givenPermission("granted"));
afterEach(() => {
  vi.restoreAllMocks();
  for (const harness of open) harness.stage.strike();
  open = [];
});

const { answer: FIRST } = SCENES[0] as (typeof SCENES)[number];

const refusals = [
  ["NotAllowedError", "Votre navigateur bloque le micro"],
  ["NotFoundError", "Aucun micro disponible"],
] as const;
it.each(refusals)("explains %s, and the same conversation goes on in writing", async (name, explanation) => {
  vi.spyOn(navigator.mediaDevices, "getUserMedia").mockRejectedValue(new DOMException("", name));
  const page = wizard({ state: { session: sessionAfter(2) } });
  await page.press("Parler");
  await page.shows(explanation);
  await page.press("Continuer par écrit");
  await page.say("Oui, le matin");
  await page.shows("Prenez-vous des urgences");
});

it("keeps what was said when the line breaks, and takes it up again", async () => {
  const page = await wizard({ state: { session: sessionAfter(2) } }).speak();
  const { interview } = page.stage.fake;
  interview.deaf = true;
  interview.hear("Oui, le matin");
  await page.shows("Je note");
  interview.lines.at(-1)?.drop();
  await page.shows("La ligne s’est coupée");
  await page.shows("Pas encore envoyé");
  await page.press(/Pas encore envoyé/);
  await page.shows("Prenez-vous des urgences");
  interview.deaf = false;
  await page.press("Reprendre");
  await page.listening();
  interview.hear("Oui 24 h/24");
  await page.shows("que doit faire l’assistant");
});

it("does not offer again what had been noted when the line broke", async () => {
  const page = await wizard().speak();
  const { interview } = page.stage.fake;
  interview.keepsBack = true;
  interview.hear(FIRST);
  interview.lines.at(-1)?.drop();
  await page.shows("La ligne s’est coupée");
  await page.shows("Fiche 3/8");
  expect(page.text).not.toContain("Pas encore envoyé");
});

it("says what the API says", async () => {
  const page = wizard();
  page.stage.fake.failNext(/\/call$/, "supplier_unavailable", 503, "La voix ne répond pas pour l’instant.");
  await page.press("Parler");
  await page.shows("La voix ne répond pas pour l’instant.");
  await page.press("Réessayer");
  await page.listening();
});

it("offers no voice where the page has no microphone to give", async () => {
  vi.spyOn(navigator, "mediaDevices", "get").mockReturnValue(undefined as unknown as MediaDevices);
  const page = wizard();
  await page.shows("que faites-vous");
  expect(() => page.button("Parler")).toThrow();
});

it("keeps what was said when the microphone is unplugged, and leads to writing", async () => {
  const given: MediaStream[] = [];
  const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, "getUserMedia").mockImplementation(async (wish) => {
    given.push(await original(wish));
    return given.at(-1) as MediaStream;
  });
  const page = await wizard({ state: { session: sessionAfter(2) } }).speak();
  page.stage.fake.interview.deaf = true;
  page.stage.fake.interview.hear("Oui, le matin");
  await page.shows("Je note");
  given[0]?.getAudioTracks()[0]?.dispatchEvent(new Event("ended"));
  await page.shows("Aucun micro disponible");
  await page.press(/Pas encore envoyé/);
  await page.shows("Prenez-vous des urgences");
});

import { afterEach, expect, it } from "vitest";
import { sessionAfter } from "../../testing/session.ts";
import type { Setting } from "../../testing/stage.ts";
import { WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting: Setting) => {
  const harness = new WizardHarness(setting);
  open.push(harness);
  return harness;
};
afterEach(() => {
  for (const harness of open) harness.stage.strike();
  open = [];
});

it("goes from the confirmed card to the number", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4 } });
  await page.press("Créer mon assistant");
  await page.shows("Votre assistant répond au");
  await page.shows("01 99 00 12 34");
  await page.press("La suite");
  await page.shows("**61*0199001234#");
});

it("counts topics no longer once the card is whole", async () => {
  const page = wizard({ state: { session: sessionAfter(6) } });
  await page.shows("Créer mon assistant");
  expect(page.text).not.toMatch(/Fiche \d/);
  expect(page.find(".peek").getAttribute("aria-label")).toMatch(/^Fiche\. /);
});

it("gives telephones codes that they dial whole, and the way back", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4 } });
  await page.press("Créer mon assistant");
  await page.press("La suite");
  await page.press("Si je suis en ligne");
  await page.shows("**67*0199001234#");
  const links = page.all(".next a").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["tel:**67*0199001234%23", "tel:%23%2367%23", "tel:*%2367%23"]);
  await page.press("Fixe ou box");
  await page.shows("chaque opérateur a ses codes");
  expect(page.text).not.toContain("**67");
});

it("tries again when a supplier refused, and gets there", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4, refusals: 1 } });
  await page.press("Créer mon assistant");
  await page.shows("La création s’est arrêtée");
  await page.press("Réessayer");
  await page.shows("01 99 00 12 34");
  expect(page.stage.fake.seen.filter(({ path }) => path.endsWith("/retry"))).toHaveLength(1);
});

it("says how long it took to who saw it, and to nobody else", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4 } });
  await page.press("Créer mon assistant");
  await page.shows(/Prêt en 2 min/);
  const later = wizard({ state: { ...page.stage.fake.state } });
  await later.shows("01 99 00 12 34");
  expect(later.text).not.toContain("Prêt en");
});

it("makes another one, from a blank card", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4 } });
  await page.press("Créer mon assistant");
  await page.press("Créer un autre assistant");
  await page.shows("que faites-vous, et où ?");
  await page.shows("Fiche 0/8");
  expect(page.text).not.toContain("On reprend");
  await page.say("Je suis plombier");
  await page.shows("À quelles heures");
});

it("says that a paused assistant does not answer, and puts it back in service", async () => {
  const page = wizard({ state: { session: sessionAfter(6), pace: 4 } });
  await page.press("Créer mon assistant");
  await page.shows("Votre assistant répond au");
  const { state } = page.stage.fake;
  state.assistants = state.assistants.map((one) => ({ ...one, status: "paused" }));
  const later = wizard({ state: { ...state } });
  await later.shows("En pause, votre assistant ne décroche plus");
  await later.press("Remettre en service");
  await later.shows("Votre assistant répond au");
});

it("is honest when no number is free", async () => {
  const page = wizard({ state: { session: sessionAfter(6), emptyPool: true } });
  await page.press("Créer mon assistant");
  await page.shows("son numéro arrive");
  await page.shows("L’essayer maintenant");
});

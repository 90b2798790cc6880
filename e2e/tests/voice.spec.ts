import { expect, type Page, test } from "@playwright/test";
import { place } from "../src/instance.ts";
import { Wizard } from "../src/wizard.ts";

test.describe.configure({ mode: "serial" });

/** What the sandbox's recogniser makes of the speech that it hears next. */
async function willHear(...utterances: string[]): Promise<void> {
  const told = await fetch(`${place.sandbox}/sandbox/hearing`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ utterances }),
  });
  expect(told.status).toBe(200);
}

const speak = (page: Page) => page.getByRole("button", { name: "Parler" }).click();
const stopSpeaking = (page: Page) => page.getByRole("button", { name: "Arrêter la voix" }).click();

test("an interview goes on on another device by its code, and this one follows", async ({ page, browser }) => {
  const elsewhere = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const there = new Wizard(await elsewhere.newPage());
  await there.open("ondine");
  await expect(there.conversation).toContainText("Bonjour");

  const here = new Wizard(page);
  await here.open("ondine");
  await here.say("Un ton chaleureux");
  await page.getByRole("button", { name: "Continuer sur un autre appareil" }).click();
  const dialog = page.getByRole("dialog", { name: "Continuer sur un autre appareil" });
  await expect(dialog).toContainText(/\d\d\s\d\d\s\d\d.*Valable encore/s);
  const code = /\d\d\s\d\d\s\d\d/.exec(await dialog.innerText())?.[0] ?? "";
  await page.keyboard.press("Escape");

  await there.page.getByRole("button", { name: "J’ai un code" }).click();
  const field = there.page.getByRole("textbox", { name: "Code à six chiffres" });
  await field.fill(code === "00 00 00" ? "111111" : "000000");
  await field.press("Enter");
  await expect(there.page.getByText(/ne correspond à aucun entretien/)).toBeVisible();
  await field.fill(code);
  await field.press("Enter");
  await expect(there.conversation).toContainText("On reprend où vous en étiez.");
  await there.say("Une voix d’homme, plutôt calme");
  await expect(here.conversation).toContainText("Une voix d’homme, plutôt calme");
  await elsewhere.close();
});

test("a restaurant owner speaks, writes, speaks again, and says yes aloud", async ({ page }) => {
  const wizard = new Wizard(page);
  const violations: string[] = [];
  page.on("console", (message) => /Content Security Policy/.test(message.text()) && violations.push(message.text()));
  const chunks: string[] = [];
  page.on("request", (request) => chunks.push(request.url()));
  await wizard.open("ondine");
  await expect(wizard.card).toContainText("La Table d’Ondine");
  expect(chunks.filter((url) => /voice|conversation|stream/.test(url))).toEqual([]);

  await willHear("Il prend les réservations et les messages");
  await speak(page);
  // By law the first thing that is said, and its caption.
  await expect(wizard.conversation).toContainText("intelligence artificielle");
  // What is said lands on the card while the line is open.
  await expect(wizard.card).toContainText(/réservations/);
  await expect(page.getByRole("region", { name: "À voix haute" })).toBeVisible();
  await expect(wizard.conversation).toContainText("Il prend les réservations et les messages");
  await stopSpeaking(page);

  await wizard.say("Une voix de femme, un ton chaleureux");
  await expect(wizard.card).toContainText("chaleureux");
  await expect(page.getByRole("button", { name: "Créer mon assistant" })).toBeVisible();

  await willHear("Oui, c'est bon");
  await speak(page);
  await expect(page.getByRole("heading", { name: "Votre assistant répond au" })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("img", { name: /^0\d(\s\d\d){4}$/ })).toBeVisible();
  expect(violations).toEqual([]);
});

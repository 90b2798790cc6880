import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { place } from "../src/instance.ts";
import { Wizard } from "../src/wizard.ts";

const run = promisify(execFile);

// One person's way, in order: each step finds what the one before left.
test.describe.configure({ mode: "serial" });

test("a plumber makes his assistant in his partner's page", async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.open("marchetti");
  await expect(wizard.conversation).toContainText("Bonjour");
  // What the partner knows is on the card before the first word.
  await expect(wizard.card).toContainText("Plomberie Marchetti");

  await wizard.say("Du lundi au vendredi de 8h à 18h, le samedi de 9h à midi, et les urgences 24h/24");
  await expect(wizard.card).toContainText(/8\s?h–18\s?h/);
  await wizard.say("Dépannage de fuites, chauffe-eau et débouchage");
  await expect(wizard.card).toContainText(/débouchage/i);

  // Coming back later, on the same page or another, goes on where it stopped.
  await page.reload();
  await expect(wizard.card).toContainText(/débouchage/i);

  for (
    let turn = 0;
    turn < 6 && !(await page.getByRole("button", { name: "Créer mon assistant" }).isVisible());
    turn++
  ) {
    await wizard.say(
      turn === 0 ? "Répondre aux questions, prendre les messages et trier les urgences" : "je ne sais pas",
    );
  }
  await wizard.confirm();
  await expect(page.getByRole("heading", { name: "Votre assistant répond au" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^01 99 00 \d\d \d\d$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "L’appeler" })).toHaveAttribute("href", /^tel:\+33199/);

  // The number is still there after a reload.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Votre assistant répond au" })).toBeVisible();
});

test("he speaks with it in the page, by WebRTC", async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.open("marchetti");
  await page.getByRole("button", { name: "L’essayer" }).click();
  await page.getByRole("button", { name: "Lui parler" }).click();
  // The assistant picks up and says what it is before anything else.
  await expect(page.getByText(/intelligence artificielle/i).first()).toBeVisible({ timeout: 30_000 });
  // Sound goes both ways: the microphone's tone is heard at the other end, which answers that it only reads.
  await expect(page.getByText(/Je vous entends/).first()).toBeVisible({ timeout: 30_000 });
  const written = page.getByRole("textbox", { name: /message|question|écri/i });
  await written.fill("Quels sont vos horaires ?");
  await written.press("Enter");
  await expect(page.getByText(/dix-huit heures|18\s?h/).first()).toBeVisible();
  await page.getByRole("button", { name: /raccrocher/i }).click();
});

test("somebody calls his number, and the call is in his history with what was said", async ({ page, request }) => {
  const wizard = new Wizard(page);
  await wizard.open("marchetti");
  const { body: assistant } = await firstAssistant(request, "marchetti");
  const { stdout } = await run("npx", [
    "allokoli",
    "--json",
    "--data",
    place.data,
    "call",
    "simulate",
    "--assistant",
    assistant.id,
    "--scenario",
    "message",
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ status: "completed" });

  await wizard.open("marchetti", "appels");
  const row = page.getByRole("button", { name: /06 39 •• •• 42|6 39 •• •• 42/ }).first();
  await row.click();
  await expect(page.getByText("Je m’appelle Claire Morel.")).toBeVisible();
});

test("the partner's owner finds business, assistant and call in the portal", async ({ page }) => {
  await page.goto(place.portal);
  await page.getByLabel("Adresse e-mail").fill(place.owner.email);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(place.owner.password);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByRole("link", { name: "Entreprises" }).click();
  await expect(page.getByText("Plomberie Marchetti").first()).toBeVisible();
  await page.getByRole("link", { name: "Assistants" }).click();
  await expect(page.getByText(/01 99 00 \d\d \d\d/).first()).toBeVisible();
  await page.getByRole("link", { name: "Appels" }).click();
  await page
    .getByText(/6 39 •• •• 42/)
    .first()
    .click();
  await expect(page.getByText("Je m’appelle Claire Morel.")).toBeVisible();
});

/** As the partner's own page asks for it: a token from the partner's server, then the API. */
async function firstAssistant(request: import("@playwright/test").APIRequestContext, client: string) {
  const issued = await request.post(`${place.crm}/allokoli/token?client=${client}`, { headers: { origin: place.crm } });
  const { token } = await issued.json();
  const answer = await request.get(`${place.api}/v1/assistants`, {
    headers: { authorization: `Bearer ${token}`, origin: place.crm },
  });
  const { items } = await answer.json();
  return { token, body: items[0] as { id: string } };
}

import { html } from "lit";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newAssistant, REFUSED, someAssistants } from "../../testing/assistants.ts";
import { complaints } from "../../testing/axe.ts";
import { Harness } from "../../testing/harness.ts";
import { type Setting, Stage } from "../../testing/stage.ts";
import { registerAssistant } from "./assistant.ts";

let stage: Stage | null = null;
afterEach(() => stage?.strike());

function assistant(setting: Setting = {}): Harness {
  registerAssistant();
  stage = new Stage(setting);
  const { fake, locale, theme } = stage;
  const id = fake.state.assistants[0]?.id ?? "";
  return new Harness(
    stage.put(
      html`<allokoli-assistant assistant-id=${id} .api=${fake.api} .fetchToken=${fake.fetchToken} locale=${locale} theme=${theme}></allokoli-assistant>`,
    ),
  );
}

it("shows the card, the number and the state", async () => {
  const page = assistant();
  await page.shows("En service");
  await page.shows("01 99 00 12 34");
  await page.shows("Denise, posée et chaleureuse");
});

it("pauses and puts back in service", async () => {
  const page = assistant();
  await page.press("Mettre en pause");
  await page.shows("En pause");
  await page.press("Remettre en service");
  await page.shows("En service");
});

it("makes again an assistant that a supplier had refused", async () => {
  const [known] = someAssistants();
  const refused = newAssistant(known?.id ?? "", REFUSED, { status: "error" });
  const page = assistant({ state: { assistants: [refused], pace: 4 } });
  await page.shows("Sa création s’est arrêtée avant la fin");
  await page.press("Réessayer");
  await page.shows("En service");
  await page.shows("01 99 00 12 34");
  expect(page.text).not.toContain("Réessayer");
});

it("edits the greeting in place, and the disclosure stays out of reach", async () => {
  const page = assistant();
  await page.shows("Que puis-je faire pour vous ?");
  page.find('.row[data-slot="greeting"] button').click();
  await page.shows("c’est la loi");
  const area = page.find("form textarea") as HTMLTextAreaElement;
  area.value = "Bonjour, on vous écoute.";
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await page.press("Enregistrer");
  await page.shows("Il en tiendra compte dès le prochain appel");
  expect(stage?.fake.seen.at(-1)?.body).toEqual({ greeting: "Bonjour, on vous écoute." });
});

it("deletes only once the name is written", async () => {
  const page = assistant();
  const gone = vi.fn();
  page.element.addEventListener("allokoli-assistant-changed", (event) => event.detail.assistant === null && gone());
  await page.press("Supprimer");
  await page.shows("son numéro sera rendu");
  expect(page.button("Supprimer pour de bon").hasAttribute("disabled")).toBe(true);
  const field = page.find(".delete input") as HTMLInputElement;
  field.value = "plomberie des tilleuls";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await vi.waitFor(() => expect(page.button("Supprimer pour de bon").hasAttribute("disabled")).toBe(false));
  await page.press("Supprimer pour de bon");
  await page.shows("Assistant supprimé.");
  expect(gone).toHaveBeenCalledOnce();
});

it("opens its calls and its test on demand", async () => {
  const page = assistant();
  await page.press("Ses appels");
  await page.shows("appels affichés");
  await page.press("L’essayer");
  await page.shows("Lui parler");
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  it("axe finds nothing: card and deletion", async () => {
    const page = assistant({ theme });
    await page.shows("En service");
    expect(await complaints(page.element)).toEqual([]);
    await page.press("Supprimer");
    await page.shows("son numéro sera rendu");
    expect(await complaints(page.element)).toEqual([]);
  });
});

it("fits 320 px", async () => {
  const page = assistant({ width: 320 });
  await page.shows("En service");
  const root = page.find(".root");
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});

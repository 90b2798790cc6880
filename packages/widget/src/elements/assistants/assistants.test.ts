import { html } from "lit";
import { afterEach, describe, expect, it, vi } from "vitest";
import { complaints } from "../../testing/axe.ts";
import { Harness } from "../../testing/harness.ts";
import { type Setting, Stage } from "../../testing/stage.ts";
import { registerAssistants } from "./assistants.ts";

let stage: Stage | null = null;
afterEach(() => stage?.strike());

function assistants(setting: Setting = {}): Harness {
  registerAssistants();
  stage = new Stage(setting);
  const { fake, locale, theme } = stage;
  return new Harness(
    stage.put(
      html`<allokoli-assistants .api=${fake.api} .fetchToken=${fake.fetchToken} locale=${locale} theme=${theme}></allokoli-assistants>`,
    ),
  );
}

it("lists each assistant with its number and its state", async () => {
  const page = assistants();
  await page.shows("Plomberie des Tilleuls");
  await page.shows("01 99 00 12 34");
  await page.shows("En pause");
});

it("opens one on its card and comes back to its line", async () => {
  const page = assistants();
  await page.press(/Salon Capucine/);
  await page.shows("Remettre en service");
  await page.press("Tous les assistants");
  await vi.waitFor(() => expect(page.focused?.textContent).toContain("Salon Capucine"));
});

it("says what it is for while there is none", async () => {
  const page = assistants({ state: { assistants: [] } });
  await page.shows("Pas encore d’assistant");
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  it("axe finds nothing", async () => {
    const page = assistants({ theme });
    await page.shows("Plomberie des Tilleuls");
    expect(await complaints(page.element)).toEqual([]);
  });
});

it("shares one token with every other element of the page", async () => {
  const page = assistants();
  const { fake } = stage as Stage;
  const twin = document.createElement("allokoli-assistants");
  twin.api = fake.api;
  twin.fetchToken = fake.fetchToken;
  stage?.ground.append(twin);
  await page.shows("Plomberie des Tilleuls");
  await new Harness(twin).shows("Plomberie des Tilleuls");
  expect(fake.tokensGiven).toBe(1);
  twin.remove();
});

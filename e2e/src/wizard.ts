import { expect, type Page } from "@playwright/test";
import { place } from "./instance.ts";

/** What a person does in the wizard, in the partner's page. */
export class Wizard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(client: string, tab = "creer"): Promise<void> {
    await this.page.goto(`${place.crm}/#/clients/${client}/telephone/${tab}`);
  }

  get answer() {
    return this.page.getByRole("textbox", { name: "Votre réponse" });
  }

  get conversation() {
    return this.page.getByRole("log", { name: "Conversation" });
  }

  get card() {
    return this.page.getByRole("article", { name: "Fiche" });
  }

  /** Says something and waits for the answer to it. */
  async say(text: string): Promise<void> {
    const lines = this.conversation.getByRole("paragraph");
    const before = await lines.count();
    await this.answer.fill(text);
    await this.answer.press("Enter");
    await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(before + 2);
  }

  async confirm(): Promise<void> {
    await this.page.getByRole("button", { name: "Créer mon assistant" }).click();
  }
}

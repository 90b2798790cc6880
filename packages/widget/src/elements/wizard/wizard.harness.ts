import { html } from "lit";
import { vi } from "vitest";
import type { SlotName } from "../../api/types.ts";
import { Harness } from "../../testing/harness.ts";
import { type Setting, Stage } from "../../testing/stage.ts";
import type { WizardElement } from "./wizard.element.ts";
import { registerWizard } from "./wizard.ts";

/** What the browser has been told about the microphone, before anybody asks for it. */
export const givenPermission = (state: PermissionState): void =>
  void vi.spyOn(navigator.permissions, "query").mockResolvedValue({ state } as PermissionStatus);

/** What a person does with the wizard, as verbs. */
export class WizardHarness extends Harness {
  readonly stage: Stage;

  constructor(setting: Setting = {}, prepare: (stage: Stage) => void = () => {}) {
    registerWizard();
    const stage = new Stage(setting);
    prepare(stage);
    super(
      stage.put(
        html`<allokoli-wizard
          .api=${stage.fake.api}
          .fetchToken=${stage.fake.fetchToken}
          locale=${stage.locale}
          theme=${stage.theme}
        ></allokoli-wizard>`,
      ),
    );
    this.stage = stage;
  }

  get wizard(): WizardElement {
    return this.element as WizardElement;
  }

  async say(words: string): Promise<void> {
    const area = await vi.waitFor(() => this.find("textarea") as HTMLTextAreaElement);
    area.value = words;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, composed: true }));
  }

  /** The line is open and the interviewer has asked its question. */
  async speak(): Promise<this> {
    await this.press("Parler");
    return this.listening();
  }

  /** Once the line is open. */
  async listening(): Promise<this> {
    // Two ends of a real connection: it takes its time on a machine that is busy.
    await vi.waitFor(() => this.shows("J’écoute"), { timeout: 10_000 });
    await this.stage.fake.interview.lines.at(-1)?.opened;
    return this;
  }

  line(slot: SlotName): HTMLElement {
    return this.find(`.row[data-slot="${slot}"]`);
  }

  /** Opens the editor of a line and waits until it can be used. */
  async edit(slot: SlotName): Promise<HTMLElement> {
    const line = await vi.waitFor(() => this.line(slot).querySelector<HTMLElement>("button.line") as HTMLElement);
    line.click();
    return vi.waitFor(() => this.find("form h3"));
  }

  type(field: string, text: string): void {
    const input = this.find(field) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

import { define } from "../../ui/define.ts";
import { WizardElement } from "./wizard.element.ts";

export const registerWizard = (tag = "allokoli-wizard"): void => define(tag, WizardElement);

declare global {
  interface HTMLElementTagNameMap {
    "allokoli-wizard": WizardElement;
  }
}

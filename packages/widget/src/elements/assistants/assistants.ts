import { define } from "../../ui/define.ts";
import { AssistantsElement } from "./assistants.element.ts";

export const registerAssistants = (tag = "allokoli-assistants"): void => define(tag, AssistantsElement);

declare global {
  interface HTMLElementTagNameMap {
    "allokoli-assistants": AssistantsElement;
  }
}

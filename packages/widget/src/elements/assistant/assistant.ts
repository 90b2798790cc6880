import { define } from "../../ui/define.ts";
import { AssistantElement } from "./assistant.element.ts";

export const registerAssistant = (tag = "allokoli-assistant"): void => define(tag, AssistantElement);

declare global {
  interface HTMLElementTagNameMap {
    "allokoli-assistant": AssistantElement;
  }
}

import { define } from "../../ui/define.ts";
import { CallsElement } from "./calls.element.ts";

export const registerCalls = (tag = "allokoli-calls"): void => define(tag, CallsElement);

declare global {
  interface HTMLElementTagNameMap {
    "allokoli-calls": CallsElement;
  }
}

import { define } from "../../ui/define.ts";
import { TestCallElement } from "./test-call.element.ts";

export const registerTestCall = (tag = "allokoli-test-call"): void => define(tag, TestCallElement);

declare global {
  interface HTMLElementTagNameMap {
    "allokoli-test-call": TestCallElement;
  }
}

import type { CallSummary } from "@allokoli/contracts";
import type { Words } from "../../strings/index.ts";

/** Who called, as far as may be shown: « 06 39 •• •• 41 », a hidden number, or the owner's own try. */
export function callerOf({ origin, caller_masked: masked }: CallSummary, words: Words): string {
  if (origin === "browser") return words.calls.test;
  return masked?.replace(/^\+33\s?/, "0") ?? words.calls.hidden;
}

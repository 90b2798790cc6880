import type { SlotName } from "@allokoli/contracts";
import type { BrokenPromise } from "./prompt/lint.ts";

/** Why a draft makes no assistant: slots that are missing, or promises that nothing backs. */
export class ConfigError extends Error {
  readonly missing: SlotName[];
  readonly promises: BrokenPromise[];
  constructor(message: string, missing: SlotName[], promises: BrokenPromise[] = []) {
    super(message);
    this.name = "ConfigError";
    this.missing = missing;
    this.promises = promises;
  }
}

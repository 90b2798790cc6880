import type { TemplateResult } from "lit";
import type { Voice } from "../../api/types.ts";
import type { EditorStrings } from "../../strings/editor.fr.ts";
import type { Strings } from "../../strings/index.ts";

/** What every editor is given: words, voices, and a way to be drawn again. */
export type Desk = {
  core: Strings;
  words: EditorStrings;
  voices: readonly Voice[];
  redraw(): void;
};

/** Either a value that fits the slot, or one sentence about what is missing. */
export type Outcome = { value: unknown } | { wrong: string };

/** An editor with its own working copy: drawn as often as needed, read once. */
export type OpenEditor = { view(): TemplateResult; finish(): Outcome };

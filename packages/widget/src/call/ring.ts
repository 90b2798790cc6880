import { html, nothing, type TemplateResult } from "lit";
import { mic } from "../icons/first.ts";
import { micOff } from "../icons/later.ts";
import { icon } from "../ui/icon.ts";
import type { Shown } from "./call-state.ts";

/** The voice ring: it breathes with whoever speaks. `--_level` (0 to 1) is set on it, `--_ring` is its size. */
export function ringView(shown: Shown, label: string): TemplateResult {
  const drawing = shown === "muted" ? micOff : shown === "idle" ? mic : null;
  return html`<div class="ring ${shown}" part="ring" role="img" aria-label=${label}>
    ${drawing ? icon(drawing) : nothing}
  </div>`;
}

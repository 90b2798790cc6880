import { html, nothing, type TemplateResult } from "lit";
import { stopwatch } from "../../format/time.ts";
import type { Phase, WizardState } from "../../onboarding/wizard-state.ts";
import type { Strings } from "../../strings/index.ts";

/** Past this an interview was left for later, and its clock would count the time away. */
const HOUR = 3600;

export function headView(
  { session, receivedAt }: WizardState,
  phase: Phase,
  words: Strings,
  elsewhere: TemplateResult,
): TemplateResult {
  const seconds = (session?.elapsed_seconds ?? 0) + (performance.now() - receivedAt) / 1000;
  return html`<header class="head">
    <h2>${words.wizard.title}</h2>
    ${session?.mode === "test" ? html`<span class="badge">${words.test}</span>` : nothing}
    ${phase === "interview" && seconds < HOUR ? html`<span class="clock" role="timer" aria-label=${words.wizard.elapsed}>${stopwatch(seconds)}</span>` : nothing}
    ${phase === "interview" ? elsewhere : nothing}
  </header>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { CallSummary } from "../../api/types.ts";
import { dayName, exactMoment, lasting, timeOfDay } from "../../format/time.ts";
import { typeset } from "../../format/typeset.ts";
import { mic } from "../../icons/first.ts";
import { messageSquare, phoneMissed, siren } from "../../icons/later.ts";
import type { CallsStrings } from "../../strings/calls.fr.ts";
import type { Locale } from "../../strings/index.ts";
import { icon } from "../../ui/icon.ts";

export const callerOf = (call: CallSummary, words: CallsStrings): string =>
  call.origin === "browser" ? words.browser : (call.caller_masked?.replace(/^\+33 /, "0") ?? words.hidden);

const OUTCOMES = { missed: "missed", failed: "failed", busy: "busy", in_progress: "inProgress" } as const;

/** What to read in the line: the summary, or why there is none. */
function gist(call: CallSummary, words: CallsStrings): string {
  if (call.summary) return typeset(call.summary);
  return call.status === "completed" ? words.nothingSaid : words[OUTCOMES[call.status]];
}

export const urgentMark = (words: CallsStrings): TemplateResult =>
  html`<span class="urgent">${icon(siren)}${words.urgent}</span>`;

/** One call as one line: when, who, how long, and what it was about. */
export function callRow(call: CallSummary, words: CallsStrings, locale: Locale): TemplateResult {
  return html`<time class="when" datetime=${call.started_at} title=${exactMoment(call.started_at, locale)}>
      ${timeOfDay(call.started_at, locale)}
    </time>
    <span class="who">
      ${call.origin === "browser" ? icon(mic) : call.status === "missed" ? html`<span class="missed">${icon(phoneMissed)}</span>` : nothing}${callerOf(call, words)}
    </span>
    <span class="length">${call.duration_seconds === null ? nothing : lasting(call.duration_seconds)}</span>
    <span class="gist">${gist(call, words)}</span>
    ${
      call.urgent || call.messages_count
        ? html`<span class="marks">
            ${call.urgent ? urgentMark(words) : nothing}
            ${call.messages_count ? html`<span class="count">${icon(messageSquare)}${words.messages(call.messages_count)}</span>` : nothing}
          </span>`
        : nothing
    }`;
}

/** Neighbouring calls of one day, under its name. */
export function byDay(calls: readonly CallSummary[], locale: Locale): { day: string; calls: CallSummary[] }[] {
  const days: { day: string; calls: CallSummary[] }[] = [];
  for (const call of calls) {
    const day = dayName(call.started_at, locale);
    if (days.at(-1)?.day === day) days.at(-1)?.calls.push(call);
    else days.push({ day, calls: [call] });
  }
  return days;
}

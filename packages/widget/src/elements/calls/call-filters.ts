import { html, nothing, type TemplateResult } from "lit";
import type { AssistantSummary, CallStatus } from "../../api/types.ts";
import { search } from "../../icons/later.ts";
import type { CallsStrings } from "../../strings/calls.fr.ts";
import { icon } from "../../ui/icon.ts";
import type { Filters, Period } from "./calls-store.ts";

const STATUSES: readonly (CallStatus | "")[] = ["", "completed", "missed", "failed"];
const PERIODS: readonly Period[] = ["all", "today", "week", "month"];

type Handlers = { change(change: Partial<Filters>): void; search(q: string): void };

export function filtersView(
  filters: Filters,
  assistants: readonly AssistantSummary[],
  words: CallsStrings,
  on: Handlers,
): TemplateResult {
  const chip = (text: string, pressed: boolean, change: Partial<Filters>) =>
    html`<button class="chip small" type="button" aria-pressed=${pressed} @click=${() => on.change(change)}>${text}</button>`;
  return html`<div class="filters" role="search" aria-label=${words.filters}>
    <label class="search">
      <span class="sr">${words.search}</span>${icon(search)}
      <input
        class="input"
        type="search"
        placeholder=${words.searchHint}
        .value=${filters.q}
        @input=${(event: Event) => on.search((event.target as HTMLInputElement).value)}
      />
    </label>
    <div class="chips" role="group" aria-label=${words.status}>
      ${STATUSES.map((status) => chip(status ? words.statuses[status] : words.all, filters.status === status, { status }))}
    </div>
    <div class="chips" role="group" aria-label=${words.period}>
      ${PERIODS.map((period) => chip(words.periods[period], filters.period === period, { period }))}
    </div>
    ${
      assistants.length > 1
        ? html`<label class="assistant"><span class="sr">${words.assistant}</span>
            <select
              class="input"
              @change=${(event: Event) => on.change({ assistantId: (event.target as HTMLSelectElement).value })}
            >
              <option value="">${words.anyAssistant}</option>
              ${assistants.map(
                (assistant) =>
                  html`<option value=${assistant.id} ?selected=${assistant.id === filters.assistantId}>${assistant.business_name}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
  </div>`;
}

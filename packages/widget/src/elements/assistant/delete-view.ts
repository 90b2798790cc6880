import { html, type TemplateResult } from "lit";
import { trash2 } from "../../icons/later.ts";
import type { AssistantsStrings } from "../../strings/assistants.fr.ts";
import { icon } from "../../ui/icon.ts";

type Handlers = { type(text: string): void; erase(): void; keep(): void };

const alike = (a: string, b: string) => a.trim().localeCompare(b.trim(), "fr", { sensitivity: "base" }) === 0;

/** What goes, what stays, and the name to write: nobody deletes a telephone number by a slip of the thumb. */
export function deleteView(
  name: string,
  typed: string,
  busy: boolean,
  words: AssistantsStrings,
  on: Handlers,
): TemplateResult {
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    on.keep();
  };
  return html`<form
    class="delete"
    aria-label=${words.deleteTitle(name)}
    @keydown=${handleKey}
    @submit=${(event: Event) => {
      event.preventDefault();
      if (alike(typed, name)) on.erase();
    }}
  >
    <h3>${words.deleteTitle(name)}</h3>
    <p>${words.deleteNote}</p>
    <label class="field"><span>${words.deleteType(name)}</span>
      <input class="input" autocomplete="off" .value=${typed} @input=${(event: Event) => on.type((event.target as HTMLInputElement).value)} />
    </label>
    <div class="actions">
      <button class="button danger primary" type="submit" ?disabled=${busy || !alike(typed, name)}>${icon(trash2)}${words.deleteNow}</button>
      <button class="button" type="button" @click=${on.keep}>${words.keep}</button>
    </div>
  </form>`;
}

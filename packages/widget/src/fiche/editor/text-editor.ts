import { html } from "lit";
import type { SlotName } from "../../api/types.ts";
import { phoneText, toE164 } from "../../format/phone.ts";
import type { Desk, OpenEditor, Outcome } from "./editor.ts";

type Kind = { type: string; mode: string; complete: string; long?: boolean; max: number };

const TEXT: Kind = { type: "text", mode: "text", complete: "off", max: 200 };
const PHONE: Kind = { type: "tel", mode: "tel", complete: "tel", max: 20 };
const KINDS: Partial<Record<SlotName, Kind>> = {
  business_name: { ...TEXT, complete: "organization", max: 120 },
  trade: { ...TEXT, max: 80 },
  phone: PHONE,
  transfer_to: PHONE,
  email: { type: "email", mode: "email", complete: "email", max: 254 },
  website: { type: "text", mode: "url", complete: "url", max: 200 },
  siret: { ...TEXT, mode: "numeric", max: 20 },
  greeting: { ...TEXT, long: true, max: 300 },
};

function understood(slot: SlotName, text: string, desk: Desk): Outcome {
  const { wrong } = desk.words;
  if (!text) return { wrong: wrong.empty };
  if (slot === "phone" || slot === "transfer_to") {
    const e164 = toE164(text);
    return e164 ? { value: e164 } : { wrong: wrong.phone };
  }
  if (slot === "email" && !/^\S+@\S+\.\S{2,}$/.test(text)) return { wrong: wrong.email };
  if (slot === "siret") {
    const digits = text.replace(/\D/g, "");
    return /^(\d{9}|\d{14})$/.test(digits) ? { value: digits } : { wrong: wrong.siret };
  }
  return { value: text };
}

/** One line of text, or a few: names, telephone numbers, addresses of mail and sites, the greeting. */
export function textEditor(slot: SlotName, value: string | null, desk: Desk): OpenEditor {
  const kind = KINDS[slot] ?? TEXT;
  let text = kind === PHONE && value ? phoneText(value) : (value ?? "");
  const handleInput = (event: Event) => {
    text = (event.target as HTMLInputElement).value;
  };
  return {
    view: () =>
      kind.long
        ? html`<label class="field"><span>${desk.core.slots[slot]}</span>
              <textarea class="input" rows="3" maxlength=${kind.max} .value=${text} @input=${handleInput}></textarea></label>
            ${slot === "greeting" ? html`<p class="hint">${desk.words.greetingNote}</p>` : ""}`
        : html`<label class="field"><span>${desk.core.slots[slot]}</span>
            <input
              class="input"
              type=${kind.type}
              inputmode=${kind.mode}
              autocomplete=${kind.complete}
              maxlength=${kind.max}
              .value=${text}
              @input=${handleInput}
          /></label>`,
    finish: () => understood(slot, text.trim(), desk),
  };
}

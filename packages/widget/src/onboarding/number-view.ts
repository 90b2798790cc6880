import { html, nothing, type TemplateResult } from "lit";
import type { Assistant } from "../api/types.ts";
import { pairs } from "../format/phone.ts";
import { lasting } from "../format/time.ts";
import { check, copy, mic } from "../icons/first.ts";
import { chevronRight, phone, phoneForwarded, play } from "../icons/later.ts";
import type { CreationStrings } from "../strings/creation.fr.ts";
import type { Strings } from "../strings/index.ts";
import { icon } from "../ui/icon.ts";

const FIVE_MINUTES = 300;

type Handlers = { try(): void; resume(): void; next(): void; copy(text: string): void };

/** The number, huge; what to do with it at once; and what comes after. */
export function numberView(
  { phone_number, status }: Assistant,
  seconds: number | null,
  copied: string | null,
  qr: TemplateResult | null,
  words: CreationStrings,
  core: Strings,
  on: Handlers,
): TemplateResult {
  const { e164, national } = phone_number as NonNullable<Assistant["phone_number"]>;
  const paused = status === "paused";
  const isCopied = copied === national;
  return html`<div class="answer">
      <h3 tabindex="-1">${paused ? words.pausedTitle : words.doneTitle}</h3>
      <p class="number" role="img" aria-label=${national}>${pairs(e164).map((pair) => html`<span>${pair}</span>`)}</p>
      ${seconds === null ? nothing : html`<p class="soft">${words.doneNote(lasting(seconds))} ${seconds < FIVE_MINUTES ? words.calm : ""}</p>`}
    </div>
    <div class="actions">
      ${
        paused
          ? html`<button class="button primary" type="button" @click=${on.resume}>${icon(play)}${words.resume}</button>`
          : html`<button class="button primary" type="button" @click=${on.try}>${icon(mic)}${words.try}</button>
              <a class="button" href="tel:${e164}">${icon(phone)}${words.call}</a>`
      }
      <button class="button" type="button" aria-label=${isCopied ? core.copied : words.copyNumber} @click=${() => on.copy(national)}>
        ${icon(isCopied ? check : copy)}${isCopied ? core.copied : core.copy}
      </button>
    </div>
    <button class="onward" type="button" @click=${on.next}>
      ${icon(phoneForwarded)}<span><b>${words.next}</b> <small>${words.nextNote}</small></span>${icon(chevronRight)}
    </button>
    ${qr ? html`<div class="scan">${qr}<p>${words.scan}</p></div>` : nothing}`;
}

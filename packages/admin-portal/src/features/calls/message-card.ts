import type { Message } from "@allokoli/contracts";
import { phoneText } from "@allokoli/widget/format/phone";
import { typeset } from "@allokoli/widget/format/typeset";
import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../strings/index.ts";
import { statusTag } from "../../ui/status-tag/status-tag.ts";

/** What the caller left. */
export function messageCard(message: Message, words: Words): TemplateResult {
  const who = [message.caller_name, message.caller_phone && phoneText(message.caller_phone)]
    .filter(Boolean)
    .join(" · ");
  return html`<article class="message ${message.urgent ? "urgent" : ""}">
    <p class="message-head">
      <span>${words.calls.kinds[message.kind]}${who ? html` · <span class="number">${who}</span>` : nothing}</span>
      ${message.urgent ? statusTag(words.calls.urgent, "danger") : nothing}
    </p>
    <p>${typeset(message.text)}</p>
    ${
      Object.keys(message.details).length > 0
        ? html`<dl class="facts">
            ${Object.entries(message.details).map(([name, value]) => html`<div><dt>${name}</dt><dd>${typeset(String(value))}</dd></div>`)}
          </dl>`
        : nothing
    }
  </article>`;
}

import { typeset } from "@allokoli/widget/format/typeset";
import { html, type TemplateResult } from "lit";
import { hrefOf } from "../../app/route.ts";
import type { AttentionItem } from "../../data/attention.ts";
import type { Locale, Words } from "../../strings/index.ts";
import { when } from "../../ui/human-date.ts";
import { icon } from "../../ui/icon/icon.ts";
import type { IconName } from "../../ui/icon/icons.ts";

const DRAWINGS: Record<AttentionItem["kind"], IconName> = {
  urgent: "urgent",
  failed: "failed",
  error: "failed",
  queued: "queued",
};

/** One thing that waits for somebody, and the way to it. */
export function attentionRow(item: AttentionItem, words: Words, locale: Locale): TemplateResult {
  const [href, name, text] =
    item.kind === "urgent"
      ? [hrefOf(`/appels/${item.call.id}`), item.call.tenant_name, typeset(item.call.summary ?? words.calls.noSummary)]
      : [hrefOf(`/assistants/${item.assistant.id}`), item.assistant.business_name, words.home.what[item.kind]];
  return html`<li class="item ${item.kind}">
    ${icon(DRAWINGS[item.kind])}
    <a class="row-link" href=${href}>${words.home[item.kind]} · ${name}</a>
    <span class="soft">${when(item.at, locale)}</span>
    <p>${text}</p>
  </li>`;
}

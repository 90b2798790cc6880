import { html, nothing, type TemplateResult } from "lit";
import type { Call, Message } from "../../api/types.ts";
import { phoneText } from "../../format/phone.ts";
import { exactMoment, humanMoment, lasting, stopwatch } from "../../format/time.ts";
import { typeset } from "../../format/typeset.ts";
import { arrowLeft, messageSquare, phone, x } from "../../icons/later.ts";
import type { CallsStrings } from "../../strings/calls.fr.ts";
import type { Locale, Strings } from "../../strings/index.ts";
import { icon } from "../../ui/icon.ts";
import { callerOf, urgentMark } from "./call-row.ts";

const messageView = (message: Message, words: CallsStrings): TemplateResult =>
  html`<section class="message">
    <h4>${icon(messageSquare)}${words.left}${message.caller_name ? html`\u00a0· ${message.caller_name}` : nothing}</h4>
    <p>${typeset(message.text)}</p>
    ${
      message.caller_phone
        ? html`<a class="button" href="tel:${message.caller_phone}">${icon(phone)}${words.callBack} ${phoneText(message.caller_phone)}</a>`
        : nothing
    }
  </section>`;

function transcriptView(call: Call, words: CallsStrings): TemplateResult {
  if (call.transcript === null) return html`<p class="soft">${words.noTranscript}</p>`;
  if (call.transcript.length === 0) return html`<p class="soft">${words.silent}</p>`;
  return html`<ol class="turns">
    ${call.transcript.map(
      (turn) => html`<li class=${turn.role}>
        <span class="role">${words.roles[turn.role]} <time>${stopwatch(turn.at)}</time></span>
        <p>${typeset(turn.text)}</p>
      </li>`,
    )}
  </ol>`;
}

/** One call, most useful first: is it urgent, what must be done, what was said. */
export function callDetail(
  call: Call,
  words: CallsStrings,
  core: Strings,
  locale: Locale,
  close: () => void,
): TemplateResult {
  const facts = [
    call.duration_seconds === null ? null : lasting(call.duration_seconds),
    words.ended[call.ended_reason],
  ];
  return html`<header>
      <button class="button quiet back" type="button" @click=${close}>${icon(arrowLeft)}${words.back}</button>
      <button class="button quiet square close" type="button" aria-label=${core.close} @click=${close}>${icon(x)}</button>
      <h3 tabindex="-1">${callerOf(call, words)}</h3>
      <p class="soft">
        <time datetime=${call.started_at} title=${exactMoment(call.started_at, locale)}>${humanMoment(call.started_at, locale)}</time>
        · ${facts.filter(Boolean).join(" · ")}
      </p>
      ${call.urgent ? urgentMark(words) : nothing}
    </header>
    ${call.summary ? html`<section><h4>${words.summary}</h4><p class="lead">${typeset(call.summary)}</p></section>` : nothing}
    ${call.messages.map((message) => messageView(message, words))}
    <section><h4>${words.transcript}</h4>${transcriptView(call, words)}</section>`;
}

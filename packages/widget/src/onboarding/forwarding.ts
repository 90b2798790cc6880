import { html, nothing, type TemplateResult } from "lit";
import type { Assistant } from "../api/types.ts";
import { check, copy } from "../icons/first.ts";
import { chevronRight, phone } from "../icons/later.ts";
import type { CreationStrings } from "../strings/creation.fr.ts";
import type { Strings } from "../strings/index.ts";
import { icon } from "../ui/icon.ts";

export type ForwardCase = keyof CreationStrings["cases"];
export type OwnPhone = keyof CreationStrings["phones"];
export type Forward = { when: ForwardCase; phone: OwnPhone };

export const FIRST_FORWARD: Forward = {
  when: "noAnswer",
  phone: /Android/.test(globalThis.navigator?.userAgent ?? "") ? "android" : "iphone",
};

/** Supplementary service codes of GSM (3GPP TS 22.030). */
const SERVICE: Record<ForwardCase, string> = { noAnswer: "61", busy: "67", unreachable: "62", all: "21" };
export const forwardCodes = (when: ForwardCase, number: string) => ({
  register: `**${SERVICE[when]}*${number.replace(/\D/g, "")}#`,
  erase: `##${SERVICE[when]}#`,
  ask: `*#${SERVICE[when]}#`,
});

/** A bare # would begin the fragment of the address, and the telephone would dial half a code. */
export const dialLink = (code: string): string => `tel:${code.replaceAll("#", "%23")}`;

type Handlers = { choose(change: Partial<Forward>): void; copy(text: string): void };

/** How one's own telephone hands its calls to the assistant, how to take that back, and where calls are read. */
export function forwardingView(
  { national }: NonNullable<Assistant["phone_number"]>,
  chosen: Forward,
  copied: string | null,
  words: CreationStrings,
  core: Strings,
  on: Handlers,
): TemplateResult {
  const { phones, cases } = words;
  const copyButton = (text: string, label: string) =>
    html`<button class="button" type="button" @click=${() => on.copy(text)}>
      ${icon(copied === text ? check : copy)}${copied === text ? core.copied : label}
    </button>`;
  return html`<section class="next">
    <h3>${words.forwardTitle}</h3>
    <p>${words.forwardIntro}</p>
    ${choice(words.ownPhone, phones, chosen.phone, (own) => on.choose({ phone: own }))}
    ${
      chosen.phone === "landline"
        ? html`<div class="code"><p>${words.landline}</p><b class="dial">${national}</b>
            <div class="actions">${copyButton(national, words.copyNumber)}</div></div>`
        : html`${choice(words.when, cases, chosen.when, (when) => on.choose({ when }))}
            ${codeView(chosen, national, words, copyButton)}`
    }
    <h4>${words.verify}</h4>
    <p>${words.verifyNote}</p>
    <h4>${words.read}</h4>
    <p>${words.readNote}</p>
  </section>`;
}

const choice = <K extends string>(label: string, options: Record<K, string>, chosen: K, choose: (key: K) => void) =>
  html`<div class="choice">
    <p class="label" aria-hidden="true">${label}</p>
    <div class="chips" role="group" aria-label=${label}>
      ${(Object.entries(options) as [K, string][]).map(
        ([key, text]) =>
          html`<button class="chip" type="button" aria-pressed=${key === chosen} @click=${() => choose(key)}>${text}</button>`,
      )}
    </div>
  </div>`;

function codeView(
  chosen: Forward,
  national: string,
  words: CreationStrings,
  copyButton: (text: string, label: string) => TemplateResult,
): TemplateResult {
  const { register, erase, ask } = forwardCodes(chosen.when, national);
  const dial = (code: string) => html`<a class="dialled" href=${dialLink(code)}>${code}</a>`;
  const path = chosen.phone === "android" ? words.androidPath : chosen.when === "all" ? words.iphonePath : null;
  return html`<div class="code">
      <p>${words.dial}</p>
      <b class="dial">${register}</b>
      <div class="actions">
        <a class="button primary touch" href=${dialLink(register)}>${icon(phone)}${words.dialNow}</a>
        ${copyButton(register, words.copyCode)}
      </div>
      ${chosen.phone === "iphone" ? html`<p class="fine touch">${words.iphoneNote}</p>` : nothing}
    </div>
    ${
      path
        ? html`<p class="path"><span class="label">${words.menus}</span>
            ${path.map((step, index) => html`${index ? icon(chevronRight) : ""}<span>${step}</span>`)}</p>`
        : nothing
    }
    <dl class="codes">
      <div><dt>${words.cancel}</dt><dd>${dial(erase)}</dd></div>
      <div><dt>${words.ask}</dt><dd>${dial(ask)}</dd></div>
    </dl>
    <p class="fine">${words.codeNote}</p>`;
}

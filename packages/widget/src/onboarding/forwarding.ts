import { html, type TemplateResult } from "lit";
import { copy } from "../icons/first.ts";
import { chevronRight, phoneForwarded } from "../icons/later.ts";
import type { CreationStrings } from "../strings/creation.fr.ts";
import { icon } from "../ui/icon.ts";

export type ForwardCase = keyof CreationStrings["cases"];

/** Supplementary service codes of GSM (3GPP TS 22.030): registration of a call forward. */
const SERVICE: Record<ForwardCase, string> = { noAnswer: "61", busy: "67", unreachable: "62", all: "21" };
export const CANCEL_ALL = "##002#";
export const forwardCode = (when: ForwardCase, number: string): string =>
  `**${SERVICE[when]}*${number.replace(/\D/g, "")}#`;

type Handlers = { choose(when: ForwardCase): void; copy(text: string): void };

/** How one's own telephone hands its calls to the assistant, and where they are read afterwards. */
export function forwardingView(
  number: string,
  chosen: ForwardCase,
  words: CreationStrings,
  on: Handlers,
): TemplateResult {
  const code = forwardCode(chosen, number);
  const path = (steps: readonly string[]) =>
    html`<span class="path">${steps.map((step, index) => html`${index ? icon(chevronRight) : ""}<span>${step}</span>`)}</span>`;
  return html`<section class="next">
    <h3>${icon(phoneForwarded)}${words.forwardTitle}</h3>
    <p>${words.forwardIntro}</p>
    <div class="chips" role="group" aria-label=${words.when}>
      ${(Object.keys(SERVICE) as ForwardCase[]).map(
        (when) =>
          html`<button class="chip" type="button" aria-pressed=${when === chosen} @click=${() => on.choose(when)}>${words.cases[when]}</button>`,
      )}
    </div>
    <div class="code">
      <p class="label">${words.dial}</p>
      <div><b>${code}</b>
        <button class="button square" type="button" aria-label=${words.copyCode} title=${words.copyCode} @click=${() => on.copy(code)}>${icon(copy)}</button>
      </div>
      <p class="label">${words.cancelCode}\u202f: <b>${CANCEL_ALL}</b></p>
    </div>
    <p class="fine">${words.codeNote}</p>
    <h4>${words.menus}</h4>
    <dl class="paths">
      <dt>${words.iphone}</dt><dd>${path(words.iphonePath)}</dd>
      <dt>${words.android}</dt><dd>${path(words.androidPath)}</dd>
    </dl>
    <h4>${words.verify}</h4>
    <p>${words.verifyNote}</p>
    <h4>${words.read}</h4>
    <p>${words.readNote}</p>
  </section>`;
}

import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { LOCALES, type Locale } from "../strings/index.ts";
import { icon } from "../ui/icon/icon.ts";
import { shared } from "../ui/shared.styles.ts";
import type { Portal } from "./portal-context.ts";
import { applyTheme, savedTheme, THEMES } from "./preferences.ts";
import { hrefOf } from "./route.ts";

const NAMES: Record<Locale, string> = { fr: "Français", en: "English" };

/** Who is signed in, how the portal looks and speaks, and the way out. */
@customElement("portal-account-menu")
export class AccountMenu extends LitElement {
  @property({ attribute: false }) portal!: Portal;
  @property({ attribute: false }) email = "";

  static override styles = [
    shared,
    css`
      .open {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 48px;
        padding: 0 10px;
        border: 0;
        border-radius: var(--radius-control);
        background: none;
        text-align: left;
        cursor: pointer;
      }
      .open:hover {
        background: var(--line);
      }
      .who {
        min-width: 0;
        line-height: 1.3;
      }
      .who span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .who span + span {
        font-size: 0.867rem;
      }
      [popover] {
        position: fixed;
        inset: auto auto 76px 14px;
        width: min(300px, calc(100vw - 24px));
        margin: 0;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        color: inherit;
        box-shadow: var(--float);
      }
      .mail {
        padding: 8px 10px;
        overflow-wrap: anywhere;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin: 0;
        padding: 10px 10px 12px;
        border: 0;
        border-top: 1px solid var(--line);
      }
      legend {
        float: left;
        width: 100%;
        padding: 0 0 6px;
        font-size: 0.867rem;
        color: var(--soft);
      }
      label,
      .switch {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 40px;
        padding: 0 12px;
        border: 1px solid var(--line);
        border-radius: 20px;
        color: inherit;
        text-decoration: none;
        cursor: pointer;
      }
      label:has(:checked),
      .switch[aria-current="true"] {
        border-color: var(--accent);
        background: var(--tint);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      .out {
        width: 100%;
        justify-content: flex-start;
        margin-top: 6px;
        border-color: transparent;
      }
      .narrow {
        display: none;
      }
      @media (max-width: 860px) {
        .open {
          width: 44px;
          min-height: 44px;
          padding: 0;
          justify-content: center;
        }
        .who {
          display: none;
        }
        [popover] {
          inset: 60px 12px auto auto;
        }
        .narrow {
          display: flex;
        }
      }
    `,
  ];

  override render() {
    const { words, me, locale, api } = this.portal;
    const tell = (type: string, detail?: unknown) =>
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    const choice = (name: string, value: string, label: string, checked: boolean, choose: () => void) =>
      html`<label><input class="visually-hidden" type="radio" name=${name} value=${value} .checked=${checked} @change=${choose} />${label}</label>`;
    return html`<button class="open" type="button" popovertarget="menu" aria-label=${words.nav.account}>
        ${icon("user", 24)}
        <span class="who"><span>${this.email}</span><span class="soft">${words.account.roles[me.role ?? "member"]}</span></span>
      </button>
      <div id="menu" popover>
        <p class="mail">${this.email}</p>
        <fieldset class="narrow">
          <legend>${words.mode.label}</legend>
          <a class="switch" href=${hrefOf("/", { mode: null })} aria-current=${api.mode === "live"}>${words.mode.live}</a>
          <a class="switch" href=${hrefOf("/", { mode: "test" })} aria-current=${api.mode === "test"}>${words.mode.test}</a>
        </fieldset>
        <fieldset>
          <legend>${words.account.theme}</legend>
          ${THEMES.map((one) => choice("theme", one, words.account[one], one === savedTheme(), () => applyTheme(one)))}
        </fieldset>
        <fieldset>
          <legend>${words.account.language}</legend>
          ${LOCALES.map((one) => choice("locale", one, NAMES[one], one === locale, () => tell("portal-locale", one)))}
        </fieldset>
        <button class="button out" type="button" @click=${() => tell("portal-sign-out")}>${icon("signOut")}${words.account.signOut}</button>
      </div>`;
  }
}

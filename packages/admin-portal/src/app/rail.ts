import type { Mode } from "@allokoli/contracts";
import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { brandMark } from "../ui/brand-mark.ts";
import { icon } from "../ui/icon/icon.ts";
import type { IconName } from "../ui/icon/icons.ts";
import { shared } from "../ui/shared.styles.ts";
import type { Portal } from "./portal-context.ts";
import { railStyles } from "./rail.styles.ts";
import { hrefOf, type Route } from "./route.ts";
import "./account-menu.ts";

export const DESTINATIONS = [
  { key: "home", path: "/" },
  { key: "tenants", path: "/entreprises" },
  { key: "assistants", path: "/assistants" },
  { key: "calls", path: "/appels" },
] as const satisfies { key: IconName; path: string }[];

/** The rail: whose portal it is, where one can go, which data is shown, who is signed in. */
@customElement("portal-rail")
export class Rail extends LitElement {
  @property({ attribute: false }) portal!: Portal;
  @property({ attribute: false }) route!: Route;
  @property({ attribute: false }) email = "";

  static override styles = [shared, railStyles];

  override render() {
    const { words, me } = this.portal;
    const here = `/${this.route.path[0] ?? ""}`;
    const tell = (type: string) => this.dispatchEvent(new Event(type));
    return html`<header>
      <button class="button primary skip" type="button" @click=${() => tell("portal-skip")}>${words.nav.skip}</button>
      <a class="brand" href=${hrefOf("/")}>
        ${me.organization.branding.logo_url ? html`<img src=${me.organization.branding.logo_url} alt="" />` : brandMark()}
        <span>${me.organization.name}</span>
      </a>
      <button class="find" type="button" aria-keyshortcuts="Control+K Meta+K" @click=${() => tell("portal-find")}>
        ${icon("search", 18)}<span>${words.nav.find}</span><kbd aria-hidden="true">${/Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl"} K</kbd>
      </button>
      <nav aria-label=${words.nav.label}>
        ${DESTINATIONS.map(
          ({ key, path }) =>
            html`<a href=${hrefOf(path)} aria-current=${path === here ? "page" : nothing}>${icon(key)}<span>${words.nav[key]}</span></a>`,
        )}
      </nav>
      <div class="foot">
        ${this.#modes()}
        <portal-account-menu .portal=${this.portal} .email=${this.email}></portal-account-menu>
      </div>
    </header>`;
  }

  #modes() {
    const { words, api } = this.portal;
    const path = `/${this.route.path[0] ?? ""}`;
    const link = (mode: Mode) => html`<a
      href=${hrefOf(path, { mode: mode === "test" ? "test" : null })}
      aria-current=${api.mode === mode ? "true" : "false"}
      >${mode === "test" ? icon("flask", 16) : nothing}${words.mode[mode]}</a
    >`;
    return html`<div class="modes" role="group" aria-label=${words.mode.label}>${link("live")}${link("test")}</div>`;
  }
}

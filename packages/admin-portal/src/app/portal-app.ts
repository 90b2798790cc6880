import type { Me, Mode } from "@allokoli/contracts";
import { ContextProvider } from "@lit/context";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { createApiClient } from "../data/api-client.ts";
import type { Auth } from "../data/auth.ts";
import type { PortalConfig } from "../data/config.ts";
import { getMe } from "../data/me.ts";
import { type PortalError, shownError } from "../data/portal-error.ts";
import type { Palette } from "../features/palette/palette.ts";
import { type Locale, savedLocale, saveLocale, wordsOf } from "../strings/index.ts";
import { errorNotice, noticeStyles } from "../ui/notice/notice.ts";
import { shared } from "../ui/shared.styles.ts";
import { skeletonRows, skeletonStyles } from "../ui/skeleton/skeleton.ts";
import { pageAt } from "./pages.ts";
import { portalAppStyles } from "./portal-app.styles.ts";
import { type Portal, portalContext } from "./portal-context.ts";
import { applyBranding } from "./preferences.ts";
import { hrefOf, interceptLinks, type Route, readRoute } from "./route.ts";
import "../features/palette/palette.ts";
import "../features/sign-in/sign-in-page.ts";
import "./rail.ts";

/** The portal: the door for who is not signed in, the rail and the page of the address for who is. */
@customElement("portal-app")
export class PortalApp extends LitElement {
  @property({ attribute: false }) config!: PortalConfig;
  @property({ attribute: false }) auth!: Auth;

  @state() private route: Route = readRoute();
  @state() private locale: Locale = savedLocale();
  /** E-mail of who is signed in; undefined until the browser's session has been read. */
  @state() private email: string | null | undefined;
  @state() private portal: Portal | null = null;
  @state() private error: PortalError | null = null;
  @query("portal-palette") private palette?: Palette;

  readonly #provider = new ContextProvider(this, { context: portalContext });
  #leave: (() => void)[] = [];
  #opening = new AbortController();

  static override styles = [shared, noticeStyles, skeletonStyles, portalAppStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = () => {
      const previous = this.route;
      this.route = readRoute();
      if (modeOf(previous) !== modeOf(this.route)) void this.#open();
    };
    addEventListener("popstate", follow);
    this.#leave = [
      () => removeEventListener("popstate", follow),
      interceptLinks(),
      this.auth.onChange((email) => this.#enter(email)),
    ];
    void this.auth.current().then((email) => this.#enter(email));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
  }

  #enter(email: string | null): void {
    if (email === this.email) return;
    this.email = email;
    this.portal = null;
    if (email) void this.#open();
  }

  /** Reads who the session is in the mode of the address, and gives it to the pages. */
  async #open(me?: Me): Promise<void> {
    this.#opening.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const api = createApiClient({
      origin: this.config.api,
      mode: modeOf(this.route),
      locale: this.locale,
      accessToken: (renew) => this.auth.accessToken(renew),
      onSessionEnd: () => void this.auth.signOut(),
    });
    this.error = null;
    try {
      const known = me ?? (await getMe(api, signal));
      if (signal.aborted) return;
      applyBranding(known.organization);
      this.portal = { api, me: known, locale: this.locale, words: wordsOf(this.locale) };
      this.#provider.setValue(this.portal);
    } catch (thrown) {
      if (!signal.aborted) this.error = shownError(thrown);
    }
  }

  readonly #speak = (event: CustomEvent<Locale>) => {
    this.locale = event.detail;
    saveLocale(this.locale);
    void this.#open(this.portal?.me);
  };

  override updated(changed: PropertyValues): void {
    const before = changed.get("route") as Route | undefined;
    // Another page, not another filter: its title is read first, as after a load.
    if (before && before.path[0] !== this.route.path[0]) {
      scrollTo(0, 0);
      this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    }
  }

  override render() {
    const words = wordsOf(this.locale);
    if (this.email === undefined) return nothing;
    if (this.email === null) {
      document.title = "AlloKoli";
      return html`<portal-sign-in .auth=${this.auth} .words=${words}></portal-sign-in>`;
    }
    if (!this.portal) return html`<main class="alone">${this.#waiting()}</main>`;
    const { portal, route } = this;
    const { title, content } = pageAt(route, portal);
    document.title = `${title} — ${portal.me.organization.name}`;
    return html`<portal-rail
        .portal=${portal}
        .route=${route}
        .email=${this.email}
        @portal-skip=${() => this.renderRoot.querySelector<HTMLElement>("main")?.focus()}
        @portal-find=${() => this.palette?.open()}
        @portal-locale=${this.#speak}
        @portal-sign-out=${() => this.auth.signOut()}
      ></portal-rail>
      <div class=${portal.api.mode}>
        ${
          portal.api.mode === "test"
            ? html`<aside class="banner" aria-label=${words.mode.test}><span>${words.mode.banner}</span> <a href=${hrefOf("/", { mode: null })}>${words.mode.leave}</a></aside>`
            : nothing
        }
        <main id="content" tabindex="-1">${content}</main>
      </div>
      <portal-palette .portal=${portal}></portal-palette>`;
  }

  #waiting() {
    const words = wordsOf(this.locale);
    const leave = html`<button class="button" type="button" @click=${() => this.auth.signOut()}>${words.account.signOut}</button>`;
    if (!this.error) return skeletonRows(words.common.loading);
    if (this.error.status === 403 || this.error.status === 404)
      return html`<div class="lost"><h1>${words.noAccess.title}</h1><p class="soft">${words.noAccess.text}</p>${leave}</div>`;
    return html`${errorNotice(this.error, words, () => void this.#open())} ${leave}`;
  }
}

const modeOf = ({ query }: Route): Mode => (query.get("mode") === "test" ? "test" : "live");

import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Auth } from "../../data/auth.ts";
import { type PortalError, shownError } from "../../data/portal-error.ts";
import type { Words } from "../../strings/index.ts";
import { brandMark } from "../../ui/brand-mark.ts";
import { icon } from "../../ui/icon/icon.ts";
import { sentenceOf } from "../../ui/notice/notice.ts";
import { shared } from "../../ui/shared.styles.ts";
import { signInStyles } from "./sign-in-page.styles.ts";
import { specimen, specimenStyles } from "./specimen.ts";

/** The door: an address, a password, and what is said when they do not open. */
@customElement("portal-sign-in")
export class SignInPage extends LitElement {
  @property({ attribute: false }) auth!: Auth;
  @property({ attribute: false }) words!: Words;

  @state() private error: PortalError | null = null;
  @state() private busy = false;
  @state() private wait = 0;
  @state() private shown = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  static override styles = [shared, specimenStyles, signInStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.busy || this.wait > 0) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.error = null;
    try {
      await this.auth.signIn(String(form.get("email")), String(form.get("password")));
    } catch (thrown) {
      this.error = shownError(thrown);
      this.#countDown(this.error?.retryAfter ?? 0);
    }
    this.busy = false;
  };

  #countDown(seconds: number): void {
    clearInterval(this.#timer);
    this.wait = seconds;
    if (seconds <= 0) return;
    this.#timer = setInterval(() => {
      this.wait -= 1;
      if (this.wait <= 0) clearInterval(this.#timer);
    }, 1000);
  }

  override render() {
    const { signIn } = this.words;
    return html`<main>
      <div class="door">
        <p class="brand">${brandMark()}AlloKoli</p>
        <h1>${signIn.title}</h1>
        <p class="lead">${signIn.lead}</p>
        <form @submit=${this.#submit}>
          <label>${signIn.email}<input name="email" type="email" autocomplete="username" required /></label>
          <label for="password">${signIn.password}</label>
          <div class="secret">
            <input id="password" name="password" type=${this.shown ? "text" : "password"} autocomplete="current-password" required />
            <button class="icon-button" type="button" aria-label=${signIn.show} aria-pressed=${this.shown ? "true" : "false"}
              @click=${() => {
                this.shown = !this.shown;
              }}>${icon(this.shown ? "eyeOff" : "eye")}</button>
          </div>
          <div role="alert">${this.error ? html`<p class="refusal">${icon("failed")}<span>${sentenceOf(this.error, this.words)}</span></p>` : nothing}</div>
          <button class="button primary" type="submit" aria-disabled=${this.busy || this.wait > 0 ? "true" : "false"}>
            ${this.wait > 0 ? signIn.wait(this.wait) : this.busy ? signIn.busy : signIn.submit}
          </button>
        </form>
      </div>
      <div class="desk">${specimen(signIn.specimen)}</div>
    </main>`;
  }
}

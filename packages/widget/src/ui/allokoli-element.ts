import { LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type ApiError, type Failure, failureOf } from "../api/api-error.ts";
import { ApiClient } from "../api/client.ts";
import { type Connection, connectionFor } from "../api/connection.ts";
import type { FetchToken } from "../api/token-manager.ts";
import { coreWords, type Locale, localeOf, type Strings } from "../strings/index.ts";
import { Words } from "../strings/words-controller.ts";
import { type Appearance, applyAppearance } from "./appearance.ts";
import { VERSION } from "./define.ts";
import { type AlloKoliEventName, type AlloKoliEvents, alloKoliEvent } from "./events.ts";

/**
 * What the public elements share: where the API is, who the page speaks for, language and looks.
 * A subclass says in `connected` what to read once both are known, and in `disconnected` what to let go.
 */
export abstract class AlloKoliElement extends LitElement {
  static readonly version = VERSION;

  /** Base address of the API. */
  @property() api = "";
  /** Asks the host's server for a fresh tenant token. A property: functions cannot be attributes. */
  @property({ attribute: false }) fetchToken?: FetchToken;
  /** `fr` (default) or `en`. */
  @property() locale = "fr";
  /** `auto` follows the `color-scheme` of the page. */
  @property({ reflect: true }) theme: "auto" | "light" | "dark" = "auto";
  @property({ attribute: false }) appearance?: Appearance;

  /** The host's server does not answer, and is being asked again. */
  @state() protected hostIsAway = false;
  protected readonly core = new Words<Strings>(this, coreWords);
  protected client: ApiClient | null = null;
  #connection: Connection | null = null;
  #letGo: (() => void) | null = null;

  get words(): Locale {
    return localeOf(this.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move is a removal and an insertion in the same task: state and requests survive it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#detach();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("appearance")) applyAppearance(this, this.appearance, changed.get("appearance"));
    if (changed.has("api") || changed.has("fetchToken") || changed.has("locale")) {
      this.#detach();
      this.#attach();
    }
  }

  /** Both the API and the host's callback are known, now or again. */
  protected abstract connected(client: ApiClient): void;
  /** The network is back: read again what it had cut short. */
  protected backOnline(): void {}
  /** The element left the page, or changed its API: stop timers and requests. */
  protected disconnected(): void {}

  /** Tells the page; false when the page says that it sees to the matter itself. */
  protected emit<K extends AlloKoliEventName>(name: K, detail: AlloKoliEvents[K]): boolean {
    return this.dispatchEvent(alloKoliEvent(name, detail));
  }

  /** What went wrong, told to the host as well; null for a request that we cancelled ourselves. */
  protected failed(error: unknown): Failure | null {
    const failure = failureOf(error);
    if (failure) this.emit("allokoli-error", failure);
    return failure;
  }

  protected retryConnection(): void {
    this.#connection?.tokens.reset();
  }

  #attach(): void {
    if (this.#letGo || !this.isConnected || !this.api || !this.fetchToken) return;
    this.#connection = connectionFor(this.api, this.fetchToken);
    this.#letGo = this.#connection.hold({
      failed: (error) => this.#handleTokenTrouble(error),
      retrying: this.#handleRetrying,
    });
    this.#handleRetrying();
    this.client = new ApiClient(this.#connection, this.words);
    window.addEventListener("online", this.#handleOnline);
    this.connected(this.client);
  }

  #detach(): void {
    if (!this.#letGo) return;
    window.removeEventListener("online", this.#handleOnline);
    this.disconnected();
    this.#letGo();
    this.#letGo = null;
    this.client = null;
  }

  readonly #handleRetrying = () => {
    this.hostIsAway = this.#connection?.tokens.retrying ?? false;
  };

  readonly #handleOnline = () => this.backOnline();

  #handleTokenTrouble(error: ApiError): void {
    this.emit("allokoli-token-expired", { code: error.failure.code });
    if (error.failure.code !== "token_expired") this.emit("allokoli-error", error.failure);
  }
}

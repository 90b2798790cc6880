import { pause } from "../ui/pause.ts";
import { ApiError } from "./api-error.ts";
import { renewalDelay, tokenLife } from "./token-life.ts";
import { hostSaysNo, isLasting, NoToken, reasonOf } from "./token-trouble.ts";

export type TokenReason = "initial" | "renewal" | "expired";
/** Given by the host page: asks its own server for a fresh tenant token. Never put a token anywhere else. */
export type FetchToken = (request: { reason: TokenReason; signal: AbortSignal }) => Promise<string>;

const CALLBACK_TIMEOUT = 10_000;
const BACK_OFF = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Keeps one token fresh for all the elements that share it.
 *
 * It asks once at a time, gives the host ten seconds, backs off five times, and stops for good when the host says
 * 401 or 403: its user has logged out. What time does not mend (a wrong address, an answer without a token) fails at
 * once. The console says once per trouble what the host's developer can do about it. No timer is held while no element
 * is on the page.
 */
export class TokenManager {
  readonly #fetchToken: FetchToken;
  #token: string | null = null;
  #expiresAt = 0;
  #inFlight: Promise<string> | null = null;
  #ended: ApiError | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();
  #holders = 0;
  #retrying = false;
  /** The console has been told of the trouble that there is. */
  #told = false;
  readonly #onTrouble: (error: ApiError) => void;
  readonly #onRetrying: () => void;

  constructor(
    fetchToken: FetchToken,
    onTrouble: (error: ApiError) => void = () => {},
    onRetrying: () => void = () => {},
  ) {
    this.#fetchToken = fetchToken;
    this.#onTrouble = onTrouble;
    this.#onRetrying = onRetrying;
  }

  /** The host failed at least once, and is about to be asked again. */
  get retrying(): boolean {
    return this.#retrying;
  }

  /** The token to send now. */
  get(): Promise<string> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (this.#token) return Promise.resolve(this.#token);
    return this.#ask("initial");
  }

  /** The API refused `refused` as expired: another one, unless another one has arrived meanwhile. */
  renew(refused: string): Promise<string> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (this.#token && this.#token !== refused) return Promise.resolve(this.#token);
    return this.#ask("expired");
  }

  /** Someone pressed « réessayer »: a session that had ended may have been opened again. */
  reset(): void {
    this.#ended = null;
  }

  hold(): void {
    this.#holders += 1;
    if (this.#holders > 1) return;
    this.#abort = new AbortController();
    for (const [target, type] of WAKE) target.addEventListener(type, this.#handleWake);
    this.#schedule();
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders > 0) return;
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#inFlight = null;
    for (const [target, type] of WAKE) target.removeEventListener(type, this.#handleWake);
  }

  // A laptop that slept past the renewal, a phone back from a tunnel: ask at once instead of failing the next request.
  readonly #handleWake = () => {
    if (document.visibilityState === "hidden" || !this.#token || this.#ended) return;
    if (performance.now() >= this.#expiresAt - 30_000) this.#renewQuietly();
    else this.#schedule();
  };

  #renewQuietly(): void {
    this.#ask("renewal").catch((error: unknown) => {
      if (error instanceof ApiError) this.#onTrouble(error);
    });
  }

  #ask(reason: TokenReason): Promise<string> {
    this.#inFlight ??= this.#askWithBackOff(reason, this.#abort.signal).finally(() => {
      this.#inFlight = null;
      this.#setRetrying(false);
    });
    return this.#inFlight;
  }

  async #askWithBackOff(reason: TokenReason, signal: AbortSignal): Promise<string> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return this.#accept(await this.#askOnce(reason, signal), reason);
      } catch (error) {
        signal.throwIfAborted();
        this.#tell(error);
        if (hostSaysNo(error)) throw this.#end(ApiError.client("session_ended", true));
        if (error instanceof ApiError && error.failure.code === "token_not_refreshed") throw error;
        const wait = isLasting(error) ? undefined : BACK_OFF[attempt];
        if (wait === undefined) throw error instanceof ApiError ? error : ApiError.client("token_fetch_failed");
        this.#setRetrying(true);
        await pause(wait + Math.random() * 250, signal);
      }
    }
  }

  async #askOnce(reason: TokenReason, signal: AbortSignal): Promise<string> {
    const timeout = new AbortController();
    const both = AbortSignal.any([signal, timeout.signal]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        timeout.abort();
        reject(ApiError.client("token_fetch_timeout"));
      }, CALLBACK_TIMEOUT);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      return await Promise.race([this.#fetchToken({ reason, signal: both }), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  #setRetrying(retrying: boolean): void {
    if (this.#retrying === retrying) return;
    this.#retrying = retrying;
    this.#onRetrying();
  }

  /** In English, for the host's developer: people read the card. */
  #tell(error: unknown): void {
    if (this.#told) return;
    this.#told = true;
    console.error(`[allokoli] No tenant token. ${reasonOf(error)}`);
  }

  #accept(token: string, reason: TokenReason): string {
    if (typeof token !== "string" || token === "") {
      throw new NoToken(`fetchToken must resolve to a token, a string; it resolved to: ${typeof token}.`);
    }
    const now = performance.now();
    const same = token === this.#token;
    if (same && (reason === "expired" || now >= this.#expiresAt - 31_000)) {
      throw ApiError.client("token_not_refreshed", false);
    }
    if (!same) {
      const life = tokenLife(token);
      this.#expiresAt = life === null ? Number.POSITIVE_INFINITY : now + life * 1000;
    }
    this.#token = token;
    this.#told = false;
    this.#schedule(same);
    return token;
  }

  // The same token while it still lives is a host with a cache: one more chance, half a minute before the end.
  #schedule(lastChance = false): void {
    clearTimeout(this.#timer);
    if (this.#holders === 0 || !this.#token || this.#expiresAt === Number.POSITIVE_INFINITY) return;
    const left = this.#expiresAt - performance.now();
    const life = tokenLife(this.#token) ?? 0;
    const usual = renewalDelay(life, Math.random() * 10 - 5) - (life * 1000 - left);
    this.#timer = setTimeout(() => this.#renewQuietly(), Math.max(0, lastChance ? left - 30_000 : usual));
  }

  #end(error: ApiError): ApiError {
    this.#ended = error;
    this.#token = null;
    clearTimeout(this.#timer);
    return error;
  }
}

const WAKE: readonly (readonly [EventTarget, string])[] =
  typeof window === "undefined"
    ? []
    : [
        [window, "online"],
        [window, "pageshow"],
        [document, "visibilitychange"],
      ];

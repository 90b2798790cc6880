/** Why a token is asked for: the first one, the regular renewal, or because the API refused the last one. */
export type TokenReason = "initial" | "renewal" | "expired";

/** Asks the partner's server for a fresh tenant token. Called again before each one expires: never cache its answer. */
export type FetchToken = (request: { reason: TokenReason; signal: AbortSignal }) => Promise<string>;

/** Design tokens by their short name: `{ accent: "#27509b" }` sets `--allokoli-accent`. */
export type Appearance = Record<string, string>;

/** What every element takes. */
export interface CommonProps {
  /** Origin of the API, without a trailing slash: `https://api.allokoli.example`. */
  api: string;
  fetchToken: FetchToken;
  /** BCP 47 tag; French when absent. */
  locale?: string;
  theme?: "light" | "dark" | "auto";
  appearance?: Appearance;
}

/** What one element takes beside the common properties. */
export interface ElementProps extends Partial<CommonProps> {
  /** Needed by `<allokoli-assistant>` and `<allokoli-test-call>`. */
  assistantId?: string;
}

/** An element of the widget, before or after its definition has arrived. */
export type AllokoliElement = HTMLElement & ElementProps;

/** Detail of the `allokoli-error` event. */
export interface AllokoliErrorDetail {
  code: string;
  message: string;
  retryable: boolean;
  requestId: string | null;
}

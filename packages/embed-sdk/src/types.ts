/** Why a token is asked for: the first one, the regular renewal, or because the API refused the last one. */
export type TokenReason = "initial" | "renewal" | "expired";

/** Asks the partner's server for a fresh tenant token. Called again before each one expires: never cache its answer. */
export type FetchToken = (request: { reason: TokenReason; signal: AbortSignal }) => Promise<string>;

/** How the page makes the elements its own; each key is the `--allokoli-*` custom property of the same name. */
export interface Appearance {
  /** Any CSS colour: text on it and in it is kept readable whatever it is. */
  accent?: string;
  ink?: string;
  paper?: string;
  card?: string;
  line?: string;
  pencil?: string;
  /** Radius of cards; controls follow. */
  radius?: string;
  /** A font family that the page has loaded; the page's own by default. */
  font?: string;
  /** Size of running text; the whole scale follows. */
  fontSize?: string;
  /** Height of the wizard and of the test call. */
  height?: string;
}

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
  /** What to tell the person, in the element's language; null when the failure never reached the API. */
  detail: string | null;
  retryable: boolean;
  requestId: string | null;
}

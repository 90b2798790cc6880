import type { ApiError } from "./api-error.ts";
import { type FetchToken, TokenManager } from "./token-manager.ts";

type Listener = {
  failed(error: ApiError): void;
  /** The host has begun to fail, or is done failing: `tokens.retrying` tells which. */
  retrying(): void;
};

/** One API and one host callback: whatever elements stand on the page, they share one token. */
export class Connection {
  readonly api: string;
  readonly tokens: TokenManager;
  readonly #listeners = new Set<Listener>();

  constructor(api: string, fetchToken: FetchToken) {
    this.api = api.replace(/\/+$/, "");
    this.tokens = new TokenManager(
      fetchToken,
      (error) => this.report(error),
      () => {
        for (const listener of this.#listeners) listener.retrying();
      },
    );
  }

  /** Keeps the token fresh until the returned function is called. */
  hold(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.tokens.hold();
    return () => {
      this.#listeners.delete(listener);
      this.tokens.release();
    };
  }

  report(error: ApiError): void {
    for (const listener of this.#listeners) listener.failed(error);
  }
}

const connections = new WeakMap<FetchToken, Map<string, Connection>>();

export function connectionFor(api: string, fetchToken: FetchToken): Connection {
  const ofHost = connections.get(fetchToken) ?? new Map<string, Connection>();
  connections.set(fetchToken, ofHost);
  const known = ofHost.get(api) ?? new Connection(api, fetchToken);
  ofHost.set(api, known);
  return known;
}

import { ApiError } from "./api-error.ts";
import type { Connection } from "./connection.ts";

export type Query = Record<string, string | number | undefined>;
export type RequestOptions = {
  body?: unknown;
  query?: Query;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  idempotencyKey?: string;
};
/** `endless`: the answer may go on for ever, and only its reader's signal ends it. */
type Sent = RequestOptions & { endless?: boolean };

const PATIENCE = 30_000;

/** JSON over fetch with the tenant token as a bearer. An expired token is renewed and the request replayed, once. */
export class Http {
  readonly #connection: Connection;
  readonly #locale: string;

  constructor(connection: Connection, locale: string) {
    this.#connection = connection;
    this.#locale = locale;
  }

  get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return this.#request("GET", path, options).then(read<T>);
  }

  /** An answer that goes on for as long as its reader likes: text as it comes, under the same token and replay. */
  stream(path: string, options: RequestOptions & { signal: AbortSignal }): Promise<Response> {
    return this.#request("GET", path, { ...options, endless: true });
  }

  /** A write carries a key that survives the replay, so that it is done once whatever the network does. */
  write<T>(method: "POST" | "PATCH" | "DELETE", path: string, options: RequestOptions = {}): Promise<T> {
    const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
    return this.#request(method, path, { ...options, idempotencyKey }).then(read<T>);
  }

  async #request(method: string, path: string, options: Sent): Promise<Response> {
    const token = await this.#connection.tokens.get();
    const first = await this.#send(method, path, options, token);
    if (first.ok) return first;
    const error = await ApiError.fromResponse(first);
    if (error.failure.code !== "token_expired") throw error;
    this.#connection.report(error);
    const fresh = await this.#connection.tokens.renew(token);
    const second = await this.#send(method, path, options, fresh);
    if (second.ok) return second;
    throw await ApiError.fromResponse(second);
  }

  async #send(method: string, path: string, options: Sent, token: string): Promise<Response> {
    const url = new URL(this.#connection.api + path);
    for (const [name, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
    }
    const headers = new Headers({
      ...options.headers,
      authorization: `Bearer ${token}`,
      "accept-language": this.#locale,
    });
    if (options.body !== undefined) headers.set("content-type", "application/json");
    if (options.idempotencyKey && method !== "DELETE") headers.set("idempotency-key", options.idempotencyKey);
    const signals = [options.signal ?? [], options.endless ? [] : AbortSignal.timeout(PATIENCE)].flat();
    try {
      return await fetch(url, {
        method,
        headers,
        body: options.body === undefined ? null : JSON.stringify(options.body),
        signal: AbortSignal.any(signals),
        credentials: "omit",
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw ApiError.client("offline");
    }
  }
}

async function read<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}

import type { Mode } from "@allokoli/contracts";
import { errorOf, PortalError } from "./portal-error.ts";

export type Query = Record<string, string | number | undefined>;

export interface ApiClient {
  readonly mode: Mode;
  readonly origin: string;
  /** Reads a resource. @throws PortalError, or the signal's reason when it is called off. */
  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T>;
  /** Asks for something to be done, once however often it is sent. @throws as `get` */
  post<T>(path: string, signal?: AbortSignal): Promise<T>;
}

export interface ApiSettings {
  origin: string;
  mode: Mode;
  locale: string;
  /** The session's access token; `renew` asks for another one than the last. Null when there is no session. */
  accessToken(renew: boolean): Promise<string | null>;
  /** The session is over for the API, and renewing it did not help. */
  onSessionEnd(): void;
}

interface Asked {
  method: "GET" | "POST";
  path: string;
  query?: Query;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

const PATIENCE_MS = 20_000;
const RENEWABLE = new Set(["token_expired", "session_invalid"]);

/** The API as a signed-in member sees it, in one mode. */
export function createApiClient(settings: ApiSettings): ApiClient {
  const send = async ({ method, path, query = {}, headers, signal }: Asked, renew: boolean) => {
    const token = await settings.accessToken(renew);
    if (!token) throw new PortalError({ code: "session_invalid", status: 401, retryable: false });
    const url = new URL(path, settings.origin);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(url, {
      method,
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        "accept-language": settings.locale,
        "allokoli-mode": settings.mode,
      },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    }).catch(() => {
      signal?.throwIfAborted();
      throw new PortalError({ code: navigator.onLine ? "unavailable" : "offline", retryable: true }, null);
    });
    if (answer.ok) return answer;
    throw await errorOf(answer);
  };
  const ask = async (asked: Asked) => {
    try {
      return await (await send(asked, false)).json();
    } catch (error) {
      if (!(error instanceof PortalError) || error.status !== 401 || !RENEWABLE.has(error.code)) throw error;
    }
    try {
      return await (await send(asked, true)).json();
    } catch (error) {
      if (error instanceof PortalError && error.status === 401) settings.onSessionEnd();
      throw error;
    }
  };
  return {
    mode: settings.mode,
    origin: settings.origin,
    get: (path, query = {}, signal) => ask({ method: "GET", path, query, signal }),
    post: (path, signal) => ask({ method: "POST", path, signal, headers: { "idempotency-key": crypto.randomUUID() } }),
  };
}

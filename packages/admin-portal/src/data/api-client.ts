import type { Mode } from "@allokoli/contracts";
import { errorOf, PortalError } from "./portal-error.ts";

export type Query = Record<string, string | number | undefined>;

export interface ApiClient {
  readonly mode: Mode;
  readonly origin: string;
  /** Reads a resource. @throws PortalError, or the signal's reason when it is called off. */
  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T>;
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

const PATIENCE_MS = 20_000;
const RENEWABLE = new Set(["token_expired", "session_invalid"]);

/** The API as a signed-in member sees it, in one mode. */
export function createApiClient(settings: ApiSettings): ApiClient {
  const send = async (path: string, query: Query, signal: AbortSignal | undefined, renew: boolean) => {
    const token = await settings.accessToken(renew);
    if (!token) throw new PortalError({ code: "session_invalid", status: 401, retryable: false });
    const url = new URL(path, settings.origin);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(url, {
      headers: {
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
  return {
    mode: settings.mode,
    origin: settings.origin,
    async get<T>(path: string, query: Query = {}, signal?: AbortSignal) {
      try {
        return (await (await send(path, query, signal, false)).json()) as T;
      } catch (error) {
        if (!(error instanceof PortalError) || error.status !== 401 || !RENEWABLE.has(error.code)) throw error;
      }
      try {
        return (await (await send(path, query, signal, true)).json()) as T;
      } catch (error) {
        if (error instanceof PortalError && error.status === 401) settings.onSessionEnd();
        throw error;
      }
    },
  };
}

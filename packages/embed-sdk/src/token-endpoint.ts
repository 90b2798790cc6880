import { EmbedError } from "./embed-error.ts";
import type { FetchToken } from "./types.ts";

const known = new Map<string, FetchToken>();

/**
 * Makes a `fetchToken` that POSTs to the partner's own endpoint and reads `{ "token": "…" }` from its answer.
 * One function per address, so that elements of the same tenant can share one token.
 *
 * @throws EmbedError `session_ended` when the partner's server answers 401 or 403: its user has signed out, and
 * asking again would not help; `token_fetch_failed` otherwise.
 */
export function tokenFrom(endpoint: string): FetchToken {
  const url = new URL(endpoint, document.baseURI).href;
  const existing = known.get(url);
  if (existing) return existing;
  const fetchToken: FetchToken = async ({ reason, signal }) => {
    const answer = await fetch(url, {
      method: "POST",
      // The partner's session cookie goes to the partner alone; JSON keeps a foreign form from posting here.
      credentials: "same-origin",
      cache: "no-store",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason }),
      signal,
    }).catch((cause) => {
      throw new EmbedError("token_fetch_failed", 0, cause);
    });
    const { status } = answer;
    if (status === 401 || status === 403) throw new EmbedError("session_ended", status);
    const token = answer.ok && (await answer.json().catch(() => null))?.token;
    if (typeof token !== "string") throw new EmbedError("token_fetch_failed", status);
    return token;
  };
  known.set(url, fetchToken);
  return fetchToken;
}

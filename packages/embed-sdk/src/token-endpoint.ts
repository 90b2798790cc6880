import { EmbedError } from "./embed-error.ts";
import type { FetchToken } from "./types.ts";

const known = new Map<string, FetchToken>();

/**
 * Makes a `fetchToken` that POSTs to the partner's own endpoint and reads `{ "token": "…" }` from its answer.
 * One function per address, so that elements of the same tenant can share one token.
 *
 * @throws EmbedError `session_ended` when the partner's server answers 401 or 403: its user has signed out, and
 * asking again would not help; `token_fetch_failed` otherwise, with a message that says what the endpoint did.
 */
export function tokenFrom(endpoint: string): FetchToken {
  const url = new URL(endpoint, document.baseURI).href;
  const existing = known.get(url);
  if (existing) return existing;
  const refused = (status: number, what: string, cause?: unknown) =>
    new EmbedError(
      status === 401 || status === 403 ? "session_ended" : "token_fetch_failed",
      status,
      `POST ${url} ${what}`,
      cause,
    );
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
      throw refused(0, "got no answer (network, CORS, or connect-src of the page's CSP)", cause);
    });
    const { status, ok } = answer;
    if (!ok) throw refused(status, `answered ${status}`);
    const token = await answer.json().then((json) => json?.token, nothing);
    // Neither the answer nor a part of it is repeated: it may hold a token under another name.
    if (typeof token !== "string")
      throw refused(status, `answered ${status} (${answer.headers.get("content-type")}) without {"token":"…"}`);
    return token;
  };
  known.set(url, fetchToken);
  return fetchToken;
}

const nothing = () => undefined;

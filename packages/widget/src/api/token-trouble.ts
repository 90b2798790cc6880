/** What a host's failure to give a token means: whether to ask again, and what its developer should read. */

const WORTH_WAITING = new Set([408, 425, 429]);

const statusOf = (error: unknown): number => {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" ? status : 0;
};

/** The host's user has signed out. */
export const hostSaysNo = (error: unknown): boolean => [401, 403].includes(statusOf(error));

/**
 * Asking again would give the same: the host's server answered, and with something else than a token (an address that
 * does not exist, a page of HTML, `{}`). A network that fails and a server in trouble are worth another try.
 */
export function isLasting(error: unknown): boolean {
  const status = statusOf(error);
  if (status > 0) return status < 500 && !WORTH_WAITING.has(status);
  // What `fetchToken` of the host's own throws on an answer that is no JSON, and what we throw on one without a token.
  return error instanceof SyntaxError || error instanceof NoToken;
}

export class NoToken extends TypeError {}

const OURS: Record<string, string> = {
  token_fetch_timeout: "fetchToken took more than 10 s.",
  token_not_refreshed: "fetchToken gave the same token again: its answer must not be cached.",
};

/** In English, for the developer. */
export function reasonOf(error: unknown): string {
  if (error instanceof Response) return `fetchToken threw the answer ${error.status} of ${error.url}.`;
  if (!(error instanceof Error)) return `fetchToken threw ${String(error)}.`;
  return OURS[error.message] ?? error.message;
}

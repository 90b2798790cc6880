/** Seconds for which a token was made to live; null for a token that does not say (then only a refusal renews it). */
export function tokenLife(token: string): number | null {
  const payload = token.split(".")[1];
  if (!payload) return null;
  try {
    const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) as {
      iat?: number;
      exp?: number;
    };
    return typeof claims.exp === "number" && typeof claims.iat === "number" ? claims.exp - claims.iat : null;
  } catch {
    return null;
  }
}

/**
 * Milliseconds from receipt to renewal: the life of the token less 30 s or a tenth, whichever is longer.
 * Only `exp − iat` counts, never the wall clock, so a page whose clock is wrong by an hour renews on time.
 */
export function renewalDelay(lifeSeconds: number, jitter: number): number {
  const margin = Math.max(30, lifeSeconds * 0.1);
  return Math.max(1, lifeSeconds - margin + jitter) * 1000;
}

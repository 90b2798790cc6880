/**
 * Keeps what a slow look-up found for a while; concurrent askers share one look-up; a failed one is not kept. Who needs it
 * fresher than that says how old it may be.
 */
export function cached<T>(
  milliseconds: number,
  lookUp: (key: string) => Promise<T>,
  capacity = 5_000,
): (key: string, maxAge?: number) => Promise<T> {
  const kept = new Map<string, { since: number; value: Promise<T> }>();
  return (key, maxAge = milliseconds) => {
    const now = Date.now();
    const hit = kept.get(key);
    if (hit && hit.since + Math.min(maxAge, milliseconds) > now) return hit.value;
    const value = lookUp(key);
    kept.delete(key);
    kept.set(key, { since: now, value });
    value.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

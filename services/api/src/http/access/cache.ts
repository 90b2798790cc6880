/** Keeps what a slow look-up found for a while; concurrent askers share one look-up; a failed one is not kept. */
export function cached<T>(
  milliseconds: number,
  lookUp: (key: string) => Promise<T>,
  capacity = 5_000,
): (key: string) => Promise<T> {
  const kept = new Map<string, { until: number; value: Promise<T> }>();
  return (key) => {
    const now = Date.now();
    const hit = kept.get(key);
    if (hit && hit.until > now) return hit.value;
    const value = lookUp(key);
    kept.delete(key);
    kept.set(key, { until: now + milliseconds, value });
    value.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

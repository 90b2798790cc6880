/**
 * Does an object in this JSON hold a key twice? Parsers disagree on which one counts (RFC 8259, 4), so two readers of
 * one token could read two different tenants. The text must be valid JSON.
 */
export function repeatsKey(json: string): boolean {
  const open: Set<string>[] = [];
  for (const [, text, colon, sign] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*(:)?|([{}[\]])/g)) {
    if (sign === "{" || sign === "[") open.push(new Set());
    else if (sign) open.pop();
    else if (text && colon) {
      const keys = open.at(-1);
      const key = JSON.parse(text) as string;
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}

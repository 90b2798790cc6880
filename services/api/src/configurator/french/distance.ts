/**
 * Edits between two short words (insert, delete, replace, swap neighbours), or `limit + 1` when there are more.
 * Optimal string alignment; used to read « restorant » and « dmanche ».
 */
export function edits(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1);
      row.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

/** Edits allowed for a word of this length: none under 5 letters, one up to 7, two above. */
export const tolerance = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** How a word sounds, roughly: « orthofoniste », « menuizier ». */
export const sound = (word: string): string =>
  word.replace(/ph/g, "f").replace(/(.)\1/g, "$1").replace(/z/g, "s").replace(/y/g, "i");

/** A voice says « dix-huit heures » where a card has 18 h: what was said and what was kept are alike, not equal. */
const ENOUGH = 0.6;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Takes the words of `said` out of `kept`: what is left, or null when most of them are not in it. */
export function takeOut(said: string, kept: readonly string[]): string[] | null {
  const left = [...kept];
  const words = wordsOf(said);
  const found = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return found.length >= words.length * ENOUGH ? left : null;
}

export const sameWords = (said: string, kept: string): boolean => takeOut(said, wordsOf(kept)) !== null;

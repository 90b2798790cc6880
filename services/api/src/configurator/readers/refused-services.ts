import { fold, mask, type Passage } from "../french/passage.ts";
import type { Span } from "../reading.ts";

/** « Piscine non », « non pas le cuir », « ah non la location on arrête », « enlevez le blindage » (folded). */
const REFUSAL =
  /^(?:(?:ah|oh|et|mais|enfin|euh|finalement|en fait|bon|donc|alors) )*(?:non(?= [a-z])|plus (?:de|d'|les?|la|du|des)|pas (?:de|d'|les?|la|du|des|question)|sauf|sans)(?![a-z])|(?<![a-z])(?:non(?= *$)|non en fait|on arrete|(?:j'ai|on a) arrete|c'est (?:fini|termine)|laisse[rz]? tomber|(?<!ai )oubliez|(?:enlev|retir|supprim|vir|ray)(?:e[rz]?|ons)|(?:je|on|nous) (?:ne |n')?(?:le |la |les |l'|en )?(?:fai[st]|faisons|proposons|propose|vends?|prends?) (?:plus|pas)(?! que))(?![a-z])/;
/** A refusal of what was named just before: « la déco, mais non ». */
const OF_BEFORE =
  /^(?:mais non|(?:enlev|retir|supprim)\w+[- ](?:ca|cela|le|la|les)|on arrete|(?:non )?laisse[rz]? tomber|(?:je|on) (?:le|la|les) (?:fais|fait) plus|j'en fais plus|c'est fini)$/;
/** What is said around a name when it is refused. */
const SMALL =
  /^(?:ah|oh|euh|non|pas|plus|les?|la|des|du|mais|enfin|fait|fini|finalement|sauf|sans|sur|pour|avec|est|sont|arrete|laissez|tomber|oubliez|question|maintenant|vous|nous|aussi|mon|mes|nos)$/;

const stem = (word: string) => word.replace(/(?:es|s|x|e)$/, "");
const stems = (text: string) => (fold(text).match(/[a-z]{3,}/g) ?? []).filter((word) => !SMALL.test(word)).map(stem);

export type Refused = {
  /** The passage without what takes back. */
  rest: Passage;
  /** Is this what was taken back? */
  has: (name: string) => boolean;
};

/** What a person takes back while he lists what he does. */
export function refusedIn(p: Passage): Refused {
  const said: string[][] = [];
  const spans: Span[] = [];
  let before: (Span & { text: string }) | null = null;
  for (const m of p.text.matchAll(/[^,;.!?\n]+?(?= mais (?:non|pas|plus)|[,;.!?\n]|$)/g)) {
    const text = m[0].trim();
    const span = { start: m.index, end: m.index + m[0].length };
    if (REFUSAL.test(text)) {
      const named = stems(text);
      spans.push(span);
      if (OF_BEFORE.test(text) && before) {
        spans.push(before);
        named.push(...stems(before.text));
      }
      said.push(named);
    }
    before = { ...span, text };
  }
  return {
    rest: spans.reduce((rest, { start, end }) => mask(rest, start, end), p),
    has: (name) => {
      const own = stems(name);
      return (
        own.length > 0 &&
        said.some((words) => own.every((word) => words.includes(word)) || (words.length === 1 && own[0] === words[0]))
      );
    },
  };
}

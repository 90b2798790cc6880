import { type Passage, rewrite } from "./passage.ts";

const UNITS = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(
  " ",
);
const SMALL = new Map<string, number>([...UNITS.map((word, n) => [word, n] as const), ["une", 1], ["ving", 20]]);
const TENS = new Map<string, number>([
  ["vingt", 20],
  ["vingts", 20],
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["septante", 70],
  ["huitante", 80],
  ["octante", 80],
  ["nonante", 90],
]);
const isNumberWord = (word: string) =>
  SMALL.has(word) || TENS.has(word) || /^cents?$/.test(word) || word === "mille" || word === "et";

type Word = { word: string; start: number; end: number; joined: boolean };
type Found = { value: number; next: number };

const teen = (words: Word[], i: number): Found | null => {
  const value = SMALL.get(words[i]?.word ?? "");
  if (value === undefined) return null;
  const unit = SMALL.get(words[i + 1]?.word ?? "");
  if (value === 10 && unit !== undefined && unit >= 7 && unit <= 9) return { value: 10 + unit, next: i + 2 };
  return { value, next: i + 1 };
};

/** « Soixante quatre-vingt-un » is 60 and 81: the dash, or what cannot follow « vingt », tells. */
function opensFourScore(words: Word[], i: number): boolean {
  const [four, score, after] = words.slice(i, i + 3);
  if (four?.word !== "quatre" || !/^vingts?$/.test(score?.word ?? "")) return false;
  if (score?.joined && !four.joined) return true;
  return !score?.joined && (/^une?$/.test(after?.word ?? "") || (SMALL.get(after?.word ?? "") ?? 0) >= 10);
}

/** 0 to 99, as French counts: « quatre-vingt-dix-sept », « soixante et onze ». */
function underHundred(words: Word[], i: number): Found | null {
  const word = words[i]?.word ?? "";
  const afterFour = words[i + 1]?.word ?? "";
  const fourScore = word === "quatre" && /^vingts?$/.test(afterFour);
  const base = fourScore ? 80 : TENS.get(word);
  if (base === undefined) return teen(words, i);
  let next = i + (fourScore ? 2 : 1);
  const linked = words[next]?.word === "et" && /^(une?|onze)$/.test(words[next + 1]?.word ?? "");
  const rest = teen(words, linked ? next + 1 : next);
  const room = base === 60 || base === 80 ? 19 : 9;
  if (rest && rest.value >= 1 && rest.value <= room && (linked || !opensFourScore(words, next))) {
    next = rest.next;
    return { value: base + rest.value, next };
  }
  return { value: base, next };
}

function underThousand(words: Word[], i: number): Found | null {
  const head = underHundred(words, i);
  const bare = /^cents?$/.test(words[i]?.word ?? "");
  if (!bare && !(head && head.value >= 2 && head.value <= 9 && /^cents?$/.test(words[head.next]?.word ?? "")))
    return head;
  const hundreds = bare ? 1 : (head as Found).value;
  const next = bare ? i + 1 : (head as Found).next + 1;
  const rest = underHundred(words, next);
  return rest && rest.value > 0
    ? { value: hundreds * 100 + rest.value, next: rest.next }
    : { value: hundreds * 100, next };
}

function number(words: Word[], i: number): Found | null {
  const bare = words[i]?.word === "mille";
  const head = bare ? { value: 1, next: i } : underThousand(words, i);
  if (!head || words[head.next]?.word !== "mille") return head;
  const rest = underThousand(words, head.next + 1);
  const low = rest && rest.value > 0 ? rest : { value: 0, next: head.next + 1 };
  return { value: head.value * 1000 + low.value, next: low.next };
}

/** « un » and « neuf » alone are seldom numbers: only what stands around tells. */
function countsAlone(p: Passage, word: Word): boolean {
  const after = p.text.slice(word.end, word.end + 12);
  if (/^une?$/.test(word.word))
    return /^ (heures?\b(?! de)|euros?\b)/.test(after) && word.word !== "un" ? true : /^ euros?\b/.test(after);
  if (word.word === "neuf")
    return (
      /^ ?(h\b|heure|euro|a\b|rue|-|bis|avenue)/.test(after) || /(de|a|des|jusqu'a) $/.test(p.text.slice(0, word.start))
    );
  return true;
}

/** Numbers in words become figures: « huit heures » → « 8 heures », « zéro six trente-neuf » → « 0 6 39 ». */
export function figures(p: Passage): Passage {
  const words: Word[] = [...p.text.matchAll(/[a-z]+/g)].map((m) => ({
    word: m[0],
    start: m.index,
    end: m.index + m[0].length,
    joined: p.text[m.index - 1] === "-",
  }));
  const pieces: { start: number; end: number; by: string }[] = [];
  let i = 0;
  while (i < words.length) {
    if (!isNumberWord((words[i] as Word).word) || words[i]?.word === "et") {
      i++;
      continue;
    }
    let last = i;
    while (
      last + 1 < words.length &&
      isNumberWord((words[last + 1] as Word).word) &&
      /^[ -]$/.test(p.text.slice((words[last] as Word).end, (words[last + 1] as Word).start))
    )
      last++;
    const run = words.slice(i, last + 1);
    const found: { value: number; from: number; to: number }[] = [];
    for (let k = 0; k < run.length; ) {
      const n = number(run, k);
      if (n) found.push({ value: n.value, from: k, to: n.next });
      k = n ? n.next : k + 1;
    }
    for (const { value, from, to } of found) {
      const first = run[from] as Word;
      const end = (run[to - 1] as Word).end;
      const single = to - from === 1;
      const dictated = found.length > 2 || found.some((f) => f.value === 0);
      if (single && !dictated && /^(une?|neuf)$/.test(first.word) && !countsAlone(p, first)) continue;
      pieces.push({ start: first.start, end, by: String(value) });
    }
    i = last + 1;
  }
  return rewrite(p, pieces);
}

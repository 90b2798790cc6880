import type { Doubt, Draft, Price, SlotName, SlotValues } from "@allokoli/contracts";
import type { Passage } from "./french/passage.ts";

/** One fact found in an utterance. `null` forgets the slot. `add` and `remove` are for slots that are lists. */
export type Finding = {
  [K in SlotName]: {
    slot: K;
    value: SlotValues[K] | null;
    mode: "set" | "add" | "remove";
    confidence: number;
    words: string;
  };
}[SlotName];

/** A doubt with what an answer to it needs: the days asked about (Monday is 0), times still without days. */
export type Pending = Doubt & {
  days?: number[];
  slots?: [number, number][];
  asked?: boolean;
  /** Hours told without their days, with an exception: read again once the days are known. */
  words?: string;
  /** What was understood is on the card already: a plain yes settles it. */
  check?: boolean;
  /** Prices that were heard and not kept: a yes keeps them. */
  offer?: Price[];
};

/** What a reader may know besides the words. */
export type Context = {
  draft: Draft;
  /** Slots that the current question is about; empty at the recap. */
  asked: readonly SlotName[];
  /** The doubt that the current question is about. */
  pending: Pending | null;
  /** All that is still unclear, asked about or not: what is said later may settle it. */
  open?: readonly Pending[];
  /** The person is changing something (« en fait, … », « non, … »). */
  correcting: boolean;
  now: Date;
  /** Facts already understood in this very utterance. */
  heard?: readonly Finding[];
  /** Stretches that say what the assistant should do in a call. */
  missions?: readonly Span[];
  /** Stretches that are items of a price list, each with what it is for. */
  priced?: readonly Span[];
};

/** A stretch of a passage's text. */
export type Span = { start: number; end: number };

/** What one reader understood. `rest` has it masked, so that a postcode is not read again as a price. */
export type Reading = { rest: Passage; findings: Finding[]; doubts: Pending[]; priced?: Span[] };
export type Reader = (p: Passage, context: Context) => Reading;

export const nothing = (rest: Passage): Reading => ({ rest, findings: [], doubts: [] });

/** A finding that replaces what was known. */
export function found<K extends SlotName>(
  slot: K,
  value: SlotValues[K] | null,
  words: string,
  confidence = 1,
): Finding {
  return { slot, value, mode: "set", confidence, words: words.slice(0, 500) } as Finding;
}

/** A value fit for a card and a prompt: one line, no markup, no braces, at most `max` characters. */
export function clean(text: string, max: number): string {
  return text
    .replace(/[<>{}[\]`*_#|\\^~"]/g, " ")
    .replace(/oe(?=u|il)/g, "œ")
    .replace(/Oe(?=u|il)/g, "Œ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.!?'-]+|[\s,;:.!?-]+$/g, "")
    .slice(0, max)
    .trim();
}

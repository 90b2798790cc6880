import { type Draft, WEEKDAYS } from "@allokoli/contracts";
import { tradeNamed } from "../readers/trade.ts";

/** A locksmith who works round the clock, every day, takes urgent calls at any hour: he need not say so again. */
export function implied(draft: Draft): Draft {
  const { hours, emergency, trade } = draft;
  if (!hours || emergency || !tradeNamed(trade?.value)?.urgent) return draft;
  const always = WEEKDAYS.every((day) => JSON.stringify(hours.value.weekly[day]) === '[["00:00","24:00"]]');
  if (!always) return draft;
  const value = { offered: true, around_the_clock: true, note: null };
  return { ...draft, emergency: { value, source: hours.source, confidence: hours.confidence, words: hours.words } };
}

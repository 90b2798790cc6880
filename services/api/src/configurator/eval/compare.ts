import { type Draft, WEEKDAYS } from "@allokoli/contracts";
import { renderHours } from "../../hours/render.ts";
import { fold, tidy } from "../french/passage.ts";
import { tradeNamed } from "../readers/trade.ts";
import type { Grid } from "./format.ts";

/** Letters and digits only, without case or accents: how names and addresses are compared. */
export const plain = (text: string): string =>
  fold(tidy(text).replace(/œ/gi, "oe"))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const EMPTY = new Set("de du des d l le la les un une a au aux en et ou pour sur par avec".split(" "));
/** Content words in the singular: « réparations de fuites » and « réparation fuite » are the same. */
const stems = (text: string): string[] =>
  plain(text)
    .split(" ")
    .filter((word) => word && !EMPTY.has(word))
    .map((word) => word.replace(/(?<=[a-z]{3})(?:es|s|x|e)$/, ""));
const within = (part: string, whole: string): boolean => {
  const all = stems(whole);
  return stems(part).every((word) => all.includes(word));
};

export const contains = (text: string, part: string): boolean => plain(text).includes(plain(part));

/** Is `wanted` among what is offered, whatever stands around it? */
export const offers = (services: readonly string[], wanted: string): boolean =>
  services.some((service) => within(wanted, service));

/** The same trade in other words: equal, one within the other, or the same entry of the catalogue. */
export function sameTrade(got: string, wanted: string): boolean {
  const entry = tradeNamed(wanted);
  return within(got, wanted) || within(wanted, got) || (entry !== null && entry === tradeNamed(got));
}

/** The days of `expected` on which the draft says something else, each `wrong`, or `missing` when it says nothing. */
export function daysOff(expected: Grid, draft: Draft): { wrong: string[]; missing: string[] } {
  const off = { wrong: [] as string[], missing: [] as string[] };
  for (const day of WEEKDAYS) {
    const wanted = expected[day];
    if (wanted === null || wanted === undefined) continue;
    const got = draft.hours?.value.weekly[day] ?? null;
    if (got === null) off.missing.push(day);
    else if (slots(got) !== slots(wanted)) off.wrong.push(day);
  }
  return off;
}
const slots = (day: readonly (readonly string[])[]): string =>
  day
    .map((slot) => slot.join("-"))
    .sort()
    .join(" ");

/** All that the draft says of its hours beside the grid, for `hours_note_contains`. */
export const hoursNotes = (draft: Draft): string => {
  const hours = draft.hours?.value;
  const beside = hours
    ? [
        ...hours.notes,
        ...hours.exceptions.map((e) => e.label ?? ""),
        renderHours(hours),
        hours.by_appointment ? "rdv rendez-vous" : "",
      ]
    : [];
  return [...beside, ...(draft.notes?.value ?? [])].join(" ; ");
};

export const addressText = (draft: Draft): string => {
  const { street, postcode, town } = draft.address?.value ?? {};
  return [street, postcode, town].filter(Boolean).join(" ");
};

import { ClockTime, OpeningHours, WEEKDAYS } from "@allokoli/contracts";
import { z } from "zod";

const Slots = z.array(z.tuple([ClockTime, ClockTime])).nullable();

/** One labelled text about hours: a day that is null or absent is not fixed by the text, and not scored. */
export const HoursLine = z.object({
  text: z.string(),
  /** null when no weekly grid can be drawn. */
  hours: z.partialRecord(z.enum(WEEKDAYS), Slots).nullable(),
  public_holidays: OpeningHours.shape.public_holidays.default(null),
  /** Why the grid and the public holidays do not carry everything that the text says; null when they do. */
  needs_clarification: z.string().nullable().default(null),
});
export type HoursLine = z.infer<typeof HoursLine>;

/** What is wrong with a line, in a few words; null when it can be scored. */
export function faultOfHoursLine(line: unknown): string | null {
  const { error } = HoursLine.safeParse(line);
  return error
    ? error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`).join("; ")
    : null;
}

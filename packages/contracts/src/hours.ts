import { z } from "zod";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/**
 * Time of day `HH:MM`, counted on from the opening day, so that a bar open until 2 a.m. ends at `26:00`.
 * Round the clock is `00:00`–`24:00`.
 */
export const ClockTime = z.string().regex(/^([0-3]\d|4[0-7]):[0-5]\d$/);
export const TimeRange = z.tuple([ClockTime, ClockTime]);
export type TimeRange = z.infer<typeof TimeRange>;

/** The slots of one day; `[]` is closed, `null` is not known (it must be asked, never guessed). */
export const DayHours = z.array(TimeRange).max(6).nullable();
export const Week = z.object({
  monday: DayHours,
  tuesday: DayHours,
  wednesday: DayHours,
  thursday: DayHours,
  friday: DayHours,
  saturday: DayHours,
  sunday: DayHours,
});
export type Week = z.infer<typeof Week>;

/**
 * A dated departure from the week: a holiday closure, an exceptional opening. Dates are ISO `YYYY-MM-DD`, inclusive.
 * `yearly` when it was said without a year (« fermé en août »): the dates are those of its next time, and the same days
 * and months come back every year.
 */
export const HoursException = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  slots: z.array(TimeRange).max(6),
  label: z.string().max(120).optional(),
  yearly: z.boolean().optional(),
});
export type HoursException = z.infer<typeof HoursException>;

/** Opening hours as data: what the prompt says and what "are you open now?" computes come from here alone. */
export const OpeningHours = z
  .object({
    weekly: Week,
    public_holidays: z.enum(["open", "closed", "open_if_monday"]).nullable(),
    exceptions: z.array(HoursException).max(60).default([]),
    by_appointment: z.boolean().default(false),
    /** What the grid cannot carry, in the owner's words: « fermé en août ». */
    notes: z.array(z.string().max(200)).max(10).default([]),
    timezone: z.string().default("Europe/Paris"),
  })
  .meta({ id: "OpeningHours" });
export type OpeningHours = z.infer<typeof OpeningHours>;

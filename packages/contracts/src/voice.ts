import { z } from "zod";

/** A row of voices.csv without what only a supplier's adapter needs. */
export const Voice = z
  .object({
    id: z.string(),
    name: z.string(),
    gender: z.enum(["female", "male"]),
    language: z.literal("fr-FR"),
    /** One French line on how it sounds: « posée et chaleureuse ». */
    description: z.string(),
    /** The paces at which it still sounds natural; 1 is its own. */
    speed: z.object({ min: z.number(), max: z.number() }),
    /** What it says to let itself be heard: about three seconds. */
    sample: z.string(),
    is_default: z.boolean(),
  })
  .meta({ id: "Voice" });
export type Voice = z.infer<typeof Voice>;

export const VoiceList = z.object({ items: z.array(Voice) }).meta({ id: "VoiceList" });

import { readFileSync } from "node:fs";
import { Voice } from "@allokoli/contracts";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { VoiceCatalogue } from "../../ports/voice-catalogue.ts";

/** What only the adapter of a voice supplier needs: its own names for a voice. */
export const SupplierVoice = z.object({
  provider: z.string().min(1),
  voice_id: z.string().min(1),
  model: z.string().nullable(),
  /** Ids of rows of the catalogue to fall back to, in order. */
  fallbacks: z.array(z.string()),
});
export type SupplierVoice = z.infer<typeof SupplierVoice>;

const Row = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string().min(1),
    gender: z.enum(["female", "male"]),
    language: z.literal("fr-FR"),
    description: z.string().min(3),
    provider: z.string(),
    voice_id: z.string(),
    model: z.string(),
    fallbacks: z.string(),
    is_default: z.enum(["true", "false"]),
  })
  .transform((row) => ({
    voice: Voice.parse({
      id: row.id,
      name: row.name,
      gender: row.gender,
      language: row.language,
      description: row.description,
      is_default: row.is_default === "true",
    }),
    supplier: SupplierVoice.parse({
      provider: row.provider,
      voice_id: row.voice_id,
      model: row.model || null,
      fallbacks: row.fallbacks.split("|").filter(Boolean),
    }),
  }));

export type FileVoiceCatalogue = VoiceCatalogue & { supplierVoice(id: string): SupplierVoice | null };

/** Reads voices.csv. Throws with the line and the column when a row is wrong, or when there is not one default. */
export function voicesFromText(text: string): FileVoiceCatalogue {
  const records = parse(text, { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[];
  const rows = records.map((record, i) => {
    const row = Row.safeParse(record);
    if (!row.success)
      throw new Error(
        `voices.csv, line ${i + 2}: ${row.error.issues.map((e) => `${e.path.join(".")}: ${e.message}`).join("; ")}`,
      );
    return row.data;
  });
  const byId = new Map(rows.map((row) => [row.voice.id, row]));
  if (byId.size !== rows.length) throw new Error("voices.csv: an id stands twice");
  const defaults = rows.filter((row) => row.voice.is_default);
  if (defaults.length !== 1) throw new Error(`voices.csv: ${defaults.length} default voices, one is needed`);
  for (const row of rows)
    for (const id of row.supplier.fallbacks)
      if (!byId.has(id)) throw new Error(`voices.csv, ${row.voice.id}: unknown fallback ${id}`);
  const voices = rows.map((row) => row.voice);
  const fallback = defaults[0]?.voice as Voice;
  return {
    all: () => voices,
    byId: (id) => byId.get(id)?.voice ?? null,
    defaultFor: (gender) =>
      gender === null || fallback.gender === gender ? fallback : (voices.find((v) => v.gender === gender) ?? fallback),
    supplierVoice: (id) => byId.get(id)?.supplier ?? null,
  };
}

export const voicesFromFile = (path: string | URL): FileVoiceCatalogue => voicesFromText(readFileSync(path, "utf8"));

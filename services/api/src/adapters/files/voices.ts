import { readFileSync } from "node:fs";
import type { Voice } from "@allokoli/contracts";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { VoiceCatalogue } from "../../ports/voice-catalogue.ts";
import { StartupError } from "../../startup-error.ts";

/**
 * Suppliers of voices: who stands behind each (two of one house fall silent together), the names it gives its French
 * voices, the models of its that speak French, the paces that it takes (Vapi's OpenAPI document, schemas *Voice).
 */
const PROVIDERS = {
  azure: { house: "microsoft", voice: /^fr-FR-[A-Z]\w+Neural$/, model: /^$/, pace: [0.5, 2] },
  microsoft: { house: "microsoft", voice: /^fr-FR-(?:Soleil|Marc):MAI-Voice-2$/, model: /^$/, pace: [0.5, 2] },
  inworld: {
    house: "inworld",
    voice: /^(?:Alain|Hélène|Mathieu|Étienne)$/,
    model: /^inworld-tts-1$/,
    pace: [0.5, 1.5],
  },
  cartesia: {
    house: "cartesia",
    voice: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    model: /^sonic-3$/,
    pace: [0.6, 1.5],
  },
  "11labs": { house: "11labs", voice: /^\w{4,40}$/, model: /^eleven_(?:turbo|flash)_v2_5$/, pace: [0.7, 1.2] },
  vapi: { house: "vapi", voice: /^[A-Z][a-z]+$/, model: /^2$/, pace: [0.25, 2] },
} as const;
export type Provider = keyof typeof PROVIDERS;
const providers = Object.keys(PROVIDERS) as Provider[];

/** What only the adapter of a voice supplier needs: its own names for a voice. */
export type SupplierVoice = {
  provider: Provider;
  voice_id: string;
  model: string | null;
  speed: Voice["speed"];
  /** Ids of rows of the catalogue to fall back to, in order. */
  fallbacks: string[];
};

const Row = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string().min(1),
    gender: z.enum(["female", "male"]),
    language: z.literal("fr-FR"),
    style: z.string().min(3),
    provider: z.enum(providers),
    voice_id: z.string().min(1),
    model: z.string(),
    speed_min: z.coerce.number().min(0.8).max(1),
    speed_max: z.coerce.number().min(1).max(1.2),
    fallbacks: z.string().transform((list) => list.split("|").filter(Boolean)),
    is_default: z.enum(["true", "false"]).transform((word) => word === "true"),
    sample: z
      .string()
      .min(10)
      .max(120)
      .regex(/^\P{N}+[.!?]$/u, "a sentence without figures"),
  })
  .superRefine((row, wrong) => {
    const { voice, model, pace } = PROVIDERS[row.provider];
    const say = (column: string, message: string) => wrong.addIssue({ code: "custom", path: [column], message });
    if (!voice.test(row.voice_id)) say("voice_id", `${row.provider} has no French voice of that form`);
    if (!model.test(row.model)) say("model", `${row.provider} speaks French with ${model.source} alone`);
    if (row.speed_min < pace[0]) say("speed_min", `${row.provider} goes from ${pace[0]} to ${pace[1]}`);
    if (row.speed_max > pace[1]) say("speed_max", `${row.provider} goes from ${pace[0]} to ${pace[1]}`);
    if (row.provider === "vapi" && row.is_default) say("is_default", "vapi's voices take no fallback: they are one");
  });
type Row = z.infer<typeof Row>;

export type FileVoiceCatalogue = VoiceCatalogue & { supplierVoice(id: string): SupplierVoice | null };

/** Vapi's own voices have no fallback plan in its API: they serve as one, and nobody chooses them. */
const offered = (row: Row) => row.provider !== "vapi";

const voiceOf = (row: Row): Voice => ({
  id: row.id,
  name: row.name,
  gender: row.gender,
  language: row.language,
  description: row.style,
  speed: { min: row.speed_min, max: row.speed_max },
  sample: row.sample,
  is_default: row.is_default,
});

const wrong = (where: string, why: string) => new StartupError(`voices.csv, ${where}: ${why}`);

/** Reads voices.csv. @throws StartupError with the line and what is wrong with it, or with what the whole lacks */
export function voicesFromText(text: string): FileVoiceCatalogue {
  const rows = rowsOf(text);
  const byId = new Map<string, Row>();
  for (const { row, line } of rows) {
    if (byId.has(row.id)) throw wrong(`line ${line}`, `${row.id} stands twice`);
    byId.set(row.id, row);
  }
  for (const { row, line } of rows) checkFallbacks(row, `line ${line}`, byId);
  const voices = rows.filter(({ row }) => offered(row)).map(({ row }) => voiceOf(row));
  const defaults = voices.filter((voice) => voice.is_default);
  if (defaults.length !== 1) throw wrong("is_default", `${defaults.length} default voices, one is needed`);
  for (const gender of ["female", "male"] as const)
    if (!voices.some((voice) => voice.gender === gender)) throw wrong("gender", `no ${gender} voice`);
  const fallback = defaults[0] as Voice;
  return {
    all: () => voices,
    byId: (id) => voices.find((voice) => voice.id === id) ?? null,
    defaultFor: (gender) =>
      gender === null || fallback.gender === gender ? fallback : (voices.find((v) => v.gender === gender) ?? fallback),
    supplierVoice: (id) => {
      const row = byId.get(id);
      if (!row) return null;
      const { provider, voice_id, fallbacks } = row;
      return { provider, voice_id, model: row.model || null, speed: voiceOf(row).speed, fallbacks };
    },
  };
}

function rowsOf(text: string): { row: Row; line: number }[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, skip_empty_lines: true, trim: true, info: true });
  } catch (error) {
    throw wrong(`line ${(error as { lines?: number }).lines ?? 1}`, (error as Error).message);
  }
  return records.map(({ record, info }) => {
    const row = Row.safeParse(record);
    if (row.success) return { row: row.data, line: info.lines };
    const why = row.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw wrong(`line ${info.lines}`, why);
  });
}

/** One house down must not make the phone mute: each voice falls back to another house's, of its own gender. */
function checkFallbacks(row: Row, where: string, byId: ReadonlyMap<string, Row>): void {
  const fallbacks = row.fallbacks.map((id) => {
    const found = byId.get(id);
    if (!found || found === row) throw wrong(where, `fallbacks: no other voice ${id}`);
    if (found.gender !== row.gender) throw wrong(where, `fallbacks: ${id} is not ${row.gender}`);
    return found;
  });
  if (!offered(row)) {
    if (fallbacks.length > 0) throw wrong(where, "fallbacks: a vapi voice takes none");
    return;
  }
  const { house } = PROVIDERS[row.provider];
  if (!fallbacks.some((one) => PROVIDERS[one.provider].house !== house))
    throw wrong(where, `fallbacks: one of another house than ${house} is needed`);
}

export const voicesFromFile = (path: string | URL): FileVoiceCatalogue => voicesFromText(readFileSync(path, "utf8"));

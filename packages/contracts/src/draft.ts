import { z } from "zod";
import { OpeningHours } from "./hours.ts";
import { E164, TransferNumber } from "./primitives.ts";

/** Where a fact comes from. `suggested` is ours and is never used before the person confirms it. */
export const SlotSource = z.enum(["said", "prefilled", "suggested", "confirmed"]);
export type SlotSource = z.infer<typeof SlotSource>;

export const Sector = z.enum([
  "artisan",
  "commerce",
  "restauration",
  "sante",
  "liberal",
  "service",
  "hebergement",
  "autre",
]);
export type Sector = z.infer<typeof Sector>;

/** What an assistant may do in a call. A prompt may promise these and nothing else. */
export const CAPABILITIES = [
  "answer_faq",
  "take_message",
  "take_reservation",
  "take_appointment",
  "qualify_lead",
  "give_directions",
  "transfer_call",
  "urgent_triage",
] as const;
export const Capability = z.enum(CAPABILITIES);
export type Capability = z.infer<typeof Capability>;

export const Tone = z.enum(["formal", "professional", "friendly", "casual", "humorous"]);
export type Tone = z.infer<typeof Tone>;

export const Address = z.object({
  street: z.string().max(200).nullable(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  town: z.string().max(100).nullable(),
});
export type Address = z.infer<typeof Address>;

export const Service = z.object({ name: z.string().min(1).max(120) });
export type Service = z.infer<typeof Service>;

/** A price as the owner says it. Amounts are euros; `text` keeps the words (« à partir de 80 € »). */
export const Price = z.object({
  label: z.string().max(120),
  amount: z.number().nonnegative().max(1_000_000).nullable(),
  amount_max: z.number().nonnegative().max(1_000_000).nullable().default(null),
  kind: z.enum(["fixed", "from", "range", "hourly", "quote"]),
  text: z.string().max(200),
});
export type Price = z.infer<typeof Price>;

/** What the owner does about urgent calls. `offered: false` means that he takes none. */
export const Emergency = z.object({
  offered: z.boolean(),
  around_the_clock: z.boolean(),
  note: z.string().max(200).nullable().default(null),
});
export type Emergency = z.infer<typeof Emergency>;

export const VoiceChoice = z.object({
  /** A row of voices.csv; null until one is chosen from the wishes. */
  voice_id: z.string().nullable(),
  gender: z.enum(["female", "male"]).nullable(),
  /** 1 is the voice's own pace. */
  speed: z.number().min(0.8).max(1.2).default(1),
});
export type VoiceChoice = z.infer<typeof VoiceChoice>;

/** One known fact: its value, where it comes from, how sure we are (0 to 1), and the words it came from. */
export const slotOf = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    source: SlotSource,
    confidence: z.number().min(0).max(1).default(1),
    words: z.string().max(500).nullable().default(null),
  });

const text = (max: number) => z.string().trim().min(1).max(max);

export const SLOT_VALUES = {
  /** One line with a letter in it and no markup: it is spoken in the first sentence and stands in the prompt. */
  business_name: text(120).regex(
    /^[^\p{Cc}<>{}#*_`|]*\p{L}[^\p{Cc}<>{}#*_`|]*$/u,
    "une ligne de texte, avec des lettres et sans mise en forme",
  ),
  trade: text(80),
  sector: Sector,
  address: Address,
  service_area: text(200),
  phone: E164,
  email: z.email().max(254),
  website: text(200).regex(/^(https?:\/\/)?[\p{L}\d.-]+\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u, "adresse d’un site"),
  siret: z.string().regex(/^(\d{9}|\d{14})$/),
  hours: OpeningHours,
  services: z.array(Service).max(40),
  prices: z.array(Price).max(40),
  emergency: Emergency,
  capabilities: z.array(Capability).max(CAPABILITIES.length),
  tone: Tone,
  voice: VoiceChoice,
  greeting: text(300),
  transfer_to: TransferNumber,
  /** Anything else the owner wants callers to know: parking, payment, access. */
  notes: z.array(text(300)).max(20),
} as const;

export const SLOTS = Object.keys(SLOT_VALUES) as SlotName[];
export type SlotName = keyof typeof SLOT_VALUES;
export const SlotName = z.enum(Object.keys(SLOT_VALUES) as [SlotName, ...SlotName[]]);
export type SlotValues = { [K in SlotName]: z.infer<(typeof SLOT_VALUES)[K]> };
export type Slot<T> = { value: T; source: SlotSource; confidence: number; words: string | null };

/** What is known of the business so far. A slot that is absent is not known. */
export const Draft = z
  .object({
    business_name: slotOf(SLOT_VALUES.business_name),
    trade: slotOf(SLOT_VALUES.trade),
    sector: slotOf(SLOT_VALUES.sector),
    address: slotOf(SLOT_VALUES.address),
    service_area: slotOf(SLOT_VALUES.service_area),
    phone: slotOf(SLOT_VALUES.phone),
    email: slotOf(SLOT_VALUES.email),
    website: slotOf(SLOT_VALUES.website),
    siret: slotOf(SLOT_VALUES.siret),
    hours: slotOf(SLOT_VALUES.hours),
    services: slotOf(SLOT_VALUES.services),
    prices: slotOf(SLOT_VALUES.prices),
    emergency: slotOf(SLOT_VALUES.emergency),
    capabilities: slotOf(SLOT_VALUES.capabilities),
    tone: slotOf(SLOT_VALUES.tone),
    voice: slotOf(SLOT_VALUES.voice),
    greeting: slotOf(SLOT_VALUES.greeting),
    transfer_to: slotOf(SLOT_VALUES.transfer_to),
    notes: slotOf(SLOT_VALUES.notes),
  })
  .partial()
  .meta({ id: "Draft" });
export type Draft = { [K in SlotName]?: Slot<SlotValues[K]> };

import type { Mode } from "@allokoli/contracts";

export interface CarrierNumber {
  carrierNumberId: string;
  e164: string;
  /** Where the carrier sends a call for this number; the voice supplier sets it on import. */
  voiceUrl: string | null;
}

export interface CarrierCallUpdate {
  carrierCallId: string;
  status: "ringing" | "in_progress" | "completed" | "busy" | "failed" | "no_answer" | "canceled";
  fromE164: string | null;
  toE164: string | null;
  durationSeconds: number | null;
  at: Date;
}

/** Sells and carries phone numbers. Methods throw `SupplierError` and never retry by themselves. */
export interface Carrier {
  /** Numbers for sale in France that a platform may use: geographic or 09, never 06/07 (ARCEP numbering plan). */
  searchNumbers(count: number): Promise<string[]>;
  /** Buys exactly this number. Buying one that is already ours returns it. */
  buyNumber(e164: string, statusCallback: string): Promise<CarrierNumber>;
  findNumber(e164: string): Promise<CarrierNumber | null>;
  releaseNumber(carrierNumberId: string): Promise<void>;
  /** Checks a webhook's signature for the URL at which it was received. */
  verifyWebhook(url: string, signature: string | undefined, parameters: Record<string, string>): boolean;
  readCallUpdate(parameters: Record<string, string>): CarrierCallUpdate | null;
}

export type Carriers = Record<Mode, Carrier>;

import type { AssistantConfig } from "@allokoli/contracts";
import type { Provider } from "../files/voices.ts";

/**
 * Where a price comes from: `documented` by Vapi (docs.vapi.ai/pricing), `published` on the supplier's own list,
 * `assumed` where no list was at hand: the order of size of its competitors.
 */
type Price = { dollars: number; source: "documented" | "published" | "assumed" };
const price = (dollars: number, source: Price["source"]): Price => ({ dollars, source });

/** Day on which these were last looked at. They are changed here, by hand, with the day. */
export const PRICES_OF = "2026-11-20";

export const PRICES = {
  euros_per_dollar: price(0.87, "assumed"),
  /** A minute of Vapi. */
  platform: price(0.05, "documented"),
  /** A minute received on a French number at Twilio. */
  line: price(0.01, "assumed"),
  /** A minute of Deepgram Nova-3, streamed. */
  transcriber: price(0.0092, "assumed"),
  /** A million tokens, in and out, of the model behind each tier. */
  model: {
    standard: { read: price(0.4, "published"), written: price(1.6, "published") },
    advanced: { read: price(2, "published"), written: price(8, "published") },
  } satisfies Record<AssistantConfig["model_settings"]["tier"], { read: Price; written: Price }>,
  /** A million characters spoken. */
  voice: {
    azure: price(16, "published"),
    microsoft: price(22, "assumed"),
    inworld: price(10, "assumed"),
    cartesia: price(40, "assumed"),
    "11labs": price(75, "assumed"),
    vapi: price(22, "assumed"),
  } satisfies Record<Provider, Price>,
};

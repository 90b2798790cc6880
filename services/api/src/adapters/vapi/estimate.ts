import type { AssistantConfig, CallEstimate } from "@allokoli/contracts";
import type { FileVoiceCatalogue } from "../files/voices.ts";
import { PRICES, PRICES_OF } from "./prices.ts";

/** A usual call: two minutes, in which the caller speaks eight times and is answered in two short sentences. */
const CALL = { seconds: 120, exchanges: 8, reply_characters: 90, reply_tokens: 30, exchange_tokens: 45 };
/** What is read and written beside the prompt: the tools' descriptions at every reply, one tool call, one summary. */
const BESIDE = { tools: 400, tool_call: 80, summary_read: 800, summary_written: 80 };
/** Characters to a token of French prompts (o200k_base): 3.6 to 4.0, measured over every trade. */
const CHARACTERS_PER_TOKEN = 3.8;

export const promptTokens = (prompt: string): number => Math.round(prompt.length / CHARACTERS_PER_TOKEN);

/** What a usual call of this assistant should cost, from its own prompt, first words, model and voice. */
export function estimateCall(
  { prompt, call_handling: calls, model_settings, voice_settings }: AssistantConfig,
  voices: Pick<FileVoiceCatalogue, "supplierVoice" | "defaultFor">,
): CallEstimate {
  const prompt_tokens = promptTokens(prompt);
  const seconds = Math.min(CALL.seconds, calls.max_duration_seconds);
  const minutes = seconds / 60;
  const voice = voices.supplierVoice(voice_settings.voice_id) ?? voices.supplierVoice(voices.defaultFor(null).id);
  const spoken =
    calls.disclosure.length + calls.greeting.length + calls.closing.length + CALL.exchanges * CALL.reply_characters;
  // Each reply reads the whole prompt again, and all that was said before it.
  const said = (CALL.exchange_tokens * CALL.exchanges * (CALL.exchanges + 1)) / 2;
  const read = CALL.exchanges * (prompt_tokens + BESIDE.tools) + said + BESIDE.summary_read;
  const written = CALL.exchanges * CALL.reply_tokens + BESIDE.tool_call + BESIDE.summary_written;
  const model = PRICES.model[model_settings.tier];
  const dollars = {
    platform: minutes * PRICES.platform.dollars,
    line: minutes * PRICES.line.dollars,
    transcriber: minutes * PRICES.transcriber.dollars,
    model: (read * model.read.dollars + written * model.written.dollars) / 1e6,
    voice: (spoken * PRICES.voice[voice?.provider ?? "azure"].dollars) / 1e6,
  };
  const euros = (amount: number) => Math.round(amount * PRICES.euros_per_dollar.dollars * 1e4) / 1e4;
  return {
    prompt_tokens,
    euros_per_call: euros(Object.values(dollars).reduce((sum, part) => sum + part, 0)),
    euros_by_part: {
      platform: euros(dollars.platform),
      line: euros(dollars.line),
      transcriber: euros(dollars.transcriber),
      model: euros(dollars.model),
      voice: euros(dollars.voice),
    },
    assumptions: {
      call_seconds: seconds,
      exchanges: CALL.exchanges,
      characters_spoken: spoken,
      euros_per_dollar: PRICES.euros_per_dollar.dollars,
      prices_of: PRICES_OF,
    },
  };
}

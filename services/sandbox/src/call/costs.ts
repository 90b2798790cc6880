import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { ArtifactMessage } from "./transcript.ts";

const round = (amount: number) => Math.round(amount * 10_000) / 10_000;

/** Made-up prices of the right order: Vapi's own five cents a minute is from docs.vapi.ai, pricing. */
export function costsOf(
  assistant: Assistant,
  messages: ArtifactMessage[],
  seconds: number,
  provider: "twilio" | "daily",
) {
  const minutes = round(seconds / 60);
  const spoken = messages.reduce((sum, message) => sum + (message.role === "bot" ? message.message.length : 0), 0);
  const prompt = messages.reduce(
    (sum, each) => sum + ("message" in each ? each.message.length : each.result.length),
    0,
  );
  const model = { provider: assistant.model?.provider ?? "openai", model: assistant.model?.model ?? "" };
  const tokens = { promptTokens: Math.ceil(prompt / 3), completionTokens: Math.ceil(spoken / 3) };

  const costs = [
    { type: "transport", provider, minutes, cost: provider === "twilio" ? round(minutes * 0.0085) : 0 },
    { type: "transcriber", transcriber: { ...assistant.transcriber }, minutes, cost: round(minutes * 0.01) },
    { type: "model", model, ...tokens, cost: round((tokens.promptTokens + tokens.completionTokens) * 0.000_005) },
    { type: "voice", voice: { ...assistant.voice }, characters: spoken, cost: round(spoken * 0.000_016) },
    { type: "vapi", subType: "normal", minutes, cost: round(minutes * 0.05) },
  ];
  const total = round(costs.reduce((sum, each) => sum + each.cost, 0));
  const of = (type: string) => costs.find((each) => each.type === type)?.cost ?? 0;
  const costBreakdown = {
    transport: of("transport"),
    stt: of("transcriber"),
    llm: of("model"),
    tts: of("voice"),
    vapi: of("vapi"),
    total,
    llmPromptTokens: tokens.promptTokens,
    llmCompletionTokens: tokens.completionTokens,
    ttsCharacters: spoken,
  };
  return { costs, cost: total, costBreakdown };
}

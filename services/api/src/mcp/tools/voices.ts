import { z } from "zod";
import type { HttpDeps } from "../../http/deps.ts";
import { type Tool, tool } from "../tool.ts";

export const hasVoice =
  ({ voices }: HttpDeps) =>
  (id: string) =>
    voices.some((voice) => voice.id === id);

export const voiceTools: Tool[] = [
  tool(
    {
      name: "voices.list",
      title: "List voices",
      description: "The voices that an assistant may have; their ids are what `voice_id` takes.",
      input: z.strictObject({}),
      hints: { readOnlyHint: true, idempotentHint: true },
    },
    async ({ deps }) => ({ items: deps.voices }),
  ),
];

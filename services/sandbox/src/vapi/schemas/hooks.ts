import { z } from "zod";
import { tool } from "./tool.ts";

const say = z.strictObject({
  type: z.literal("say"),
  exact: z.union([z.string(), z.array(z.string())]).optional(),
  prompt: z.union([z.string(), z.array(z.looseObject({}))]).optional(),
});
const runTool = z.strictObject({ type: z.literal("tool"), tool: tool.optional(), toolId: z.string().optional() });
const addMessage = z.strictObject({
  type: z.literal("message.add"),
  message: z.strictObject({
    role: z.enum(["assistant", "function", "user", "system", "tool"]),
    content: z.string().max(100_000_000).nullable(),
  }),
  triggerResponseEnabled: z.boolean().optional(),
});
const actions = z.array(z.discriminatedUnion("type", [say, runTool, addMessage]));

const callEnding = z.strictObject({
  on: z.literal("call.ending"),
  do: z.array(z.discriminatedUnion("type", [runTool, addMessage])),
  filters: z
    .array(
      z.strictObject({ type: z.literal("oneOf"), key: z.string().max(1000), oneOf: z.array(z.string().max(1000)) }),
    )
    .optional(),
});

const interrupted = z.strictObject({
  on: z.enum(["assistant.speech.interrupted", "customer.speech.interrupted"]),
  do: actions,
});

/** This hook replaces `silenceTimeoutSeconds`, which assistants no longer have (docs.vapi.ai, assistant hooks). */
const speechTimeout = z.strictObject({
  on: z
    .string()
    .max(1000)
    .regex(/^customer\.speech\.timeout(\[[^\]]+\])?$/),
  do: actions,
  name: z.string().max(1000).optional(),
  options: z
    .strictObject({
      timeoutSeconds: z.number().min(1).max(1000),
      triggerMaxCount: z.number().min(1).max(10).optional(),
      triggerResetMode: z.enum(["onUserSpeech", "never"]).optional(),
    })
    .optional(),
});

export const hook = z.union([callEnding, interrupted, speechTimeout]);
export type SpeechTimeoutHook = z.infer<typeof speechTimeout>;

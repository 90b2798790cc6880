import { z } from "zod";
import { assistantOverrides, createAssistant } from "./assistant.ts";

/** The OpenAPI borrows the call transcript's message here; the wire has role and content (docs.vapi.ai, chat). */
const message = z.looseObject({ role: z.string(), content: z.string().optional() });

const target = {
  assistantId: z.uuid().optional(),
  assistant: createAssistant.optional(),
  assistantOverrides: assistantOverrides.optional(),
  squadId: z.uuid().optional(),
  name: z.string().max(40).optional(),
};

export const createChat = z.strictObject({
  ...target,
  input: z.union([z.string(), z.array(message)]),
  sessionId: z.string().optional(),
  previousChatId: z.string().optional(),
  stream: z.boolean().optional(),
});

const sessionFields = {
  name: z.string().max(40).optional(),
  status: z.enum(["active", "completed"]).optional(),
  expirationSeconds: z.number().min(60).max(2_592_000).optional(),
  messages: z.array(message).optional(),
};

export const createSession = z.strictObject({ ...target, ...sessionFields });
export const updateSession = z.strictObject(sessionFields);
export type CreateChat = z.infer<typeof createChat>;

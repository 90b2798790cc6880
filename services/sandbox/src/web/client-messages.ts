import { z } from "zod";

/** What the browser may say over the data channel, in the style of Vapi's client messages. */
const clientMessage = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("add-message"),
    message: z.looseObject({ role: z.string(), content: z.string().min(1).max(4000) }),
  }),
  z.looseObject({ type: z.literal("say-text"), text: z.string().min(1).max(4000) }),
  z.looseObject({ type: z.literal("say"), message: z.string().optional(), content: z.string().optional() }),
  z.looseObject({ type: z.literal("end-call") }),
]);

export type Heard =
  | { kind: "caller-says"; text: string }
  | { kind: "assistant-says"; text: string }
  | { kind: "hang-up" }
  | { kind: "nothing" };

export function understand(text: string): Heard {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: "nothing" };
  }
  const read = clientMessage.safeParse(json);
  if (!read.success) return { kind: "nothing" };
  const message = read.data;
  switch (message.type) {
    case "add-message":
      return message.message.role === "user"
        ? { kind: "caller-says", text: message.message.content }
        : { kind: "nothing" };
    case "say-text":
      return { kind: "caller-says", text: message.text };
    case "say": {
      // The web SDK sends `message`, the control URL `content`.
      const said = message.content ?? message.message;
      return said ? { kind: "assistant-says", text: said } : { kind: "nothing" };
    }
    default:
      return { kind: "hang-up" };
  }
}

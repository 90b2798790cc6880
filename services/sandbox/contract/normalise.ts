import type { Json, OpenApi } from "./documents.ts";

/**
 * OpenAPI 3.0 is not JSON Schema, and the documents have slips of their own; what is changed here, and why:
 * - `nullable` becomes a type of its own;
 * - `oneOf` becomes `anyOf`: Vapi's message types differ by nothing that a schema says, so several match at once;
 * - patterns written as literals lose their slashes;
 * - objects that enumerate strings are strings (BackoffPlan.type, TransferPlan.sipVerb …).
 */
export function normalised(document: OpenApi): OpenApi {
  const copy = walk(structuredClone(document)) as OpenApi;
  const { schemas } = copy.components;
  const property = (schema: string, name: string): Json | undefined =>
    (schemas[schema]?.properties as Record<string, Json> | undefined)?.[name];

  // Declared as an array of objects, in fact an array of numbers.
  Object.assign(property("BackoffPlan", "excludedStatusCodes") ?? {}, { items: { type: "number" } });
  // Chats and sessions borrow the messages of a call's transcript, whereas the wire has role and content.
  const message = {
    type: "object",
    required: ["role"],
    properties: { role: { type: "string" }, content: { type: "string" } },
  };
  for (const [schema, name] of [
    ["Chat", "messages"],
    ["Chat", "input"],
    ["Chat", "output"],
    ["Session", "messages"],
    ["CreateChatDTO", "input"],
    ["CreateSessionDTO", "messages"],
  ] as const) {
    const target = property(schema, name);
    if (!target) continue;
    for (const key of Object.keys(target)) delete target[key];
    Object.assign(target, { anyOf: [{ type: "string" }, { type: "array", items: message }] });
  }
  return copy;
}

function walk(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => walk(each));
  if (typeof node !== "object" || node === null) return node;
  const out: Json = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "example" || key === "examples" || key === "default" || key === "discriminator") continue;
    // What is under `properties` are names, whatever they sound like.
    const names = key === "properties" && typeof value === "object" && value !== null;
    out[key === "oneOf" ? "anyOf" : key] = names
      ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, walk(schema)]))
      : walk(value);
  }
  if (typeof out.pattern === "string") out.pattern = out.pattern.replace(/^\/(.*)\/u?$/, "$1");
  if (out.type === "object" && Array.isArray(out.enum)) out.type = "string";
  // Some enumerations are of an array, where its items are meant, and some are empty.
  if (Array.isArray(out.enum) && (out.type === "array" || out.enum.length === 0)) delete out.enum;
  // VapiVoice.version enumerates beside its branches, and forgets the numbers that one of them allows.
  if (Array.isArray(out.enum) && Array.isArray(out.anyOf)) delete out.enum;
  if (out.nullable === true) {
    delete out.nullable;
    return { anyOf: [out, { type: "null" }] };
  }
  return out;
}

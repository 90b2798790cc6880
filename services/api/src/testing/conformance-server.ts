import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import * as mcp from "@modelcontextprotocol/sdk/types.js";

/** What the public conformance suite expects a server to have: named by the suite, and of no other meaning. */

type Extra = RequestHandlerExtra<mcp.ServerRequest, mcp.ServerNotification>;
type Run = (args: Record<string, unknown>, extra: Extra, meta: { progressToken?: mcp.ProgressToken }) => unknown;

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";
const text = (words: string) => ({ type: "text", text: words });
const image = { type: "image", data: PNG, mimeType: "image/png" };
const resource = (uri: string, words: string, mimeType = "text/plain") => ({
  type: "resource",
  resource: { uri, mimeType, text: words },
});
const user = (content: object) => ({ role: "user", content });

const elicit = async (extra: Extra, message: string, properties: object, required: string[] = []) => {
  const requestedSchema = { type: "object", properties, required };
  const params = { message, requestedSchema } as never;
  const { action, content } = await extra.sendRequest({ method: "elicitation/create", params }, mcp.ElicitResultSchema);
  return [text(`Elicitation completed: action=${action}, content=${JSON.stringify(content)}`)];
};

const titled = (name: string) => [1, 2].map((n) => ({ const: `value${n}`, title: `${name} ${n}` }));
const options = ["option1", "option2", "option3"];

const TOOLS: Record<string, Run> = {
  test_simple_text: () => [text("This is a simple text response for testing.")],
  test_image_content: () => [image],
  test_audio_content: () => [{ type: "audio", data: WAV, mimeType: "audio/wav" }],
  test_embedded_resource: () => [resource("test://embedded-resource", "This is an embedded resource content.")],
  test_multiple_content_types: () => [
    text("Multiple content types test:"),
    image,
    resource("test://mixed-content-resource", '{"test":"data","value":123}', "application/json"),
  ],
  test_error_handling: () => {
    throw new Error("This tool intentionally returns an error for testing");
  },
  test_tool_with_logging: async (_, { sendNotification }) => {
    for (const data of ["Tool execution started", "Tool processing data", "Tool execution completed"])
      await sendNotification({ method: "notifications/message", params: { level: "info", data } });
    return [text("done")];
  },
  test_tool_with_progress: async (_, { sendNotification }, { progressToken = 0 }) => {
    for (const progress of [0, 50, 100])
      await sendNotification({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
    return [text("done")];
  },
  test_sampling: async ({ prompt }, { sendRequest }) => {
    const messages = [user(text(String(prompt)))] as never;
    const params = { messages, maxTokens: 100 };
    const said = await sendRequest({ method: "sampling/createMessage", params }, mcp.CreateMessageResultSchema);
    return [text(`LLM response: ${JSON.stringify(said.content)}`)];
  },
  test_elicitation: ({ message }, extra) => {
    const properties = { username: { type: "string" }, email: { type: "string" } };
    return elicit(extra, String(message), properties, ["username", "email"]);
  },
  test_elicitation_sep1034_defaults: (_, extra) =>
    elicit(extra, "Defaults", {
      name: { type: "string", default: "John Doe" },
      age: { type: "integer", default: 30 },
      score: { type: "number", default: 95.5 },
      status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
      verified: { type: "boolean", default: true },
    }),
  test_elicitation_sep1330_enums: (_, extra) =>
    elicit(extra, "Choices", {
      untitledSingle: { type: "string", enum: options },
      titledSingle: { type: "string", oneOf: titled("Option") },
      legacyEnum: { type: "string", enum: ["opt1", "opt2", "opt3"], enumNames: ["One", "Two", "Three"] },
      untitledMulti: { type: "array", items: { type: "string", enum: options } },
      titledMulti: { type: "array", items: { anyOf: titled("Choice") } },
    }),
};

type Prompt = { arguments?: string[]; messages(args: Record<string, string>): object[] };
const PROMPTS: Record<string, Prompt> = {
  test_simple_prompt: { messages: () => [user(text("This is a simple prompt for testing."))] },
  test_prompt_with_arguments: {
    arguments: ["arg1", "arg2"],
    messages: ({ arg1, arg2 }) => [user(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`))],
  },
  test_prompt_with_embedded_resource: {
    arguments: ["resourceUri"],
    messages: ({ resourceUri = "" }) => [user(resource(resourceUri, "Embedded resource content for testing."))],
  },
  test_prompt_with_image: { messages: () => [user(image), user(text("Please analyze the image above."))] },
};

const STATIC: Record<string, object> = {
  "test://static-text": { mimeType: "text/plain", text: "This is the content of the static text resource." },
  "test://static-binary": { mimeType: "image/png", blob: PNG },
  "test://watched-resource": { mimeType: "text/plain", text: "Watched." },
};

export function conformanceServer(): Server {
  const capabilities = { tools: {}, prompts: {}, resources: { subscribe: true }, logging: {}, completions: {} };
  const server = new Server({ name: "fixtures", version: "1.0.0" }, { capabilities });
  const described = (name: string) => ({ name, description: `Fixture ${name}` });
  server.setRequestHandler(mcp.ListToolsRequestSchema, () => ({
    tools: Object.keys(TOOLS).map((name) => ({ ...described(name), inputSchema: { type: "object" as const } })),
  }));
  server.setRequestHandler(mcp.CallToolRequestSchema, async ({ params }, extra) => {
    const run = TOOLS[params.name];
    if (!run) throw new mcp.McpError(mcp.ErrorCode.InvalidParams, "There is no such tool.");
    try {
      return { content: (await run(params.arguments ?? {}, extra, params._meta ?? {})) as never };
    } catch (error) {
      return { isError: true, content: [text((error as Error).message) as never] };
    }
  });
  server.setRequestHandler(mcp.ListPromptsRequestSchema, () => ({
    prompts: Object.entries(PROMPTS).map(([name, prompt]) => ({
      ...described(name),
      arguments: (prompt.arguments ?? []).map((argument) => ({ ...described(argument), required: true })),
    })),
  }));
  server.setRequestHandler(mcp.GetPromptRequestSchema, ({ params }) => ({
    messages: (PROMPTS[params.name]?.messages(params.arguments ?? {}) ?? []) as never,
  }));
  server.setRequestHandler(mcp.ListResourcesRequestSchema, () => ({
    resources: Object.keys(STATIC).map((uri) => ({ ...described(uri), uri })),
  }));
  server.setRequestHandler(mcp.ReadResourceRequestSchema, ({ params: { uri } }) => {
    const id = /^test:\/\/template\/(\w+)\/data$/.exec(uri)?.[1];
    const content = id ? { mimeType: "application/json", text: JSON.stringify({ id }) } : STATIC[uri];
    return { contents: [{ uri, ...content }] as never };
  });
  server.setRequestHandler(mcp.SubscribeRequestSchema, () => ({}));
  server.setRequestHandler(mcp.UnsubscribeRequestSchema, () => ({}));
  server.setRequestHandler(mcp.CompleteRequestSchema, () => ({ completion: { values: ["paris"], hasMore: false } }));
  return server;
}

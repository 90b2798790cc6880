import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  path: string;
  /** The server message of a Vapi webhook. */
  message: Record<string, unknown> & { type?: string };
}

export interface Receiver {
  url: string;
  received: Received[];
  of(type: string): Received[];
  /** The first message of this type, now or when it comes. */
  first(type: string): Promise<Received>;
  close(): Promise<void>;
}

type Answer = (received: Received) => { status?: number; body?: unknown } | undefined;

/** The customer's side of webhooks. */
export async function receiver(answer: Answer = () => undefined): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: Array<{ type: string; resolve: (entry: Received) => void }> = [];
  const server = createServer(async (request, response) => {
    let raw = "";
    for await (const chunk of request) raw += chunk;
    const json = request.headers["content-type"]?.includes("json") ? JSON.parse(raw || "{}") : {};
    const entry = { headers: request.headers, raw, path: request.url ?? "", message: json.message ?? {} };
    received.push(entry);
    for (const wait of waiting) if (wait.type === entry.message.type) wait.resolve(entry);
    const { status = 200, body = {} } = answer(entry) ?? {};
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    of: (type) => received.filter((entry) => entry.message.type === type),
    first: (type) =>
      new Promise((resolve) => {
        const already = received.find((entry) => entry.message.type === type);
        if (already) resolve(already);
        else waiting.push({ type, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers every tool call with one sentence. */
export const toolAnswer =
  (result: unknown): Answer =>
  ({ message }) => {
    if (message.type !== "tool-calls") return undefined;
    const calls = message.toolCallList as Array<{ id: string; function: { name: string } }>;
    return { body: { results: calls.map((call) => ({ toolCallId: call.id, name: call.function.name, result })) } };
  };

import type { ToolProblem } from "@allokoli/contracts";
import { PARTNER_ORIGIN } from "./partner.ts";

type Headers_ = Record<string, string>;

/** What came back for one message, as it stood on the wire. */
export interface McpAnswer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  /** The tool's answer, or its problem when `isError`. */
  data: T;
  isError: boolean;
  text: string;
  /** The whole body: a JSON-RPC message, or a problem of the door. */
  body: {
    code?: string;
    result?: { content?: unknown[]; structuredContent?: T; isError?: boolean; [more: string]: unknown };
    error?: { code: number; message: string };
  };
}

export const ACCEPT = "application/json, text/event-stream";

/** As the widget's page presents itself. */
export const fromPage = (token: string): Headers_ => ({ authorization: `Bearer ${token}`, origin: PARTNER_ORIGIN });
export const fromServer = (key: string): Headers_ => ({ authorization: `Bearer ${key}` });

/** Sends one message as it is given; text goes as it stands, so that broken JSON can be sent. */
export async function sendMcp<T>(url: string, headers: Headers_, message: unknown): Promise<McpAnswer<T>> {
  const response = await fetch(`${url}/mcp`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: ACCEPT, ...headers },
    body: typeof message === "string" ? message : JSON.stringify(message),
  });
  const body = (await response.json()) as McpAnswer<T>["body"];
  const { structuredContent, isError = false, content } = body.result ?? {};
  const text = (content as { text?: string }[] | undefined)?.[0]?.text ?? "";
  return { status: response.status, headers: response.headers, data: structuredContent as T, isError, text, body };
}

/** Calls one tool. */
export const callMcp = <T = Record<string, unknown>>(
  url: string,
  headers: Headers_,
  name: string,
  args: unknown = {},
) => sendMcp<T>(url, headers, { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: args } });

/** `ok`, or the code of the refusal, whether the door or the tool refused. */
export function verdictOf({ status, isError, data, body }: McpAnswer<unknown>): string {
  if (status !== 200) return body.code ?? `status ${status}`;
  if (body.error) return `protocol error ${body.error.code}`;
  return isError ? (data as ToolProblem).code : "ok";
}

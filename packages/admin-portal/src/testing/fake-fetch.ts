import type { Problem } from "@allokoli/contracts";
import { vi } from "vitest";
import { answerOf } from "./fake-api.ts";

export const API = "https://api.example";

/** What was asked of the fake API, latest last. */
export interface Asked {
  url: URL;
  headers: Headers;
  method: string;
}

/**
 * Replaces `fetch` by one that answers as the API does, and notes what it was asked. `override` answers first, when
 * it returns something.
 */
export function fakeFetch(
  override: (asked: Asked) => Response | undefined | Promise<Response> = () => undefined,
): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const asked = { url: new URL(request.url), headers: request.headers, method: request.method };
    all.push(asked);
    const answer = await override(asked);
    if (answer) return answer;
    const body = answerOf(asked.url);
    return body ? Response.json(body) : problem({ code: "not_found", status: 404 });
  });
  return all;
}

/** A refusal as the API writes it. */
export const problem = (about: Partial<Problem>, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: "about:blank", title: "", request_id: "req_1", retryable: false, ...about }), {
    status: about.status ?? 500,
    headers: { "content-type": "application/problem+json", ...headers },
  });

import type { Scope } from "@allokoli/contracts";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";
export interface Route {
  /** As in the OpenAPI document: `GET /v1/calls/{id}`. */
  name: string;
  method: Method;
  path: string;
  /** Open to anyone, by the document. */
  open: boolean;
}

/** Every route that the API says it has: what is tested on all of them cannot forget a new one. */
export async function servedRoutes(url: string): Promise<Route[]> {
  const document = (await (await fetch(`${url}/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { security?: unknown[] }>>;
  };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, { security }]) => {
      const method = verb.toUpperCase() as Method;
      return { name: `${method} ${path}`, method, path, open: security?.length === 0 };
    }),
  );
}

/** What each route is for: the scope it asks for, the kind of object in its path, a body that it would take. */
export const PURPOSE: Record<string, { scope?: Scope; object?: "session" | "assistant" | "call"; body?: unknown }> = {
  "GET /v1/health": {},
  "POST /v1/onboarding-sessions": { scope: "wizard:write", body: {} },
  "GET /v1/onboarding-sessions/{id}": { scope: "wizard:write", object: "session" },
  "POST /v1/onboarding-sessions/{id}/say": { scope: "wizard:write", object: "session", body: { text: "Bonjour" } },
  "PATCH /v1/onboarding-sessions/{id}/draft": {
    scope: "wizard:write",
    object: "session",
    body: { slot: "trade", value: "plombier" },
  },
  "POST /v1/onboarding-sessions/{id}/confirm": { scope: "wizard:write", object: "session" },
  "GET /v1/onboarding-sessions/{id}/events": { scope: "wizard:write", object: "session" },
  "POST /v1/onboarding-sessions/{id}/call": { scope: "wizard:write", object: "session" },
  "POST /v1/onboarding-sessions/{id}/resume-code": { scope: "wizard:write", object: "session" },
  "POST /v1/onboarding-sessions/resume": { scope: "wizard:write", body: { code: "000000" } },
  "GET /v1/assistants": { scope: "assistants:read" },
  "GET /v1/assistants/{id}": { scope: "assistants:read", object: "assistant" },
  "GET /v1/assistants/{id}/versions": { scope: "assistants:read", object: "assistant" },
  "PATCH /v1/assistants/{id}": { scope: "assistants:write", object: "assistant", body: { name: "Autre" } },
  "DELETE /v1/assistants/{id}": { scope: "assistants:write", object: "assistant" },
  "POST /v1/assistants/{id}/pause": { scope: "assistants:write", object: "assistant" },
  "POST /v1/assistants/{id}/resume": { scope: "assistants:write", object: "assistant" },
  "POST /v1/assistants/{id}/retry": { scope: "wizard:write", object: "assistant" },
  "GET /v1/calls": { scope: "calls:read" },
  "GET /v1/calls/{id}": { scope: "calls:read", object: "call" },
  "POST /v1/test-calls": { scope: "call:test", body: { assistant_id: "{id}" } },
  "GET /v1/phone-numbers": { scope: "assistants:read" },
  "GET /v1/voices": {},
  "GET /v1/me": {},
  "GET /v1/tenants": {},
};

/** Path and body of a route for one object. */
export function requestFor({ name, path }: Route, id: string): { path: string; body: unknown } {
  const body = PURPOSE[name]?.body;
  const filled = body === undefined ? undefined : JSON.parse(JSON.stringify(body).replace("{id}", id));
  return { path: path.replace("{id}", id), body: filled };
}

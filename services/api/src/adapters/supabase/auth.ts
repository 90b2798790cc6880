import type { Config } from "../../config.ts";
import { Fault } from "../../ports/fault.ts";
import type { Database } from "../postgres/database.ts";
import { openEmbeddedAuth } from "./embedded-auth.ts";

/** Supabase Auth as the API stands in front of it, wherever it runs. */
export interface Auth {
  fetch(request: Request): Promise<Response>;
  /** Makes an account. @returns its user id; the existing one's when address and password match. @throws `credentials_invalid` */
  createAccount(email: string, password: string): Promise<string>;
  close(): Promise<void>;
}

export async function openAuth(settings: Config["auth"], database: Database): Promise<Auth> {
  if (settings.kind === "supabase") {
    const forward = forwardTo(settings.url);
    return { fetch: forward, createAccount: accountsThrough(forward, settings.anonKey), close: async () => {} };
  }
  const embedded = await openEmbeddedAuth(database, settings);
  const fetch = (request: Request) => embedded.fetch(request);
  return { fetch, createAccount: accountsThrough(fetch, settings.publishableKey), close: embedded.close };
}

/** Requests to a Supabase project go through us, so that our throttle stands before its doors too. */
function forwardTo(url: string): Auth["fetch"] {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete("host");
    const body = request.method === "GET" || request.method === "HEAD" ? null : await request.arrayBuffer();
    const response = await fetch(new URL(pathname + search, url), {
      method: request.method,
      headers,
      body,
      redirect: "manual",
    });
    const answer = new Headers(response.headers);
    // fetch has already undone these.
    answer.delete("content-encoding");
    answer.delete("content-length");
    return new Response(response.body, { status: response.status, headers: answer });
  };
}

function accountsThrough(ask: Auth["fetch"], apikey: string): Auth["createAccount"] {
  const post = async (path: string, email: string, password: string) => {
    const request = new Request(`http://auth.internal/auth/v1/${path}`, {
      method: "POST",
      headers: { apikey, "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    const body = (await (await ask(request)).json().catch(() => ({}))) as { id?: string; user?: { id?: string } };
    return body.user?.id ?? body.id;
  };
  return async (email, password) => {
    const id = (await post("signup", email, password)) ?? (await post("token?grant_type=password", email, password));
    if (!id) throw new Fault("credentials_invalid");
    return id;
  };
}

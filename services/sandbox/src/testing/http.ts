import { DEFAULT_KEYS } from "../compose.ts";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  body: any;
}

/** Asks without an SDK, to see the wire. */
export function asks(base: () => string) {
  const ask = async (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> => {
    const answer = await fetch(`${base()}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
  const json = { "content-type": "application/json" };
  const { twilioAccountSid, twilioAuthToken, vapiPrivateKey, vapiPublicKey } = DEFAULT_KEYS;
  return {
    vapi: (method: string, path: string, body?: unknown) =>
      ask(
        method,
        `/vapi${path}`,
        { ...json, authorization: `Bearer ${vapiPrivateKey}` },
        body === undefined ? undefined : JSON.stringify(body),
      ),
    webCall: (body: unknown) =>
      ask("POST", "/vapi/call/web", { ...json, authorization: `Bearer ${vapiPublicKey}` }, JSON.stringify(body)),
    twilio: (method: string, path: string, form?: Record<string, string>) =>
      ask(
        method,
        `/twilio${path}`,
        {
          authorization: `Basic ${btoa(`${twilioAccountSid}:${twilioAuthToken}`)}`,
          ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        },
        form && new URLSearchParams(form).toString(),
      ),
    control: (method: string, path: string, body?: unknown) =>
      ask(method, `/sandbox${path}`, json, body === undefined ? undefined : JSON.stringify(body)),
  };
}

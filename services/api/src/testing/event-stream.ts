import { PARTNER_ORIGIN } from "./partner.ts";

export interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

/** Reads an interview's events as a page does: with `fetch`, one after the other. */
export async function watch(url: string, token: string, session: string, lastEventId?: string) {
  const leave = new AbortController();
  const response = await fetch(`${url}/v1/onboarding-sessions/${session}/events`, {
    headers: {
      authorization: `Bearer ${token}`,
      origin: PARTNER_ORIGIN,
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
    signal: leave.signal,
  });
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return {
    contentType: response.headers.get("content-type"),
    /** The next event; undefined when the stream is over. */
    async next(): Promise<StreamEvent | undefined> {
      for (;;) {
        const [block, ...rest] = buffer.split("\n\n");
        if (rest.length > 0) {
          buffer = rest.join("\n\n");
          const event = read(block ?? "");
          if (event) return event;
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        buffer += value;
      }
    },
    leave: () => leave.abort(),
  };
}

/** A block without data is a comment, which keeps the line open. */
function read(block: string): StreamEvent | undefined {
  const fields = new Map(block.split("\n").map((line) => line.split(/: ?(.*)/s).slice(0, 2) as [string, string]));
  const data = fields.get("data");
  return data === undefined
    ? undefined
    : { event: fields.get("event") ?? "message", id: fields.get("id") ?? "", data: JSON.parse(data) };
}

import type { InterviewCall, OnboardingSession, ResumeCode } from "../api/types.ts";
import type { FakeState } from "./fake-api.ts";
import { RoomLine } from "./room-line.ts";
import { answered } from "./session.ts";
import { joinUrl, type Line, PeerLine, type Script } from "./test-peer.ts";

type Watcher = ReadableStreamDefaultController<Uint8Array>;
const encoder = new TextEncoder();

/** An interview by voice and the streams that follow it: what is heard moves the draft as what is written does. */
export class FakeInterview {
  /** Calls in progress; the last one is the one that is spoken into. */
  readonly lines: Line[] = [];
  /** A proxy on the way: streams open and nothing ever comes. */
  keepsBack = false;
  /** The interviewer takes nothing down, as when it is lost at once. */
  deaf = false;
  /** `room`: a line that only the supplier's own library can join; so are those of test calls. */
  transport: InterviewCall["transport"] = "direct";
  readonly #state: FakeState;
  readonly #confirm: () => OnboardingSession;
  readonly #watchers = new Set<Watcher>();
  readonly #codes = new Map<string, OnboardingSession>();
  #shown: OnboardingSession | null = null;

  constructor(state: FakeState, confirm: () => OnboardingSession) {
    this.#state = state;
    this.#confirm = confirm;
  }

  /** Says this into the open line, as a person would. */
  hear(text: string): void {
    this.lines.at(-1)?.hear(text);
  }

  /** @param left ends the stream as the one who reads it leaves */
  events(left: AbortSignal | null): Response {
    let own: Watcher;
    this.#shown = this.#state.session;
    const body = new ReadableStream<Uint8Array>({
      start: (watcher) => {
        own = watcher;
        this.#watchers.add(watcher);
        left?.addEventListener("abort", () => {
          if (this.#watchers.delete(watcher)) watcher.error(left.reason);
        });
        if (!this.keepsBack) this.#send(watcher);
      },
      cancel: () => void this.#watchers.delete(own),
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  /** Cuts every stream, as a proxy or a server that restarts does. */
  cut(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers.clear();
  }

  /** Tells whoever watches, if there is something to tell. */
  tell(): void {
    if (this.#state.session === this.#shown) return;
    this.#shown = this.#state.session;
    if (!this.keepsBack) for (const watcher of this.#watchers) this.#send(watcher);
  }

  call(origin: string): Response {
    const id = crypto.randomUUID();
    const expires_at = new Date(Date.now() + 60_000).toISOString();
    const session_id = this.#state.session?.id ?? "";
    const call: InterviewCall = {
      id,
      session_id,
      transport: this.transport,
      join_url: joinUrl(`${origin}/interview`, id),
      expires_at,
    };
    return Response.json(call, { status: 201 });
  }

  join(offer: RTCSessionDescriptionInit, script = this.#script()): Promise<Response> {
    const line = new PeerLine(script);
    this.lines.push(line);
    return line.answer(offer);
  }

  /** The far side of a room that the page's library is about to join. */
  room(script = this.#script()): RoomLine {
    const line = new RoomLine(script);
    this.lines.push(line);
    return line;
  }

  code(): Response {
    const code = String(204_060 + this.#codes.size);
    if (this.#state.session) this.#codes.set(code, this.#state.session);
    const body: ResumeCode = { code, expires_at: new Date(Date.now() + 15 * 60_000).toISOString() };
    return Response.json(body, { status: 201 });
  }

  /** Takes up the interview that a code names. */
  resume(code: string): Response | null {
    const named = this.#codes.get(code.replace(/\D/g, ""));
    if (!named) return null;
    this.#state.session = named;
    return Response.json(named);
  }

  #script(): Script {
    return {
      opens: (line) => line.speak(this.#state.session?.question?.text ?? ""),
      hears: (text, line) => {
        const { session } = this.#state;
        if (!session || this.deaf) return;
        if (session.can_confirm && /^oui/i.test(text)) this.#confirm();
        else this.#state.session = answered(session, text);
        this.tell();
        line.speak(this.#state.session?.turns.at(-1)?.text ?? "");
      },
    };
  }

  #send(watcher: Watcher): void {
    const { session } = this.#state;
    const event = (name: string, data: unknown) =>
      watcher.enqueue(encoder.encode(`event: ${name}\nid: ${session?.revision}\ndata: ${JSON.stringify(data)}\n\n`));
    event("session", session);
    if (session?.status === "open") return;
    event("end", {});
    watcher.close();
    this.#watchers.delete(watcher);
  }
}

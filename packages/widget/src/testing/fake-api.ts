import type { FetchToken } from "../api/token-manager.ts";
import type { Assistant, Call, ErrorCode, OnboardingSession, Problem } from "../api/types.ts";
import { someAssistants } from "./assistants.ts";
import { someCalls } from "./calls.ts";
import { FakeInterview } from "./fake-interview.ts";
import { answerRoutes, confirmed } from "./routes.ts";
import { fakeToken } from "./token.ts";

export type FakeState = {
  session: OnboardingSession | null;
  assistants: Assistant[];
  calls: Call[];
  /** No number is free: creation stops at the queue. */
  emptyPool: boolean;
  /** How many creations a supplier refuses before one goes through. */
  refusals: number;
  /** How many creation steps each read of an assistant advances. */
  pace: number;
};

type Planned = { match: RegExp; code: ErrorCode; status: number; detail: string; retryable: boolean };
export type Seen = {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
  url: URL;
  signal: AbortSignal | null;
};

let serial = 0;

/**
 * The API in memory, behind `fetch`: the same paths, shapes and errors, with one canned interview. Used by stories and
 * tests only. Each instance has its own address, so that several can stand on one page.
 */
export class FakeApi {
  readonly api = `https://api-${++serial}.example`;
  readonly seen: Seen[] = [];
  readonly state: FakeState;
  /** Its voice and its streams. */
  readonly interview: FakeInterview;
  tokensGiven = 0;
  readonly fetchToken: FetchToken = async () => {
    this.tokensGiven += 1;
    return fakeToken();
  };
  /** While set, answers wait for it: a slow network without a clock. */
  gate: Promise<unknown> | null = null;
  offline = false;
  readonly #planned: Planned[] = [];
  readonly #original = globalThis.fetch;
  readonly #mine: typeof fetch;

  constructor(state: Partial<FakeState> = {}) {
    this.state = {
      session: null,
      assistants: someAssistants(),
      calls: someCalls(),
      emptyPool: false,
      refusals: 0,
      pace: 1,
      ...state,
    };
    this.interview = new FakeInterview(this.state, () => confirmed(this.state));
    this.#mine = (input, init) =>
      String(input instanceof Request ? input.url : input).startsWith(this.api)
        ? this.#handle(new Request(input, init), init)
        : this.#original(input, init);
    globalThis.fetch = this.#mine;
  }

  /** The next request whose « METHOD /path » matches is refused with this code. */
  failNext(match: RegExp, code: ErrorCode, status: number, detail: string, retryable = true): void {
    this.#planned.push({ match, code, status, detail, retryable });
  }

  uninstall(): void {
    if (globalThis.fetch === this.#mine) globalThis.fetch = this.#original;
  }

  async #handle(request: Request, init?: RequestInit): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.text();
    const seen = {
      method: request.method,
      path: url.pathname,
      headers: request.headers,
      body: text ? JSON.parse(text) : null,
      url,
      signal: init?.signal ?? null,
    };
    this.seen.push(seen);
    await this.gate;
    if (init?.signal?.aborted) throw init.signal.reason;
    if (this.offline) throw new TypeError("Failed to fetch");
    const line = `${seen.method} ${seen.path}`;
    const at = this.#planned.findIndex((plan) => plan.match.test(line));
    const [plan] = at >= 0 ? this.#planned.splice(at, 1) : [];
    if (plan) return problem(plan.code, plan.status, plan.detail, plan.retryable);
    const answer = await answerRoutes(seen, this.state, this.interview);
    this.interview.tell();
    return answer ?? problem("not_found", 404, "Introuvable. Il a peut-être été supprimé.", false);
  }
}

export function problem(code: ErrorCode, status: number, detail: string, retryable: boolean): Response {
  const body: Problem = {
    type: `https://docs.example/errors/${code}`,
    title: code,
    status,
    detail,
    code,
    retryable,
    request_id: "req_7Q2M9XKD",
  };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
}

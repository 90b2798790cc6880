import type { Problem } from "@allokoli/contracts";

/** A failure with all that a person can be told of it: the stable code, the API's own words, and whether to retry. */
export class PortalError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  /** In the person's language when the API wrote it; empty when there was no answer. */
  readonly detail: string;
  readonly requestId: string | null;
  /** Seconds to wait before another try, from `Retry-After`. */
  readonly retryAfter: number | null;

  constructor(problem: Partial<Problem>, retryAfter: number | null = null) {
    super(problem.code ?? "internal");
    this.name = "PortalError";
    this.code = problem.code ?? "internal";
    this.status = problem.status ?? 0;
    this.retryable = problem.retryable ?? true;
    this.detail = problem.detail ?? "";
    this.requestId = problem.request_id ?? null;
    this.retryAfter = retryAfter;
  }
}

/** Reads an answer that is not 2xx: problem details (RFC 9457), or the terser bodies of the authentication service. */
export async function errorOf(answer: Response): Promise<PortalError> {
  const body: unknown = await answer.json().catch(() => null);
  const problem = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem> & { error_code?: string };
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  return new PortalError(
    {
      ...problem,
      code: codeOf(problem, answer.status),
      status: answer.status,
      retryable: problem.retryable ?? (answer.status === 429 || answer.status >= 500),
      request_id: problem.request_id ?? answer.headers.get("x-request-id") ?? undefined,
    } as Partial<Problem>,
    Number.isFinite(seconds) ? Math.ceil(seconds) : null,
  );
}

const AUTH_CODES: Record<string, string> = {
  invalid_credentials: "credentials_invalid",
  invalid_grant: "credentials_invalid",
  email_not_confirmed: "email_not_confirmed",
  over_request_rate_limit: "rate_limited",
};

function codeOf(body: { code?: unknown; error_code?: string; error?: unknown }, status: number): string {
  for (const one of [body.code, body.error_code, body.error])
    if (typeof one === "string") return AUTH_CODES[one] ?? one;
  if (status === 429) return "rate_limited";
  return status >= 500 ? "unavailable" : "internal";
}

/** Whatever was thrown, as something that can be shown; a request that was called off is nobody's failure: null. */
export function shownError(thrown: unknown): PortalError | null {
  if (thrown instanceof PortalError) return thrown;
  if (thrown instanceof DOMException && thrown.name === "AbortError") return null;
  return new PortalError({ code: "internal", retryable: true });
}

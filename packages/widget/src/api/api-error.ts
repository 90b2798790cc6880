import type { ClientErrorCode, ErrorCode, Problem } from "./types.ts";

export type AnyErrorCode = ErrorCode | ClientErrorCode;

/** One failure as the widget shows it: the stable code, the sentence when the API wrote one, and whether to offer a retry. */
export type Failure = {
  code: AnyErrorCode;
  /** Already in the reader's language; null when the failure never reached the API. */
  detail: string | null;
  retryable: boolean;
  requestId: string | null;
};

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: Failure;
  readonly status: number;

  constructor(failure: Failure, status = 0) {
    super(failure.code);
    this.failure = failure;
    this.status = status;
  }

  static client(code: ClientErrorCode, retryable = true): ApiError {
    return new ApiError({ code, detail: null, retryable, requestId: null });
  }

  static async fromResponse(response: Response): Promise<ApiError> {
    const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
    return new ApiError(
      {
        code: (problem.code ?? (response.status >= 500 ? "internal" : "not_found")) as AnyErrorCode,
        detail: problem.detail ?? null,
        retryable: problem.retryable ?? response.status >= 500,
        requestId: problem.request_id ?? response.headers.get("x-request-id"),
      },
      response.status,
    );
  }
}

/** Whatever was thrown, as something that can be shown. A cancelled request is nobody's failure: null. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof ApiError) return error.failure;
  if (error instanceof DOMException && error.name === "AbortError") return null;
  return { code: "render_error", detail: null, retryable: true, requestId: null };
}

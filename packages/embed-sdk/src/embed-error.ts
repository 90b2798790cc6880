/**
 * A failure that the page can show. `code` is stable; `status` is that of the partner's own endpoint, 0 when it gave
 * none: the widget takes 401 and 403 as the end of the session, and tries again after anything else.
 */
export class EmbedError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, cause?: unknown) {
    super(`allokoli: ${code}${status ? ` (token endpoint: ${status})` : ""}`, { cause });
    this.name = "EmbedError";
    this.code = code;
    this.status = status;
  }
}

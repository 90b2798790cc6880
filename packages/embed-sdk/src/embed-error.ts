/**
 * A failure that the page can show. `code` is stable, `message` is for the partner's developer; `status` is that of the
 * partner's own endpoint, 0 when it gave none: the widget takes 401 and 403 as the end of the session, asks again after
 * 5xx or no answer, and takes anything else as final.
 */
export class EmbedError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "EmbedError";
    this.code = code;
    this.status = status;
  }
}

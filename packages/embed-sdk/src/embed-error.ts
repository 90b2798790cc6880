/** A failure that the page can show: `code` is stable, `retryable` says whether trying again may help. */
export class EmbedError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, retryable: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = "EmbedError";
    this.code = code;
    this.retryable = retryable;
  }
}

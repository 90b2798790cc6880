import type { ContentfulStatusCode } from "hono/utils/http-status";

/** https://www.twilio.com/docs/api/errors: the code says what is wrong, the HTTP status only roughly. */
export class TwilioError extends Error {
  readonly status: ContentfulStatusCode;
  readonly body: object;

  constructor(code: number, message: string, status: ContentfulStatusCode = 400) {
    super(message);
    this.status = status;
    this.body = { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  }
}

export const unauthenticated = () => new TwilioError(20003, "Authenticate", 401);

export const absent = (path: string) => new TwilioError(20404, `The requested resource ${path} was not found`, 404);

export const required = (code: number, field: string) => new TwilioError(code, `A '${field}' parameter is required.`);

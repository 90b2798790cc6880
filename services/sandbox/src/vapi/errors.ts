import type { ContentfulStatusCode } from "hono/utils/http-status";

const NAMES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  500: "Internal Server Error",
};

/** Vapi answers with the error bodies of NestJS: `{message, error, statusCode}`. */
export class VapiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly body: object;

  constructor(status: ContentfulStatusCode, message: string | string[]) {
    super(String(message));
    this.status = status;
    this.body = { message, error: NAMES[status] ?? "Error", statusCode: status };
  }
}

export const badRequest = (...messages: string[]) => new VapiError(400, messages);

export const invalidKey = () =>
  new VapiError(
    401,
    "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.",
  );

export const jwtWithoutToken = () =>
  new VapiError(403, "JWT doesn't permit access. Hot tip, you may be missing `token` in your JWT.");

export const notFound = (what: string, id: string) => new VapiError(404, `Couldn't Find ${what} With ID ${id}.`);

export const noAssistant = () =>
  new VapiError(400, "Couldn't Get Assistant. Need Either `assistant`, `assistantId`, `squad`, Or `squadId`.");

export const noPhoneNumber = () =>
  new VapiError(400, "Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`.");

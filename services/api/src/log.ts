import { type Logger, pino } from "pino";

/** Fields that never reach a log line, wherever they stand. */
const SECRETS = [
  "authorization",
  "cookie",
  "token",
  "password",
  "secret",
  "access_token",
  "refresh_token",
  "apikey",
  "twilioAuthToken",
  "privateKey",
];

export function createLog(level: string): Logger {
  const paths = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `headers["${name}"]`]);
  return pino({ level, base: null, redact: { paths, censor: "[removed]" }, timestamp: pino.stdTimeFunctions.isoTime });
}

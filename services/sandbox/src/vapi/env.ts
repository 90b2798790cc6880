import type { Key } from "./auth.ts";

export interface VapiEnv {
  Variables: { key: Key; body: unknown };
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Json = Record<string, unknown>;

export interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: Json }> }> }>>;
  components: { schemas: Record<string, Json> };
}

/** The suppliers' own documents. They are not ours to ship, so they may be absent. */
const folder =
  process.env.ALLOKOLI_CONTRACTS ?? fileURLToPath(new URL("../../../../shared/contracts", import.meta.url));

export const documentsPresent = existsSync(join(folder, "openapi", "vapi-openapi.json"));

/** For one of the suites to say, once. */
export const ABSENT = `contract tests skipped: no OpenAPI documents in ${folder} (set ALLOKOLI_CONTRACTS)`;

const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

export const openApi = (name: string): OpenApi => read(`openapi/${name}.json`) as OpenApi;

/** A sample seen on the wire or printed in the suppliers' documentation. */
export const sample = <T = Json>(path: string): T => read(`webhooks/${path}.json`) as T;

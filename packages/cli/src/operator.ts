import { createApi } from "@allokoli/api/operator";
import { CliError } from "./cli-error.ts";
import { configOf, readInstallation } from "./installation.ts";
import type { CommonOptions } from "./main.ts";

export interface Operator {
  post<T>(path: string, body: unknown): Promise<T>;
  get<T>(path: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * The operator's door of an installation. When its API runs, over HTTP; otherwise the same API is opened in this process
 * for as long as the verb takes.
 */
export async function connect(options: CommonOptions): Promise<Operator> {
  const installation = readInstallation(options.data);
  const url = options.api ?? process.env.ALLOKOLI_API ?? installation.instance?.api;
  const key = process.env.ALLOKOLI_OPERATOR_KEY ?? installation.secrets?.operatorKey;
  if (!key)
    throw new CliError(
      "not_started",
      "No operator's key was found. Run npm start first, name the data folder with --data, or set ALLOKOLI_OPERATOR_KEY.",
    );
  if (url && (await isRunning(url)))
    return door(
      key,
      (path, init) => fetch(`${url}${path}`, init),
      async () => {},
    );
  if (options.api) throw new CliError("unreachable", `Nothing answers at ${options.api}.`);
  const api = await createApi(configOf(installation), { work: false });
  return door(key, async (path, init) => api.fetch(new Request(`http://in.process${path}`, init)), api.close);
}

function door(
  key: string,
  ask: (path: string, init: RequestInit) => Promise<Response>,
  close: () => Promise<void>,
): Operator {
  const send = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "accept-language": "en" };
    const response = await ask(`/operator${path}`, { ...init, headers });
    const body = (await response.json().catch(() => ({}))) as T & {
      code?: string;
      detail?: string;
      errors?: { pointer: string; reason: string }[];
    };
    if (response.ok) return body;
    const which = body.errors?.map(({ pointer, reason }) => `${pointer}: ${reason}`).join("; ");
    throw new CliError(
      body.code ?? "refused",
      [body.detail ?? `The API answered ${response.status}.`, which].filter(Boolean).join(" "),
    );
  };
  return {
    get: (path) => send(path, { method: "GET" }),
    post: (path, body) => send(path, { method: "POST", body: JSON.stringify(body) }),
    close,
  };
}

export const isRunning = (url: string) =>
  fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );

import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { type Api, createApi } from "../compose.ts";
import { type Config, readConfig } from "../config.ts";
import type { Partner } from "./partner.ts";
import { newPartner, type OperatorPost, operatorOf } from "./partners.ts";
import { installationEnvironment, startSuppliers } from "./suppliers.ts";

/** A whole API over HTTP with the suppliers' sandbox behind it; every suite starts its own. */
export interface TestApi {
  url: string;
  sandbox: string;
  config: Config;
  api: Api;
  /** A new organization with a key of its own. */
  partner(): Promise<Partner>;
  operator: OperatorPost;
  /** Lines that were logged, as text. */
  logged(): string;
  stop(): Promise<void>;
}

interface Options {
  poolSize?: number;
  databaseUrl?: string;
  /** Folder of the embedded database; memory when left out. */
  data?: string;
  now?: () => Date;
  /** More of the API's environment. */
  environment?: Record<string, string>;
}

export async function startTestApi({
  poolSize = 0,
  databaseUrl,
  data = "memory",
  now,
  environment = {},
}: Options = {}): Promise<TestApi> {
  const suppliers = await startSuppliers();
  let api: Api | undefined;
  const server = serve({
    fetch: (request, env) => api?.fetch(request, env) ?? new Response(null, { status: 503 }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: string[] = [];
  const config = readConfig({
    ...suppliers.environment,
    ...installationEnvironment(url, data, poolSize),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...environment,
  });
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  api = await createApi(config, { log, ...(now ? { now } : {}) });
  const running = api;
  const operator = operatorOf(url, config.operatorKey);
  return {
    url,
    sandbox: suppliers.url,
    config,
    api: running,
    operator,
    logged: () => lines.join(""),
    partner: () => newPartner(url, operator),
    stop: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await running.close();
      await suppliers.close();
    },
  };
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mode } from "@allokoli/contracts";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Logger } from "pino";
import { configuratorPromptFromFile } from "./adapters/files/configurator-prompt.ts";
import { promptsFromFolder } from "./adapters/files/prompts.ts";
import { voicesFromFile } from "./adapters/files/voices.ts";
import { openInterviewWatch } from "./adapters/postgres/interview-watch.ts";
import { migrate } from "./adapters/postgres/migrate.ts";
import { openDatabase } from "./adapters/postgres/open.ts";
import { selfTest } from "./adapters/postgres/self-test.ts";
import { createStore } from "./adapters/postgres/store.ts";
import { startQueue } from "./adapters/queue/boss.ts";
import { openAuth } from "./adapters/supabase/auth.ts";
import { createTwilio } from "./adapters/twilio/carrier.ts";
import { estimateCall } from "./adapters/vapi/estimate.ts";
import { createVapi } from "./adapters/vapi/voice-supplier.ts";
import { type Config, derive } from "./config.ts";
import { buildConfig, rebuildConfig } from "./configurator/index.ts";
import { createSessionVerifier } from "./http/access/session.ts";
import { createApp } from "./http/app.ts";
import { sweep } from "./jobs/sweep.ts";
import { startWorker } from "./jobs/worker.ts";
import { createLog } from "./log.ts";
import type { Store } from "./ports/store.ts";
import { deployConfigurator } from "./usecases/configurator/deploy.ts";
import { CONFIGURATOR_TOOLS } from "./usecases/configurator/tools.ts";
import type { Moment } from "./usecases/creation/create-at-suppliers.ts";
import { fillPool } from "./usecases/numbers/fill-pool.ts";
import { VERSION } from "./version.ts";

export interface Api {
  fetch(request: Request, environment?: object): Response | Promise<Response>;
  store: Store;
  close(): Promise<void>;
}

interface Options {
  log?: Logger;
  now?: () => Date;
  /** Told at each moment of a creation: where tests make the process die. */
  passing?: (moment: Moment) => void;
  /** false: only answer requests; leave background work to another process, or undone. */
  work?: boolean;
}

const root = new URL("../../../", import.meta.url);
const embedFolder = fileURLToPath(new URL("packages/embed-sdk/dist", root));

/**
 * The composition root: the only place that builds an adapter. Opens the database, brings it up to date, proves that its
 * walls stand, and only then serves.
 * @throws StartupError with one sentence that says what to do
 */
export async function createApi(config: Config, options: Options = {}): Promise<Api> {
  const log = options.log ?? createLog(config.logLevel);
  const now = options.now ?? (() => new Date());
  const voices = voicesFromFile(new URL("voices.csv", root));
  const templates = promptsFromFolder(new URL("prompts/", root)).templates();
  const configurator = {
    prompt: configuratorPromptFromFile(new URL("prompts/configurator.fr.md", root)),
    tools: CONFIGURATOR_TOOLS,
  };
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: databaseFolder(config),
    secret: config.secret,
  });
  const closing: (() => Promise<void>)[] = [() => database.close()];
  const close = async () => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    const auth = await openAuth(config.auth, database);
    closing.push(() => auth.close());
    await migrate(database);
    const store = createStore(database.api);
    await selfTest(database, store);
    const locks = { tryLock: database.tryLock };
    const queue = await startQueue(database, log);
    closing.push(() => queue.stop());

    const interviews = await openInterviewWatch(database);
    closing.push(() => interviews.close());

    const perMode = <T>(make: (mode: Mode) => T): Record<Mode, T> => ({ live: make("live"), test: make("test") });
    const voice = perMode((mode) =>
      createVapi({ config: config.suppliers[mode], voices, webhookUrl: `${config.publicUrl}/webhooks/vapi/${mode}` }),
    );
    const carriers = perMode((mode) => createTwilio(config.suppliers[mode]));
    const statusCallback = (mode: Mode) => `${config.publicUrl}/webhooks/twilio/${mode}/status`;
    if (options.work !== false) {
      const listen = (heard: () => void) => database.listen("allokoli_outbox", heard);
      const passing = options.passing ? { passing: options.passing } : {};
      closing.push(
        await startWorker({
          store,
          queue,
          voice,
          carriers,
          locks,
          listen,
          statusCallback,
          poolSize: config.poolSize,
          log,
          ...passing,
        }),
      );
    }
    const parts = { templates, voices: voices.all() };
    const app = createApp(
      {
        store,
        queue,
        voice,
        carriers,
        interviews,
        log,
        now,
        publicUrl: config.publicUrl,
        voices: [...voices.all()],
        buildConfig: (draft) => buildConfig(draft, parts),
        estimate: (assistant) => estimateCall(assistant, voices),
        rebuild: (assistant, edit) => rebuildConfig(assistant, parts, edit),
        health: async () => {
          const state = await answers(store);
          const status = state === "ok" ? "ok" : "degraded";
          return { status, version: VERSION, database: database.kind, checks: { database: state } };
        },
        verifySession: createSessionVerifier(config.auth),
        operatorKey: config.operatorKey,
        createAccount: auth.createAccount,
        fillPool: async (mode, size) => {
          const bought = await fillPool({ store, carriers, locks, statusCallback }, mode, size);
          // Assistants may be waiting for just these.
          if (bought.length > 0 && options.work !== false) await sweep(store, queue, { all: true });
          return bought;
        },
        patienceMs: config.configurator.ledBySupplier ? config.configurator.patienceMs : undefined,
        codeKey: derive(config.secret, "resume codes"),
        deployConfigurator: (mode, how) => deployConfigurator({ store, voice, locks, spec: configurator }, mode, how),
        auth: auth.fetch,
        embedFolder,
      },
      placeOf(config.proxies),
    );
    return { fetch: app.fetch, store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export const databaseFolder = (config: Pick<Config, "data">) =>
  config.data === "memory" ? "memory" : join(config.data, "database");

async function answers(store: Store): Promise<"ok" | "failing"> {
  return store
    .asSystem("health", (tx) => tx.selectFrom("organizations").select("id").limit(1).execute())
    .then(
      () => "ok" as const,
      () => "failing" as const,
    );
}

/** The network address that a request came from; none when it came without a network, as from the command line. */
const placeOf = (proxies: number) => (context: Context) => {
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-proxies)?.trim();
  if (proxies > 0 && forwarded) return forwarded;
  try {
    return getConnInfo(context).remote.address ?? "unknown";
  } catch {
    return "in process";
  }
};

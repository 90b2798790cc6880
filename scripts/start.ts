import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { StartupError } from "@allokoli/api/operator";
import { makeDataFolder } from "./instance/data-folder.ts";
import { startInstance } from "./instance/instance.ts";
import { blockFrom, firstTaken } from "./instance/ports.ts";
import { ServiceFailed } from "./instance/service.ts";

const begun = performance.now();
const root = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string) => process.stderr.write(`${line}\n`);
const fail = (sentence: string): never => {
  say(sentence);
  process.exit(1);
};
/** One sentence for what its reader can put right; a stack for what is our fault. */
const explain = (error: unknown): never =>
  fail(
    error instanceof ServiceFailed || error instanceof StartupError
      ? error.message
      : String(error instanceof Error ? error.stack : error),
  );

const { port, data = process.env.ALLOKOLI_DATA ?? `${root}.data`, json } = readOptions();
function readOptions() {
  try {
    return parseArgs({
      options: { json: { type: "boolean" }, port: { type: "string" }, data: { type: "string" } },
    }).values;
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(/\n|\. (?=To specify)/);
    return fail(`${sentence.replace(/\.$/, "")}. npm start takes --port N, --data FOLDER and --json.`);
  }
}

const first = Number(port ?? process.env.PORT ?? 4300);
if (!Number.isInteger(first) || first < 1 || first > 65_532)
  fail("--port takes a number between 1 and 65532: the first of four ports in a row.");
const ports = blockFrom(first);
const taken = await firstTaken(ports);
if (taken)
  fail(`Port ${taken.port} (${taken.name}) is in use. Stop the other program, or move the whole block with --port N.`);

try {
  makeDataFolder(data);
} catch (error) {
  explain(error);
}

say("Building the pages…");
const turbo = fileURLToPath(new URL("../node_modules/.bin/turbo", import.meta.url));
const built = spawnSync(turbo, ["run", "build", "--filter=@allokoli/embed-sdk", "--filter=@allokoli/admin-portal"], {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
});
if (built.status !== 0) fail(`${built.stdout}${built.stderr}\nThe pages could not be built; the lines above say why.`);

say("Starting…");
const interruption = new AbortController();
const interrupt = () => interruption.abort();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
const instance = await startInstance({ ports, data, signal: interruption.signal }).catch((error) =>
  interruption.signal.aborted ? fail("Interrupted while starting; everything is stopped.") : explain(error),
);
const readyMs = Math.round(performance.now() - begun);

say(`
  AlloKoli is ready (${(readyMs / 1000).toFixed(1)} s). Suppliers are the sandbox on this machine: nothing is billed.

    Partner's CRM   ${instance.crm}        start here: open a customer, then « Assistant téléphonique »
    Portal          ${instance.portal}        ${instance.owner.email}  ${instance.owner.password}
    API             ${instance.api}/v1/openapi.json
    Sandbox         ${instance.sandbox}/sandbox/info

  Ring an assistant:  npx allokoli call simulate --assistant ID --scenario message
  Stop with Ctrl-C; what you made is kept.
`);
if (json) {
  const { api, portal, crm, sandbox, organization, tenants, owner } = instance;
  process.stdout.write(
    `${JSON.stringify({ api, portal, crm, sandbox, organization, tenants, owner, ready_ms: readyMs })}\n`,
  );
}

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  await instance.stop();
  process.exit(0);
};
interruption.signal.addEventListener("abort", end);
if (interruption.signal.aborted) await end();
for (const service of Object.values(instance.services)) {
  service.ended.then(async () => {
    if (ending) return;
    say(`${service.name} ended unexpectedly; its log is in the data folder under logs/. Stopping the rest.`);
    ending = true;
    await instance.stop();
    process.exit(1);
  });
}

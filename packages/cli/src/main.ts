#!/usr/bin/env node
import { StartupError } from "@allokoli/api/operator";
import { Command, CommanderError, Option } from "commander";
import { CliError } from "./cli-error.ts";
import { callSimulate } from "./verbs/call-simulate.ts";
import { configuratorDeploy } from "./verbs/configurator-deploy.ts";
import { configuratorEval } from "./verbs/configurator-eval.ts";
import { configuratorHours } from "./verbs/configurator-hours.ts";
import { keyCreate } from "./verbs/key-create.ts";
import { migrateDatabase } from "./verbs/migrate.ts";
import { orgCreate } from "./verbs/org-create.ts";
import { resetData } from "./verbs/reset.ts";
import { tokenMint } from "./verbs/token-mint.ts";
import { writeTypes } from "./verbs/types.ts";

// Before it is read by commander: what commander itself refuses is told as JSON too.
const asJson = process.argv.includes("--json");

const program = new Command("allokoli")
  .exitOverride()
  .configureOutput(asJson ? { writeErr: () => {} } : {})
  .description("Operate an AlloKoli installation")
  .option("--json", "print one line of JSON")
  .option("--data <folder>", "data folder of the installation (default: .data, or ALLOKOLI_DATA)")
  .option(
    "--api <url>",
    "address of a running API (default: the one that was started on the data folder, or ALLOKOLI_API)",
  );

program.command("migrate").description("bring the database up to date").action(run(migrateDatabase));
program
  .command("reset")
  .description("delete everything that is stored")
  .option("--yes", "do it")
  .action(run(resetData));
program
  .command("types")
  .description("write the TypeScript of the database from the migrations")
  .action(run(writeTypes));

const org = program.command("org").description("organizations");
org
  .command("create")
  .description("create an organization, or update the one of this slug")
  .requiredOption("--slug <slug>", "short name: letters, digits, dashes")
  .requiredOption("--name <name>", "its name")
  .option("--kind <kind>", "b2b or b2c", "b2b")
  .option("--origin <origin...>", "web origins that may embed")
  .option(
    "--owner <email>",
    "e-mail of a portal account to make its owner; its password is read from ALLOKOLI_OWNER_PASSWORD",
  )
  .action(run(orgCreate));

const key = program.command("key").description("signing keys of partners");
key
  .command("create")
  .description("make a key pair and register its public half; the private half is printed once and kept nowhere")
  .requiredOption("--organization <id>", "organization id")
  .option("--algorithm <name>", "EdDSA or ES256", "EdDSA")
  .action(run(keyCreate));

const token = program.command("token").description("tenant tokens");
token
  .command("mint")
  .description("sign a tenant token, as the partner's server does")
  .requiredOption("--tenant <id>", "the tenant's id at the partner")
  .option("--organization <id>", "organization id (default: the demo partner)")
  .option("--key <file>", "private key as JWK (default: the demo partner's)")
  .option("--origin <origin...>", "origins of the token (default: the demo CRM)")
  .option("--mode <mode>", "live or test", "live")
  .option("--scope <scope...>", "scopes (default: all)")
  .option("--user <id>", "the partner's id of the person", "operator")
  .action(run(tokenMint));

const call = program.command("call").description("calls");
call
  .command("simulate")
  .description("ring an assistant in the sandbox with a scripted caller")
  .requiredOption("--assistant <id>", "assistant id")
  .option("--scenario <name>", "message, hours, urgent, booking, price, silent, unknown", "message")
  .option("--from <number>", "caller's number, E.164", "+33639980042")
  .action(run(callSimulate));

const configurator = program.command("configurator").description("deploy the configurator, or measure it");
configurator
  .command("deploy")
  .description("bring the configurator at the voice supplier up to date; what would change is shown first")
  .option("--dry-run", "only show it")
  .addOption(new Option("--mode <mode>", "live or test; both when left out").choices(["live", "test"]))
  .action(run(configuratorDeploy));
configurator
  .command("eval")
  .description("play labelled conversations, or single turns, one a line, and score what is understood of them")
  .argument("<file>", "JSON lines")
  .action(runOn(configuratorEval));
configurator
  .command("hours")
  .description("score the reading of opening hours: one {text, hours, public_holidays, needs_clarification} a line")
  .argument("<file>", "JSON lines")
  .action(runOn(configuratorHours));

/** Runs a verb with its options and the common ones; prints what it returns. */
function run<Options>(verb: (options: Options & CommonOptions) => Promise<Outcome>) {
  return async (_: unknown, command: Command) => {
    print(await verb(command.optsWithGlobals() as Options & CommonOptions));
  };
}

/** The same for a verb that takes a file. */
function runOn(verb: (file: string) => Promise<Outcome>) {
  return async (file: string) => print(await verb(file));
}

function print({ json, text }: Outcome): void {
  process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : `${text}\n`);
}

interface Outcome {
  json: unknown;
  text: string;
}

export interface CommonOptions {
  json?: boolean;
  data?: string;
  api?: string;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) refused(error);
  else failed(error);
}

/** Help and versions end here too, with exit code 0; in words, commander has said it already. */
function refused({ code, exitCode, message }: CommanderError): void {
  const short = code.replace(/^commander\./, "");
  const sentence = short === "help" ? "Name a command. allokoli --help lists them." : message.replace(/^error: /, "");
  if (asJson && exitCode !== 0)
    tell(
      short.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      sentence,
    );
  process.exitCode = exitCode;
}

function failed(error: unknown): void {
  const expected = error instanceof CliError || error instanceof StartupError;
  const message =
    expected || !(error instanceof Error) ? String((error as Error).message ?? error) : (error.stack ?? error.message);
  tell(error instanceof CliError ? error.code : expected ? "startup" : "internal", message);
  process.exitCode = 1;
}

function tell(code: string, message: string): void {
  process.stderr.write(asJson ? `${JSON.stringify({ error: { code, message } })}\n` : `${message}\n`);
}

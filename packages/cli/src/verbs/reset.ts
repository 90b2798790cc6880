import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseFolder, openDatabase } from "@allokoli/api/operator";
import { CliError } from "../cli-error.ts";
import { configOf, type Installation, lockInstallation, readInstallation } from "../installation.ts";
import type { CommonOptions } from "../main.ts";
import { isRunning } from "../operator.ts";

/** An API listens on its database for as long as it runs, on whatever machine: that connection's name tells it. */
const REFUSE_WHILE_OPEN = `
  do $$ begin
    if exists (select from pg_stat_activity where datname = current_database() and application_name = 'allokoli-listen')
    then raise exception 'allokoli is running'; end if;
  end $$;
`;

/** Everything of ours on a server. What a hosted project brings along stays, and so do the accounts: other programs may share them. */
const DROP = `
  drop schema if exists public cascade; create schema public;
  drop schema if exists app cascade; drop schema if exists pgboss cascade;
  delete from supabase_migrations.schema_migrations;
`;

export async function resetData(options: CommonOptions & { yes?: boolean }) {
  const installation = readInstallation(options.data);
  const config = configOf(installation);
  const { data } = installation;
  const what = config.databaseUrl
    ? `the schemas public, app and pgboss of the database at DATABASE_URL, and the sandbox in ${data}; portal accounts (auth.users) stay`
    : `the database and the sandbox in ${data}; its keys (secrets.json) and logs stay`;
  if (!options.yes) throw new CliError("confirm", `This deletes ${what}. Run it again with --yes if that is meant.`);
  // On a server's database there may be no folder yet: then nothing of it can be held.
  const unlock = existsSync(data) ? lockInstallation(installation) : () => {};
  try {
    if (config.databaseUrl) await refuseWhileAnswering(installation, options);
    // Opening an embedded one takes its lock: an API that runs without npm start refuses here.
    const directory = databaseFolder(config);
    const database = await openDatabase({ url: config.databaseUrl, directory, secret: config.secret });
    try {
      if (config.databaseUrl) {
        await database.script(REFUSE_WHILE_OPEN).catch((error: Error) => {
          throw error.message === "allokoli is running" ? running("on the database at DATABASE_URL") : error;
        });
        await database.script(DROP);
      }
    } finally {
      await database.close();
    }
    if (!config.databaseUrl) rmSync(directory, { recursive: true, force: true });
    rmSync(join(data, "sandbox"), { recursive: true, force: true });
    // It names an organization that is no more.
    rmSync(join(data, "instance.json"), { force: true });
  } finally {
    unlock();
  }
  return { json: { reset: data, deleted: what }, text: `Deleted: ${what}.` };
}

async function refuseWhileAnswering({ instance }: Installation, options: CommonOptions): Promise<void> {
  const api = options.api ?? process.env.ALLOKOLI_API ?? instance?.api;
  if (api && (await isRunning(api))) throw running(`at ${api}`);
}

const running = (where: string) => new CliError("running", `AlloKoli is running ${where}. Stop it before deleting.`);

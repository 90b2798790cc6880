import { rmSync } from "node:fs";
import { join } from "node:path";
import { databaseFolder, openDatabase } from "@allokoli/api/operator";
import { CliError } from "../cli-error.ts";
import { configOf, readInstallation } from "../installation.ts";
import type { CommonOptions } from "../main.ts";

/** Everything of ours in a database. What a hosted project brings along stays. */
const DROP = `
  drop schema if exists public cascade; create schema public;
  drop schema if exists app cascade; drop schema if exists pgboss cascade;
  delete from supabase_migrations.schema_migrations;
`;

export async function resetData(options: CommonOptions & { yes?: boolean }) {
  const installation = readInstallation(options.data);
  const config = configOf(installation);
  const what = config.databaseUrl ? "the database at DATABASE_URL" : installation.data;
  if (!options.yes)
    throw new CliError("confirm", `This deletes everything in ${what}. Run it again with --yes if that is meant.`);
  // Opening it takes the lock: a running installation refuses here.
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: databaseFolder(config),
    secret: config.secret,
  });
  if (config.databaseUrl) await database.script(DROP);
  await database.close();
  if (!config.databaseUrl) {
    rmSync(databaseFolder(config), { recursive: true, force: true });
    rmSync(join(installation.data, "sandbox"), { recursive: true, force: true });
  }
  return { json: { reset: what }, text: `Everything in ${what} was deleted.` };
}

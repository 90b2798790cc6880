import { databaseFolder, migrate, openAuth, openDatabase } from "@allokoli/api/operator";
import { configOf, readInstallation } from "../installation.ts";
import type { CommonOptions } from "../main.ts";

export async function migrateDatabase(options: CommonOptions) {
  const config = configOf(readInstallation(options.data));
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: databaseFolder(config),
    secret: config.secret,
  });
  try {
    const auth = await openAuth(config.auth, database);
    const applied = await migrate(database);
    await auth.close();
    return {
      json: { database: database.kind, applied },
      text: applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.",
    };
  } finally {
    await database.close();
  }
}

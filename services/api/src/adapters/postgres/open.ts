import { StartupError } from "../../startup-error.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openServer } from "./server.ts";

export interface DatabaseSettings {
  /** PostgreSQL or Supabase; without it the database is embedded. */
  url?: string | undefined;
  /** Folder of the embedded database; `memory` keeps nothing. */
  directory: string;
  secret: string;
}

export function openDatabase({ url, directory, secret }: DatabaseSettings): Promise<Database> {
  if (!url) return openEmbedded(directory === "memory" ? undefined : directory);
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartupError(
      "DATABASE_URL must look like postgres://user:password@host:5432/name. Leave it out to use the embedded database.",
    );
  }
  return openServer(url, secret);
}

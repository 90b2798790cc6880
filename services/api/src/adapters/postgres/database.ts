import type { PgliteConnection } from "@supabase/lite/pglite";
import type { Kysely } from "kysely";
import type { ConstructorOptions } from "pg-boss";
import type { DB } from "./schema.ts";

/**
 * An open database, embedded or real. The two differ in how they are reached and in nothing above this line.
 */
export interface Database {
  kind: "embedded" | "postgres";
  /** The owner's door: migrations, the job queue, the boot self-test. No request goes through it. */
  owner: Kysely<DB>;
  /** The API's door: a login that owns nothing and becomes `authenticated` or `service_role` per transaction. */
  api: Kysely<DB>;
  /** Runs a script of several statements as the owner. */
  script(sql: string): Promise<void>;
  /**
   * Tells `heard` the payload of each NOTIFY on `channel`, through a connection of its own; an empty one when that was lost
   * and is there again, since anything may have been missed.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** A lock across processes, gone with the process that holds it; null when somebody else holds it. */
  tryLock(key: string): Promise<(() => Promise<void>) | null>;
  /** How the job queue reaches the same database. */
  queue: ConstructorOptions;
  /** What embedded Auth needs to share it: the connection when embedded, the owner's connection string otherwise. */
  shared: { connection: PgliteConnection } | { url: string };
  close(): Promise<void>;
}

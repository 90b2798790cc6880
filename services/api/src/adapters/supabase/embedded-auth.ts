import { App } from "@supabase/lite";
import type { Database } from "../postgres/database.ts";

/** What the API mounts under /auth/v1 when no Supabase project is configured. */
export interface EmbeddedAuth {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

interface Settings {
  /** HS256 secret of the access tokens (the only algorithm that it knows). */
  jwtSecret: string;
  publishableKey: string;
}

/**
 * Supabase Auth in this process, on the same database: sign-up, sign-in, refresh. Its REST API is never served.
 *
 * `rlsState` is fixed before its first query: left alone, it would run without roles for the life of the process when
 * its first request came before the first policy, and would grant all tables to everyone.
 */
export async function openEmbeddedAuth(database: Database, settings: Settings): Promise<EmbeddedAuth> {
  keepParametersOutOfLogs();
  const connection = "connection" in database.shared ? database.shared.connection : await onServer(database.shared.url);
  Object.assign(connection, { rlsState: "active" });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: settings.jwtSecret,
      publishable_key: settings.publishableKey,
      jwt_expiry: 3600,
      email: { enable_confirmations: false },
    },
    api: { enabled: false },
  });
  await withRetry(async () => {
    await app.init();
    await app.ensureSystemSchema();
  });
  return {
    fetch: async (request) => app.fetch(request),
    // On PGlite the connection is the database's to close; on a server it is Auth's own.
    close: async () => {
      if ("url" in database.shared) await connection.close();
    },
  };
}

async function onServer(url: string) {
  const { createPostgresConnection } = await import("@supabase/lite/postgres");
  // Its driver would encode JSON arguments twice.
  const asIs = (to: number) => ({
    to,
    from: [to],
    serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
    parse: (text: string) => JSON.parse(text),
  });
  return createPostgresConnection({
    url,
    postgresOptions: { max: 4, onnotice() {}, types: { json: asIs(114), jsonb: asIs(3802) } },
  });
}

/** Two processes that start on a fresh server make the same tables at once; who comes second finds them at its next try. */
async function withRetry(make: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      const clash = ["23505", "42P07", "42710", "XX000"].includes(String((error as { code?: unknown }).code));
      if (!clash || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

let quieted = false;

/** Embedded Auth prints a failed query with its parameters, password hash and address among them: only its code is kept. */
function keepParametersOutOfLogs(): void {
  if (quieted) return;
  quieted = true;
  const print = console.error.bind(console);
  const tellable = (value: unknown) => {
    if (typeof value !== "object" || value === null) return typeof value === "string" ? value.slice(0, 200) : value;
    return `${value.constructor?.name ?? "object"} ${(value as { code?: unknown }).code ?? ""}`.trim();
  };
  console.error = (...values: unknown[]) => print(...values.map(tellable));
}

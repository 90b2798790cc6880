import { serve } from "@hono/node-server";
import { createApi } from "./compose.ts";
import { readConfig } from "./config.ts";
import { StartupError } from "./startup-error.ts";

/** Reads the environment, starts the API, and ends it so that its data folder opens again. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const api = await createApi(config);
  // Longer than any proxy keeps a connection: whoever reuses one must not find it closing.
  const serverOptions = { keepAliveTimeout: 120_000 };
  const server = serve({ fetch: api.fetch, port: config.port, hostname: config.host, serverOptions });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new StartupError(`Port ${config.port} is in use. Stop the other program, or choose another with PORT.`)
          : error,
      ),
    );
  }).catch(async (error) => {
    await api.close();
    throw error;
  });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await api.close();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

main().catch((error) => {
  process.stderr.write(
    error instanceof StartupError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});

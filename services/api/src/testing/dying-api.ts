import { serve } from "@hono/node-server";
import { createApi } from "../compose.ts";
import { readConfig } from "../config.ts";

// The API in a process of its own that dies without warning at the moment its parent names: a moment of a creation, or
// `answered POST /path`, when an answer is made and not yet sent. What it has not committed by then never was.
let deathAt: string | undefined;
process.on("message", (moment: string) => {
  deathAt = moment;
  process.send?.("armed");
});
const passing = (moment: string) => {
  if (deathAt !== undefined && moment.startsWith(deathAt)) process.kill(process.pid, "SIGKILL");
};

const config = readConfig(process.env);
const api = await createApi(config, { passing, work: process.env.TEST_WORK !== "no" });
const fetch = async (request: Request, environment: object) => {
  const response = await api.fetch(request, environment);
  passing(`answered ${request.method} ${new URL(request.url).pathname}`);
  return response;
};
const server = serve({ fetch, port: config.port, hostname: config.host }, () => process.send?.("ready"));
process.on("SIGTERM", async () => {
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
  await api.close();
  process.exit(0);
});
process.on("disconnect", () => process.exit(1));

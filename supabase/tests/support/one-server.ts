import type { TestProject } from "vitest/node";
import { findPostgres, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the superuser of the run's server, or null where this machine has no PostgreSQL. */
    postgres: string | null;
  }
}

/** One PostgreSQL for the whole run; each file makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = findPostgres();
  if (!programs) {
    console.log("No PostgreSQL server programs on this machine: these tests run on PGlite alone.");
    project.provide("postgres", null);
    return;
  }
  const server = await startPostgres(programs);
  project.provide("postgres", await server.freshDatabase());
  return () => server.stop();
}

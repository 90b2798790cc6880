import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres, startPostgres } from "../supabase/tests/support/postgres-server.ts";
import { command, type Outcome } from "./test-command.ts";
import { type Count, readJourney, readPlaywright, readVitest } from "./test-reports.ts";

export interface Step {
  name: string;
  /** What it proves, in a few words. */
  title: string;
  run(): Promise<Count>;
}

/** From the quickest to the slowest; the e2e needs the build before it. One after the other: each uses both cores. */
export const STEPS: Step[] = [
  { name: "arrows", title: "who imports whom", run: () => check("node", ["scripts/arrows.ts"]) },
  { name: "unit", title: "units", run: () => vitest("unit") },
  { name: "data", title: "database, embedded and PostgreSQL", run: () => vitest("data", needsPostgres) },
  { name: "contract", title: "sandbox against the suppliers' own SDKs", run: () => vitest("contract") },
  { name: "browser", title: "elements in Chromium", run: () => vitest("browser") },
  { name: "build", title: "what is shipped", run: () => check("turbo", ["run", "build", "--output-logs=errors-only"]) },
  { name: "journey", title: "from the first word to a call, embedded", run: () => journey({}) },
  { name: "journey-postgres", title: "the same on PostgreSQL", run: journeyOnPostgres },
  { name: "playwright", title: "whole journeys in a browser", run: playwright },
];

const needsPostgres = () => (findPostgres() ? [] : ["on PostgreSQL: no server programs on this machine"]);

async function check(program: string, args: string[]): Promise<Count> {
  const { code } = await command(program, args, { output: "show", minutes: 5 });
  const what = `${program} ${args.join(" ")}`;
  return code === 0 ? count({ passed: 1 }) : count({ failed: 1, failures: [`${what} ended with ${code}`] });
}

function vitest(project: string, skips: () => string[] = () => []): Promise<Count> {
  return withReport(async (file) => {
    const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const outcome = await command("vitest", args, { output: "show", minutes: 12 });
    const read = reading(outcome, file, readVitest);
    return { ...read, skipped: [...read.skipped, ...skips()] };
  });
}

function playwright(): Promise<Count> {
  return withReport(async (file) => {
    const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json"];
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    return reading(await command("playwright", args, { env, output: "show", minutes: 8 }), file, readPlaywright);
  });
}

async function journey(env: Record<string, string>): Promise<Count> {
  const outcome = await command("node", ["scripts/journey.ts", "--json"], { env, output: "keep stdout", minutes: 3 });
  return counting(outcome, () => readJourney(outcome.output));
}

async function journeyOnPostgres(): Promise<Count> {
  const programs = findPostgres();
  if (!programs) return count({ skipped: ["no PostgreSQL server programs on this machine"] });
  const server = await startPostgres(programs);
  try {
    return await journey({ DATABASE_URL: await server.freshDatabase() });
  } finally {
    await server.stop();
  }
}

function reading(outcome: Outcome, file: string, read: (text: string) => Count): Count {
  return counting(outcome, () => {
    if (!existsSync(file)) throw new Error("it left no report");
    return read(readFileSync(file, "utf8"));
  });
}

/** A command's own verdict stands above its report: one that failed without a failed test still failed. */
function counting({ code, timedOut }: Outcome, read: () => Count): Count {
  let found: Count;
  try {
    found = read();
  } catch (error) {
    found = count({ failures: [] });
    if (code === 0) return count({ failed: 1, failures: [error instanceof Error ? error.message : String(error)] });
  }
  if (timedOut) return { ...found, failed: found.failed + 1, failures: [...found.failures, "it took too long"] };
  if (code !== 0 && found.failed === 0) return { ...found, failed: 1, failures: [`it ended with code ${code}`] };
  return found;
}

async function withReport(work: (file: string) => Promise<Count>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "allokoli-test-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(known: Partial<Count>): Count {
  return { passed: 0, failed: 0, skipped: [], failures: [], ...known };
}

import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startTestApi } from "../../services/api/src/testing/test-api.ts";
import { findPostgres, startPostgres } from "../../supabase/tests/support/postgres-server.ts";
import { weighEmbed } from "./bytes.ts";
import { timeCreations } from "./creation.ts";
import { type Figure, single, spread, table } from "./figures.ts";
import { timeTurns } from "./interviews.ts";
import { timeStarts } from "./starts.ts";

const SUPPLIER_MS = 150;
const CREATIONS = 20;
/** Some seven turns each. */
const INTERVIEWS = 60;

const { values } = parseArgs({ options: { json: { type: "boolean" } } });
const say = (line: string) => process.stderr.write(`${line}\n`);

async function measure(on: string, freshDatabase?: () => Promise<string>): Promise<Figure[]> {
  say(`${on}: interviews and creations…`);
  const databaseUrl = await freshDatabase?.();
  const api = await startTestApi(databaseUrl ? { databaseUrl } : {});
  const figures: Figure[] = [];
  try {
    const partner = await api.partner();
    await timeTurns(partner, 3);
    figures.push(spread("A turn of the interview, over HTTP", on, await timeTurns(partner, INTERVIEWS)));
    const created = await timeCreations(api, partner, CREATIONS, SUPPLIER_MS);
    const supplier = `${SUPPLIER_MS} ms per supplier call`;
    figures.push(
      spread(
        `Creation of an assistant, ${supplier}`,
        on,
        created.map(({ total }) => total),
      ),
    );
    figures.push(
      spread(
        "  of which ours",
        on,
        created.map(({ ours }) => ours),
      ),
    );
  } finally {
    await api.stop();
  }
  say(`${on}: starts…`);
  const { first, second } = await timeStarts(await freshDatabase?.());
  return [...figures, single("First start, empty folder", on, first), single("Second start", on, second)];
}

const figures = await measure("PGlite");
const programs = findPostgres();
if (programs) {
  const server = await startPostgres(programs);
  try {
    figures.push(...(await measure("PostgreSQL", () => server.freshDatabase())));
  } finally {
    await server.stop();
  }
} else say("No PostgreSQL server programs on this machine: measured on PGlite alone.");
const embed = weighEmbed();
if (embed.length === 0) say("packages/embed-sdk is not built: its bytes are not measured.");
figures.push(...embed);

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
process.stdout.write(values.json ? `${JSON.stringify({ machine, figures })}\n` : `${machine}\n\n${table(figures)}\n`);
process.exit(0);

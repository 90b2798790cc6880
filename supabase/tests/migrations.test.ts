import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateTypes } from "../../services/api/src/adapters/postgres/generate-types.ts";
import { migrate } from "../../services/api/src/adapters/postgres/migrate.ts";
import { openDatabase } from "../../services/api/src/adapters/postgres/open.ts";
import { openEmbeddedAuth } from "../../services/api/src/adapters/supabase/embedded-auth.ts";
import { findPostgres, type PostgresServer, startPostgres } from "./support/postgres-server.ts";
import { AUTH, type Opened, postgres, SECRET, targets } from "./support/targets.ts";

const supabase = new URL("..", import.meta.url);
const ALL = readdirSync(new URL("migrations/", supabase)).map((file) => file.split("_")[0] ?? "");

describe.each(targets)("migrations on $name", (target) => {
  let opened: Opened;
  let folder: string;

  beforeAll(async () => {
    opened = await target.open();
    folder = mkdtempSync(join(tmpdir(), "allokoli-migrations-"));
    cpSync(new URL("bootstrap.sql", supabase), join(folder, "bootstrap.sql"));
    cpSync(new URL("migrations/", supabase), join(folder, "migrations"), { recursive: true });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await opened.close();
  });

  const recorded = async () => {
    const { rows } = await sql<{ version: string }>`
      select version from supabase_migrations.schema_migrations order by 1`.execute(opened.database.owner);
    return rows.map(({ version }) => version);
  };
  const exists = async (table: string) => {
    const { rows } = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(
      opened.database.owner,
    );
    return rows[0]?.found;
  };
  const again = () => migrate(opened.database, pathToFileURL(`${folder}/`));
  const add = (file: string, body: string) => writeFileSync(join(folder, "migrations", file), body);

  test("each is recorded once, and a second run applies nothing", async () => {
    expect(await recorded()).toEqual(ALL.sort());
    expect(await migrate(opened.database)).toEqual([]);
    expect(await recorded()).toEqual(ALL.sort());
  });

  test("one that fails half way leaves nothing behind, and runs once it is mended", async () => {
    const half = "create table public.half (id uuid primary key); insert into public.half values (gen_random_uuid());";
    add("20990101000000_half.sql", `${half}\nselect 1 / 0;`);
    await expect(again()).rejects.toMatchObject({ code: "22012" });
    expect(await exists("public.half")).toBe(false);
    expect(await recorded()).toEqual(ALL.sort());
    add("20990101000000_half.sql", half);
    expect(await again()).toEqual(["20990101000000"]);
    expect(await exists("public.half")).toBe(true);
    await opened.database.script("drop table public.half");
  });

  test("one that fails keeps those after it from running", async () => {
    add("20990102000000_bad.sql", "select 1 / 0;");
    add("20990103000000_after.sql", "create table public.after_it (id uuid);");
    await expect(again()).rejects.toMatchObject({ code: "22012" });
    expect(await exists("public.after_it")).toBe(false);
  });

  test("a misnamed file is refused, not skipped", async () => {
    add("notes.sql", "select 1;");
    await expect(again()).rejects.toThrow(/misnamed: notes\.sql|division by zero/);
  });

  test("the types in the code are those of the schema", async () => {
    const file = new URL("../../services/api/src/adapters/postgres/schema.ts", import.meta.url);
    expect(await generateTypes(opened.database)).toBe(readFileSync(file, "utf8"));
  });
});

describe.runIf(postgres)("several processes that start together on PostgreSQL", () => {
  let server: PostgresServer;

  // A server of its own: the roles, which all databases of a server share, must not exist yet.
  beforeAll(async () => {
    server = await startPostgres(findPostgres() ?? "");
  });
  afterAll(() => server.stop());

  const together = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 4 }, work));
  const close = (opened: { close(): Promise<void> }[]) => Promise.all(opened.map((one) => one.close()));

  test("all of them find or make the roles and the login", async () => {
    const urls = [await server.freshDatabase(), await server.freshDatabase()];
    const opened = await Promise.all(
      urls.flatMap((url) => [1, 2, 3].map(() => openDatabase({ url, directory: "", secret: SECRET }))),
    );
    expect(opened).toHaveLength(6);
    await close(opened);
  });

  test.each([1, 2, 3])("each migration is applied by one of them (round %i)", async () => {
    const url = await server.freshDatabase();
    const database = await openDatabase({ url, directory: "", secret: SECRET });
    const auth = await openEmbeddedAuth(database, AUTH);
    const opened = await together(() => openDatabase({ url, directory: "", secret: SECRET }));
    const applied = await Promise.all(opened.map((one) => migrate(one)));
    expect(applied.flat().sort()).toEqual(ALL.sort());
    await close([auth, database, ...opened]);
  });
});

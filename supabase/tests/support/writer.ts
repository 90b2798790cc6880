import { openDatabase } from "../../../services/api/src/adapters/postgres/open.ts";

// Run as a process of its own, to be killed: opens the folder, then writes rows and says each number once it is committed.
const [directory = "", count = "0"] = process.argv.slice(2);
try {
  const database = await openDatabase({ url: undefined, directory, secret: "unused" });
  await database.script("create table if not exists public.written (n integer primary key, twin integer not null)");
  console.log("open");
  const write = async (n: number) => {
    await database.script(
      `insert into public.written values (${n}, ${n}); update public.written set twin = n where n = ${n};`,
    );
    console.log(n);
  };
  // Several at a time, so that some are always on their way when the process is killed.
  for (let n = Number(count); ; n += 4) await Promise.all([write(n), write(n + 1), write(n + 2), write(n + 3)]);
} catch (error) {
  console.log(`${(error as Error).constructor.name}: ${(error as Error).message}`);
  process.exitCode = 1;
}

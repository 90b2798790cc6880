import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypes, migrate, openAuth, openDatabase } from "@allokoli/api/operator";
import type { CommonOptions } from "../main.ts";

const file = fileURLToPath(new URL("../../../../services/api/src/adapters/postgres/schema.ts", import.meta.url));

export async function writeTypes(_: CommonOptions) {
  const database = await openDatabase({ directory: "memory", secret: "types" });
  const auth = await openAuth(
    {
      kind: "embedded",
      jwtSecret: "only for types, never signs anything",
      publishableKey: "sb_publishable_types_types_types_types",
    },
    database,
  );
  await migrate(database);
  writeFileSync(file, await generateTypes(database));
  await auth.close();
  await database.close();
  return { json: { file }, text: `Wrote ${file}` };
}

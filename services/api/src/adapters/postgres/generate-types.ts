import { sql } from "kysely";
import type { Database } from "./database.ts";

/** What lies in the jsonb columns: type and the module that it comes from. Others are `unknown`. */
const JSON_COLUMNS: Record<string, string> = {
  "assistants.config": "AssistantConfig",
  "assistant_versions.config": "AssistantConfig",
  "onboarding_sessions.draft": "Draft",
  "onboarding_sessions.transcript": "Turn[]",
  "calls.transcript": "CallTurn[]",
  "interview_calls.answers": "Record<string, string>",
  "messages.details": "Record<string, string>",
  "organizations.branding": "Record<string, string>",
  "tenants.prefill": "TenantPrefill",
};

const SCALARS: Record<string, string> = {
  uuid: "string",
  text: "string",
  tsvector: "string",
  int4: "number",
  int8: "number",
  bool: "boolean",
  bytea: "Uint8Array",
  _text: "string[]",
  timestamptz: "Instant",
};

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  written: "required" | "optional" | "never";
}

/** The TypeScript of the public schema, for Kysely: read from the catalogue, so that it cannot drift from the migrations. */
export async function generateTypes(database: Database): Promise<string> {
  const columns = await readColumns(database);
  const choices = await readChoices(database);
  const tables = Map.groupBy(columns, (column) => column.table);
  const interfaces = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `  ${column.name}: ${typeOf(column, choices.get(`${table}.${column.name}`))};`);
    return `export interface ${pascal(table)} {\n${lines.join("\n")}\n}\n`;
  });
  const entries = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)};`);
  return `// Generated from the migrations by \`npx allokoli types\`. Do not edit.
import type { AssistantConfig, CallTurn, Draft, TenantPrefill, Turn } from "@allokoli/contracts";
import type { ColumnType, Generated, RawBuilder } from "kysely";

type Instant = ColumnType<Date, Date | string, Date | string>;
type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;
type OptionalJson<T> = ColumnType<T, RawBuilder<T> | undefined, RawBuilder<T>>;
type OptionalInstant = ColumnType<Date, Date | string | undefined, Date | string>;
type Computed<T> = ColumnType<T, never, never>;

${interfaces.join("\n")}
export interface DB {
${entries.join("\n")}
}
`;
}

async function readColumns(database: Database): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
      case when a.attgenerated <> '' or a.attidentity = 'a' then 'never'
        when a.atthasdef or not a.attnotnull then 'optional' else 'required' end as written
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(database.owner);
  return rows;
}

/** Checks of the form `column in ('a', 'b')` become unions. */
async function readChoices(database: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ table: string; definition: string }>`
    select c.relname as table, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where k.contype = 'c'`.execute(
    database.owner,
  );
  const choices = new Map<string, string>();
  for (const { table, definition } of rows) {
    const [, column, list] = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition) ?? [];
    if (column && list)
      choices.set(`${table}.${column}`, [...list.matchAll(/'([^']*)'/g)].map(([, word]) => `"${word}"`).join(" | "));
  }
  return choices;
}

function typeOf({ table, name, type, nullable, written }: Column, choice?: string): string {
  if (type === "jsonb") {
    const inner = JSON_COLUMNS[`${table}.${name}`] ?? "unknown";
    return `${written === "required" ? "Json" : "OptionalJson"}<${inner}${nullable ? " | null" : ""}>`;
  }
  const scalar = choice ?? (name === "mode" ? '"live" | "test"' : SCALARS[type]);
  if (!scalar) throw new Error(`No TypeScript type is set for ${type} (${table}.${name})`);
  if (type === "timestamptz")
    return nullable ? "Instant | null" : written === "optional" ? "OptionalInstant" : "Instant";
  if (written === "never") return `Computed<${scalar}>`;
  if (nullable) return `${scalar} | null`;
  return written === "optional" ? `Generated<${scalar}>` : scalar;
}

const pascal = (name: string) => name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../services/api/src/ports/store.ts";

interface Check {
  /** What is wrong, after the name of what it is wrong with. */
  says: string;
  /** Names of what is at fault. */
  finds: RawBuilder<{ name: string }>;
}

const tables = sql`from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind in ('r', 'p')`;
const has = (column: string) =>
  sql`exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = ${sql.lit(column)} and not a.attisdropped)`;
const wall = (name: string, mentions: string) => sql`exists (
  select from pg_policy p where p.polrelid = c.oid and p.polname = ${sql.lit(name)} and not p.polpermissive and p.polcmd = '*'
    and 'authenticated'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) like ${sql.lit(`%( SELECT ${mentions}()%`)}
    and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) = pg_get_expr(p.polqual, p.polrelid))`;

/** Every way in which a table, view or function of ours could be open, read from the catalogue: new ones are held too. */
const CHECKS: Check[] = [
  {
    says: "does not enable row level security",
    finds: sql`select c.relname as name ${tables} and not c.relrowsecurity`,
  },
  {
    says: "does not force row level security on its owner",
    finds: sql`select c.relname as name ${tables} and not c.relforcerowsecurity`,
  },
  {
    says: "belongs to tenants, and lacks one of the three walls (organization, tenant, mode)",
    finds: sql`select c.relname as name ${tables} and (${has("tenant_id")} or c.relname = 'tenants')
      and not (${wall("organization_wall", "app.org_id")} and ${wall("tenant_wall", "app.tenant_id")} and ${wall("mode_wall", "app.mode")})`,
  },
  {
    says: "belongs to organizations, and lacks its wall",
    finds: sql`select c.relname as name ${tables} and ${has("organization_id")} and not ${wall("organization_wall", "app.org_id")}`,
  },
  {
    says: "has no organization, and yet is open to callers",
    finds: sql`select c.relname as name ${tables} and not ${has("organization_id")} and c.relname <> 'organizations'
      and (has_any_column_privilege('authenticated', c.oid, 'select, insert, update, references') or has_table_privilege('authenticated', c.oid, 'delete, truncate, trigger'))`,
  },
  {
    says: "grants something to anon, or to everyone",
    finds: sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and (has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege('anon', c.oid, 'select, insert, update, references'))
      union all select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
      where case when c.relkind = 'S' then has_sequence_privilege('anon', c.oid, 'usage, select, update') end`,
  },
  {
    says: "lets callers delete, truncate, refer to it or add triggers",
    finds: sql`select c.relname as name ${tables} and has_table_privilege('authenticated', c.oid, 'delete, truncate, references, trigger')`,
  },
  {
    says: "has a policy for others than authenticated",
    finds: sql`select distinct c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where p.polroles <> array['authenticated'::regrole]::oid[]`,
  },
  // One exception, held by a policy instead: a number changes hands, and the calls that came in on it stay.
  {
    says: "refers to a tenant's row without naming organization, tenant and mode in the key",
    finds: sql`select distinct c.relname || '.' || k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class target on target.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and ${has("tenant_id")}
        and (target.relname = 'tenants' or exists (select from pg_attribute a where a.attrelid = target.oid and a.attname = 'tenant_id'))
        and not array['organization_id', 'tenant_id', 'mode']::name[] <@ array(
          select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey))
        and k.conname <> 'calls_phone_number_id_fkey'`,
  },
  {
    says: "belongs to organizations, and has no index that starts with them",
    finds: sql`select c.relname as name ${tables} and ${has("organization_id")} and c.relname not in ('outbox')
      and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and a.attname = 'organization_id')`,
  },
  {
    says: "is a function of the public schema that anon may run",
    finds: sql`select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and has_function_privilege('anon', p.oid, 'execute')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  },
  {
    says: "runs with its owner's rights outside the private schema",
    finds: sql`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('app', 'pg_catalog', 'information_schema', 'auth', 'pgboss')`,
  },
  {
    says: "is a function of ours without an empty search_path",
    finds: sql`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'public') and not coalesce(p.proconfig, '{}') @> array['search_path=""']
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  },
  {
    says: "is a function of the private schema that everyone may run",
    finds: sql`select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and has_function_privilege('anon', p.oid, 'execute')`,
  },
  {
    says: "is a view that does not ask as its reader (security_invoker)",
    finds: sql`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
      and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1']`,
  },
  {
    says: "is stored apart from its table's policies (materialized view or foreign table)",
    finds: sql`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('m', 'f')`,
  },
];

/** Sentences, one for each fault; none when all is well. */
export async function catalogueFaults(tx: Tx): Promise<string[]> {
  const faults: string[] = [];
  for (const { says, finds } of CHECKS) {
    const { rows } = await finds.execute(tx);
    faults.push(...rows.map(({ name }) => `${name} ${says}`));
  }
  return faults;
}

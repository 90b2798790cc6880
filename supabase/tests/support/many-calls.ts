import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { DB } from "../../../services/api/src/adapters/postgres/schema.ts";

export const LARGE = randomUUID();
/** The tenant that looks: its calls are older than everyone's, so that reading in order of time meets all others first. */
export const QUIET = randomUUID();

/** One large organization of 1 000 tenants with 15 000 calls, and fifty small ones with 7 500 beside it. */
export async function fill(db: Kysely<DB>): Promise<void> {
  const script = [
    sql`insert into public.organizations (id, slug, name) values (${LARGE}, 'large-one', 'Large')`,
    sql`insert into public.organizations (slug, name) select 'small-' || n, 'Small' from generate_series(1, 50) n`,
    sql`insert into public.tenants (id, organization_id, mode, external_id, name, created_at)
      values (${QUIET}, ${LARGE}, 'live', 'quiet', 'Quiet', now() - interval '1 year')`,
    sql`insert into public.tenants (organization_id, mode, external_id, name, created_at)
      select o.id, 'live', 't' || n, 'T' || n, now() - n * interval '1 hour' from public.organizations o,
      generate_series(1, 1000) n where o.id = ${LARGE} or n <= 10`,
    sql`insert into public.assistants (organization_id, tenant_id, mode, name, business_type, config, created_at)
      select organization_id, id, mode, name, 'garage', '{"business_info":{"name":"b","trade":"garage"}}', created_at from public.tenants`,
    sql`insert into public.calls (organization_id, tenant_id, mode, assistant_id, origin, status, started_at, transcript_text)
      select a.organization_id, a.tenant_id, a.mode, a.id, 'phone', 'completed', a.created_at - n * interval '1 minute', 'bonjour ' || n
      from public.assistants a, generate_series(1, 15) n`,
    sql`insert into public.messages (organization_id, tenant_id, mode, assistant_id, call_id, kind, text, created_at)
      select organization_id, tenant_id, mode, assistant_id, id, 'message', 'rappelez-moi', started_at from public.calls
      where extract(minute from started_at)::int % 10 = 0`,
    sql`insert into public.phone_numbers (organization_id, tenant_id, mode, e164, state, assistant_id, assigned_at)
      select organization_id, tenant_id, mode, '+33' || (900000000 + row_number() over ()), 'assigned', id, created_at from public.assistants`,
    sql`analyze`,
  ];
  for (const statement of script) await statement.execute(db);
}

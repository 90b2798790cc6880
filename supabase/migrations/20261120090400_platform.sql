-- Raw events of suppliers, stored once before anything else is done with them. Platform table: not matched to an owner yet.
create table public.webhook_events (
  id uuid primary key default gen_random_uuid(),
  supplier text not null check (supplier in ('voice', 'carrier')),
  mode text not null check (mode in ('live', 'test')),
  -- SHA-256 of the signed body: a second delivery is the same event.
  digest bytea not null,
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  attempts integer not null default 0,
  error text,
  unique (supplier, digest)
);
create index webhook_events_waiting on public.webhook_events (received_at) where processed_at is null;
select app.protect_platform_table('public.webhook_events');

-- Who did what, when. Appended, never changed.
create table public.audit_log (
  id bigint generated always as identity primary key,
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tenant_id uuid,
  mode text not null,
  actor text not null,
  action text not null,
  subject text,
  details jsonb not null default '{}',
  at timestamptz not null default now()
);
create index audit_log_owner on public.audit_log (organization_id, tenant_id, mode, at desc);
select app.protect_tenant_table('public.audit_log', 'select, insert');
-- It outlives the tenant that it names, hence no foreign key: the caller still names one that it sees.
create policy known_tenant on public.audit_log as restrictive for insert to authenticated
  with check (tenant_id is null or exists (
    select from public.tenants t where (t.organization_id, t.id, t.mode) = (audit_log.organization_id, audit_log.tenant_id, audit_log.mode)));

-- The answer to a request that carried a key, kept so that its repeat gets the same one. The caller's own, like everything of his.
create table public.idempotency_keys (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tenant_id uuid,
  mode text not null,
  -- Tenant id, or the word organization: a null cannot be part of a key.
  owner text not null,
  route text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (organization_id, owner, mode, route, key),
  check (owner = coalesce(tenant_id::text, 'organization')),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade
);
create index idempotency_keys_age on public.idempotency_keys (created_at);
select app.protect_tenant_table('public.idempotency_keys', 'select, insert, update');

-- Work that a change asks for, committed with the change. A caller only adds; the relay, as the system, hands it to the queue.
create table public.outbox (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tenant_id uuid,
  mode text not null,
  topic text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  relayed_at timestamptz
);
create index outbox_waiting on public.outbox (created_at) where relayed_at is null;
select app.protect_tenant_table('public.outbox', 'insert');
-- As in the audit log: what is left to do for a tenant outlives it.
create policy known_tenant on public.outbox as restrictive for insert to authenticated
  with check (tenant_id is null or exists (
    select from public.tenants t where (t.organization_id, t.id, t.mode) = (outbox.organization_id, outbox.tenant_id, outbox.mode)));

create function app.wake_relay() returns trigger
  language plpgsql set search_path = ''
  as $$ begin perform pg_notify('allokoli_outbox', ''); return null; end $$;
create trigger wake_relay after insert on public.outbox for each statement execute function app.wake_relay();
revoke all on function app.wake_relay(), app.touch_updated_at() from public;

alter default privileges in schema public revoke all on tables from anon, authenticated;

-- French is searched without its accents, as it is typed on a telephone: « noel » finds « Noël ».
create function app.fold(words text) returns text
  language sql immutable strict set search_path = ''
  as $$ select translate(replace(lower(words), 'œ', 'oe'), 'àâäáãåçèéêëìíîïñòóôöõùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy') $$;
grant execute on function app.fold(text) to authenticated, service_role;

create table public.calls (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  assistant_id uuid not null,
  phone_number_id uuid references public.phone_numbers (id),
  origin text not null check (origin in ('phone', 'browser')),
  status text not null check (status in ('in_progress', 'completed', 'missed', 'failed', 'busy')),
  ended_reason text not null default 'unknown',
  caller_e164 text,
  called_e164 text,
  started_at timestamptz(3) not null,
  ended_at timestamptz,
  duration_seconds integer check (duration_seconds >= 0),
  summary text,
  transcript jsonb not null default '[]',
  transcript_text text not null default '',
  cost_cents integer,
  -- One call, two ids: the voice supplier's and the carrier's.
  supplier_call_id text unique,
  carrier_call_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search tsvector generated always as (
    to_tsvector('french'::regconfig, app.fold(coalesce(summary, '') || ' ' || transcript_text))
  ) stored,
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode) on delete cascade,
  unique (organization_id, tenant_id, id, mode)
);
create index calls_tenant_page on public.calls (organization_id, tenant_id, mode, started_at desc, id desc);
create index calls_organization_page on public.calls (organization_id, mode, started_at desc, id desc);
create index calls_assistant on public.calls (assistant_id, started_at desc);
create index calls_carrier on public.calls (carrier_call_id) where carrier_call_id is not null;
create index calls_search on public.calls using gin (search);
create trigger touch before update on public.calls for each row execute function app.touch_updated_at();
select app.protect_tenant_table('public.calls', 'select, insert');
-- A number changes hands and its calls stay, so the tenant cannot be part of that key: a caller names no number at all.
create policy callers_name_no_number on public.calls as restrictive for insert to authenticated
  with check (phone_number_id is null);

-- What callers leave.
create table public.messages (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  assistant_id uuid not null,
  call_id uuid,
  kind text not null check (kind in ('message', 'reservation', 'appointment', 'lead')),
  urgent boolean not null default false,
  caller_name text,
  caller_phone text,
  text text not null,
  details jsonb not null default '{}',
  -- The voice supplier's id of the tool call that left it: a repeat is the same message.
  supplier_tool_call_id text unique,
  created_at timestamptz not null default now(),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, call_id, mode)
    references public.calls (organization_id, tenant_id, id, mode) on delete cascade
);
create index messages_owner on public.messages (organization_id, tenant_id, mode, created_at desc);
create index messages_call on public.messages (call_id);
select app.protect_tenant_table('public.messages', 'select');

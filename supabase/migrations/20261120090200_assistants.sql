create table public.onboarding_sessions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  status text not null default 'open' check (status in ('open', 'confirmed', 'abandoned')),
  channel text not null default 'text' check (channel in ('text', 'voice')),
  step text not null,
  draft jsonb not null default '{}',
  -- The interviewer's own memory: what it asked, what is doubtful, where it stands.
  state jsonb not null,
  transcript jsonb not null default '[]',
  assistant_id uuid,
  revision integer not null default 0,
  started_by text not null,
  started_at timestamptz not null default now(),
  confirmed_at timestamptz,
  updated_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  -- What a row that names this one refers to: the tenant is part of it, or a row could name a neighbour's.
  unique (organization_id, tenant_id, id, mode)
);
create index onboarding_sessions_tenant on public.onboarding_sessions (organization_id, tenant_id, mode, started_at desc);
create unique index onboarding_sessions_one_open on public.onboarding_sessions (organization_id, tenant_id, mode)
  where status = 'open';
create trigger touch before update on public.onboarding_sessions for each row execute function app.touch_updated_at();
select app.protect_tenant_table('public.onboarding_sessions', 'select, insert, update');

create table public.assistants (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  onboarding_session_id uuid unique,
  name text not null,
  business_type text not null,
  status text not null default 'creating' check (status in ('creating', 'active', 'paused', 'error', 'deleted')),
  version integer not null default 1,
  config jsonb not null,
  -- The assistant's id at the voice supplier, once it exists there.
  supplier_assistant_id text unique,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, onboarding_session_id, mode)
    references public.onboarding_sessions (organization_id, tenant_id, id, mode) on delete set null (onboarding_session_id),
  unique (organization_id, tenant_id, id, mode)
);
create index assistants_page on public.assistants (organization_id, tenant_id, mode, created_at desc, id desc)
  where deleted_at is null;
create index assistants_organization_page on public.assistants (organization_id, mode, created_at desc, id desc)
  where deleted_at is null;
create trigger touch before update on public.assistants for each row execute function app.touch_updated_at();
select app.protect_tenant_table('public.assistants', 'select, insert, update');

alter table public.onboarding_sessions
  add foreign key (organization_id, tenant_id, assistant_id, mode) references public.assistants (organization_id, tenant_id, id, mode);

create table public.assistant_versions (
  assistant_id uuid not null,
  version integer not null,
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  config jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (assistant_id, version),
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade
);
create index assistant_versions_owner on public.assistant_versions (organization_id, tenant_id, mode);
select app.protect_tenant_table('public.assistant_versions', 'select, insert');

-- A number in the pool has no owner and no tenant sees it; reserving it gives it one.
create table public.phone_numbers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid,
  tenant_id uuid,
  mode text not null check (mode in ('live', 'test')),
  -- Once, whatever the mode: both modes may buy from one account.
  e164 text not null unique check (e164 ~ '^\+[1-9]\d{7,14}$'),
  country text not null default 'FR',
  state text not null default 'available'
    check (state in ('available', 'reserved', 'assigned', 'quarantined', 'released', 'error')),
  assistant_id uuid,
  -- The carrier's id of the number, and the voice supplier's once it is imported there.
  carrier_number_id text,
  supplier_number_id text,
  created_at timestamptz not null default now(),
  reserved_at timestamptz,
  assigned_at timestamptz,
  quarantined_until timestamptz,
  released_at timestamptz,
  check ((assistant_id is null) or (organization_id is not null and tenant_id is not null)),
  check (state <> 'available' or organization_id is null),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode),
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode)
);
create index phone_numbers_pool on public.phone_numbers (mode, created_at) where state = 'available';
create unique index phone_numbers_one_each on public.phone_numbers (assistant_id) where state in ('reserved', 'assigned');
create index phone_numbers_owner on public.phone_numbers (organization_id, tenant_id, mode);
select app.protect_tenant_table('public.phone_numbers', 'select');

-- Work of several steps at suppliers: each step is written down before it is done.
create table public.sagas (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  kind text not null check (kind in ('assistant.create', 'assistant.delete')),
  assistant_id uuid not null,
  status text not null default 'running' check (status in ('running', 'queued', 'done', 'undoing', 'failed')),
  reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, assistant_id),
  unique (organization_id, tenant_id, id, mode),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode) on delete cascade
);
create index sagas_owner on public.sagas (organization_id, tenant_id, mode);
create index sagas_unfinished on public.sagas (status, updated_at) where status in ('running', 'queued', 'undoing');
create trigger touch before update on public.sagas for each row execute function app.touch_updated_at();
select app.protect_tenant_table('public.sagas', 'select, insert');

create table public.saga_steps (
  saga_id uuid not null,
  name text not null,
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  status text not null check (status in ('doing', 'done', 'undone')),
  attempts integer not null default 1,
  -- What undoing it needs.
  outcome jsonb not null default '{}',
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (saga_id, name),
  foreign key (organization_id, tenant_id, saga_id, mode)
    references public.sagas (organization_id, tenant_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade
);
create index saga_steps_owner on public.saga_steps (organization_id, tenant_id, mode);
select app.protect_tenant_table('public.saga_steps', 'select');

-- Proof of what was agreed to, with the very words: text and its hash, when, by whom.
create table public.consents (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  assistant_id uuid,
  kind text not null check (kind in ('creation', 'ai_disclosure', 'recording', 'contact')),
  text text not null,
  text_hash text not null,
  given_by text not null,
  given_at timestamptz not null default now(),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, assistant_id, mode)
    references public.assistants (organization_id, tenant_id, id, mode) on delete cascade
);
create index consents_owner on public.consents (organization_id, tenant_id, mode);
select app.protect_tenant_table('public.consents', 'select, insert');

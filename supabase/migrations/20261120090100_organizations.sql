create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  kind text not null default 'b2b' check (kind in ('b2b', 'b2c')),
  siren text check (siren ~ '^\d{9}$'),
  vat_number text,
  status text not null default 'active' check (status in ('active', 'suspended')),
  branding jsonb not null default '{}',
  created_at timestamptz not null default now()
);

-- The one organization table that a tenant reads too: its partner's name and look.
alter table public.organizations enable row level security;
alter table public.organizations force row level security;
revoke all on public.organizations from anon, authenticated;
grant select on public.organizations to authenticated;
grant all on public.organizations to service_role;
create policy own_organization on public.organizations for select to authenticated using (id = (select app.org_id()));

create table public.members (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null default 'member' check (role in ('owner', 'admin', 'member')),
  created_at timestamptz not null default now(),
  primary key (organization_id, user_id)
);
create index members_user on public.members (user_id);
select app.protect_organization_table('public.members', 'organization_id');

-- Public keys only. `kid` is the partner's name for its key; two may be live while they rotate.
create table public.signing_keys (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  kid text not null check (kid ~ '^[A-Za-z0-9._-]{1,100}$'),
  algorithm text not null check (algorithm in ('EdDSA', 'ES256')),
  public_jwk jsonb not null check (not public_jwk ? 'd'),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  unique (organization_id, kid)
);
select app.protect_organization_table('public.signing_keys', 'organization_id');

create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  mode text not null check (mode in ('live', 'test')),
  name text not null check (length(name) between 1 and 80),
  prefix text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_organization on public.api_keys (organization_id);
select app.protect_organization_table('public.api_keys', 'organization_id');

-- SHA-256 of keys of 256 random bits: apart, so that a list of keys can be read whole.
create table public.api_key_secrets (
  hash bytea primary key,
  api_key_id uuid not null unique references public.api_keys (id) on delete cascade
);
select app.protect_platform_table('public.api_key_secrets');

create table public.allowed_origins (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  origin text not null check (origin ~ '^https?://[a-z0-9.-]+(:\d{1,5})?$'),
  created_at timestamptz not null default now(),
  primary key (organization_id, origin)
);
select app.protect_organization_table('public.allowed_origins', 'organization_id');

-- Instants that a page is cut at keep milliseconds only: a cursor carries no more.
create table public.tenants (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  mode text not null check (mode in ('live', 'test')),
  external_id text not null check (external_id ~ '^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$'),
  name text not null,
  status text not null default 'active' check (status in ('active', 'suspended')),
  prefill jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  unique (organization_id, mode, external_id),
  -- What every row of a tenant refers to: a row cannot name its own organization and a stranger's tenant, nor mix modes.
  unique (organization_id, id, mode)
);
create index tenants_page on public.tenants (organization_id, mode, created_at desc, id desc);

alter table public.tenants enable row level security;
alter table public.tenants force row level security;
revoke all on public.tenants from anon, authenticated;
grant select on public.tenants to authenticated;
grant all on public.tenants to service_role;
create policy members_of_the_claims on public.tenants for select to authenticated using (true);
create policy organization_wall on public.tenants as restrictive for all to authenticated
  using (organization_id = (select app.org_id()));
create policy tenant_wall on public.tenants as restrictive for all to authenticated
  using ((select app.sees_whole_organization()) or id = (select app.tenant_id()));
create policy mode_wall on public.tenants as restrictive for all to authenticated
  using (mode = (select app.mode()));

-- Whoever watches an interview is woken at each of its changes, whichever door they came through.
create function app.wake_watchers() returns trigger
  language plpgsql set search_path = ''
  as $$ begin perform pg_notify('allokoli_interviews', new.id::text); return null; end $$;
create trigger wake_watchers after update of revision, status on public.onboarding_sessions
  for each row when (old.revision <> new.revision or old.status <> new.status) execute function app.wake_watchers();
revoke all on function app.wake_watchers() from public;

-- Conversations at the voice supplier about an interview: what ties the supplier's id to it is this row, never the wire.
create table public.interview_calls (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  session_id uuid not null,
  origin text not null check (origin in ('browser', 'phone', 'chat')),
  -- The call's id at the supplier; for a chat, that of its session.
  supplier_call_id text not null unique,
  -- For whom the interviewer acts: who began the call, or asked for the code that was said.
  actor text not null,
  subject text not null,
  -- What each tool call was answered, by its id: a second delivery is answered the same and done once.
  answers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, session_id, mode)
    references public.onboarding_sessions (organization_id, tenant_id, id, mode) on delete cascade
);
create index interview_calls_session on public.interview_calls (organization_id, tenant_id, mode, session_id, created_at desc);
select app.protect_tenant_table('public.interview_calls', 'select, insert, update');

-- A text turn that the supplier's model leads: taken once, by its tool or by us when it did not.
create table public.interview_turns (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  session_id uuid not null,
  -- The request's own key, so that its repeat is the same turn.
  key text not null,
  text text not null,
  taken_at timestamptz,
  -- The line of the transcript that answers it, whose words the model may choose.
  answer text,
  created_at timestamptz not null default now(),
  unique (session_id, key),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, session_id, mode)
    references public.onboarding_sessions (organization_id, tenant_id, id, mode) on delete cascade
);
create index interview_turns_owner on public.interview_turns (organization_id, tenant_id, mode);
select app.protect_tenant_table('public.interview_turns', 'select, insert, update');

-- Six digits that lead back to an interview, kept as a keyed hash. A new one makes the old ones expire.
create table public.resume_codes (
  organization_id uuid not null,
  tenant_id uuid not null,
  mode text not null,
  session_id uuid not null,
  code_hash text not null,
  -- For whom the interviewer acts when it is said on the telephone: who asked for it.
  actor text not null,
  subject text not null,
  expires_at timestamptz not null,
  -- By telephone a code is all that is known of the caller: no two are alike.
  primary key (mode, code_hash),
  foreign key (organization_id, tenant_id, mode) references public.tenants (organization_id, id, mode) on delete cascade,
  foreign key (organization_id, tenant_id, session_id, mode)
    references public.onboarding_sessions (organization_id, tenant_id, id, mode) on delete cascade
);
create index resume_codes_session on public.resume_codes (organization_id, tenant_id, mode, session_id);
select app.protect_tenant_table('public.resume_codes', 'select, insert, update');

-- The configurator at the voice supplier, as it was deployed; of a mode's rows the newest is in use.
create table public.configurators (
  supplier_assistant_id text primary key,
  mode text not null check (mode in ('live', 'test')),
  -- Of what was sent last: the same again is not sent.
  payload_hash text not null,
  prompt_version text not null,
  deployed_at timestamptz not null default now()
);
select app.protect_platform_table('public.configurators');

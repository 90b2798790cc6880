-- Who is asking: read from the transaction's claims, which the API sets and nobody else can.
-- Helpers live in a private schema; policies wrap each in a select, so that they run once per statement.
create schema if not exists app;
revoke all on schema app from public;
grant usage on schema app to authenticated, service_role;

create function app.claims() returns jsonb
  language sql stable set search_path = ''
  as $$ select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;

create function app.org_id() returns uuid
  language sql stable set search_path = ''
  as $$ select (app.claims() ->> 'org_id')::uuid $$;

create function app.tenant_id() returns uuid
  language sql stable set search_path = ''
  as $$ select (app.claims() ->> 'tenant_id')::uuid $$;

create function app.mode() returns text
  language sql stable set search_path = ''
  as $$ select app.claims() ->> 'mode' $$;

-- true only when the claims say so: an absent claim opens nothing.
create function app.sees_whole_organization() returns boolean
  language sql stable set search_path = ''
  as $$ select coalesce(app.claims() ->> 'access' = 'organization', false) $$;

grant execute on function app.claims(), app.org_id(), app.tenant_id(), app.mode(), app.sees_whole_organization()
  to authenticated, service_role;

-- The three walls of a tenant table: organization, tenant, mode. All restrictive, so that no later policy can widen them.
create function app.protect_tenant_table(target regclass, verbs text) returns void
  language plpgsql set search_path = ''
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from anon, authenticated', target);
  execute format('grant %s on %s to authenticated', verbs, target);
  execute format('grant all on %s to service_role', target);
  execute format('create policy members_of_the_claims on %s for all to authenticated using (true) with check (true)', target);
  execute format(
    'create policy organization_wall on %s as restrictive for all to authenticated
       using (organization_id = (select app.org_id())) with check (organization_id = (select app.org_id()))', target);
  execute format(
    'create policy tenant_wall on %s as restrictive for all to authenticated
       using ((select app.sees_whole_organization()) or tenant_id = (select app.tenant_id()))
       with check ((select app.sees_whole_organization()) or tenant_id = (select app.tenant_id()))', target);
  execute format(
    'create policy mode_wall on %s as restrictive for all to authenticated
       using (mode = (select app.mode())) with check (mode = (select app.mode()))', target);
end $$;

-- What belongs to the organization as a whole: a tenant never sees it, the partner's people read it.
create function app.protect_organization_table(target regclass, key text) returns void
  language plpgsql set search_path = ''
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from anon, authenticated', target);
  execute format('grant select on %s to authenticated', target);
  execute format('grant all on %s to service_role', target);
  execute format('create policy partner_reads on %s for select to authenticated using (true)', target);
  execute format(
    'create policy organization_wall on %s as restrictive for all to authenticated
       using (%I = (select app.org_id()) and (select app.sees_whole_organization()))', target, key);
end $$;

-- Platform tables have rows that nobody owns yet: the system alone reaches them.
create function app.protect_platform_table(target regclass) returns void
  language plpgsql set search_path = ''
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from anon, authenticated', target);
  execute format('grant all on %s to service_role', target);
end $$;

revoke all on function app.protect_tenant_table(regclass, text), app.protect_organization_table(regclass, text),
  app.protect_platform_table(regclass) from public;

create function app.touch_updated_at() returns trigger
  language plpgsql set search_path = ''
  as $$ begin new.updated_at = now(); return new; end $$;

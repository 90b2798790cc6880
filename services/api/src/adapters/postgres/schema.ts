// Generated from the migrations by `npx allokoli types`. Do not edit.
import type { AssistantConfig, CallTurn, Draft, TenantPrefill, Turn } from "@allokoli/contracts";
import type { ColumnType, Generated, RawBuilder } from "kysely";

type Instant = ColumnType<Date, Date | string, Date | string>;
type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;
type OptionalJson<T> = ColumnType<T, RawBuilder<T> | undefined, RawBuilder<T>>;
type OptionalInstant = ColumnType<Date, Date | string | undefined, Date | string>;
type Computed<T> = ColumnType<T, never, never>;

export interface AllowedOrigins {
  organization_id: string;
  origin: string;
  created_at: OptionalInstant;
}

export interface ApiKeySecrets {
  hash: Uint8Array;
  api_key_id: string;
}

export interface ApiKeys {
  id: Generated<string>;
  organization_id: string;
  mode: "live" | "test";
  name: string;
  prefix: string;
  scopes: string[];
  created_at: OptionalInstant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}

export interface AssistantVersions {
  assistant_id: string;
  version: number;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  config: Json<AssistantConfig>;
  created_by: string;
  created_at: OptionalInstant;
}

export interface Assistants {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  onboarding_session_id: string | null;
  name: string;
  business_type: string;
  status: Generated<"creating" | "active" | "paused" | "error" | "deleted">;
  version: Generated<number>;
  config: Json<AssistantConfig>;
  supplier_assistant_id: string | null;
  created_at: OptionalInstant;
  updated_at: OptionalInstant;
  deleted_at: Instant | null;
}

export interface AuditLog {
  id: Computed<number>;
  organization_id: string;
  tenant_id: string | null;
  mode: "live" | "test";
  actor: string;
  action: string;
  subject: string | null;
  details: OptionalJson<unknown>;
  at: OptionalInstant;
}

export interface Calls {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  assistant_id: string;
  phone_number_id: string | null;
  origin: "phone" | "browser";
  status: "in_progress" | "completed" | "missed" | "failed" | "busy";
  ended_reason: Generated<string>;
  caller_e164: string | null;
  called_e164: string | null;
  started_at: Instant;
  ended_at: Instant | null;
  duration_seconds: number | null;
  summary: string | null;
  transcript: OptionalJson<CallTurn[]>;
  transcript_text: Generated<string>;
  cost_cents: number | null;
  supplier_call_id: string | null;
  carrier_call_id: string | null;
  created_at: OptionalInstant;
  updated_at: OptionalInstant;
  search: Computed<string>;
}

export interface Configurators {
  supplier_assistant_id: string;
  mode: "live" | "test";
  payload_hash: string;
  prompt_version: string;
  deployed_at: OptionalInstant;
}

export interface Consents {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  assistant_id: string | null;
  kind: "creation" | "ai_disclosure" | "recording" | "contact";
  text: string;
  text_hash: string;
  given_by: string;
  given_at: OptionalInstant;
}

export interface IdempotencyKeys {
  organization_id: string;
  tenant_id: string | null;
  mode: "live" | "test";
  owner: string;
  route: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: OptionalJson<unknown | null>;
  created_at: OptionalInstant;
}

export interface InterviewCalls {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  session_id: string;
  origin: "browser" | "phone" | "chat";
  supplier_call_id: string;
  actor: string;
  subject: string;
  answers: OptionalJson<Record<string, string>>;
  created_at: OptionalInstant;
  ended_at: Instant | null;
}

export interface InterviewTurns {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  session_id: string;
  key: string;
  text: string;
  taken_at: Instant | null;
  answer: string | null;
  created_at: OptionalInstant;
}

export interface Members {
  organization_id: string;
  user_id: string;
  role: Generated<"owner" | "admin" | "member">;
  created_at: OptionalInstant;
}

export interface Messages {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  assistant_id: string;
  call_id: string | null;
  kind: "message" | "reservation" | "appointment" | "lead";
  urgent: Generated<boolean>;
  caller_name: string | null;
  caller_phone: string | null;
  text: string;
  details: OptionalJson<Record<string, string>>;
  supplier_tool_call_id: string | null;
  created_at: OptionalInstant;
}

export interface OnboardingSessions {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  status: Generated<"open" | "confirmed" | "abandoned">;
  channel: Generated<"text" | "voice">;
  step: string;
  draft: OptionalJson<Draft>;
  state: Json<unknown>;
  transcript: OptionalJson<Turn[]>;
  assistant_id: string | null;
  revision: Generated<number>;
  started_by: string;
  started_at: OptionalInstant;
  confirmed_at: Instant | null;
  updated_at: OptionalInstant;
  expires_at: OptionalInstant;
}

export interface Organizations {
  id: Generated<string>;
  slug: string;
  name: string;
  kind: Generated<"b2b" | "b2c">;
  siren: string | null;
  vat_number: string | null;
  status: Generated<"active" | "suspended">;
  branding: OptionalJson<Record<string, string>>;
  created_at: OptionalInstant;
}

export interface Outbox {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string | null;
  mode: "live" | "test";
  topic: string;
  payload: OptionalJson<unknown>;
  created_at: OptionalInstant;
  relayed_at: Instant | null;
}

export interface PhoneNumbers {
  id: Generated<string>;
  organization_id: string | null;
  tenant_id: string | null;
  mode: "live" | "test";
  e164: string;
  country: Generated<string>;
  state: Generated<"available" | "reserved" | "assigned" | "quarantined" | "released" | "error">;
  assistant_id: string | null;
  carrier_number_id: string | null;
  supplier_number_id: string | null;
  created_at: OptionalInstant;
  reserved_at: Instant | null;
  assigned_at: Instant | null;
  quarantined_until: Instant | null;
  released_at: Instant | null;
}

export interface ResumeCodes {
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  session_id: string;
  code_hash: string;
  actor: string;
  subject: string;
  expires_at: Instant;
}

export interface SagaSteps {
  saga_id: string;
  name: string;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  status: "doing" | "done" | "undone";
  attempts: Generated<number>;
  outcome: OptionalJson<unknown>;
  started_at: OptionalInstant;
  finished_at: Instant | null;
}

export interface Sagas {
  id: Generated<string>;
  organization_id: string;
  tenant_id: string;
  mode: "live" | "test";
  kind: "assistant.create" | "assistant.delete";
  assistant_id: string;
  status: Generated<"running" | "queued" | "done" | "undoing" | "failed">;
  reason: string | null;
  created_at: OptionalInstant;
  updated_at: OptionalInstant;
}

export interface SigningKeys {
  id: Generated<string>;
  organization_id: string;
  kid: string;
  algorithm: "EdDSA" | "ES256";
  public_jwk: Json<unknown>;
  created_at: OptionalInstant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}

export interface Tenants {
  id: Generated<string>;
  organization_id: string;
  mode: "live" | "test";
  external_id: string;
  name: string;
  status: Generated<"active" | "suspended">;
  prefill: OptionalJson<TenantPrefill>;
  created_at: OptionalInstant;
}

export interface WebhookEvents {
  id: Generated<string>;
  supplier: "voice" | "carrier";
  mode: "live" | "test";
  digest: Uint8Array;
  type: string;
  payload: Json<unknown>;
  received_at: OptionalInstant;
  processed_at: Instant | null;
  attempts: Generated<number>;
  error: string | null;
}

export interface DB {
  allowed_origins: AllowedOrigins;
  api_key_secrets: ApiKeySecrets;
  api_keys: ApiKeys;
  assistant_versions: AssistantVersions;
  assistants: Assistants;
  audit_log: AuditLog;
  calls: Calls;
  configurators: Configurators;
  consents: Consents;
  idempotency_keys: IdempotencyKeys;
  interview_calls: InterviewCalls;
  interview_turns: InterviewTurns;
  members: Members;
  messages: Messages;
  onboarding_sessions: OnboardingSessions;
  organizations: Organizations;
  outbox: Outbox;
  phone_numbers: PhoneNumbers;
  resume_codes: ResumeCodes;
  saga_steps: SagaSteps;
  sagas: Sagas;
  signing_keys: SigningKeys;
  tenants: Tenants;
  webhook_events: WebhookEvents;
}

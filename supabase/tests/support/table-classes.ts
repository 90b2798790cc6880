import type { TableName } from "./owner.ts";

export type Verb = "select" | "insert" | "update" | "delete";
export const VERBS: Verb[] = ["select", "insert", "update", "delete"];

/**
 * What each table is, and what the role `authenticated` may do with rows of its own: the expectation that the probes
 * hold the database to. A new table has no place here, and so fails a test until someone decides.
 *
 * - tenant: a tenant sees its own rows, its partner those of all its tenants, in one mode
 * - organization: the partner's people read it, a tenant does not
 * - shared: a tenant reads it too
 * - platform: the system alone
 */
export const TABLES: Record<TableName, { class: "tenant" | "organization" | "shared" | "platform"; may: Verb[] }> = {
  organizations: { class: "shared", may: ["select"] },
  members: { class: "organization", may: ["select"] },
  signing_keys: { class: "organization", may: ["select"] },
  api_keys: { class: "organization", may: ["select"] },
  api_key_secrets: { class: "platform", may: [] },
  allowed_origins: { class: "organization", may: ["select"] },
  tenants: { class: "tenant", may: ["select"] },
  onboarding_sessions: { class: "tenant", may: ["select", "insert", "update"] },
  assistants: { class: "tenant", may: ["select", "insert", "update"] },
  assistant_versions: { class: "tenant", may: ["select", "insert"] },
  phone_numbers: { class: "tenant", may: ["select"] },
  sagas: { class: "tenant", may: ["select", "insert"] },
  saga_steps: { class: "tenant", may: ["select"] },
  consents: { class: "tenant", may: ["select", "insert"] },
  calls: { class: "tenant", may: ["select", "insert"] },
  messages: { class: "tenant", may: ["select"] },
  webhook_events: { class: "platform", may: [] },
  audit_log: { class: "tenant", may: ["select", "insert"] },
  idempotency_keys: { class: "tenant", may: ["select", "insert", "update"] },
  outbox: { class: "tenant", may: ["insert"] },
  interview_calls: { class: "tenant", may: ["select", "insert", "update"] },
  interview_turns: { class: "tenant", may: ["select", "insert", "update"] },
  resume_codes: { class: "tenant", may: ["select", "insert", "update"] },
  configurators: { class: "platform", may: [] },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

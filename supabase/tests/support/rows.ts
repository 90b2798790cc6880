import { randomBytes, randomUUID } from "node:crypto";
import { json } from "../../../services/api/src/adapters/postgres/json.ts";
import type { Owner, TableName } from "./owner.ts";

type Row = Record<string, unknown>;

/** `seed`: the owner's one row, with the id that others refer to. `another`: one more of his that would be accepted. */
interface Rows {
  seed: Row;
  another: Row;
}

const word = () => randomBytes(6).toString("hex");
const same = (row: Row): Rows => ({ seed: row, another: row });
const own = ({ organizationId, tenantId, mode }: Owner): Row => ({
  organization_id: organizationId,
  tenant_id: tenantId,
  mode,
});
const withId = (id: string, row: Row): Rows => ({ seed: { id, ...row }, another: { id: randomUUID(), ...row } });

/** A row of each table, for its owner. A table that is missing here fails the catalogue's test. */
export const ROWS: Record<TableName, (owner: Owner) => Rows> = {
  organizations: (o) => withId(o.organizationId, { slug: `org-${word()}`, name: "Org" }),
  members: (o) => same({ organization_id: o.organizationId, user_id: o.userId }),
  signing_keys: (o) =>
    same({ organization_id: o.organizationId, kid: word(), algorithm: "EdDSA", public_jwk: json({ kty: "OKP" }) }),
  api_keys: (o) =>
    withId(o.apiKeyId, {
      organization_id: o.organizationId,
      mode: o.mode,
      name: "key",
      prefix: word(),
      scopes: ["calls:read"],
    }),
  api_key_secrets: (o) => same({ hash: randomBytes(32), api_key_id: o.apiKeyId }),
  allowed_origins: (o) => same({ organization_id: o.organizationId, origin: `https://${word()}.example` }),
  tenants: (o) => ({ seed: tenant(o, o.tenantId), another: tenant(o, randomUUID()) }),
  onboarding_sessions: (o) =>
    withId(o.sessionId, { ...own(o), status: "confirmed", step: "end", state: json({}), started_by: "u" }),
  // Not yet bound to its session: a probe that names the session must meet the foreign key, not its uniqueness.
  assistants: (o) => withId(o.assistantId, { ...own(o), name: "a", business_type: "garage", config: json({}) }),
  assistant_versions: (o) =>
    same({ ...own(o), assistant_id: o.assistantId, version: number(), config: json({}), created_by: "u" }),
  phone_numbers: (o) => {
    const row = { ...own(o), e164: `+339${String(number()).padStart(9, "0")}`, state: "reserved" };
    return { seed: { id: o.phoneNumberId, assistant_id: o.assistantId, ...row }, another: row };
  },
  sagas: (o) => {
    const row = { ...own(o), assistant_id: o.assistantId };
    return { seed: { id: o.sagaId, kind: "assistant.create", ...row }, another: { kind: "assistant.delete", ...row } };
  },
  saga_steps: (o) => same({ ...own(o), saga_id: o.sagaId, name: word(), status: "doing" }),
  consents: (o) =>
    same({ ...own(o), assistant_id: o.assistantId, kind: "creation", text: "t", text_hash: "h", given_by: "u" }),
  calls: (o) => {
    const row = {
      ...own(o),
      assistant_id: o.assistantId,
      origin: "browser",
      status: "completed",
      started_at: new Date(),
    };
    return { seed: { id: o.callId, phone_number_id: o.phoneNumberId, ...row }, another: row };
  },
  messages: (o) =>
    same({ ...own(o), assistant_id: o.assistantId, call_id: o.callId, kind: "message", text: "call me back" }),
  webhook_events: (o) =>
    same({ supplier: "voice", mode: o.mode, digest: randomBytes(32), type: "t", payload: json({ owner: o.tenantId }) }),
  audit_log: (o) => same({ ...own(o), actor: "u", action: "a" }),
  idempotency_keys: (o) => same({ ...own(o), owner: o.tenantId, route: "r", key: word(), request_hash: "h" }),
  outbox: (o) => same({ ...own(o), topic: "t" }),
  interview_calls: (o) => {
    const row = { ...own(o), session_id: o.sessionId, origin: "browser", actor: "u", subject: "u" };
    return { seed: { ...row, supplier_call_id: word() }, another: { ...row, supplier_call_id: word() } };
  },
  interview_turns: (o) => {
    const row = { ...own(o), session_id: o.sessionId, text: "t" };
    return { seed: { ...row, key: word() }, another: { ...row, key: word() } };
  },
  resume_codes: (o) => {
    const row = { ...own(o), session_id: o.sessionId, actor: "u", subject: "u", expires_at: new Date() };
    return { seed: { ...row, code_hash: word() }, another: { ...row, code_hash: word() } };
  },
  configurators: (o) => same({ supplier_assistant_id: word(), mode: o.mode, payload_hash: "h", prompt_version: "1" }),
};

/** Parents first. */
export const SEED_ORDER = Object.keys(ROWS) as TableName[];

const number = () => 1 + (randomBytes(4).readUInt32BE() % 900_000_000);

function tenant(owner: Owner, id: string): Row {
  return { id, organization_id: owner.organizationId, mode: owner.mode, external_id: word(), name: "tenant" };
}

import type { MemberRole, Mode, Scope } from "@allokoli/contracts";

/**
 * Who is asking, after all checks: nothing below `http/` knows whether a tenant token, a portal session or an API key
 * stood at the door.
 */
export interface Caller {
  kind: "tenant_user" | "member" | "api_key";
  organizationId: string;
  /** null: sees the whole organization. */
  tenantId: string | null;
  mode: Mode;
  /** Stable name for the audit log: `user:<sub>`, `member:<uuid>`, `key:<uuid>`. */
  actor: string;
  /** The partner's id of the person, a member's user id, or the key's id. */
  subject: string;
  role: MemberRole | null;
  scopes: ReadonlySet<Scope>;
}

import type { Mode } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";
import { ALL_SCOPES } from "./scopes.ts";

/**
 * The caller behind a portal session: the person's membership, read live, so that who was removed is out at once.
 * A person of several organizations names one; otherwise the oldest membership counts.
 */
export function recogniseMember(
  store: Store,
  userId: string,
  wish: { organizationId?: string | undefined; mode: Mode },
): Promise<Caller> {
  return store.asSystem("recognise a member", async (tx) => {
    let query = tx
      .selectFrom("members")
      .innerJoin("organizations", "organizations.id", "members.organization_id")
      .select(["members.organization_id", "members.role", "organizations.status"])
      .where("members.user_id", "=", userId)
      .orderBy("members.created_at");
    if (wish.organizationId) query = query.where("members.organization_id", "=", wish.organizationId);
    const membership = await query.executeTakeFirst();
    if (!membership) throw new Fault("session_invalid");
    if (membership.status === "suspended") throw new Fault("tenant_suspended");
    return {
      kind: "member",
      organizationId: membership.organization_id,
      tenantId: null,
      mode: wish.mode,
      actor: `member:${userId}`,
      subject: userId,
      role: membership.role,
      scopes: ALL_SCOPES,
    };
  });
}

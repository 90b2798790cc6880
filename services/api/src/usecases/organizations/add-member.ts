import type { MemberRole } from "@allokoli/contracts";
import type { Store } from "../../ports/store.ts";

/** Makes a portal account a member of an organization; a second time changes its role. */
export function addMember(store: Store, organizationId: string, userId: string, role: MemberRole): Promise<void> {
  return store.asSystem("add a member", async (tx) => {
    await tx
      .insertInto("members")
      .values({ organization_id: organizationId, user_id: userId, role })
      .onConflict((conflict) => conflict.columns(["organization_id", "user_id"]).doUpdateSet({ role }))
      .execute();
  });
}

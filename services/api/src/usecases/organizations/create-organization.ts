import type { Store } from "../../ports/store.ts";

interface Input {
  slug: string;
  name: string;
  kind: "b2b" | "b2c";
  origins: string[];
}

/** Makes an organization, or brings the one of this slug up to date: an operator's script may run twice. @returns its id */
export function createOrganization(store: Store, { slug, name, kind, origins }: Input): Promise<string> {
  return store.asSystem("create an organization", async (tx) => {
    const { id } = await tx
      .insertInto("organizations")
      .values({ slug, name, kind })
      .onConflict((conflict) => conflict.column("slug").doUpdateSet({ name }))
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const origin of origins) {
      await tx
        .insertInto("allowed_origins")
        .values({ organization_id: id, origin })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return id;
  });
}

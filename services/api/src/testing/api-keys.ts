import { randomBytes } from "node:crypto";
import { type Mode, SCOPES, type Scope } from "@allokoli/contracts";
import { hashApiKey } from "../usecases/access/recognise-api-key.ts";
import type { TestApi } from "./test-api.ts";

export interface KeyWish {
  organizationId: string;
  mode?: Mode;
  scopes?: readonly Scope[];
}

/** An API key of an organization. */
export async function newApiKey({ api }: TestApi, { organizationId, mode = "live", scopes = SCOPES }: KeyWish) {
  const key = `ak_${mode}_${randomBytes(32).toString("base64url")}`;
  const id = await api.store.asSystem("test", async (tx) => {
    const row = await tx
      .insertInto("api_keys")
      .values({ organization_id: organizationId, mode, name: "test", prefix: key.slice(0, 12), scopes: [...scopes] })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("api_key_secrets")
      .values({ hash: hashApiKey(key), api_key_id: row.id })
      .execute();
    return row.id;
  });
  return { key, id };
}

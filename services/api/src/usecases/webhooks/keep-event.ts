import { createHash } from "node:crypto";
import type { Mode } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import type { Store } from "../../ports/store.ts";

interface Incoming {
  supplier: "voice" | "carrier";
  mode: Mode;
  type: string;
  rawBody: string;
  payload: unknown;
}

/**
 * Stores a verified webhook once, secrets taken out, before anything is done with it.
 * @returns its id, or null when this very delivery is already stored
 */
export async function keepEvent(
  store: Store,
  { supplier, mode, type, rawBody, payload }: Incoming,
): Promise<string | null> {
  const digest = createHash("sha256").update(rawBody).digest();
  const row = await store.asSystem("keep a webhook", (tx) =>
    tx
      .insertInto("webhook_events")
      .values({ supplier, mode, digest, type, payload: json(withoutSecrets(payload)) })
      .onConflict((conflict) => conflict.columns(["supplier", "digest"]).doNothing())
      .returning("id")
      .executeTakeFirst(),
  );
  return row?.id ?? null;
}

/** Suppliers echo credentials in their webhooks: account tokens in `phoneNumber`, headers in `server`. */
const SECRET =
  /^(twilio(AccountSid|AuthToken|ApiKey|ApiSecret)|headers|authorization|token|secret\w*|credentials|credentialIds|privateKey|apiKey|password)$/i;

export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > 40) return null;
  // What no column of text takes.
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replaceAll("\0", "").toWellFormed(),
      SECRET.test(key) && item ? "[removed]" : withoutSecrets(item, depth + 1),
    ]),
  );
}

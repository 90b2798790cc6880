import { createHash } from "node:crypto";
import type { AssistantVersion, Page } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { readAssistant } from "./read-assistant.ts";

/** The versions of an assistant below `before`, newest first. @throws `not_found` */
export async function listVersions(
  tx: Tx,
  caller: Caller,
  id: string,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Page<AssistantVersion>> {
  requireScope(caller, "assistants:read");
  await readAssistant(tx, caller, id);
  let query = tx
    .selectFrom("assistant_versions")
    .selectAll()
    .where("assistant_id", "=", id)
    .orderBy("version", "desc")
    .limit(limit + 1);
  if (before !== undefined) query = query.where("version", "<", before);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map(({ version, created_at, created_by, config }) => ({
    version,
    created_at: created_at.toISOString(),
    created_by,
    prompt: config.prompt,
    prompt_hash: createHash("sha256").update(config.prompt).digest("hex"),
    prompt_template: config.prompt_template,
    prompt_edited: config.prompt_edited ?? false,
  }));
  return { items, next_cursor: rows.length > limit ? String(items.at(-1)?.version) : null };
}

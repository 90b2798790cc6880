import type { CallQuery, CallSummary, Page } from "@allokoli/contracts";
import { sql } from "kysely";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { readCursor, toPage } from "../cursor.ts";
import { callRows, callSummaryView } from "./call-view.ts";

/** The caller's calls, newest first. `q` searches summaries and transcripts in French; without the right to read transcripts, summaries alone. */
export async function listCalls(tx: Tx, caller: Caller, filter: CallQuery): Promise<Page<CallSummary>> {
  requireScope(caller, "calls:read");
  const after = readCursor(filter.cursor);
  let query = callRows(tx, caller)
    .orderBy("calls.started_at", "desc")
    .orderBy("calls.id", "desc")
    .limit(filter.limit + 1);
  if (filter.assistant_id) query = query.where("calls.assistant_id", "=", filter.assistant_id);
  if (filter.tenant_id) query = query.where("calls.tenant_id", "=", filter.tenant_id);
  if (filter.status) query = query.where("calls.status", "=", filter.status);
  if (filter.origin) query = query.where("calls.origin", "=", filter.origin);
  if (filter.from) query = query.where("calls.started_at", ">=", new Date(filter.from));
  if (filter.to) query = query.where("calls.started_at", "<", new Date(filter.to));
  if (filter.min_seconds !== undefined) query = query.where("calls.duration_seconds", ">=", filter.min_seconds);
  if (filter.max_seconds !== undefined) query = query.where("calls.duration_seconds", "<=", filter.max_seconds);
  if (filter.q) {
    const search = caller.scopes.has("calls:transcript")
      ? sql`calls.search`
      : sql`to_tsvector('french', app.fold(coalesce(calls.summary, '')))`;
    query = query.where(sql<boolean>`${search} @@ websearch_to_tsquery('french', app.fold(${filter.q}))`);
  }
  if (after)
    query = query.where((is) => is(is.refTuple("calls.started_at", "calls.id"), "<", is.tuple(after.at, after.id)));
  return toPage(await query.execute(), filter.limit, (row) => ({ at: row.started_at, id: row.id }), callSummaryView);
}

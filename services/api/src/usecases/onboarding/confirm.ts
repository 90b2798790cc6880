import { createHash } from "node:crypto";
import type { AssistantConfig, Draft, OnboardingSession } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { confirmable, type InterviewState, markConfirmed } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdSession } from "./open-session.ts";
import { type SessionRow, sessionView, turn } from "./session-view.ts";

export interface ConfirmDeps {
  now: Date;
  /** Makes the configuration from the draft and validates it; throws rather than give one that is not valid. */
  buildConfig(draft: Draft): AssistantConfig;
}

/**
 * The person's yes: the assistant's row, its first version, the proof of consent, and the order to create it at the
 * suppliers, all in one commit. A second yes finds the first one's assistant.
 * @throws `draft_incomplete` with the slots that are missing
 */
export async function confirm(tx: Tx, caller: Caller, deps: ConfirmDeps, id: string): Promise<OnboardingSession> {
  requireScope(caller, "wizard:write");
  return confirmHeldSession(tx, caller, deps, await holdSession(tx, id));
}

export async function confirmHeldSession(
  tx: Tx,
  caller: Caller,
  deps: ConfirmDeps,
  row: SessionRow,
): Promise<OnboardingSession> {
  if (row.status === "confirmed") return sessionView(row, deps.now);
  if (row.status === "abandoned" || row.expires_at < deps.now) throw new Fault("session_expired");
  const state = row.state as InterviewState;
  const verdict = confirmable(state);
  if (!verdict.ok) {
    throw new Fault("draft_incomplete", {
      errors: verdict.missing.map((slot) => ({ pointer: `/draft/${slot}`, reason: "missing" })),
    });
  }
  const config = deps.buildConfig(state.draft);
  const assistantId = await createRows(tx, caller, row, config, deps.now);
  const confirmed = markConfirmed(state);
  const updated = await tx
    .updateTable("onboarding_sessions")
    .set({
      status: "confirmed",
      step: "creation",
      state: json<unknown>(confirmed),
      draft: json(confirmed.draft),
      transcript: json([...row.transcript, turn(row.transcript, "configurator", CONFIRMED, deps.now)]),
      assistant_id: assistantId,
      confirmed_at: deps.now,
      revision: row.revision + 1,
    })
    .where("id", "=", row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return sessionView(updated, deps.now);
}

const CONFIRMED = "C’est confirmé. Je crée votre assistant.";

async function createRows(
  tx: Tx,
  caller: Caller,
  row: SessionRow,
  config: AssistantConfig,
  now: Date,
): Promise<string> {
  const owner = { organization_id: row.organization_id, tenant_id: row.tenant_id, mode: row.mode };
  const { id } = await tx
    .insertInto("assistants")
    .values({
      ...owner,
      onboarding_session_id: row.id,
      name: config.name,
      business_type: config.business_type,
      config: json(config),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("assistant_versions")
    .values({ ...owner, assistant_id: id, version: 1, config: json(config), created_by: caller.actor })
    .execute();
  const agreed = {
    creation: "Création de l’assistant à partir de la fiche confirmée",
    ai_disclosure: config.call_handling.disclosure,
  };
  await tx
    .insertInto("consents")
    .values(
      Object.entries(agreed).map(([kind, text]) => ({
        ...owner,
        assistant_id: id,
        kind: kind as keyof typeof agreed,
        text,
        text_hash: createHash("sha256").update(text).digest("hex"),
        given_by: caller.actor,
        given_at: now,
      })),
    )
    .execute();
  await tx
    .insertInto("sagas")
    .values({ ...owner, kind: "assistant.create", assistant_id: id })
    .execute();
  await ask(tx, "assistant.create", { ...owner, id });
  await audit(tx, caller, "assistant.confirm", id, { session: row.id });
  return id;
}

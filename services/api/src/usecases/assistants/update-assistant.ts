import type { Assistant, AssistantConfig, UpdateAssistant } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { ConfigError } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdAssistant } from "./hold-assistant.ts";
import { readAssistant } from "./read-assistant.ts";

export interface UpdateDeps {
  /**
   * Renders the prompt anew from changed facts, or takes the owner's own (null gives it up), and checks its promises.
   * Throws `ConfigError` with what is refused.
   */
  rebuild(config: AssistantConfig, edit?: string | null): AssistantConfig;
  hasVoice(id: string): boolean;
}

/**
 * Changes an assistant: a new version, then the supplier is told by a job. The prompt is rendered again from the facts,
 * so that it cannot say other than they do; the disclosure cannot be changed.
 * @throws `not_found`, `input_invalid`, `prompt_promises_too_much`
 */
export async function updateAssistant(
  tx: Tx,
  caller: Caller,
  deps: UpdateDeps,
  id: string,
  change: UpdateAssistant,
): Promise<Assistant> {
  requireScope(caller, "assistants:write");
  const row = await holdAssistant(tx, id);
  if (change.voice_id !== undefined && !deps.hasVoice(change.voice_id)) {
    throw new Fault("input_invalid", { errors: [{ pointer: "/voice_id", reason: "unknown voice" }] });
  }
  const transferTo = change.transfer_to === undefined ? row.config.call_handling.transfer_to : change.transfer_to;
  if (change.capabilities?.includes("transfer_call") && !transferTo) {
    throw new Fault("input_invalid", { errors: [{ pointer: "/transfer_to", reason: "transfer_call needs a number" }] });
  }
  const config = rebuilt(deps, changed(row.config, change), change);
  const version = row.version + 1;
  const owner = { organization_id: row.organization_id, tenant_id: row.tenant_id, mode: row.mode };
  await tx
    .updateTable("assistants")
    .set({ config: json(config), name: config.name, version })
    .where("id", "=", id)
    .execute();
  await tx
    .insertInto("assistant_versions")
    .values({ ...owner, assistant_id: id, version, config: json(config), created_by: caller.actor })
    .execute();
  await ask(tx, "assistant.update", row);
  await audit(tx, caller, "assistant.update", id, { version, fields: Object.keys(change) });
  return readAssistant(tx, caller, id);
}

/** The sentence that is refused, as it was written, and why; at the field that holds it when one of them does. */
function rebuilt(deps: UpdateDeps, config: AssistantConfig, change: UpdateAssistant): AssistantConfig {
  try {
    return deps.rebuild(config, change.prompt);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const errors = error.promises.slice(0, 20).map(({ promise, reason }) => {
      const field = Object.entries(change).find(([, value]) =>
        JSON.stringify(value ?? null).includes(promise.slice(0, 60)),
      );
      return { pointer: `/${field?.[0] ?? "prompt"}`, reason: `« ${promise} » : ${reason}` };
    });
    throw new Fault("prompt_promises_too_much", { errors, cause: error });
  }
}

function changed(config: AssistantConfig, change: UpdateAssistant): AssistantConfig {
  const { name, greeting, closing, tone, voice_id, speed, capabilities, hours, services, prices, transfer_to } = change;
  return {
    ...config,
    name: name ?? config.name,
    tone: tone ?? config.tone,
    capabilities: capabilities ?? config.capabilities,
    voice_settings: {
      ...config.voice_settings,
      voice_id: voice_id ?? config.voice_settings.voice_id,
      speed: speed ?? config.voice_settings.speed,
    },
    call_handling: {
      ...config.call_handling,
      greeting: greeting ?? config.call_handling.greeting,
      closing: closing ?? config.call_handling.closing,
      transfer_to: transfer_to === undefined ? config.call_handling.transfer_to : transfer_to,
    },
    business_info: {
      ...config.business_info,
      hours: hours === undefined ? config.business_info.hours : hours,
      services: services ?? config.business_info.services,
      prices: prices ?? config.business_info.prices,
    },
  };
}

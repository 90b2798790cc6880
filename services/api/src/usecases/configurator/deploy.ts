import type { Mode } from "@allokoli/contracts";
import { Fault } from "../../ports/fault.ts";
import type { Locks } from "../../ports/queue.ts";
import type { Store } from "../../ports/store.ts";
import type { ConfiguratorSpec, ConfiguratorState, VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { configuratorOf } from "./configurator-of.ts";

interface Deps {
  store: Store;
  voice: VoiceSuppliers;
  locks: Locks;
  spec: ConfiguratorSpec;
}

export interface Deployment {
  mode: Mode;
  supplier_assistant_id: string | null;
  action: "create" | "update" | "none";
  /** Path by path, what the supplier has (null: nothing) and what it is to have (null: no longer). */
  changes: { path: string; from: string | null; to: string | null }[];
  /** false when it was only looked at. */
  done: boolean;
}

/**
 * Brings the configurator at the supplier to what this version of the prompt and its tools says. Reads back first, so that it
 * may be run at any time, and again after an interruption: nothing is made twice, and what is right is left alone.
 * @throws `supplier_unavailable`; `unavailable` while somebody else deploys
 */
export async function deployConfigurator(
  { store, voice, locks, spec }: Deps,
  mode: Mode,
  { dryRun }: { dryRun: boolean },
): Promise<Deployment> {
  const unlock = await locks.tryLock(`configurator ${mode}`);
  if (!unlock) throw new Fault("unavailable", { retryAfterSeconds: 5 });
  try {
    const known = await store.asSystem("find the configurator", (tx) => configuratorOf(tx, mode));
    const state = await voice[mode].readConfigurator(spec, known);
    const changes = differences(state);
    const found = state.supplierAssistantId;
    const action = found === null ? "create" : changes.length > 0 ? "update" : "none";
    if (dryRun) return { mode, supplier_assistant_id: found, action, changes, done: false };
    const id = action === "none" && found ? found : await voice[mode].putConfigurator(spec, found);
    const row = {
      supplier_assistant_id: id,
      mode,
      payload_hash: state.hash,
      prompt_version: spec.prompt.version,
      deployed_at: new Date(),
    };
    await store.asSystem("keep the configurator", (tx) =>
      tx
        .insertInto("configurators")
        .values(row)
        .onConflict((conflict) => conflict.column("supplier_assistant_id").doUpdateSet(row))
        .execute(),
    );
    return { mode, supplier_assistant_id: id, action, changes, done: true };
  } finally {
    await unlock();
  }
}

function differences({ present, wanted }: ConfiguratorState): Deployment["changes"] {
  const paths = [...new Set([...wanted.keys(), ...present.keys()])];
  return paths
    .map((path) => ({ path, from: present.get(path) ?? null, to: wanted.get(path) ?? null }))
    .filter(({ from, to }) => from !== to);
}

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { completeState, emptyState, type SandboxState } from "./state.ts";

export interface Store {
  state: SandboxState;
  /** Says that the state changed: it will be written soon, and once for many changes. */
  changed(): void;
  /** Resolves when all that was changed before is on disk. */
  settled(): Promise<void>;
}

const KEPT_CALLS = 200;

/** One JSON file, replaced by rename so that a crash leaves either the old one or the new one, never half of it. */
export function createStore(folder?: string): Store {
  if (!folder) return { state: emptyState(), changed: () => {}, settled: async () => {} };

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "sandbox.json");
  const state = existsSync(file) ? readState(file) : emptyState();

  let writing: Promise<void> = Promise.resolve();
  let planned = false;

  const write = async () => {
    planned = false;
    forgetOldCalls(state);
    const temporary = `${file}.${process.pid}.tmp`;
    const handle = await open(temporary, "w", 0o600);
    try {
      await handle.writeFile(JSON.stringify(state));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  };

  return {
    state,
    changed() {
      if (planned) return;
      planned = true;
      writing = writing.then(write, write);
    },
    settled: () => writing,
  };
}

/** A state file that cannot be read: said in one sentence, and left as it is. */
export class StateDamaged extends Error {}

function readState(file: string): SandboxState {
  try {
    return completeState(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new StateDamaged(
      `sandbox: ${file} is damaged. Put it back from a copy, or delete it to forget what it held.`,
    );
  }
}

/** Vapi keeps calls for 14 days (docs.vapi.ai, call recording); the sandbox keeps the last two hundred. */
function forgetOldCalls(state: SandboxState): void {
  const ids = Object.keys(state.vapi.calls);
  for (const id of ids.slice(0, Math.max(0, ids.length - KEPT_CALLS))) delete state.vapi.calls[id];
}

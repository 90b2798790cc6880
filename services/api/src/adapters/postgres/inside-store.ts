import { AsyncLocalStorage } from "node:async_hooks";

const inside = new AsyncLocalStorage<string>();

/** Runs `work` marked as being inside a store callback; throws when it already is. */
export function enterStore<T>(what: string, work: () => Promise<T>): Promise<T> {
  const outer = inside.getStore();
  if (outer) throw new Error(`nested store call: ${what} inside ${outer}`);
  return inside.run(what, work);
}

/** Called by whatever leaves the process: a supplier's adapter, mail. Throws inside a store callback. */
export function leaveProcess(what: string): void {
  const outer = inside.getStore();
  if (outer) throw new Error(`network call inside a store callback: ${what} inside ${outer}`);
}

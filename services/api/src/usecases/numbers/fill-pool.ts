import type { Mode } from "@allokoli/contracts";
import type { Carriers } from "../../ports/carrier.ts";
import type { Locks } from "../../ports/queue.ts";
import type { Store } from "../../ports/store.ts";
import { SupplierError } from "../../ports/supplier-error.ts";

interface Deps {
  store: Store;
  carriers: Carriers;
  locks: Locks;
  /** Where the carrier reports its calls to. */
  statusCallback: (mode: Mode) => string;
}

/**
 * Brings the pool of free numbers up to `size`. The very number to buy is written down before it is bought, so that an
 * interrupted purchase is finished, not repeated.
 * @returns the numbers that became available now
 */
export async function fillPool(deps: Deps, mode: Mode, size: number): Promise<string[]> {
  const release = await deps.locks.tryLock("pool");
  if (!release) return [];
  try {
    const begun = await deps.store.asSystem("read the pool", (tx) =>
      tx.selectFrom("phone_numbers").select(["e164", "mode", "state", "carrier_number_id"]).execute(),
    );
    // Both modes may buy from one account: what one mode has, the other does not take.
    const own = begun.filter((number) => number.mode === mode);
    const wanted = own
      .filter(({ state, carrier_number_id }) => state === "reserved" && carrier_number_id === null)
      .map(({ e164 }) => e164);
    const free = own.filter(({ state }) => state === "available").length;
    const missing = size - free - wanted.length;
    if (missing > 0) {
      const ours = new Set(begun.map(({ e164 }) => e164));
      const offered = await deps.carriers[mode].searchNumbers(missing + ours.size);
      wanted.push(...offered.filter((e164) => !ours.has(e164)).slice(0, missing));
    }
    const bought: string[] = [];
    let refusal: SupplierError | undefined;
    for (const e164 of wanted) {
      try {
        bought.push(await buy(deps, mode, e164));
      } catch (error) {
        if (!(error instanceof SupplierError && error.kind === "refused")) throw error;
        // Somebody else has it by now: written down for ever, it would stand before every purchase to come.
        await forget(deps, mode, e164);
        refusal = error;
      }
    }
    if (refusal && bought.length === 0) throw refusal;
    return bought;
  } finally {
    await release();
  }
}

async function buy({ store, carriers, statusCallback }: Deps, mode: Mode, e164: string): Promise<string> {
  await store.asSystem("write down a purchase", (tx) =>
    tx
      .insertInto("phone_numbers")
      .values({ mode, e164, state: "reserved" })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const number = await carriers[mode].buyNumber(e164, statusCallback(mode));
  await store.asSystem("keep a purchase", (tx) =>
    tx
      .updateTable("phone_numbers")
      .set({ state: "available", carrier_number_id: number.carrierNumberId })
      .where("mode", "=", mode)
      .where("e164", "=", e164)
      .execute(),
  );
  return e164;
}

async function forget({ store }: Deps, mode: Mode, e164: string): Promise<void> {
  await store.asSystem("give up a purchase", (tx) =>
    tx
      .deleteFrom("phone_numbers")
      .where("mode", "=", mode)
      .where("e164", "=", e164)
      .where("state", "=", "reserved")
      .where("carrier_number_id", "is", null)
      .execute(),
  );
}

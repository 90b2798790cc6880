import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type SupplierSide, supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let side: SupplierSide;
beforeAll(async () => {
  api = await startTestApi();
  side = supplierSide(api);
});
afterEach(() => side.behave());
afterAll(() => api.stop());

const fill = (size: number, mode: "live" | "test" = "live") =>
  api.operator<{ bought: string[] }>("/numbers/fill", { mode, size });
const pool = () =>
  api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("phone_numbers").select(["e164", "mode", "state"]).orderBy("e164").execute(),
  );
const PURCHASE = { supplier: "twilio", method: "POST", path: "/\\/IncomingPhoneNumbers/" } as const;
/** What is ours at the carrier is in the pool, each once, and nothing else is. */
async function booksBalance(count: number): Promise<void> {
  const owned = (await side.numbers()).map(({ phone_number }) => phone_number).sort();
  expect(owned).toHaveLength(count);
  expect((await pool()).map(({ e164 }) => e164)).toEqual(owned);
  expect(new Set((await pool()).map(({ state }) => state))).toEqual(new Set(["available"]));
}

test("two operators at once, and one again: as many numbers as were wanted", async () => {
  await Promise.all([fill(2), fill(2)]);
  await fill(2);
  await booksBalance(2);
});

test.each(["timeout-after-success", "reset-after-success", "reset", "bad-json"])(
  "a purchase that ends in %s is finished the next time, not repeated",
  async (kind) => {
    const before = (await pool()).length;
    await side.misbehave([{ ...PURCHASE, kind, delayMs: 200, times: 1 }]);
    await expect(fill(before + 1)).rejects.toThrow("supplier_unavailable");
    await fill(before + 1);
    await booksBalance(before + 1);
  },
);

test("a number that somebody else bought meanwhile does not stand before the others", async () => {
  const before = (await pool()).length;
  await api.api.store.asSystem("test", (tx) =>
    tx.insertInto("phone_numbers").values({ mode: "live", e164: "+33199999999", state: "reserved" }).execute(),
  );
  await fill(before + 2);
  await fill(before + 2);
  await booksBalance(before + 2);
});

test("the modes share an account, and never a number", async () => {
  const before = (await pool()).length;
  await Promise.all([fill(1, "test"), fill(before, "live")]);
  await fill(1, "test");
  expect((await pool()).filter(({ mode }) => mode === "test")).toHaveLength(1);
  await booksBalance(before + 1);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTurn, takeTurn } from "../../services/api/src/usecases/configurator/turns.ts";
import { holdSession } from "../../services/api/src/usecases/onboarding/open-session.ts";
import { type Owner, seedOwner } from "./support/owner.ts";
import { type Opened, targets } from "./support/targets.ts";

describe.each(targets)("turns of an interview, on $name", ({ open }) => {
  let opened: Opened;
  let owner: Owner;
  beforeAll(async () => {
    opened = await open();
    owner = await seedOwner(opened.store, opened.database.owner);
    await opened.store.asSystem("test", (tx) =>
      tx
        .updateTable("onboarding_sessions")
        .set({ status: "open", assistant_id: null, confirmed_at: null, expires_at: new Date(Date.now() + 3_600_000) })
        .where("id", "=", owner.sessionId)
        .execute(),
    );
    await opened.store.asSystem("test", (tx) =>
      tx.deleteFrom("interview_turns").where("session_id", "=", owner.sessionId).execute(),
    );
  });
  afterAll(() => opened.close());

  test("one that is taken while the next is typed waits for no one who waits for it", async () => {
    const { store } = opened;
    const now = new Date();
    const id = owner.sessionId;
    const type = () =>
      store.asSystem("test", (tx) => openTurn(tx, { id, text: "Bonjour" }, { key: randomUUID(), now }));
    const take = () =>
      store.asSystem("test", async (tx) => {
        const turn = await takeTurn(tx, id, now);
        await holdSession(tx, id);
        return turn?.text;
      });
    for (let round = 0; round < 30; round++) {
      await type();
      const [taken] = await Promise.all([take(), type(), type()]);
      expect(taken).toBe("Bonjour");
      // Of those typed meanwhile, one may wait.
      await take();
    }
  });
});

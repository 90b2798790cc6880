import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerOf } from "../../services/api/src/usecases/configurator/conversation.ts";
import { openTurn, takeTurn } from "../../services/api/src/usecases/configurator/turns.ts";
import { seedOwner } from "./support/owner.ts";
import { type Opened, targets } from "./support/targets.ts";

describe.each(targets)("turns of text that another may take, on $name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function interview() {
    const { organizationId, tenantId, mode, sessionId } = await seedOwner(opened.store, opened.database.owner);
    await opened.store.asSystem("an open interview without a turn", async (tx) => {
      await tx.updateTable("onboarding_sessions").set({ status: "open" }).where("id", "=", sessionId).execute();
      await tx.deleteFrom("interview_turns").where("session_id", "=", sessionId).execute();
    });
    const owner = { organization_id: organizationId, tenant_id: tenantId, mode, actor: "u", subject: "u" };
    const as = callerOf(owner);
    const now = new Date();
    return {
      opens: (text: string, key: string = randomUUID()) =>
        opened.store.as(as, (tx) => openTurn(tx, { id: sessionId, text }, { key, now })),
      takes: () => opened.store.as(as, async (tx) => (await takeTurn(tx, sessionId, now))?.text),
    };
  }

  test("a request that comes several times at once is one turn, and one of them asks", async () => {
    const { opens, takes } = await interview();
    const key = randomUUID();
    const turns = await Promise.all([1, 2, 3, 4].map(() => opens("Je suis plombier", key)));
    expect(new Set(turns.map((turn) => turn?.turn)).size).toBe(1);
    expect(turns.filter((turn) => turn?.fresh)).toHaveLength(1);
    expect((await Promise.all([takes(), takes(), takes()])).filter(Boolean)).toEqual(["Je suis plombier"]);
  });

  test("while one waits no other is asked about; when it is taken the next may be", async () => {
    const { opens, takes } = await interview();
    const first = await Promise.all([opens("À Lyon"), opens("À Brest")]);
    expect(first.filter((turn) => turn?.fresh)).toHaveLength(1);
    expect(first.filter((turn) => turn === null)).toHaveLength(1);
    await takes();
    expect((await opens("À Lille"))?.fresh).toBe(true);
  });
});

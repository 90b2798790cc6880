import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInterviewWatch } from "../../services/api/src/adapters/postgres/interview-watch.ts";
import { type Owner, seedOwner } from "./support/owner.ts";
import { type Opened, targets } from "./support/targets.ts";

describe.each(targets)("who watches an interview, on $name", ({ open }) => {
  let opened: Opened;
  let owner: Owner;
  beforeAll(async () => {
    opened = await open();
    owner = await seedOwner(opened.store, opened.database.owner);
  });
  afterAll(() => opened.close());

  const change = (id: string, set: { revision: number } | { status: "abandoned" } | { step: string }) =>
    opened.store.asSystem("test", (tx) =>
      tx.updateTable("onboarding_sessions").set(set).where("id", "=", id).execute(),
    );

  test("is woken by its changes alone, and no more once he has left", async () => {
    const watch = await openInterviewWatch(opened.database);
    const neighbour = await seedOwner(opened.store, opened.database.owner, owner);
    const woken: string[] = [];
    let heard = () => {};
    const once = () => new Promise<void>((resolve) => (heard = resolve));
    const watchFor = (name: string, id: string) =>
      watch.watch(id, () => {
        woken.push(name);
        heard();
      });
    const leave = watchFor("own", owner.sessionId);
    watchFor("same", owner.sessionId);
    watchFor("neighbour", neighbour.sessionId);

    let next = once();
    await change(owner.sessionId, { revision: 1 });
    await next;
    leave();
    // What changes neither the card nor the state wakes nobody.
    await change(owner.sessionId, { step: "recap" });
    next = once();
    await change(neighbour.sessionId, { status: "abandoned" });
    await next;
    next = once();
    await change(owner.sessionId, { revision: 2 });
    await next;
    expect(woken).toEqual(["own", "same", "neighbour", "same"]);

    await watch.close();
    await change(owner.sessionId, { revision: 3 });
    expect(woken).toHaveLength(4);
  });

  test("is woken when the connection was lost and is there again", async () => {
    let tell: (payload: string) => void = () => {};
    const watch = await openInterviewWatch({
      listen: async (_, heard) => {
        tell = heard;
        return async () => {};
      },
    });
    let woken = 0;
    watch.watch(randomUUID(), () => woken++);
    watch.watch(randomUUID(), () => woken++);
    tell(randomUUID());
    expect(woken).toBe(0);
    tell("");
    expect(woken).toBe(2);
  });
});

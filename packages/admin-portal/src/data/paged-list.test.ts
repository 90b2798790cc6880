import type { Page } from "@allokoli/contracts";
import { expect, it, vi } from "vitest";
import { PagedList } from "./paged-list.ts";
import { PortalError } from "./portal-error.ts";

const host = () => ({
  addController: vi.fn(),
  removeController: vi.fn(),
  requestUpdate: vi.fn(),
  updateComplete: Promise.resolve(true),
});
const page = (items: number[], next_cursor: string | null = null): Page<number> => ({ items, next_cursor });

it("grows page by page", async () => {
  const list = new PagedList<number>(host());
  const fetch = vi.fn(async (cursor?: string) => (cursor ? page([3]) : page([1, 2], "c1")));
  await list.show(fetch);
  expect([list.items, list.hasMore, list.busy]).toEqual([[1, 2], true, null]);
  await list.more();
  expect(fetch.mock.calls[1]?.[0]).toBe("c1");
  expect([list.items, list.hasMore]).toEqual([[1, 2, 3], false]);
});

it("forgets an answer that comes after another list was asked for", async () => {
  const list = new PagedList<number>(host());
  let late: (value: Page<number>) => void = () => {};
  const first = list.show(() => new Promise((resolve) => (late = resolve)));
  await list.show(async () => page([2]));
  late(page([1]));
  await first;
  expect(list.items).toEqual([2]);
});

it("keeps what is shown when the next page fails, and can try again", async () => {
  const list = new PagedList<number>(host());
  let broken = true;
  await list.show(async (cursor) => {
    if (!cursor) return page([1], "c1");
    if (broken) throw new PortalError({ code: "unavailable" });
    return page([2]);
  });
  await list.more();
  expect([list.items, list.error?.code]).toEqual([[1], "unavailable"]);
  broken = false;
  await list.more();
  expect([list.items, list.error]).toEqual([[1, 2], null]);
});

import { expect, it } from "vitest";
import { assistants, calls } from "../testing/fixtures.ts";
import { attentionOf } from "./attention.ts";

it("puts urgent messages first, then stopped creations, then awaited numbers", () => {
  expect(attentionOf(calls, assistants).map(({ kind }) => kind)).toEqual(["urgent", "failed", "queued"]);
});

it("shows the latest first within a kind", () => {
  const [one, two] = calls.slice(0, 2).map((call) => ({ ...call, urgent: true }));
  if (!one || !two) throw new Error("two calls are needed");
  expect(attentionOf([two, one], []).map(({ at }) => at)).toEqual([one.started_at, two.started_at]);
});

it("has nothing to say of what goes well", () => {
  const well = assistants.filter(({ status }) => status === "active" || status === "paused");
  expect(
    attentionOf(
      calls.map((call) => ({ ...call, urgent: false })),
      well,
    ),
  ).toEqual([]);
});

import { expect, test } from "vitest";
import { streamPlaces } from "./stream-places.ts";

test("an interview has its places, an organization has its own, and each is given back once", () => {
  const places = streamPlaces({ perSession: 2, perOrganization: 3 });
  const leave = places.take("o", "a");
  places.take("o", "a");
  expect(() => places.take("o", "a")).toThrow(expect.objectContaining({ code: "rate_limited", retryAfterSeconds: 20 }));
  const last = places.take("o", "b");
  expect(() => places.take("o", "c")).toThrow(expect.objectContaining({ code: "rate_limited" }));
  places.take("other", "c")();
  leave();
  leave();
  const again = places.take("o", "a");
  expect(() => places.take("o", "a")).toThrow();
  for (const give of [again, last]) give();
  expect(places.empty()).toBe(false);
});

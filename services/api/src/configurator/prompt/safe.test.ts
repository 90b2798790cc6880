import { expect, test } from "vitest";
import { safeSentence } from "./safe.ts";

test.each([
  ["Bonjour ! Que puis-je pour vous ?", "?"],
  ["Bonjour, je vous écoute.", "."],
  ["Bonjour {{name}}", "e"],
])("a greeting keeps the way that it ends: %s", (said, end) => {
  expect(safeSentence(said).at(-1)).toBe(end);
});

import { describe, expect, it } from "vitest";
import { contrast, inkOn, legibleOn } from "./accent.ts";
import { clock, count, duration, humanDate } from "./dates.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const now = new Date(2026, 10, 20, 10, 0);
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString();

describe("dates", () => {
  it.each([
    [at(2026, 10, 20, 9, 59), "il y a 1 min"],
    [at(2026, 10, 20, 8, 25), "aujourd’hui, 8 h 25"],
    [at(2026, 10, 19, 18, 20), "hier, 18 h 20"],
    [at(2026, 10, 17, 12, 0), "mardi, 12 h 00"],
    [at(2026, 9, 9, 12, 0), "9 octobre"],
    [at(2025, 2, 3, 12, 0), "3 mars 2025"],
  ])("%s is « %s »", (iso, words) => {
    expect(plain(humanDate(iso, "fr", now)).replace("'", "’")).toBe(words);
  });

  it("speak English too", () => {
    expect(humanDate(at(2026, 10, 19, 18, 20), "en", now)).toBe("yesterday, 18:20");
    expect(clock(new Date(2026, 0, 1, 9, 5), "en")).toBe("9:05");
  });
});

it("durations, counts and numbers are set as in France", () => {
  expect([48, 125].map((seconds) => plain(duration(seconds)))).toEqual(["48 s", "2 min 05"]);
  expect(count(1302, "fr")).toBe("1\u00a0302");
});

it("any brand's colour is made legible on both papers, with an ink that reads on it", () => {
  let seed = 7;
  for (let n = 0; n < 1000; n += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const colour = `#${(seed % 0xffffff).toString(16).padStart(6, "0")}`;
    for (const paper of ["#faf8f4", "#1a1e27"]) {
      const legible = legibleOn(paper, colour);
      expect(contrast(legible, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkOn(legible), legible)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

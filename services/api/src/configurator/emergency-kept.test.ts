import { expect, test } from "vitest";
import { next, startInterview } from "./index.ts";

const now = new Date("2026-11-20T10:00:00Z");
const after = (...said: string[]) =>
  said.reduce((state, text) => next(state, text, { now }).state, startInterview({ now }).state);
const CARD = "Plombier, Durand Plomberie à Lyon 69003, 12 rue des Lilas, 01 99 00 12 34, du lundi au vendredi 8h-18h";

test("a mission that names emergencies takes nothing back of when they are taken", () => {
  const { draft } = after(
    `${CARD}, urgences 24h/24`,
    "messages, devis, urgences, transférer au 06 39 98 12 34 si c'est grave",
  );
  expect(draft.emergency?.value).toEqual({ offered: true, around_the_clock: true, note: null });
  expect(draft.capabilities?.value).toContain("urgent_triage");
});

test.each(["oui c'est bon, confirmez", "oui tout est bon, créez"])(
  "« %s », before the recap, is no emergency",
  (text) => {
    expect(after("Plombier, Durand Plomberie", text).draft.emergency).toBeUndefined();
  },
);

test("what is taken back in the same breath is not kept", () => {
  const { draft } = after(`${CARD}, urgences 24h/24… enfin non, pas 24h/24`);
  expect(draft.emergency?.value).toMatchObject({ offered: true, around_the_clock: false });
});

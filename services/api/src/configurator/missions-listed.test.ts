import { expect, test } from "vitest";
import { next, startInterview } from "./index.ts";

const now = new Date("2026-11-20T10:00:00Z");

test.each(["réservations, horaires, adresse", "messages, tarifs et horaires", "rdv, infos, adresse"])(
  "« %s » are missions, never services",
  (text) => {
    const { state } = startInterview({ now });
    const begun = next(state, "Restaurant Chez Ondine à Nantes, du mardi au samedi 12h-14h 19h-22h", { now }).state;
    const { draft } = next(begun, text, { now }).state;
    expect(draft.services).toBeUndefined();
    expect(draft.capabilities?.value).toContain("answer_faq");
  },
);

test.each([
  "transférer au 06 39 98 12 34",
  "transférez les appels au 06 39 98 12 34",
  "prendre les messages et transférer les appels urgents au 06 39 98 12 34",
  "passer les appels sur mon portable le 06 39 98 12 34",
])("« %s » says to whom", (text) => {
  const opening =
    "Fleuriste Rose à Pau 64000, 5 rue Foch, du mardi au samedi 9h-19h, 05 36 49 00 11, bouquets 20 euros";
  const begun = next(startInterview({ now }).state, opening, { now }).state;
  const { draft } = next(begun, text, { now }).state;
  expect(draft.capabilities?.value).toContain("transfer_call");
  expect(draft.transfer_to?.value).toBe("+33639981234");
  expect(draft.phone?.value).toBe("+33536490011");
});

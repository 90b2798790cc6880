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

test.each([
  ["messages, devis, et transférez-moi si c'est grave", ["take_message", "qualify_lead", "transfer_call"]],
  ["les rendez-vous, les infos et prendre les messages", ["answer_faq", "take_message", "take_appointment"]],
])("« %s »: what stands before the verb is a mission too", (text, missions) => {
  const { state } = startInterview({ now });
  const opening = "Menuiserie Arbogast à Colmar, du lundi au vendredi 8h-17h";
  const begun = next(state, opening, { now }).state;
  const { draft } = next(begun, text, { now }).state;
  expect(draft.capabilities?.value).toEqual(expect.arrayContaining(missions));
  expect(draft.services).toBeUndefined();
});

test.each([
  "devis gratuit, portes et fenêtres, prendre les messages",
  "agencement, devis, et transférez-moi si c'est grave",
])("« %s »: what is offered is no mission", (text) => {
  const { state } = startInterview({ now });
  const begun = next(state, "Menuiserie Arbogast à Colmar, du lundi au vendredi 8h-17h", { now }).state;
  expect(next(begun, text, { now }).state.draft.capabilities?.value).not.toContain("qualify_lead");
});

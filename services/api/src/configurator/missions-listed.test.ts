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

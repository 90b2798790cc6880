import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, startInterview, stateAt, view } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const answer = (topic: SlotName, text: string, trade = "garagiste", more = {}) =>
  next(stateAt({ trade: said(trade), ...more }, topic), text, { now: NOW }).state;
const opening = (text: string) => next(startInterview({ now: NOW }).state, text, { now: NOW }).state;

describe("a name", () => {
  test.each([
    ["salon 'L'Atelier de Manon'", "L'Atelier de Manon"],
    ['"Chez Gino"', "Chez Gino"],
    ["« Chez Gino »", "Chez Gino"],
    ["mon entreprise c'est Marchetti & fils", "Marchetti & fils"],
    ["ma boite cest marchetti & fils", "Marchetti & Fils"],
    ["garage du port", "Garage du Port"],
    ["GARAGE DU PORT", "Garage du Port"],
  ])("« %s », when it was asked for", (text, name) => {
    const state = answer("business_name", text);
    expect(state.draft.business_name?.value).toBe(name);
    expect(state.doubts).toEqual([]);
  });

  test.each([
    ["coiffeuse à Lyon, salon 'L'Atelier de Manon'", "L'Atelier de Manon", "coiffeur"],
    ["salon 'L'Atelier de Manon'", "L'Atelier de Manon", undefined],
    ["Clinique vétérinaire des Lilas à Nantes", "Clinique vétérinaire des Lilas", "vétérinaire"],
    ["Hôtel de la Gare à Dijon", "Hôtel de la Gare", "hôtel"],
  ])("« %s », at once", (text, name, trade) => {
    const { draft } = opening(text);
    expect([draft.business_name?.value, draft.trade?.value]).toEqual([name, trade]);
  });

  test.each([
    ["garage auto à Dijon", "garagiste"],
    ["Garage auto à Dijon", "garagiste"],
    ["salon de coiffure à Lyon", "coiffeur"],
    ["Salon de coiffure à Lyon", "coiffeur"],
    ["restaurant italien à Nice", "restaurant"],
    ["cabinet dentaire à Lille", "dentiste"],
    ["Institut de beauté à Rennes", "institut de beauté"],
    ["notaire, Paris XVIe", "notaire"],
  ])("« %s » is a trade and a town, no name", (text, trade) => {
    const { draft, doubts } = opening(text);
    expect([draft.business_name, draft.trade?.value, doubts]).toEqual([undefined, trade, []]);
  });
});

describe("a phrase that goes on like a name is kept and asked back", () => {
  test.each(["garage du port", "en fait c'est garage du port", "GARAGE DU PORT", "le garage du port"])(
    "« %s », whatever was asked",
    (text) => {
      for (const topic of ["hours", "services", "address", "tone"] as const) {
        const state = answer(topic, text);
        expect(state.draft.business_name?.value).toMatch(/^(?:Le )?Garage du Port$/);
        expect(state.draft.services).toBeUndefined();
        expect(state.doubts[0]?.text).toContain("est-ce bien le nom");
      }
    },
  );

  test("a yes settles it, a no takes it off the card and asks again", () => {
    const state = opening("garage du port à Dijon");
    expect(view(state).question?.topic).toBe("business_name");
    const yes = next(state, "oui", { now: NOW }).state;
    expect(yes.draft.business_name?.value).toBe("Garage du Port");
    expect(yes.doubts).toEqual([]);
    const no = next(state, "non", { now: NOW });
    expect(no.state.draft.business_name).toBeUndefined();
    expect(view(no.state).question?.topic).toBe("business_name");
    expect(next(no.state, "Garage Marchetti", { now: NOW }).state.draft.business_name?.value).toBe("Garage Marchetti");
  });

  test("the place of another trade is none", () => {
    expect(answer("address", "garage du port", "plombier").draft.business_name).toBeUndefined();
  });

  test("a later correction replaces the name, and is asked back", () => {
    const state = answer("hours", "garage du port", "garagiste", { business_name: said("Auto Plus") });
    expect(state.draft.business_name?.value).toBe("Garage du Port");
    expect(state.doubts).toHaveLength(1);
  });
});

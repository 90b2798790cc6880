import type { Draft } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import type { Expected } from "./format.ts";
import { score } from "./score.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: "" });
const verdicts = (expected: Expected, draft: Draft, capabilities: Parameters<typeof score>[2] = []) =>
  Object.fromEntries(score(expected, draft, capabilities).map(({ field, verdict }) => [field, verdict]));
const week = (monday: [string, string][] | null) => ({
  weekly: { monday, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: null },
  public_holidays: null,
  exceptions: [],
  by_appointment: false,
  notes: [],
  timezone: "Europe/Paris",
});

describe("a draft beside what a careful listener notes", () => {
  test("names are compared without case, accents and punctuation; a name of one that has none is wrong", () => {
    expect(verdicts({ business_name: "L'Étoile" }, { business_name: said("l etoile") }).business_name).toBe("right");
    expect(verdicts({ business_name: "L'Étoile" }, { business_name: said("Étoile") }).business_name).toBe("wrong");
    expect(verdicts({ business_name: "L'Étoile" }, {}).business_name).toBe("missing");
    expect(verdicts({ business_name: null }, { business_name: said("Bonjour") }).business_name).toBe("wrong");
    expect(verdicts({ business_name: null }, {}).business_name).toBe("right");
  });

  test("a trade is right in other words of the same trade, and wrong as another one", () => {
    expect(verdicts({ trade_any_of: ["coiffeuse"] }, { trade: said("coiffeur") }).trade).toBe("right");
    expect(verdicts({ trade_any_of: ["coiffeuse"] }, { trade: said("boucherie") }).trade).toBe("wrong");
  });

  test("hours: days that the text does not fix are not scored, a day that is unknown is missing, another time is wrong", () => {
    const expected: Expected = { hours: { monday: [["08:00", "12:00"]], tuesday: null } };
    expect(verdicts(expected, { hours: said(week([["08:00", "12:00"]])) }).hours).toBe("right");
    expect(verdicts(expected, { hours: said(week([["08:00", "13:00"]])) }).hours).toBe("wrong");
    expect(verdicts(expected, { hours: said(week(null)) }).hours).toBe("missing");
    expect(verdicts({ hours: null }, { hours: said(week([["08:00", "12:00"]])) }).hours).toBe("wrong");
  });

  test("an amount that nobody said is wrong, one that may be there is not", () => {
    const price = (amount: number) => ({ label: "", amount, amount_max: null, kind: "fixed" as const, text: "" });
    expect(verdicts({ price_amounts: [45] }, { prices: said([price(45)]) }).prices).toBe("right");
    expect(verdicts({ price_amounts: [45] }, { prices: said([price(45), price(9)]) }).prices).toBe("wrong");
    expect(
      verdicts({ price_amounts: [45], price_amounts_optional: [9] }, { prices: said([price(45), price(9)]) }).prices,
    ).toBe("right");
    expect(verdicts({ price_amounts: [45] }, {}).prices).toBe("missing");
  });

  test("services: all that must be there, none that must not", () => {
    const expected: Expected = { services_include: ["fuite"], services_exclude: ["carrelage"] };
    const list = (...names: string[]) => ({ services: said(names.map((name) => ({ name }))) });
    expect(verdicts(expected, list("recherche de fuites")).services).toBe("right");
    expect(verdicts(expected, list("recherche de fuites", "carrelage")).services).toBe("wrong");
    expect(verdicts(expected, list("peinture")).services).toBe("missing");
  });

  test("a tone that we proposed is no wish of the person's", () => {
    const proposed: Draft = { tone: { value: "professional", source: "confirmed", confidence: 1, words: null } };
    expect(verdicts({ tone_any_of: [] }, proposed).tone).toBe("right");
    expect(verdicts({ tone_any_of: [] }, { tone: said("formal") }).tone).toBe("wrong");
  });

  test("fields that nobody could decide are left out", () => {
    expect(verdicts({ business_name: "A", unscored: ["business_name"] }, {})).toEqual({});
  });
});

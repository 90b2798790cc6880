import { describe, expect, test } from "vitest";
import { next, stateAt } from "../configurator/index.ts";
import { NOW } from "../configurator/testing.ts";
import { parseHours } from "./parse.ts";
import { renderHours } from "./render.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const hoursIn = (text: string) => {
  const { hours } = parseHours(text);
  if (!hours) throw new Error(text);
  return hours;
};
const SPLIT = "du mardi au samedi de 9h à 12h et de 14h à 19h";

function changed(week: string, text: string, topic: "services" | "phone" | "prices" | "capabilities" = "services") {
  const draft = {
    business_name: said("Salon Reflets"),
    trade: said("coiffeur"),
    sector: said("service" as const),
    hours: said(hoursIn(week)),
  };
  const { draft: after, doubts } = next(stateAt(draft, topic), text, { now: NOW }).state;
  return {
    hours: renderHours(after.hours?.value ?? hoursIn(week)),
    services: after.services?.value,
    doubts: doubts.filter((d) => d.slot === "hours").length,
  };
}

describe("bare times turn back on the known week, whatever was asked", () => {
  const CASES: [string, string, string][] = [
    [SPLIT, "non finalement 8h30 le matin", "du mardi au samedi de 8h30 à 12h et de 14h à 19h"],
    [SPLIT, "en fait 18h30 le soir", "du mardi au samedi de 9h à 12h et de 14h à 18h30"],
    [SPLIT, "plutôt 15h l'après-midi", "du mardi au samedi de 9h à 12h et de 15h à 19h"],
    [SPLIT, "finalement 20h", "du mardi au samedi de 9h à 12h et de 14h à 20h"],
    [SPLIT, "non, plutôt 8h30-12h30 le matin", "du mardi au samedi de 8h30 à 12h30 et de 14h à 19h"],
    [SPLIT, "ah non pardon, en fait 8 heures le matin", "du mardi au samedi de 8h à 12h et de 14h à 19h"],
    ["du lundi au vendredi 9h-18h", "non finalement 8h le matin", "du lundi au vendredi 8h-18h"],
    ["du lundi au vendredi 9h-18h", "plutôt 10h-19h", "du lundi au vendredi 10h-19h"],
    ["du lundi au vendredi 9h-18h", "en fait 17h le vendredi", "du lundi au jeudi 9h-18h et le vendredi 9h-17h"],
  ];
  for (const [week, text, expected] of CASES)
    test(text, () => {
      for (const topic of ["services", "phone", "prices", "capabilities"] as const)
        expect({ topic, ...changed(week, text, topic) }).toEqual({
          topic,
          hours: renderHours(hoursIn(expected)),
          services: undefined,
          doubts: 0,
        });
    });

  test("as near to one bound as to another, it is asked about", () => {
    expect(changed(SPLIT, "non finalement 13h")).toMatchObject({ hours: renderHours(hoursIn(SPLIT)), doubts: 1 });
  });

  test("of days that differ, which are meant is asked", () => {
    const week = "du lundi au vendredi 9h-18h et le samedi 10h-16h";
    expect(changed(week, "non finalement 8h30 le matin")).toMatchObject({
      hours: renderHours(hoursIn(week)),
      doubts: 1,
    });
  });

  test.each(["non 1h30", "finalement 2h", "en fait une couleur 3h", "non finalement couleur et balayage"])(
    "« %s » is no bound of the week",
    (text) => {
      expect(changed(SPLIT, text)).toMatchObject({ hours: renderHours(hoursIn(SPLIT)), doubts: 0 });
    },
  );
});

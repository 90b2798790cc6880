import { expect, test } from "vitest";
import { parseHours } from "../hours/parse.ts";
import { next, startInterview, view } from "./index.ts";
import { NOW } from "./testing.ts";

test.each(["10h-19h", "de 10 heures à 19 heures", "dix heures à dix-neuf heures"])(
  "« %s », said once hours were left aside, is taken, and its days are asked for",
  (text) => {
    let { state } = startInterview({ now: NOW });
    for (const words of ["Librairie Le Marque-Page à Vannes", "je ne sais pas"])
      state = next(state, words, { now: NOW }).state;
    expect(view(state).question?.topic).not.toBe("hours");
    state = next(state, text, { now: NOW }).state;
    expect(view(state).doubts.map((d) => d.slot)).toContain("hours");
    expect(view(state).question?.topic).toBe("hours");
    state = next(state, "du mardi au samedi", { now: NOW }).state;
    expect(state.draft.hours?.value).toEqual(parseHours("du mardi au samedi 10h-19h").hours);
  },
);

test.each(["couleur 2h-3h", "de 20 à 35 euros", "06 39 98 12 34"])("« %s » is about something else", (text) => {
  let { state } = startInterview({ now: NOW });
  for (const words of ["coiffeur à Vannes, Salon Reflets", "je ne sais pas", text])
    state = next(state, words, { now: NOW }).state;
  expect(view(state).doubts.map((d) => d.slot)).not.toContain("hours");
});

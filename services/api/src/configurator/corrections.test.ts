import type { Draft, SlotName } from "@allokoli/contracts";
import { expect, test } from "vitest";
import { parseHours } from "../hours/parse.ts";
import { next, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const price = (label: string, amount: number) => ({
  label,
  amount,
  amount_max: null,
  kind: "fixed" as const,
  text: `${amount} €`,
});
const DRAFT: Draft = {
  business_name: said("Salon Reflets"),
  trade: said("coiffeur"),
  sector: said("service"),
  hours: said(parseHours("du mardi au samedi 9h-19h").hours as NonNullable<ReturnType<typeof parseHours>["hours"]>),
  voice: said({ voice_id: null, gender: "male" as const, speed: 1 }),
  tone: said("formal" as const),
  services: said([{ name: "coupe" }, { name: "couleur" }]),
  prices: said([price("coupe femme", 38), price("coupe homme", 22)]),
  capabilities: said(["answer_faq" as const, "take_appointment" as const]),
};

const CASES: [string, SlotName, unknown][] = [
  ["en fait, plutôt une voix féminine", "voice", { gender: "female" }],
  ["le numéro c'est le 01 99 00 55 55", "phone", "+33199005555"],
  ["enlevez la couleur", "services", [{ name: "coupe" }]],
  ["ajoutez le balayage", "services", [{ name: "coupe" }, { name: "couleur" }, { name: "balayage" }]],
  [
    "ah mince j'ai oublié de dire que je fais aussi les barbes",
    "services",
    [{ name: "coupe" }, { name: "couleur" }, { name: "barbes" }],
  ],
  ["la coupe homme est à 24 euros maintenant", "prices", [{ amount: 38 }, { label: "coupe homme", amount: 24 }]],
  ["changez le nom, c'est Salon Reflets d'Argent", "business_name", "Salon Reflets d'Argent"],
  [
    "on a déménagé, on est au 3 place Foire-le-Roi 37000 Tours",
    "address",
    { street: "3 place Foire-le-Roi", postcode: "37000", town: "Tours" },
  ],
  ["ton plus décontracté s'il vous plaît", "tone", "casual"],
  ["et qu'il prenne aussi les messages", "capabilities", ["answer_faq", "take_appointment", "take_message"]],
  ["pas de rendez-vous finalement", "capabilities", ["answer_faq"]],
  [
    "non attendez, on ferme à 18h le samedi",
    "hours",
    { weekly: { friday: [["09:00", "19:00"]], saturday: [["09:00", "18:00"]] } },
  ],
  [
    "finalement on ouvre aussi le lundi de 14h à 19h",
    "hours",
    { weekly: { monday: [["14:00", "19:00"]], tuesday: [["09:00", "19:00"]] } },
  ],
  ["on est fermé le jeudi en fait", "hours", { weekly: { thursday: [], friday: [["09:00", "19:00"]] } }],
];

for (const [text, slot, value] of CASES)
  test(`« ${text} » changes ${slot} and nothing else`, () => {
    const turn = next(stateAt(DRAFT, "confirm"), text, { now: NOW });
    expect(turn.changed).toEqual([slot]);
    expect(turn.intent).toBe("correct");
    expect({ value: turn.state.draft[slot]?.value }).toMatchObject({ value });
  });

test("facts for another topic than the one asked about are kept", () => {
  const { hours: _, ...rest } = DRAFT;
  const turn = next(
    stateAt(rest, "hours"),
    "du lundi au vendredi 8h-18h, et mon numéro c'est le 01 99 00 12 34, je fais aussi le balayage",
    { now: NOW },
  );
  expect(new Set(turn.changed)).toEqual(new Set(["hours", "phone", "services"]));
});

test("what cannot be done is said, and adds no mission", () => {
  const { capabilities: _, ...rest } = DRAFT;
  const calls = next(stateAt(rest, "capabilities"), "rappeler mes clients pour les relancer", { now: NOW });
  expect(calls).toMatchObject({ intent: "out_of_scope", changed: [] });
  const agenda = next(stateAt(rest, "capabilities"), "prendre les rdv directement dans Doctolib", { now: NOW });
  expect(agenda).toMatchObject({ intent: "out_of_scope", changed: ["capabilities"] });
});

import type { Draft, SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, stateAt, view } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const DRAFT: Draft = { trade: said("plombier"), sector: said("artisan"), business_name: said("Plomberie Marchetti") };
const { business_name: _, ...UNNAMED } = DRAFT;
const TOPICS: SlotName[] = ["hours", "address", "phone", "services", "prices", "capabilities", "tone", "voice"];

/** What an utterance changes, whatever was asked. */
function everywhere(text: string, expected: Partial<Record<SlotName, unknown>>) {
  const cases: [SlotName | "confirm", Draft][] = [...TOPICS, "confirm" as const].map((topic) => [topic, DRAFT]);
  for (const [topic, draft] of [...cases, ["business_name", UNNAMED] as [SlotName, Draft]]) {
    const turn = next(stateAt(draft, topic), text, { now: NOW });
    const values = Object.fromEntries(turn.changed.map((slot) => [slot, turn.state.draft[slot]?.value]));
    expect({ topic, ...values }).toEqual({ topic, ...expected });
  }
}

describe("a fact is heard whatever was asked, in its own slot and no other", () => {
  test("services beside prices", () =>
    everywhere("Dépannage de fuites, chauffe-eau et débouchage ; déplacement 50 €, puis 60 € de l'heure", {
      services: [{ name: "dépannage de fuites" }, { name: "chauffe-eau" }, { name: "débouchage" }],
      prices: [
        expect.objectContaining({ label: "déplacement", amount: 50 }),
        expect.objectContaining({ amount: 60, kind: "hourly" }),
      ],
    }));

  const MISSIONS: [string, string[]][] = [
    [
      "Répondre aux questions, prendre les messages et trier les urgences",
      ["answer_faq", "take_message", "urgent_triage"],
    ],
    ["prendre les réservations et renseigner", ["answer_faq", "take_reservation"]],
    ["qu'il prenne les rendez-vous et qu'il renseigne", ["answer_faq", "take_appointment"]],
    ["il doit répondre et noter les rdv", ["answer_faq", "take_appointment"]],
    ["renseigner et filtrer les appels", ["answer_faq", "qualify_lead"]],
    [
      "Renseignez les clients, prenez les messages et notez les rendez-vous",
      ["answer_faq", "take_message", "take_appointment"],
    ],
    [
      "Réponse aux questions, prise de messages et prise de rendez-vous",
      ["answer_faq", "take_message", "take_appointment"],
    ],
  ];
  for (const [text, capabilities] of MISSIONS) test(`missions: ${text}`, () => everywhere(text, { capabilities }));

  const VOICES: [string, Partial<Record<SlotName, unknown>>][] = [
    [
      "Une voix de femme, professionnelle et chaleureuse",
      { tone: "professional", voice: expect.objectContaining({ gender: "female" }) },
    ],
    ["un ton pro mais chaleureux", { tone: "friendly" }],
    ["des voix chaleureuses", { tone: "friendly" }],
    ["J'aimerais que l'assistant soit drôle", { tone: "humorous" }],
    [
      "une voix d'homme, sérieuse et posée",
      { tone: "professional", voice: expect.objectContaining({ gender: "male" }) },
    ],
  ];
  for (const [text, expected] of VOICES) test(`voice and tone: ${text}`, () => everywhere(text, expected));

  test("an address, a phone", () => {
    everywhere("12 rue des Tanneurs 69003 Lyon", {
      address: { street: "12 rue des Tanneurs", postcode: "69003", town: "Lyon" },
    });
    everywhere("04 65 71 12 34", { phone: "+33465711234" });
  });
});

const heard = (text: string, trade: string, topic: SlotName = "phone") =>
  next(stateAt({ ...DRAFT, trade: said(trade) }, topic), text, { now: NOW });

describe("what only looks like a service is none", () => {
  const cases: [string, string, SlotName][] = [
    ["coiffeur", "mon salon s'appelle Coupe et Couleur", "phone"],
    ["plombier", "le parking est gratuit", "services"],
    ["plombier", "je voudrais une voix de femme", "services"],
    ["fleuriste", "notre clientèle est sympa, l'ambiance décontractée", "phone"],
  ];
  for (const [trade, text, topic] of cases)
    test(text, () => expect(heard(text, trade, topic).state.draft.services).toBeUndefined());

  test("reception by telephone is what a secretary sells", () => {
    const turn = heard("prise de rendez-vous et accueil téléphonique", "secrétariat téléphonique", "services");
    expect(turn.changed).toContain("services");
    expect(turn.state.draft.capabilities).toBeUndefined();
  });
});

test("one service named in passing leaves the question open; asked, the others are added", () => {
  const first = heard("un dépannage", "plombier", "services");
  expect(first.state.draft.services?.value).toEqual([{ name: "dépannage" }]);
  const passing = next(stateAt({ trade: said("garagiste"), sector: said("artisan") }, "phone"), "vidange et freins", {
    now: NOW,
  });
  expect(passing.state.draft.services?.confidence).toBeLessThan(0.7);
});

describe("said in one breath, it is checked and not kept silently", () => {
  test("parted by the words of the trade, then settled by a yes", () => {
    const turn = heard("coupe homme coupe femme couleur", "coiffeur", "services");
    expect(turn.state.draft.services?.value.map((s) => s.name)).toEqual(["coupe homme", "coupe femme", "couleur"]);
    expect(view(turn.state).question?.text).toContain("est-ce bien cela");
    expect(next(turn.state, "oui", { now: NOW }).state.doubts).toEqual([]);
    expect(next(turn.state, "coupe homme coupe femme couleur", { now: NOW }).state.doubts).toEqual([]);
  });
  test("told again with commas, it replaces what was understood", () => {
    const turn = heard("accord réglage restauration transport", "facteur de pianos", "services");
    expect(view(turn.state).doubts).toHaveLength(1);
    const again = next(turn.state, "accord, réglage, restauration", { now: NOW });
    expect(again.state.draft.services?.value.map((s) => s.name)).toEqual(["accord", "réglage", "restauration"]);
    expect(again.state.doubts).toEqual([]);
  });
  test("an ordinary long name is one service", () => {
    for (const name of ["coupe homme cheveux longs", "entretien de chaudière gaz et fioul", "soins du visage anti-âge"])
      expect(heard(name, "coiffeur", "services").state.doubts).toEqual([]);
  });
});

test("taken back in the same breath", () => {
  expect(heard("vidange 89 €, non 95 €", "garagiste", "prices").state.draft.prices?.value).toMatchObject([
    { label: "vidange", amount: 95 },
  ]);
  expect(
    heard("vidange, freins et pneus, ah non pas les pneus", "garagiste", "services").state.draft.services?.value,
  ).toEqual([{ name: "vidange" }, { name: "freins" }]);
  expect(heard("déplacement 50 € et 60 € de l'heure", "plombier", "prices").state.draft.prices?.value).toMatchObject([
    { label: "déplacement", amount: 50, amount_max: null },
    { amount: 60, kind: "hourly" },
  ]);
});

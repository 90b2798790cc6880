import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, startInterview, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const asked = (text: string, trade: string, topic: SlotName = "services") => {
  const state = stateAt({ trade: said(trade) }, topic);
  const question = state.question && { ...state.question, topics: ["services", "prices"] as SlotName[] };
  return next({ ...state, question }, text, { now: NOW }).state.draft;
};
const opening = (text: string) => next(startInterview({ now: NOW }).state, text, { now: NOW }).state.draft;
const amounts = (draft: ReturnType<typeof opening>) =>
  (draft.prices?.value ?? []).map((p) => [p.label, p.amount, p.kind]);
const services = (draft: ReturnType<typeof opening>) => (draft.services?.value ?? []).map((s) => s.name);

describe("figures that are no prices", () => {
  test.each([
    "je suis plombier à Lyon 3e",
    "plombier à lyon 3",
    "Je suis coiffeuse à Lyon 3ème",
    "kiné à Paris 12e, 2e étage",
    "boulanger à Marseille 1er depuis 1998",
    "garagiste à Lyon IIIe",
    "PLOMBIER À LYON 3E",
    "électricien à Lille 59000, 7j/7 24/24",
    "plombier à Nantes, on est 4 personnes",
    "restaurant de 40 couverts à Lyon 6e",
    "salon de 60 m2 au 2e étage",
    "dentiste au 1er, 3 rue Neuve",
    "taxi, 06 39 98 12 34",
    "gîte de 3 chambres pour 8 personnes",
  ])("« %s », unasked", (text) => expect(opening(text).prices).toBeUndefined());

  test.each(["au 2e étage", "4 personnes", "60 m2", "depuis 2015", "24/24 et 7j/7", "de 8h à 18h", "dans le 69003"])(
    "« %s », when prices were asked for",
    (text) => expect(asked(text, "plombier").prices).toBeUndefined(),
  );
});

test.each([
  "déplacement 50 balles et après 60 de l'heure",
  "deplacement cinquante balles et apres soixante de l'heure",
  "déplacement 50 euro et après 60 l'heure",
  "Déplacement 50€, puis 60€/h",
  "déplacement 50e, 60e de l'heure",
  "50e le déplacement, 60 de l'heure",
  "déplacement 50, heure 60",
  "le déplacement est à 50 euros et je prends 60 de l'heure",
])("« %s » is a journey and an hour", (text) => {
  const draft = asked(text, "plombier");
  expect(amounts(draft).map(([label, ...rest]) => [String(label).toLowerCase().replace("é", "e"), ...rest])).toEqual([
    ["deplacement", 50, "fixed"],
    ["", 60, "hourly"],
  ]);
  expect(services(draft)).toEqual([]);
});

test.each([
  ["60€ la séance, 80 pour un couple", "psychologue", ["séance 60", "couple 80"], ["séance"]],
  [
    "coupe homme 22 euros, femme a partir de 35, couleur sur devis",
    "coiffeur",
    ["coupe homme 22", "coupe femme 35", "couleur null"],
    ["coupe homme", "coupe femme", "couleur"],
  ],
  [
    "coupe homme vingt-deux euros, coupe femme à partir de trente-cinq",
    "coiffeur",
    ["coupe homme 22", "coupe femme 35"],
    ["coupe homme", "coupe femme"],
  ],
  ["menu midi 18, soir 32", "restaurant", ["menu midi 18", "menu soir 32"], []],
  ["menu du midi à 18 €, le soir 32", "restaurant", ["menu du midi 18", "menu du soir 32"], []],
  [
    "vidange 90€, freins 150, pneus sur devis",
    "garagiste",
    ["vidange 90", "freins 150", "pneus null"],
    ["vidange", "freins", "pneus"],
  ],
  [
    "vidange à 90 et révision à partir de 180 euros",
    "garagiste",
    ["vidange 90", "révision 180"],
    ["vidange", "révision"],
  ],
  ["main d'œuvre 60 € de l'heure, déplacement 30", "plombier", ["main d'œuvre 60", "déplacement 30"], []],
] as const)("« %s »", (text, trade, prices, named) => {
  const draft = asked(text, trade);
  expect((draft.prices?.value ?? []).map((p) => `${p.label} ${p.amount}`)).toEqual(prices);
  expect(services(draft)).toEqual(named);
});

test("the currency of one item is not that of another sentence", () => {
  const draft = opening("Coiffeuse à Tours, coupe 22 €. On est 3 au salon depuis 12 ans.");
  expect(draft.prices?.value.map((p) => p.amount)).toEqual([22]);
});

test("cents said after the euros are kept", () => {
  expect(asked("formule midi 9 euros 50, café 1,80 €", "boulangerie").prices?.value.map((p) => p.amount)).toEqual([
    9.5, 1.8,
  ]);
});

test.each([
  ["le déplacement est gratuit", "déplacement gratuit"],
  ["le 3e déplacement est gratuit", "3e déplacement gratuit"],
  ["le premier cours est offert, ensuite 30 euros", "premier cours offert"],
  ["gratuit pour les enfants, 12 euros sinon", "gratuit pour les enfants"],
])("« %s » keeps what costs nothing, and no amount for it", (text, label) => {
  const [free] = asked(text, "plombier").prices?.value ?? [];
  expect([free?.label, free?.amount]).toEqual([label, null]);
});

test.each([
  ["coupe F 28, H 18, couleur dès 45, chignon 90", [28, 18, 45, 90]],
  ["kebab 6.5 menu 8.5 assiette 11 livraison 2e", [6.5, 8.5, 11, 2]],
  ["la coupe quinze euros coupe barbe vingt-deux barbe seule dix", [15, 22, 10]],
  ["margherita 9e, reine 11e50", [9, 11.5]],
  ["par personne : 32 à deux, 28 à trois, 24 à partir de quatre", [32, 28, 24]],
  ["ouverture de porte 89e jour 139e nuit, cylindre dès 75", [89, 139, 75]],
])("« %s » has every amount", (text, amounts) => {
  expect(asked(text, "plombier").prices?.value.map((p) => p.amount)).toEqual(amounts);
});

test.each([
  ["Un oiseau à partir de 180 euros, avant c'était 150", [180]],
  ["soin visage 62 euros. Ma concurrente est à 75", [62]],
  ["25 euros du mètre, dans le temps c'était 100 francs", [25]],
  ["l'implant à 1 100 euros, non 1 200", [1200]],
  ["Le tarot seul 40. Non, 45", [45]],
  ["Monte-meuble 180 la demi-journée. Le monte-meuble… 190", [190]],
  ["baptême 65 euros, le niveau 1 à 420 euros", [65, 420]],
])("« %s » has only those of today and of this business", (text, amounts) => {
  expect(asked(text, "plombier").prices?.value.map((p) => p.amount)).toEqual(amounts);
});

test.each([
  ["le poele c 80 depuis septembre", [65, 80]],
  ["oui sauf que la cheminée c'est 70 maintenant", [70, 75]],
  ["a oui le poéle c 79,50", [65, 79.5]],
])("« %s » at the recap corrects the price of that name", (text, amounts) => {
  const card = asked("cheminée 65 euros, poêle 75 euros", "ramoneur");
  const after = next(stateAt(card, "confirm"), text, { now: NOW }).state.draft;
  expect(after.prices?.value.map((p) => p.amount).sort((x, y) => (x ?? 0) - (y ?? 0))).toEqual(amounts);
});

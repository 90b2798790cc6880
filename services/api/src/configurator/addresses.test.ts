import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, startInterview, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const answer = (text: string, more = {}, topic: SlotName = "address") =>
  next(stateAt({ trade: said("plombier"), ...more }, topic), text, { now: NOW }).state;
const opening = (text: string) => next(startInterview({ now: NOW }).state, text, { now: NOW }).state;
const line = ({ draft }: ReturnType<typeof answer>) => {
  const { street, postcode, town } = draft.address?.value ?? {};
  return [street, postcode, town];
};

describe("an address", () => {
  test.each([
    ["12 rue du 8 mai 1945 69003 Lyon", ["12 rue du 8 mai 1945", "69003", "Lyon"]],
    ["BP 40123, 12 rue des Lilas 44000 Nantes", ["12 rue des Lilas", "44000", "Nantes"]],
    ["12 bis rue des Lilas, 75011 Paris 11ème", ["12 bis rue des Lilas", "75011", "Paris"]],
    ["trente neuf rue de la buffa zéro six mille nice", ["39 rue de la buffa", "06000", "Nice"]],
    [
      "numéro un place de la gare soixante dix huit mille cent quatre vingt dix trappes",
      ["1 place de la gare", "78190", "Trappes"],
    ],
    [
      "Chemin de la Plage, non, Avenue de la Gare, 66700 Argelès-sur-Mer",
      ["Avenue de la Gare", "66700", "Argelès-sur-Mer"],
    ],
    ["route de Saint-Avé, 56000 Vannes, le numéro c'est 8. Non, 18.", ["18 route de Saint-Avé", "56000", "Vannes"]],
    ["61 rue Nationale, non non, 16. À Roanne.", ["16 rue Nationale", null, "Roanne"]],
    [
      "Lieu-dit La Touche, à 7 km de Fougères, sur la commune de Landéan, 35133.",
      ["Lieu-dit La Touche", "35133", "Landéan"],
    ],
    ["quinze avenue de la ville de Vichy à Gérardmer", ["15 avenue de la ville de Vichy", null, "Gérardmer"]],
    ["13200 Arles chemin de Barriol", ["chemin de Barriol", "13200", "Arles"]],
  ])("« %s »", (text, wanted) => {
    const state = answer(text);
    expect(line(state)).toEqual(wanted);
    expect(state.doubts.filter((d) => d.slot === "address")).toEqual([]);
  });

  test.each([
    ["Géomètre à Chartres (28000), 2 place des Carmes.", ["2 place des Carmes", "28000", "Chartres"]],
    ["Déménageur à Orléans, 45000, 90 rue du Faubourg-Bannier.", ["90 rue du Faubourg-Bannier", "45000", "Orléans"]],
    ["Électricien à Bourges, 18000, artisan depuis 2008", [null, "18000", "Bourges"]],
    ["plombier a vaulx-en-velin", [null, null, "Vaulx-en-Velin"]],
  ])("« %s », at once", (text, wanted) => expect(line(opening(text))).toEqual(wanted));

  test.each(["12 rue des Lilas 69003 Paris", "4 rue du Port, 13001 Bordeaux"])(
    "« %s » does not agree: kept, and asked about",
    (text) => {
      const { doubts } = answer(text);
      expect(doubts.map((d) => [d.slot, /ne vont pas ensemble/.test(d.text)])).toEqual([["address", true]]);
    },
  );

  test("a town of another sentence does not move the business", () => {
    const known = { address: said({ street: null, postcode: null, town: "Colmar" }) };
    expect(
      line(answer("7 rue des Tanneurs, 68000. Le labo est à Horbourg mais les gens n'y vont pas.", known)),
    ).toEqual(["7 rue des Tanneurs", "68000", "Colmar"]);
  });

  test.each(["je suis sur place tout le temps", "dans un rayon de 30 km autour de Tours"])("« %s » is none", (text) =>
    expect(answer(text, {}, "hours").draft.address).toBeUndefined(),
  );
});

test.each([
  ["contact arobase aqua point fr", "contact@aqua.fr", []],
  ["jean tiret martin arobase aqua point com", "jean-martin@aqua.com", []],
  ["jean point martin underscore pro arobase aqua point net", "jean.martin_pro@aqua.net", []],
  ["contact arobase aqua services point fr", "contact@aquaservices.fr", ["email"]],
])("« %s » is an e-mail", (text, email, doubts) => {
  const state = answer(text, {}, "email");
  expect([state.draft.email?.value, state.doubts.map((d) => d.slot)]).toEqual([email, doubts]);
});

test("a site may be dictated", () => {
  expect(answer("w w w point aqua tiret services point fr", {}, "website").draft.website?.value).toBe(
    "www.aqua-services.fr",
  );
});

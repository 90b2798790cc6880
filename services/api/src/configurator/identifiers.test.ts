import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, startInterview, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const answer = (topic: SlotName, text: string) =>
  next(stateAt({ trade: said("plombier") }, topic), text, { now: NOW }).state;

describe("a SIREN, a SIRET, a VAT number", () => {
  test.each([
    ["siret 732 829 320 00074", "73282932000074"],
    ["SIREN : 732829320", "732829320"],
    ["732 829 320 00074", "73282932000074"],
    ["notre TVA c'est FR 44 732 829 320", "732829320"],
    ["TVA FR44732829320, siret 73282932000074", "73282932000074"],
    ["siret 356 000 000 00048", "35600000000048"],
    ["35600000049837, c'est un bureau de poste", "35600000049837"],
  ])("« %s » is kept", (text, number) => {
    const { draft, doubts } = answer("siret", text);
    expect([draft.siret?.value, doubts]).toEqual([number, []]);
  });

  test.each([
    "siret 732 829 320 00075",
    "siren 732829321",
    "FR45732829320",
    "notre TVA FR 44 732 829 321",
    "siret 356 000 001 00048",
  ])("« %s » has a bad key: asked about, never kept", (text) => {
    const { draft, doubts } = answer("siret", text);
    expect(draft.siret).toBeUndefined();
    expect(doubts.map((d) => d.slot)).toEqual(["siret"]);
  });

  test("a VAT number and a SIRET of two companies are a doubt", () => {
    const { draft, doubts } = answer("siret", "TVA FR44732829320, siret 356 000 000 00048");
    expect(draft.siret?.value).toBe("732829320");
    expect(doubts[0]?.text).toContain("pas de la même entreprise");
  });

  test("a number of the same length that nobody called so is none", () => {
    expect(answer("services", "lot 732829321 de tuiles").draft.siret).toBeUndefined();
  });
});

describe("a telephone number", () => {
  test.each([
    ["zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre", "+33639981234"],
    ["06.39.98.12.34", "+33639981234"],
    ["+33 (0)6 39 98 12 34", "+33639981234"],
    ["0033 1 99 00 12 34", "+33199001234"],
    ["O6 39 98 12 34", "+33639981234"],
    ["0690 12 34 56", "+590690123456"],
    ["0693 12 34 56", "+262693123456"],
    ["02 61 91 66 11, non 66 12 à la fin", "+33261916612"],
    ["01 99 00 12 34, pardon 01 99 00 12 35", "+33199001235"],
    ["02 61 91 36 00… je recommence, 02 61 91 36 36", "+33261913636"],
    ["le 02 61 91 14 40. Mon cousin a le 02 61 91 14 41", "+33261911440"],
    ["le 04 65 71 26 61, le 04 65 71 26 16 c'était notre ancien numéro", "+33465712661"],
    ["Mon mari c'est le 06 39 98 55 12 et moi le 06 39 98 55 21", "+33639985521"],
    ["SIRET 99999999800019 à Lyon tel 01 99 00 12 34", "+33199001234"],
    ["0465717423 ou 0639987423, le fixe svp", "+33465717423"],
    ["02 61 91 70 00 et le fax 02 61 91 70 01", "+33261917000"],
    ["+33 2 61 91 44 60. 12 rue de l'Industrie", "+33261914460"],
  ])("« %s »", (text, number) => {
    const { draft, doubts } = answer("phone", text);
    expect([draft.phone?.value, doubts]).toEqual([number, []]);
  });

  test.each([
    ["le premier", "+33199001234"],
    ["plutôt le portable", "+33639981234"],
    ["le 06 39 98 12 34", "+33639981234"],
  ])("two side by side are asked about; « %s » settles it", (choice, number) => {
    const asked = next(startInterview({ now: NOW }).state, "je suis plombier, 01 99 00 12 34 et 06 39 98 12 34", {
      now: NOW,
    }).state;
    const doubt = asked.doubts.find((d) => d.slot === "phone");
    expect(doubt?.text).toContain("lequel");
    const question = { kind: "doubt" as const, topics: ["phone" as const], text: doubt?.text ?? "", quick_replies: [] };
    const doubts = asked.doubts.map((d) => (d === doubt ? { ...d, asked: true } : d));
    const { state } = next({ ...asked, doubts, question: { ...question, can_skip: true } }, choice, { now: NOW });
    expect([state.draft.phone?.value, state.doubts.filter((d) => d.slot === "phone")]).toEqual([number, []]);
  });
});

import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { promptsFromFolder } from "../adapters/files/prompts.ts";
import { voicesFromFile } from "../adapters/files/voices.ts";
import { buildConfig, markConfirmed, next, stateAt } from "./index.ts";
import { converse, NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const answer = (topics: SlotName[], text: string, trade = "psychologue") => {
  const state = stateAt({ trade: said(trade) }, topics[0] as SlotName);
  const question = state.question && { ...state.question, topics };
  return next({ ...state, question }, text, { now: NOW });
};
const EVERYWHERE: SlotName[] = ["services", "capabilities", "hours", "address", "tone", "business_name", "prices"];

describe("orders in the negative are rules of the assistant, whatever was asked", () => {
  test.each([
    ["ne jamais donner de conseil", "Ne jamais donner de conseil"],
    ["Ne donnez pas mes tarifs", "Ne pas donner les tarifs"],
    ["NE DONNEZ PAS MES TARIFS", "Ne pas donner les tarifs"],
    ["donnez pas mes tarifs", "Ne pas donner les tarifs"],
    ["euh alors ne pas deranger le soir voila", "Ne pas deranger le soir"],
    ["il ne faut pas donner mon numéro perso", "Ne pas donner le numéro personnel"],
    ["je ne veux pas qu'il donne mon adresse", "Ne pas donner l'adresse"],
    ["évitez de parler de politique", "Ne pas parler de politique"],
    ["surtout pas de conseils médicaux", "Pas de conseils médicaux"],
    ["n'annoncez jamais de prix au téléphone", "Ne jamais annoncer de prix au téléphone"],
    ["jamais de rendez-vous le lundi", "Jamais de rendez-vous le lundi"],
  ])("« %s »", (text, rule) => {
    for (const topic of EVERYWHERE) {
      const { state, changed } = answer([topic], text);
      expect(changed).toEqual(["notes"]);
      expect(state.draft.notes?.value.map((n) => n.replace("deranger", "déranger"))).toEqual([
        rule.replace("deranger", "déranger"),
      ]);
    }
  });

  test.each([
    ["pas de rendez-vous", "capabilities"],
    ["je ne prends pas la carte", "capabilities"],
    ["je ne sais pas quoi dire", "services"],
    ["on ne fait pas de devis par téléphone", "services"],
    ["ne quittez pas", "hours"],
    ["ne dites jamais que vous êtes une IA", "capabilities"],
  ] as const)("« %s » is none", (text, topic) => {
    expect(answer([topic], text).state.draft.notes?.value ?? []).not.toContainEqual(expect.stringMatching(/^Ne /));
  });

  test("beside facts, both are kept", () => {
    const { draft } = answer(["capabilities"], "prendre les messages mais ne jamais donner de conseil").state;
    expect(draft.capabilities?.value).toEqual(["answer_faq", "take_message"]);
    expect(draft.notes?.value).toEqual(["Ne jamais donner de conseil"]);
  });

  test("a prompt has them under a heading of their own, and not among its facts", () => {
    const root = new URL("../../../../", import.meta.url);
    const library = {
      templates: promptsFromFolder(new URL("prompts/", root)).templates(),
      voices: voicesFromFile(new URL("voices.csv", root)).all(),
    };
    const { state } = converse("Psychologue à Nantes, cabinet Claire Exemple", {
      capabilities: "les rendez-vous, et ne donnez jamais de conseil. Parking gratuit",
    });
    const { prompt } = buildConfig(markConfirmed(state).draft, library);
    const [facts = "", rules = ""] = prompt.split("# Consignes de l'entreprise");
    expect(facts).toContain("- Parking gratuit");
    expect(facts).not.toContain("Ne jamais donner de conseil");
    expect(rules).toContain("- Ne jamais donner de conseil");
  });
});

describe("missions and nothing else, whatever was asked", () => {
  test.each([
    ["réservations et infos", ["answer_faq", "take_reservation"]],
    ["Reservations et infos", ["answer_faq", "take_reservation"]],
    ["rdv et messages", ["take_message", "take_appointment"]],
    ["les urgences surtout", ["urgent_triage"]],
    ["euh les messages et les urgences voilà", ["take_message", "urgent_triage"]],
    ["prise de rdv, infos", ["answer_faq", "take_appointment"]],
    ["les rendez-vous", ["take_appointment"]],
  ])("« %s »", (text, missions) => {
    for (const topic of ["services", "business_name", "hours", "address", "tone"] as const) {
      const { state, changed } = answer([topic], text, "plombier");
      expect(changed).toEqual(["capabilities"]);
      expect(state.draft.capabilities?.value).toEqual(missions);
    }
  });

  test("what answers the question is left to it", () => {
    expect(answer(["hours"], "sur rendez-vous uniquement").state.draft.hours?.value.by_appointment).toBe(true);
    expect(answer(["services", "prices"], "devis gratuit").state.draft.capabilities).toBeUndefined();
    expect(answer(["hours", "emergency"], "oui les urgences").state.draft.emergency?.value.offered).toBe(true);
  });
});

test.each([
  ["oui les urgences 24/24 mais plus cher le week end", true, "plus cher le week-end"],
  ["URGENCES 24H/24, PLUS CHER LA NUIT", true, "plus cher la nuit"],
  [
    "urgences vingt-quatre heures sur vingt-quatre avec supplément la nuit et le dimanche",
    true,
    "supplément la nuit et le dimanche",
  ],
  ["oui mais plus cher le dimanche", false, "plus cher le dimanche"],
  ["les urgences oui jusqu'à 22h", false, "jusqu'à 22h"],
])("« %s » keeps its condition", (text, around_the_clock, note) => {
  const { draft, doubts } = answer(["hours", "emergency"], text, "plombier").state;
  expect(draft.emergency?.value).toEqual({ offered: true, around_the_clock, note });
  expect(draft.hours).toBeUndefined();
  expect(doubts).toEqual([]);
});

describe("what speech adds never lands on the card", () => {
  test.each([
    ["business_name", "euh alors bah donc euh Plomberie Marchetti voilà", "Plomberie Marchetti"],
    ["business_name", "bah alors c'est Chez Gino quoi", "Chez Gino"],
    ["business_name", "bonjour, euh Chez Gino s'il vous plaît merci", "Chez Gino"],
    ["address", "alors euh douze rue euh rue des Tanneurs à Lyon voilà quoi", "12 rue des Tanneurs"],
    ["services", "donc euh du dépannage, donc voilà, des des chauffe-eau, c'est tout", "dépannage, chauffe-eau"],
    ["services", "bonjour alors voilà je fais la vidange, euh les freins, merci", "vidange, freins"],
  ] as const)("asked about %s, « %s »", (topic, text, value) => {
    const { draft } = answer([topic], text, "plombier").state;
    const card = {
      business_name: draft.business_name?.value,
      address: draft.address?.value.street,
      services: draft.services?.value.map((s) => s.name).join(", "),
    };
    expect(card[topic]).toBe(value);
  });

  test("a name that is all there is stays", () => {
    expect(answer(["business_name"], "Voilà").state.draft.business_name?.value).not.toBe("");
  });
});

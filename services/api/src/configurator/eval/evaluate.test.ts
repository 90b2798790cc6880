import { describe, expect, test } from "vitest";
import { evaluateConfigurator } from "../../operator/evaluate-configurator.ts";
import { faultOfEvalLine } from "./evaluate.ts";

const PERSONA = {
  id: "p",
  style: "clean",
  opening: "Bonjour, je suis plombier à Tours, mon entreprise s'appelle Vasseur Plomberie.",
  answers: {
    hours: "du lundi au vendredi de 8h à 18h",
    address: "12 rue des Lilas, 37000 Tours",
    phone: "02 61 91 00 12",
    services: "dépannage et fuites",
    prices: "60 euros de l'heure",
    tasks: "prendre les messages",
    tone: "chaleureux",
    voice: "une voix de femme",
    confirm: "oui, c'est bon",
  },
  expected: {
    business_name: "Vasseur Plomberie",
    trade_any_of: ["plombier"],
    phone_e164: "+33261910012",
    price_amounts: [60],
    voice_gender: "female",
  },
  already_said_in_opening: ["business_name", "trade"],
};

describe("the measure of the configurator", () => {
  test("plays a conversation, and says what came of it", () => {
    expect(evaluateConfigurator([PERSONA])).toMatchObject({
      kind: "personas",
      n: 1,
      slots: { right: 1, missing: 0, silently_wrong: 0 },
      reasked: 0,
      valid_configs: 1,
      promise_lint: 1,
      failures: [],
    });
  });

  test("a label that is not met is a failure with the words it came from", () => {
    const other = { ...PERSONA, expected: { ...PERSONA.expected, phone_e164: "+33261910099" } };
    const { failures, slots } = evaluateConfigurator([other]) as { failures: unknown[]; slots: unknown };
    expect(slots).toMatchObject({ silently_wrong: 0.2 });
    expect(failures).toEqual([
      {
        id: "p",
        slot: "phone (silently wrong)",
        expected: "+33261910099",
        got: "+33261910012",
        said: expect.arrayContaining([PERSONA.opening]),
      },
    ]);
  });

  test("single turns: the intent, what must change, and nothing else", () => {
    const turn = {
      id: "t",
      context_slot_asked: "confirm",
      draft_before: { business_name: "Vasseur", trade: "plombier", voice_gender: "male" },
      utterance: "en fait plutôt une voix de femme",
      expected: { intent: "correct", changed_slots: { voice_gender: "female" } },
    };
    expect(evaluateConfigurator([turn])).toMatchObject({ kind: "turns", intents: 1, slots: 1 });
    const stray = { ...turn, expected: { intent: "confirm", changed_slots: {} } };
    expect(evaluateConfigurator([stray])).toMatchObject({ intents: 0, slots: 0 });
  });

  test("a line that cannot be played says why", () => {
    expect(faultOfEvalLine(PERSONA)).toBeNull();
    expect(faultOfEvalLine({ id: "x" })).toMatch(/opening/);
    expect(faultOfEvalLine({ ...PERSONA, expected: { hours: { monday: [["8", "9"]] } } })).toMatch(/hours/);
  });
});

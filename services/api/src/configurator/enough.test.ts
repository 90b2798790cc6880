import { describe, expect, test } from "vitest";
import { markConfirmed, next, startInterview, view } from "./index.ts";
import type { InterviewState } from "./state.ts";

const now = new Date("2026-11-20T10:00:00Z");
function talk(...said: string[]): { state: InterviewState; reply: string; intent: string } {
  let turn = { ...startInterview({ now }), intent: "" };
  for (const words of said) turn = next(turn.state, words, { now });
  return turn;
}

describe("cut short", () => {
  test.each([
    "créez mon assistant",
    "bon, on arrête là, merci",
    "je veux créer l'assistant maintenant",
    "ça suffit comme ça",
  ])("« %s »: nothing more is asked, the card is read out and can be confirmed", (words) => {
    const { state, reply } = talk("Garage Petit à Rennes", words);
    expect(view(state)).toMatchObject({ can_confirm: true, question: { topic: "confirm" } });
    expect(reply).toContain("Vous pourrez ajouter plus tard");
    expect(next(state, "oui", { now }).intent).toBe("confirm");
  });

  test("the name is still asked for, and nothing else", () => {
    const { state } = talk("plombier à Lille", "créez mon assistant");
    expect(view(state)).toMatchObject({ can_confirm: false });
    expect(view(next(state, "Plomberie Durand", { now }).state)).toMatchObject({ can_confirm: true });
  });

  test("without a trade there is nothing to make an assistant of", () => {
    expect(talk("créez mon assistant").reply).toContain("Quel métier");
  });

  test("« on arrête de travailler à 18 h » ends no interview", () => {
    const { state } = talk("Garage Petit à Rennes", "on ouvre à 8h et on s'arrête à 18h du lundi au vendredi");
    expect(state.draft.hours?.value.weekly.monday).toEqual([["08:00", "18:00"]]);
  });
});

describe("a postcode of another town", () => {
  const told = "Plomberie Durand, 12 rue des Lilas 75001 Marseille";
  test("asks whether it is right; a no takes it off the card, a yes keeps it", () => {
    const { state, reply } = talk(told);
    expect(reply).toContain("est-ce bien votre adresse");
    expect(next(state, "non", { now }).state.draft.address).toBeUndefined();
    const kept = next(state, "oui", { now }).state;
    expect(kept.doubts).toEqual([]);
    expect(markConfirmed(kept).draft.address?.value).toMatchObject({ postcode: "75001", town: "Marseille" });
  });

  test("left open, neither is told to callers", () => {
    const { state } = talk(told, "créez mon assistant");
    expect(markConfirmed(state).draft.address?.value).toEqual({
      street: "12 rue des Lilas",
      postcode: null,
      town: null,
    });
  });
});

test("a greeting in letters that are not ours is answered as one in another language", () => {
  expect(talk("مرحبا").intent).toBe("language_switch");
  expect(talk("你好").intent).toBe("language_switch");
});

test("bold and line breaks that came with a pasted text are no machine's words", () => {
  expect(talk("<p><b>Garage</b> Petit<br>à Rennes</p>").state.draft).toMatchObject({
    business_name: { value: "Garage Petit" },
    address: { value: { town: "Rennes" } },
  });
});

import type { SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { next, stateAt } from "./index.ts";
import { converse, NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const at = (topics: SlotName[]) => {
  const state = stateAt({ trade: said("plombier") }, topics[0] as SlotName);
  return { ...state, question: state.question && { ...state.question, topics } };
};

describe("« ok » and « non » to a question that is neither yes nor no", () => {
  test.each(["ok", "oui", "D'accord", "ça marche", "ca marche", "OK", "non"])("« %s »", (text) => {
    for (const topics of [["business_name"], ["services", "prices"], ["hours"], ["tone", "voice"], ["phone"]]) {
      const state = at(topics as SlotName[]);
      const turn = next(state, text, { now: NOW });
      expect(turn.changed).toEqual([]);
      expect(turn.state.asked).toBe(state.asked);
      expect(turn.state.question?.topics).toEqual(topics);
      expect(turn.reply).toMatch(/«\s.+\s» ou «\s.+\s»/);
      expect(turn.reply).not.toContain(state.question?.text);
      // Said again, the topic is left aside.
      const again = next(turn.state, text, { now: NOW });
      expect(again.state.question?.topics).not.toEqual(topics);
    }
  });

  test("a yes where missions were listed takes them", () => {
    const { state } = next(at(["capabilities"]), "ok", { now: NOW });
    expect(state.draft.capabilities?.value).toEqual(["answer_faq", "take_message", "qualify_lead", "urgent_triage"]);
  });

  test("a yes after a proposal accepts it", () => {
    const proposed = next(at(["capabilities"]), "je ne sais pas", { now: NOW }).state;
    expect(proposed.draft.capabilities?.source).toBe("suggested");
    const { state } = next({ ...proposed, question: at(["tone", "voice"]).question }, "ok", { now: NOW });
    expect(state.draft.capabilities?.source).toBe("confirmed");
  });

  test("where one of two questions is a yes or no, it answers that one", () => {
    const yes = next(at(["hours", "emergency"]), "oui", { now: NOW }).state.draft.emergency?.value;
    const no = next(at(["hours", "emergency"]), "non", { now: NOW }).state.draft.emergency?.value;
    expect([yes?.offered, no?.offered]).toEqual([true, false]);
  });

  test("whoever says nothing but « ok » still reaches the recap, within eight questions", () => {
    const answers = Object.fromEntries(
      ["business_name", "hours", "services", "prices", "address", "phone", "tone", "voice"].map((slot) => [slot, "ok"]),
    );
    const { state } = converse("plombier", answers, []);
    expect(state.asked).toBeLessThanOrEqual(8);
  });
});

import { expect, test } from "vitest";
import { interviewer } from "../testing/assistants.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import { type Act, createAgent } from "./agent.ts";

const start = (firstMessage = "Bonjour. Que faites-vous ?") => {
  const assistant = { ...interviewer("https://api.example.com"), firstMessage } as Assistant;
  const agent = createAgent(assistant, assistant.model?.tools ?? [], { now: 0 });
  agent.open();
  const answer = (acts: Act[], result: string) =>
    acts[0]?.kind === "call" ? agent.told({ result }, acts[0].tool) : [];
  return { agent, answer };
};
const calls = (acts: Act[]) =>
  acts.map((act) => (act.kind === "call" ? [act.tool.function?.name, act.args] : act.kind === "say" ? act.text : act));

test("every answer is passed on as it was said, and what the tool answers is said", () => {
  const { agent, answer } = start();
  const acts = agent.hear("Plombier à Lyon, c'est tout");
  expect(calls(acts)).toEqual([["record_facts", { words: "Plombier à Lyon, c'est tout" }]]);
  expect(calls(answer(acts, "Entendu. À quelles heures ?"))).toEqual(["Entendu. À quelles heures ?"]);
  expect(calls(agent.hear("Non"))).toEqual([["record_facts", { words: "Non" }]]);
  expect(calls(agent.hear("Oui"))).toEqual([["record_facts", { words: "Oui" }]]);
  expect(calls(agent.hear("Au revoir"))).toEqual(["Votre fiche est gardée.", expect.objectContaining({ kind: "end" })]);
});

test("a yes at the recap is confirmed, and only what was confirmed is created", () => {
  const { agent, answer } = start();
  answer(agent.hear("De 9h à 18h"), "Voici votre fiche : Morel. Je crée votre assistant ?");
  expect(calls(agent.hear("Non, fermé le lundi"))).toEqual([["record_facts", { words: "Non, fermé le lundi" }]]);
  const yes = agent.hear("Oui, c'est parfait");
  expect(calls(yes)).toEqual([["confirm", { words: "Oui, c'est parfait" }]]);
  expect(calls(answer(yes, "Il manque votre nom."))).toEqual(["Il manque votre nom."]);
  expect(calls(answer(yes, "C’est confirmé."))).toEqual(["C’est confirmé.", ["create", {}]]);
});

test("digits that follow the question for a code are a code", () => {
  const { agent } = start("Bonjour. Quel est le code à six chiffres ?");
  expect(calls(agent.hear("C'est le 48 12 07"))).toEqual([["resume", { code: "481207" }]]);
});

test("a tool that gives nothing is not made up for", () => {
  const { agent } = start();
  const [act] = agent.hear("Je suis plombier");
  if (act?.kind !== "call") throw new Error("no call");
  expect(calls(agent.told({ error: "No result returned." }, act.tool))[0]).toMatch(/désolé/);
});

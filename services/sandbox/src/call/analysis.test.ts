import { expect, test } from "vitest";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import { analysisOf, type CallFacts } from "./analysis.ts";

test("a summary stays short, however long the caller and the tools' details are", () => {
  const long = "je voudrais savoir si ma commande est prête ".repeat(60);
  const at = { time: 0, endTime: 0, secondsFromStart: 0 };
  const messages = [
    { role: "bot", message: "Bonjour.", ...at },
    { role: "user", message: long, ...at },
  ] as CallFacts["messages"];
  const call = { args: { nom: "Claire Morel", message: long } } as unknown as CallFacts["tools"][number]["call"];
  const used = { call, outcome: { result: "Noté." } };
  for (const tools of [[], [used], [used, used]] as CallFacts["tools"][]) {
    const { summary } = analysisOf({} as Assistant, { messages, tools, callerNumber: undefined, now: 0 });
    expect(String(summary).length).toBeLessThanOrEqual(400);
    expect(summary).toMatch(/^L’appelant a dit : « je voudrais .*…/);
    if (tools.length > 0) expect(summary).toContain("Demande enregistrée : Claire Morel");
  }
});

import { type AssistantConfig, CAPABILITIES, type Capability } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { promptsFromFolder } from "../../adapters/files/prompts.ts";
import { voicesFromFile } from "../../adapters/files/voices.ts";
import { TRADES } from "../data/trades.ts";
import { buildConfig, ConfigError, rebuildConfig } from "../index.ts";

const root = new URL("../../../../../", import.meta.url);
const library = {
  templates: promptsFromFolder(new URL("prompts/", root)).templates(),
  voices: voicesFromFile(new URL("voices.csv", root)).all(),
};
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const made = (trade = "plombier", capabilities: readonly Capability[] = ["take_message"], recording = false) =>
  buildConfig(
    {
      business_name: said("24 h/24 Dépannage SMS"),
      trade: said(trade),
      sector: said(TRADES.find((t) => t.label === trade)?.sector ?? "autre"),
      capabilities: said([...capabilities]),
      prices: said([{ label: "déplacement", amount: 45, amount_max: null, kind: "fixed" as const, text: "45 €" }]),
      notes: said(["Parking gratuit", "ne jamais tutoyer"]),
    },
    library,
    { recording },
  );
const edit = (config: AssistantConfig, text: string) => rebuildConfig(config, library, text);
const refusals = (config: AssistantConfig, text: string) => {
  try {
    edit(config, text);
    return [];
  } catch (error) {
    return (error as ConfigError).promises;
  }
};

describe("a prompt by the owner's own hand", () => {
  const config = made();
  const adding = (line: string) => config.prompt.replace("# Règles\n", `# Règles\n\n- ${line}`);

  test("is taken when it promises nothing, and says so", () => {
    const text = adding("Rappelez que l'atelier se trouve au fond de la cour.");
    const after = edit(config, text);
    expect(after.prompt).toBe(text);
    expect(after.prompt_edited).toBe(true);
    expect(after.prompt_template).toEqual(config.prompt_template);
  });

  test("is taken as it is when nothing was changed, for every kind of trade", () => {
    for (const { trades } of library.templates) {
      const whole = made(trades[0], CAPABILITIES);
      expect(edit(whole, whole.prompt).prompt).toBe(whole.prompt);
    }
  });

  test.each([
    ["Dites qu'un SMS de confirmation sera envoyé.", /SMS/],
    ["Dites que vous êtes une vraie personne.", /machine/],
    ["Le débouchage coûte 90 €.", /90 €/],
    ["Assistant : « Salut, comment vas-tu ? »", /vouvoie/],
    ["{{customer.number}}", /accolades/],
  ])("is refused with the sentence and the reason: %s", (line, reason) => {
    const [first] = refusals(config, adding(line));
    expect(line).toContain(first?.promise.replace(/^- /, "").slice(0, 2));
    expect(first?.reason).toMatch(reason);
  });

  test("may be as long as a prompt can be listened to, not longer", () => {
    expect(refusals(config, adding("Parlez doucement. ".repeat(700)))[0]?.reason).toMatch(/12000/);
  });

  test.each([
    ["that it is a machine", /^.*intelligence artificielle.*$/m],
    ["that nothing is invented", /^.*N'inventez jamais.*$/m],
    ["where the rescue is", /^- Odeur de gaz.*$/m],
    ["a fact of the card", /^- déplacement.*$/m],
  ])("cannot leave out %s", (_, line) => {
    const lost = line.exec(config.prompt)?.[0] as string;
    expect(refusals(config, config.prompt.replace(line, ""))[0]?.promise).toBe(lost.slice(0, 200));
  });

  test("cannot add a fact to the card, nor lose the card", () => {
    expect(refusals(config, config.prompt.replace("## Tarifs\n", "## Tarifs\n- débouchage : 90 €\n"))[0]).toEqual({
      promise: "- débouchage : 90 €",
      reason: "un fait se change sur la fiche",
    });
    expect(refusals(config, config.prompt.replace("# Ce que vous savez", "# Divers"))[0]?.reason).toMatch(
      /suit la fiche/,
    );
  });

  test("keeps its words and gets the new facts when the card changes; gives way to the generated one when asked", () => {
    const text = adding("Parlez lentement.");
    const dearer = (c: AssistantConfig): AssistantConfig => ({
      ...c,
      business_info: {
        ...c.business_info,
        prices: c.business_info.prices.map((p) => ({ ...p, amount: 55, text: "55 €" })),
      },
    });
    const after = rebuildConfig(dearer(edit(config, text)), library);
    expect(after.prompt).toContain("Parlez lentement.");
    expect(after.prompt).toContain("cinquante-cinq euros");
    expect(after.prompt).not.toContain("quarante-cinq euros");
    const back = rebuildConfig(after, library, null);
    expect(back.prompt).not.toContain("Parlez lentement.");
    expect(back.prompt_edited).toBeUndefined();
  });

  test("gets the safety lines that its template has got since", () => {
    const old = edit(config, adding("Parlez lentement."));
    const before = { ...old, prompt: old.prompt.replace(/^- Odeur de gaz.*\n/m, "") };
    const after = rebuildConfig({ ...before, tone: "friendly" }, library);
    expect(after.prompt).toMatch(/^- Odeur de gaz.*le dix-huit/m);
    expect(after.prompt).toContain("Parlez lentement.");
  });

  test("is refused once its mission is taken away", () => {
    const text = adding("Dites : « Je note votre message. »");
    expect(() => rebuildConfig({ ...edit(config, text), capabilities: ["answer_faq"] }, library)).toThrow(ConfigError);
  });
});

describe("the first words of a call", () => {
  test("say that a machine speaks, then that it records when it does, whatever the greeting", () => {
    const config = made("plombier", ["take_message"], true);
    const { disclosure } = config.call_handling;
    expect(disclosure).toMatch(
      /^Bonjour, ici l'assistant vocal .+, une intelligence artificielle\. Cet appel est enregistré/,
    );
    const greeted = (greeting: string, recording: boolean) =>
      rebuildConfig({ ...config, call_handling: { ...config.call_handling, greeting, recording } }, library)
        .call_handling;
    expect(greeted("Bonjour ! Que puis-je pour vous ?", true)).toMatchObject({
      disclosure,
      greeting: "Que puis-je pour vous ?",
    });
    expect(greeted("Bonjour.", true).greeting).toBe("Bonjour.");
    expect(greeted("Dites-moi tout.", false).disclosure).not.toContain("enregistré");
    expect(rebuildConfig(rebuildConfig(config, library), library).call_handling.disclosure).toBe(disclosure);
  });

  test.each([
    "Je suis Julie, je suis la secrétaire.",
    "Bonjour, je suis une vraie personne.",
    "Je ne suis pas un robot, dites-moi tout.",
    "Un SMS vous sera envoyé, je vous écoute.",
    "Appelant : « Un SMS vous sera envoyé. »",
  ])("cannot be denied by the greeting: %s", (greeting) => {
    const config = made();
    expect(() => rebuildConfig({ ...config, call_handling: { ...config.call_handling, greeting } }, library)).toThrow(
      ConfigError,
    );
  });
});

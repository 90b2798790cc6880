import { CAPABILITIES, type Capability, type Draft, Sector, Tone } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { promptFromText, promptsFromFolder } from "../../adapters/files/prompts.ts";
import { voicesFromFile } from "../../adapters/files/voices.ts";
import { TRADES } from "../data/trades.ts";
import { buildConfig, lintPromises } from "../index.ts";
import { compose } from "./compose.ts";
import { templateFor } from "./template.ts";

const root = new URL("../../../../../", import.meta.url);
const templates = promptsFromFolder(new URL("prompts/", root)).templates();
const library = { templates, voices: voicesFromFile(new URL("voices.csv", root)).all() };
const ofTrades = templates.filter((t) => t.trades.length > 0);
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const promptOf = (trade: string, sector: Sector, capabilities: readonly Capability[], more: Draft = {}) =>
  buildConfig(
    {
      business_name: said("Chez Nous"),
      trade: said(trade),
      sector: said(sector),
      capabilities: said([...capabilities]),
      ...more,
    },
    library,
  ).prompt;
/** Who to ask a template's prompt for: its first trade, or any trade of its sector. */
const businesses = templates.map((t) => {
  const trade = TRADES.find(({ label }) => t.trades.includes(label));
  return { id: t.id, trade: trade?.label ?? "métier inconnu", sector: trade?.sector ?? (t.sectors[0] as Sector) };
});
/** Dialogues of a prompt, each as its lines. */
const dialogues = (prompt: string) =>
  (prompt.split("# Exemples\n")[1] ?? "")
    .split(/^## /m)
    .slice(1)
    .map((text) => text.split("\n").filter((line) => /^(Appelant|Assistant) : « .+ »$/.test(line)));
const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

test("there are twenty trades and more, and one template for each sector", () => {
  expect(ofTrades.length).toBeGreaterThanOrEqual(20);
  expect(templates.flatMap((t) => t.sectors).sort()).toEqual([...Sector.options].sort());
});

test("every trade of the catalogue has the template of its trade, or that of its sector", () => {
  const labels = new Set(TRADES.map((t) => t.label));
  for (const { label, sector } of TRADES) {
    const template = templateFor(templates, label, sector);
    expect(template?.trades.includes(label) || template?.sectors.includes(sector), label).toBe(true);
  }
  expect(templates.flatMap((t) => t.trades).filter((label) => !labels.has(label))).toEqual([]);
});

test("a trade is known by any of its names", () => {
  expect(templateFor(templates, "plomberie", "artisan")?.id).toBe("plombier");
  expect(templateFor(templates, "astronaute", "autre")?.id).toBe("autre");
});

describe.each(businesses)("$id", ({ id, trade, sector }) => {
  test("is what is rendered, whole, in French that says « vous »", () => {
    const prompt = promptOf(trade, sector, CAPABILITIES, { transfer_to: said("+33639981234") });
    expect(templateFor(templates, trade, sector)?.id).toBe(id);
    for (const title of [
      "Identité",
      "Ce que vous savez",
      "Ton",
      "Vos missions",
      "Règles",
      "Cas particuliers",
      "Exemples",
    ])
      expect(prompt.match(new RegExp(`^# ${title}$`, "gm"))).toHaveLength(1);
    expect(prompt).toContain("N'inventez jamais");
    expect(prompt).toContain("Je n'ai pas cette information");
    expect(prompt).not.toMatch(/[{}]|\.\.|, \.|: \.|\n\n\n| \n/);
    expect(prompt).not.toMatch(/(?<!\p{L})(?:tu|ta|tes|toi|t'(?!il|elle|on))(?!\p{L})/iu);
    expect(prompt, "an emergency number").toMatch(/cent douze|le quinze|dix-huit/);
  });

  test("has two dialogues or more with all its missions on, in spoken French", () => {
    const told = dialogues(promptOf(trade, sector, CAPABILITIES, { transfer_to: said("+33639981234") }));
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const lines of told) {
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines[0]).toMatch(/^Appelant/);
      for (const line of lines) {
        // A sentence of the assistant is never longer than a breath, and asks one thing.
        if (line.startsWith("Assistant"))
          for (const sentence of line.split(/(?<=[.!?;:])\s/))
            expect(words(sentence).length, sentence).toBeLessThanOrEqual(24);
        expect((line.match(/\?/g) ?? []).length, line).toBeLessThanOrEqual(1);
        expect(line, "no figure, no price").not.toMatch(/\d|euros?(?!\p{L})/u);
      }
    }
  });

  test("its assistant gives no hour and no number that its caller did not", () => {
    for (const lines of dialogues(promptOf(trade, sector, CAPABILITIES))) {
      const heard = new Set<string>();
      for (const line of lines) {
        if (line.startsWith("Appelant")) for (const word of words(line)) heard.add(word);
        else if (!/appelez/i.test(line))
          for (const hour of words(
            line.match(/(\p{L}+) heures?(?! arriver| pensez| faut|\s*passe| de )/u)?.[0] ?? "",
          ).slice(0, 1))
            if (!/quelle|heures?/.test(hour)) expect(heard, line).toContain(hour);
      }
    }
  });

  test("each mission alone promises nothing more, in its dialogues too", () => {
    for (const capability of CAPABILITIES) {
      const on: Capability[] = [...new Set<Capability>(["answer_faq", capability])];
      const more: Draft = capability === "transfer_call" ? { transfer_to: said("+33639981234") } : {};
      const prompt = promptOf(trade, sector, on, more);
      for (const line of dialogues(prompt)
        .flat()
        .filter((l) => l.startsWith("Assistant")))
        expect(lintPromises(line, { capabilities: on }), line).toEqual([]);
      const notes = on.some((c) => !["answer_faq", "give_directions", "transfer_call"].includes(c));
      if (!notes)
        expect(prompt, "nothing is noted").not.toMatch(
          /(?<!\p{L})(?:je|vous) (?:le )?note|À quel nom|Demandez :|notez/iu,
        );
      const TITLES: [Capability, string][] = [
        ["take_reservation", "Noter une réservation"],
        ["take_appointment", "Noter une demande de rendez-vous"],
        ["qualify_lead", "Qualifier une demande de devis"],
        ["transfer_call", "Transférer l'appel"],
        ["urgent_triage", "Trier les urgences"],
        ["give_directions", "Indiquer le chemin"],
        ["take_message", "Prendre un message"],
      ];
      for (const [other, title] of TITLES) expect(prompt.includes(`## ${title}\n`)).toBe(on.includes(other));
    }
  });

  test("of every tone, from nothing but a trade", () => {
    for (const tone of Tone.options)
      expect(buildConfig({ trade: said(trade), sector: said(sector), tone: said(tone) }, library).tone).toBe(tone);
  });
});

describe("a prompt file that is wrong is refused by its name", () => {
  const front = (more: string) =>
    `---\nid: x\nversion: 1.0.0\nlanguage: fr-FR\ndescription: "Dix lettres ou plus."\n${more}---\n`;
  test.each([
    ["no front matter", "# Rien", "no front matter"],
    ["a variable that is not told", `${front("")}{{closing}}`, "variables told and used differ: closing"],
    [
      "a variable told and not used",
      `${front("variables: [closing]\n")}Rien`,
      "variables told and used differ: closing",
    ],
    ["another id than its name", front("").replace("id: x", "id: y"), "its id is y"],
    ["no version", front("").replace("version: 1.0.0\n", ""), "version"],
  ])("%s", (_, text, reason) => expect(() => promptFromText(text, "x.md")).toThrow(new RegExp(`x\\.md.*${reason}`)));

  test("a folder that cannot be used stops the start, in one sentence", () =>
    expect(() => promptsFromFolder(new URL("docs/", root))).toThrow(/^The prompts cannot be used: /));

  const file = (id: string, body: string, parent: string | null = null) => ({
    ...promptFromText(front("").replace("id: x", `id: ${id}`), `${id}.md`),
    body,
    parent,
  });
  const frame = file("frame", "{{$a}}un{{/a}}\n{{$b}}{{/b}}\nfin");
  const made = (body: string, parent = "frame") =>
    compose(file("y", body, parent), new Map([["frame", frame]]), new Map([["p", file("p", "part")]]));
  test("blocks are filled by the nearest, and an empty one takes its line", () => {
    expect(made("")).toBe("un\nfin");
    expect(made("{{$a}}\ndeux\n{{/a}}{{$b}}{{> p}}{{/b}}")).toBe("deux\npart\nfin");
  });
  test.each([
    ["an unknown block", "{{$c}}x{{/c}}", "frame", "frame has no block c"],
    ["an unknown part", "{{$a}}{{> q}}{{/a}}", "frame", "no part q"],
    ["an unknown parent", "", "nobody", "no parent nobody"],
    ["text that stands in no block", "perdu", "frame", "outside of a block"],
  ])("%s", (_, body, parent, reason) => expect(() => made(body, parent)).toThrow(reason));
});

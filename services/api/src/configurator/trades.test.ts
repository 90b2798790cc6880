import type { Sector, SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { parseHours } from "../hours/parse.ts";
import { NAF, SECTIONS_OF, sectionOf } from "./data/trades/naf.ts";
import { USUAL_HOURS } from "./data/trades/usual-hours.ts";
import { TRADES } from "./data/trades.ts";
import { fold } from "./french/passage.ts";
import { next, startInterview, stateAt, view } from "./index.ts";
import { NOW } from "./testing.ts";

const opening = (text: string) => next(startInterview({ now: NOW }).state, text, { now: NOW }).state;
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });

describe("the list of trades", () => {
  test("is long, names each trade once, and reaches every sector", () => {
    expect(TRADES.length).toBeGreaterThanOrEqual(220);
    expect(new Set(TRADES.map((t) => t.label)).size).toBe(TRADES.length);
    expect(new Set(TRADES.map((t) => t.sector))).toEqual(new Set<Sector>(Object.keys(SECTIONS_OF) as Sector[]));
  });

  test("has a NAF code for each, in a section of its sector", () => {
    const wrong = TRADES.filter(
      (t) => !NAF.test(t.naf) || !SECTIONS_OF[t.sector].includes(sectionOf(t.naf) ?? "none"),
    ).map((t) => `${t.label} ${t.naf}`);
    expect(wrong).toEqual([]);
  });

  test("gives a word to one trade only", () => {
    const owners = new Map<string, string[]>();
    for (const t of TRADES)
      for (const word of [...t.words.split("|"), ...(t.weak?.split("|") ?? [])])
        owners.set(word, [...(owners.get(word) ?? []), t.label]);
    expect([...owners].filter(([, labels]) => labels.length > 1)).toEqual([]);
    expect([...owners.keys()].filter((word) => word !== fold(word) || word.includes("-") || !word)).toEqual([]);
  });

  test("proposes weeks that our own reader of hours understands without a doubt", () => {
    for (const week of Object.values(USUAL_HOURS)) {
      const { hours, doubts } = parseHours(week, { now: NOW });
      expect([week, hours === null, doubts]).toEqual([week, false, []]);
    }
  });

  test("is understood when somebody says the label", () => {
    const wrong = TRADES.map((t) => [t.label, opening(`je suis ${t.label}`).draft.trade?.value]).filter(
      ([label, got]) => label !== got,
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  ["plombier chauffagiste à Dijon", "plombier", "artisan"],
  ["je suis kiné", "kinésithérapeute", "sante"],
  ["véto à Nantes", "vétérinaire", "sante"],
  ["ostéo", "ostéopathe", "sante"],
  ["coiffeuse à domicile", "coiffeur à domicile", "service"],
  ["j'ai un food truck", "food truck", "restauration"],
  ["infirmière libérale", "infirmière", "sante"],
  ["chauffeur VTC", "VTC", "service"],
  ["je suis taxi", "taxi", "service"],
  ["on tient une auto-école", "auto-école", "service"],
  ["Pompes funèbres à Brest", "pompes funèbres", "service"],
  ["nous avons un gîte", "gîte", "hebergement"],
  ["chambres d'hôtes", "chambres d'hôtes", "hebergement"],
  ["cordiste", "cordiste", "artisan"],
  ["je pose des ongles, prothésiste ongulaire", "prothésiste ongulaire", "service"],
  ["weding planner", "wedding planner", "service"],
  ["diagnostiqueur immobilier", "diagnostiqueur immobilier", "service"],
  ["j'ai une microbrasserie", "brasseur", "commerce"],
  ["maréchal-ferrant", "maréchal-ferrant", "artisan"],
  ["huissier de justice", "commissaire de justice", "liberal"],
  ["je gère un escape game", "salle de jeux", "service"],
  ["on tient un kebab", "kebab", "restauration"],
])("« %s » is %s", (text, trade, sector) => {
  const { draft } = opening(text);
  expect([draft.trade?.value, draft.sector?.value]).toEqual([trade, sector]);
});

describe("a word that is the name of two trades", () => {
  test.each([
    ["je suis peintre", "artiste", "artiste peintre"],
    ["je suis peintre", "en bâtiment", "peintre en bâtiment"],
    ["coach à Lyon", "coach sportif", "coach sportif"],
    ["courtier", "en crédit immobilier", "courtier en crédit"],
  ])("« %s » is asked about, and « %s » settles it", (text, answer, trade) => {
    const asked = next(startInterview({ now: NOW }).state, text, { now: NOW });
    expect(asked.state.doubts.map((d) => d.slot)).toEqual(["trade"]);
    expect(view(asked.state).question?.topic).toBe("trade");
    const { draft, doubts } = next(asked.state, answer, { now: NOW }).state;
    expect([draft.trade?.value, doubts]).toEqual([trade, []]);
  });

  test("is not asked about when the rest of the sentence tells", () => {
    const { draft, doubts } = opening("je suis artisan peintre, je fais les façades");
    expect([draft.trade?.value, doubts]).toEqual(["peintre en bâtiment", []]);
    expect(opening("peintre, j'expose mes tableaux en galerie").draft.trade?.value).toBe("artiste peintre");
  });
});

describe("a family name that is a trade", () => {
  test.each([
    ["Je suis Jean Boulanger, plombier à Dijon", "plombier"],
    ["Plomberie Charpentier à Lyon", "plombier"],
    ["cabinet de Maître Boucher, avocate", "avocat"],
    ["bonjour, ici M. Mercier, je suis électricien", "électricien"],
  ])("« %s » is %s", (text, trade) => {
    expect(opening(text).draft.trade?.value).toBe(trade);
  });

  test.each(["Je suis Boulanger", "Artisan Boulanger", "Boulanger à Dijon"])("« %s » is a baker", (text) => {
    expect(opening(text).draft.trade?.value).toBe("boulangerie");
  });
});

test.each([
  ["on est en face de la mairie", "trade"],
  ["c'est derrière l'église, rue du Cinéma", "trade"],
] as [string, SlotName][])("« %s » says where it is, not what it does", (text, topic) => {
  expect(next(stateAt({ business_name: said("Aqua") }, topic), text, { now: NOW }).state.draft.trade).toBeUndefined();
});

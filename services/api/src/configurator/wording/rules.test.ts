import { type Draft, SLOTS, type SlotName } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../data/limits.ts";
import { SECTORS } from "../data/sectors.ts";
import { TRADES } from "../data/trades.ts";
import { typeset } from "../french/typography.ts";
import { next, startInterview, stateAt, view } from "../index.ts";
import { NOW } from "../testing.ts";
import { acknowledge } from "./acknowledge.ts";
import { limitLine, MANNERS, STILL_MISSING } from "./manners.ts";
import { questionFor } from "./questions.ts";
import { recap } from "./recap.ts";
import { recapAloud } from "./recap-aloud.ts";
import { rephrased } from "./rephrase.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const TOWNS = ["Auxerre", "Le Mans", "Les Ulis", "L'Isle-Adam", "Honfleur"];
/** Topics as the interviewer puts them together. */
const ASKED: readonly SlotName[][] = [
  ...SLOTS.map((slot) => [slot]),
  ["sector", "trade"],
  ["business_name", "address", "phone"],
  ["business_name", "phone"],
  ["business_name", "address"],
  ["hours", "emergency"],
  ["address", "phone"],
  ["phone", "address"],
  ["services", "prices"],
  ["tone", "voice"],
];

/** Drafts of one trade as interviews leave them: hardly anything, half of it, all of it. */
function drafts(trade: (typeof TRADES)[number], at: number): Draft[] {
  const town = TOWNS[at % TOWNS.length] as string;
  const start: Draft = { trade: said(trade.label), sector: said(trade.sector) };
  const { state } = ["du lundi au vendredi 8h30-18h, fermé en août", "06 39 98 12 34", "un ton chaleureux"].reduce(
    (spoken, words) => next(spoken.state, words, { now: NOW }),
    { state: stateAt(start, "hours") },
  );
  const half: Draft = {
    ...state.draft,
    business_name: said("Atelier d'Alma."),
    address: said({ street: null, postcode: null, town, country: "FR" }),
  };
  const offers = trade.offers.split("|");
  const price = { amount_max: null, kind: "fixed" as const, text: "45 €" };
  return [
    start,
    half,
    {
      ...half,
      address: said({ street: "12 rue des Halles", postcode: "72000", town, country: "FR" }),
      services: said(offers.map((name) => ({ name }))),
      prices: said([
        { ...price, label: offers[0] ?? "", amount: 45 },
        { ...price, label: "main d'œuvre", amount: 58.5, kind: "hourly" },
      ]),
      capabilities: said([...SECTORS[trade.sector].tasks, "qualify_lead"]),
      emergency: said({ offered: true, around_the_clock: true, note: null }),
      email: said("contact@atelier-alma.fr"),
      service_area: said("20 km autour d'Auxerre"),
      notes: said(["Entrée par la cour.", "pas d'animaux"]),
      voice: said({ voice_id: null, gender: "female", speed: 0.9 }),
    },
  ];
}

const EVERY = TRADES.flatMap((trade, at) => drafts(trade, at).map((draft) => [trade.label, draft] as const));
const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** What no sentence of a person who writes well has in it. */
const NEVER: readonly RegExp[] = [
  /undefined|null|NaN|\[object/,
  / {2}|^ | $/m,
  /[,;:] *[.,;:?!]|\.{2}|[?!] *[.,;:?!]| [.,]/,
  /[.?!] \p{Ll}/u,
  /(?<![\p{L}-])(?:le|la|de|que|je|ne|se) (?=[aeiouéèêàâîôû])/iu,
  /(?<!\p{L})(?:à|de) les? (?=\p{L})/iu,
  /(?<!\p{L})(?:tu|te|ta|tes|toi)(?!\p{L})/iu,
  /veuillez|e-mails?ing|qualifier|slot|draft|lead/i,
];
function isFrench(text: string): void {
  const plain = text.replaceAll("\u202f", " ").replaceAll("’", "'");
  for (const never of NEVER) expect(plain).not.toMatch(never);
}

describe("for every trade, whatever is known", () => {
  test("what is asked is one short question", () => {
    for (const [, draft] of EVERY)
      for (const topics of ASKED) {
        const text = typeset(questionFor(draft, topics).text);
        isFrench(text);
        expect(text).toMatch(/^\p{Lu}[^?]*\u202f\?$/u);
        expect(words(text), text).toBeLessThanOrEqual(24);
      }
  });
  test("a question in other words has two examples", () => {
    for (const [, draft] of EVERY)
      for (const [topic] of ASKED.filter(([slot]) => rephrased(draft, slot, "") !== "")) {
        const text = typeset(rephrased(draft, topic, ""));
        isFrench(text);
        expect(text).toMatch(/\? Par exemple «.+» ou «.+»\.$/u);
      }
  });
  test("what was understood is said back in three short sentences at most", () => {
    for (const [, draft] of EVERY) {
      const known = SLOTS.filter((slot) => draft[slot]);
      for (const slots of [known, ...known.map((slot) => [slot])])
        for (const correcting of [false, true]) {
          const text = typeset(acknowledge(draft, slots, correcting));
          isFrench(text);
          expect(text).toMatch(/^$|[.…]$/);
          expect(words(text), text).toBeLessThanOrEqual(45);
        }
      isFrench(typeset(acknowledge({}, known, true, draft)));
    }
  });
  test("the recap ends in the one question that counts", () => {
    for (const [, draft] of EVERY)
      for (const missing of [[], ["business_name"], ["trade"]] as SlotName[][])
        for (const render of [recap, recapAloud]) {
          const text = typeset(render(view(stateAt(draft, "confirm")).draft, [], missing));
          for (const line of text.split("\n")) isFrench(line);
          expect(text).toMatch(/\?$/);
          expect((text.match(/\?/g) ?? []).length).toBe(1);
        }
  });
});

test("manners and limits are whole sentences, each limit with its way round", () => {
  const manners = Object.values(MANNERS).flatMap((line) =>
    typeof line === "string" ? [line] : [line(null), line("Alma")],
  );
  for (const line of [...manners, ...LIMITS.map(limitLine), ...Object.values(STILL_MISSING).flat()]) {
    isFrench(typeset(line));
    expect(line).toMatch(/^\p{Lu}.*[.?!]$/u);
    expect(words(line), line).toBeLessThanOrEqual(30);
  }
  for (const limit of LIMITS) expect(limitLine(limit)).toMatch(/, mais \p{Ll}/u);
});

describe("asked about itself, it says the truth in one sentence and goes on", () => {
  test.each([
    ["vous êtes un robot ?", "Je suis un logiciel"],
    ["je parle à une vraie personne ?", "Je suis un logiciel"],
    ["c'est combien votre truc ?", "Je ne connais pas le prix du service"],
    ["et c'est payant", "Je ne connais pas le prix du service"],
    ["vous faites quoi de mes données ?", "Vos réponses servent à préparer votre assistant"],
  ])("%s", (asked, answer) => {
    for (const topic of ["services", "confirm"] as const) {
      const state = stateAt({ trade: said("plombier"), sector: said("artisan") }, topic);
      const turn = next(state, asked, { now: NOW });
      expect(turn.reply).toContain(answer);
      expect(turn.reply).toMatch(/\?$/);
      expect(turn.state.draft).toEqual(state.draft);
    }
  });
  test("a business that works on robots, or tells what it costs, says nothing of the kind", () => {
    const state = stateAt({ trade: said("dépannage informatique"), sector: said("service") }, "services");
    for (const words of ["réparation de robots", "récupération de données", "le devis, c'est gratuit"])
      expect(next(state, words, { now: NOW }).reply).not.toMatch(
        /Je suis un logiciel|Vos réponses servent|Je ne connais pas/,
      );
  });
});

test("not understood twice, it says so in other words, with an example of the trade", () => {
  const first = next(startInterview({ now: NOW }).state, "bonjour", { now: NOW });
  expect(first.reply).toContain("Bonjour, je vous écoute.");
  expect(first.reply).toContain("« plombier »".replaceAll(" ", "\u202f"));
  const plumber = stateAt({ trade: said("plombier"), sector: said("artisan") }, "capabilities");
  const once = next(plumber, "bla bla bla", { now: NOW });
  const twice = next(stateAt(plumber.draft, "confirm"), "Té, mon brave", { now: NOW });
  expect(once.intent).toBe("unclear");
  expect(once.reply).not.toBe(twice.reply);
  expect(twice.reply).toMatch(/Dois-je créer votre assistant, ou faut-il changer quelque chose/);
});

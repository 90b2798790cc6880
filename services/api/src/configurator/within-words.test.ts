import { expect, test } from "vitest";
import { TRADES } from "./data/trades.ts";
import { next, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });

/** Slots that no service may fill, whatever was asked: « car|te grise », « thermo|dynamique », « fruits de mer|credi ». */
const NEVER = ["address", "hours", "prices", "tone", "voice", "emergency", "phone", "trade"];
/** A question about missions takes « commandes » for one, rightly. */
const QUESTIONS = ["address", "hours", "voice", "services", "phone", "business_name"] as const;
/** Words that are an adjective of a voice, or days, as much as services. */
const BOTH = ["pose", "week-ends"];

test("no fact is read inside the words of another: what every trade offers, said to every question", () => {
  const wrong: string[] = [];
  for (const trade of TRADES)
    for (const offer of new Set([...trade.offers.split("|"), ...trade.does.split("|")])) {
      if (BOTH.includes(offer)) continue;
      for (const question of QUESTIONS) {
        const state = stateAt({ trade: said(trade.label), sector: said(trade.sector) }, question);
        const { changed } = next(state, offer, { now: NOW });
        if (changed.some((slot) => NEVER.includes(slot))) wrong.push(`${question} < ${offer}: ${changed.join()}`);
      }
    }
  expect(wrong).toEqual([]);
});

test.each([
  ["address", "vidange, freins, pneus, carte grise", "garagiste"],
  ["phone", "Vidange, freins, pneus, carte grise", "garagiste"],
  ["address", "des portes et des placards", "menuisier"],
  ["address", "cours collectifs et pilates", "coach sportif"],
  ["hours", "plateaux de fruits de mer", "poissonnerie"],
  ["voice", "ballon thermodynamique, pompe à chaleur", "chauffagiste"],
  ["tone", "pose d'ongles, relaxation", "institut de beauté"],
] as const)("asked about %s, « %s » of a %s gives services and nothing else", (topic, text, trade) => {
  const { changed } = next(stateAt({ trade: said(trade) }, topic), text, { now: NOW });
  expect(changed.filter((slot) => slot !== "services")).toEqual([]);
});

test.each([
  ["plutôt une voix posée et formelle, féminine", "formal", "female"],
  ["voix posée, ton formel", "formal", undefined],
  ["PLUTOT FORMEL, VOIX DE FEMME", "formal", "female"],
  ["formele, une dame", "formal", "female"],
  ["une voix douce et formelle", "formal", undefined],
  ["voix calme et pro, homme", "professional", "male"],
  ["professionel", "professional", undefined],
  ["posée, féminine", "friendly", "female"],
  ["chalereux", "friendly", undefined],
  ["formel mais chaleureux", "friendly", undefined],
  ["pas trop formel, plutôt cool", "casual", undefined],
  ["ni trop formel ni trop familier, pro", "professional", undefined],
  ["simple et souriante, voix de femme", "friendly", "female"],
  ["raffinée, une femme", "formal", "female"],
])("« %s » is %s", (text, tone, gender) => {
  const state = stateAt({ trade: said("plombier") }, "tone");
  const question = state.question && { ...state.question, topics: ["tone" as const, "voice" as const] };
  const { draft } = next({ ...state, question }, text, { now: NOW }).state;
  expect(draft.tone?.value).toBe(tone);
  expect(draft.voice?.value.gender).toBe(gender);
});

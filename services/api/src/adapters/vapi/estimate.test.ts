import { CAPABILITIES, CallEstimate, type Draft } from "@allokoli/contracts";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import { TRADES, type Trade } from "../../configurator/data/trades.ts";
import { buildConfig } from "../../configurator/index.ts";
import { parseHours } from "../../hours/parse.ts";
import { promptsFromFolder } from "../files/prompts.ts";
import { voicesFromFile } from "../files/voices.ts";
import { estimateCall, promptTokens } from "./estimate.ts";

/** What a prompt may cost to read, with all that a talkative owner tells and every mission on. */
const BUDGET = 2_500;
const root = new URL("../../../../../", import.meta.url);
const voices = voicesFromFile(new URL("voices.csv", root));
const library = { templates: promptsFromFolder(new URL("prompts/", root)).templates(), voices: voices.all() };
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });

const bare = ({ label, sector }: Trade): Draft => ({ trade: said(label), sector: said(sector) });
function full(trade: Trade): Draft {
  const offers = trade.offers.split("|");
  const offer = (i: number) => offers[i % offers.length] as string;
  return {
    ...bare(trade),
    business_name: said("L'Atelier d'Élise"),
    tone: said("formal" as const),
    capabilities: said([...CAPABILITIES]),
    phone: said("+33199001234"),
    transfer_to: said("+33639981234"),
    email: said("contact@atelier-elise.fr"),
    website: said("www.atelier-elise.fr"),
    service_area: said("Lyon et 30 km autour"),
    address: said({ street: "12 bis rue du 8 mai 1945", postcode: "69003", town: "Lyon" }),
    hours: said(parseHours("du lundi au vendredi 8h-12h et 14h-18h30, samedi 9h-midi").hours as never),
    services: said(
      ["adultes", "enfants", "seniors", "professionnels"].flatMap((who) =>
        offers.map((o) => ({ name: `${o} ${who}` })),
      ),
    ),
    prices: said(
      [45, 62.5, 80, 120, 15, 30, 250, 9.9].map((amount, i) => ({
        label: offer(i),
        amount,
        amount_max: null,
        kind: "fixed" as const,
        text: `${amount} €`,
      })),
    ),
    emergency: said({ offered: true, around_the_clock: false, note: "le samedi jusqu'à 20h, majoration de 30 %" }),
    notes: said([
      "Parking à 50 m, code 12A34",
      "ouvert depuis 1998",
      "ne jamais donner le numéro personnel",
      "Prochaine fermeture du 3 au 17 août 2027",
      "Carte bancaire et espèces acceptées sur place",
    ]),
  };
}

describe("every trade", () => {
  const counted = TRADES.flatMap((trade) =>
    [full(trade), bare(trade)].map((draft) => {
      const { prompt } = buildConfig(draft, library);
      return { trade: trade.label, prompt, tokens: countTokens(prompt) };
    }),
  );
  test("keeps its prompt within the budget, however much is told", () => {
    expect(counted.filter(({ tokens }) => tokens > BUDGET).map(({ trade, tokens }) => [trade, tokens])).toEqual([]);
  });
  test("is told its tokens within seven percent of the model's own count", () => {
    for (const { trade, prompt, tokens } of counted)
      expect(Math.abs(promptTokens(prompt) / tokens - 1), trade).toBeLessThan(0.07);
  });
});

describe("a call's estimate", () => {
  const plumber = buildConfig(full(TRADES[0] as Trade), library);
  const of = (change: object = {}) => estimateCall({ ...plumber, ...change }, voices);

  test("adds up, in euros, and says what it assumes", () => {
    const estimate = CallEstimate.parse(of());
    const parts = Object.values(estimate.euros_by_part);
    expect(parts.every((part) => part > 0)).toBe(true);
    expect(estimate.euros_per_call).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      3,
    );
    // Two minutes at Vapi's five cents, and the suppliers behind it: a few cents more.
    expect(estimate.euros_per_call).toBeGreaterThan(0.1);
    expect(estimate.euros_per_call).toBeLessThan(0.2);
    expect(estimate.assumptions).toMatchObject({ call_seconds: 120, exchanges: 8, prices_of: "2026-11-20" });
  });
  test("is lower for a shorter prompt, a plainer model, a shorter call; and never for nothing", () => {
    const usual = of().euros_per_call;
    expect(of({ prompt: "Bonjour" }).euros_per_call).toBeLessThan(usual);
    expect(of({ model_settings: { tier: "advanced", temperature: 0.3 } }).euros_per_call).toBeGreaterThan(usual);
    const brief = of({ call_handling: { ...plumber.call_handling, max_duration_seconds: 60 } });
    expect(brief.euros_by_part.platform).toBeCloseTo(of().euros_by_part.platform / 2, 4);
    expect(
      of({ voice_settings: { ...plumber.voice_settings, voice_id: "partie" } }).euros_by_part.voice,
    ).toBeGreaterThan(0);
  });
});

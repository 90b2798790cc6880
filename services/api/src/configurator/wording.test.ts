import type { Draft, SlotName } from "@allokoli/contracts";
import { SLOTS } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { typeset } from "./french/typography.ts";
import { next, startInterview, stateAt, view } from "./index.ts";
import { NOW } from "./testing.ts";
import { questionFor } from "./wording/questions.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const words = (text: string) => text.split(/\s+/).filter((w) => /\p{L}|\d/u.test(w)).length;
const PREFILL = {
  name: "Plomberie Marchetti",
  trade: "plombier",
  address: "18 rue Paul-Bert, 69003 Lyon",
  phone: "04 65 71 12 34",
  email: "Contact@Marchetti.fr",
};

describe("the first words", () => {
  const opening = (prefill: object, userName?: string) =>
    startInterview({ prefill, now: NOW, ...(userName ? { userName } : {}) });
  test("name the topics that are known, not their values", () => {
    const { reply } = opening(PREFILL, "Jeanne Roussel");
    expect(reply).toContain(
      typeset(
        "Bonjour Jeanne Roussel ! J'ai déjà l'adresse, le téléphone et l'e-mail : ils sont sur la fiche. À quelles",
      ),
    );
    expect(reply).not.toContain("Paul-Bert");
  });
  test("stay under twenty-five words before the question, however much is known", () => {
    const all = {
      ...PREFILL,
      hours: "du lundi au vendredi 8h-18h",
      services: ["dépannage"],
      prices: "Déplacement 45 €",
      website: "Marchetti.fr",
    };
    for (const prefill of [{}, { name: "X" }, { phone: "0465711234" }, { address: "Lyon" }, PREFILL, all]) {
      const { state, reply } = opening(prefill, "Jeanne Roussel");
      const question = view(state).question?.text ?? "";
      expect(reply.endsWith(question)).toBe(true);
      expect(words(reply.slice(0, -question.length))).toBeLessThanOrEqual(25);
    }
  });
});

describe("the recap", () => {
  const CARD: Draft = {
    business_name: said("Plomberie Marchetti"),
    trade: said("plombier"),
    sector: said("artisan"),
    email: said("Contact@Marchetti.fr"),
    website: said("Www.Marchetti.fr"),
    phone: said("+33465711234"),
  };
  test("in writing says what is proposed and what is empty, by topic, in sixty words at most", () => {
    const text = view(stateAt(CARD, "confirm")).question?.text ?? "";
    expect(text).toBe(
      typeset(
        "Votre fiche est prête.\nVotre assistant pourrait renseigner les appelants, prendre les messages, recueillir les demandes de devis et trier les urgences. Je vous propose un ton professionnel et une voix à écouter.\nVous pourrez ajouter plus tard les horaires, les urgences, l'adresse, les prestations et les tarifs.\nJe crée votre assistant ?",
      ),
    );
    expect(words(text)).toBeLessThanOrEqual(60);
  });
  test("by voice reads the card, addresses as they are written", () => {
    let { state } = startInterview({ prefill: PREFILL, channel: "voice", now: NOW });
    for (let i = 0; i < 9 && view(state).question?.topic !== "confirm"; i++)
      state = next(state, "je ne sais pas", { now: NOW }).state;
    const text = view(state).question?.text ?? "";
    expect(text).toContain("18 rue Paul-Bert, 69003 Lyon");
    expect(text).toContain("Contact@Marchetti.fr");
    expect(text).toContain("Je vous propose un ton professionnel");
  });
  test("asks for what an assistant cannot be made without, and takes a bare answer", () => {
    const { trade: _, ...rest } = CARD;
    const state = stateAt(rest, "confirm");
    expect(view(state).question?.text).toContain("Il me manque le métier");
    expect(view(state).can_confirm).toBe(false);
    expect(next(state, "plombier", { now: NOW }).state.draft.trade?.value).toBe("plombier");
  });
});

test("addresses of pages and mailboxes keep their case wherever they are said", () => {
  const turn = next(
    stateAt({ trade: said("plombier"), sector: said("artisan") }, "phone"),
    "Contact@Marchetti.fr et www.Marchetti.fr",
    { now: NOW },
  );
  expect(turn.state.draft.email?.value).toBe("Contact@Marchetti.fr");
  expect(turn.reply).toContain("Contact@Marchetti.fr");
  expect(turn.reply).toContain("www.Marchetti.fr");
});

test("skipping is never among the quick replies: the page has its own button", () => {
  const draft: Draft = { trade: said("plombier"), sector: said("artisan") };
  for (const topic of SLOTS)
    for (const topics of [[topic], [topic, "phone"], [topic, "prices"], [topic, "voice"]] as SlotName[][])
      for (const { label, value } of questionFor(draft, topics).quick_replies)
        expect(`${label} ${value}`).not.toMatch(/passer|je ne sais pas|ne pas répondre/i);
});

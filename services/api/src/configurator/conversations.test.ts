import { Draft } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { promptsFromFolder } from "../adapters/files/prompts.ts";
import { voicesFromFile } from "../adapters/files/voices.ts";
import { buildConfig, confirmable, markConfirmed, view } from "./index.ts";
import { converse, type Spoken } from "./testing.ts";

const root = new URL("../../../../", import.meta.url);
const library = {
  templates: promptsFromFolder(new URL("prompts/", root)).templates(),
  voices: voicesFromFile(new URL("voices.csv", root)).all(),
};
const values = ({ state }: Spoken) =>
  Object.fromEntries(Object.entries(state.draft).map(([slot, found]) => [slot, found.value]));
const week = (spoken: Spoken) => spoken.state.draft.hours?.value.weekly;
const WORKWEEK = (slots: [string, string][]) => ({
  monday: slots,
  tuesday: slots,
  wednesday: slots,
  thursday: slots,
  friday: slots,
});

function holds(spoken: Spoken) {
  expect(Draft.safeParse(spoken.state.draft).success).toBe(true);
  expect(spoken.state.asked).toBeLessThanOrEqual(8);
  expect(spoken.intents.at(-1)).toBe("confirm");
  expect(confirmable(spoken.state)).toEqual({ ok: true });
  return buildConfig(markConfirmed(spoken.state).draft, library);
}

describe("a plumber of Lyon", () => {
  const expected = {
    business_name: "Plomberie Marchetti",
    trade: "plombier",
    sector: "artisan",
    phone: "+33465711234",
    address: { street: "12 rue des Tanneurs", postcode: "69003", town: "Lyon" },
    emergency: { offered: true, around_the_clock: true, note: null },
    capabilities: ["answer_faq", "take_message", "urgent_triage"],
  };

  test("in clean sentences", () => {
    const spoken = converse(
      "Bonjour, je suis plombier à Lyon, mon entreprise s'appelle Plomberie Marchetti. Je travaille du lundi au vendredi de 8h à 18h, urgences 24h/24.",
      {
        address: "12 rue des Tanneurs, 69003 Lyon",
        phone: "04 65 71 12 34",
        services: "Dépannage, recherche de fuite et chauffe-eau",
        prices: "Déplacement 45 €, 60 € de l'heure",
        capabilities: "Prendre les messages et trier les urgences",
        tone: "professionnel",
        voice: "une voix d'homme",
      },
    );
    const config = holds(spoken);
    expect(values(spoken)).toMatchObject({ ...expected, tone: "professional", voice: { gender: "male" } });
    expect(week(spoken)).toMatchObject({ ...WORKWEEK([["08:00", "18:00"]]), saturday: [], sunday: [] });
    expect(values(spoken).services).toEqual([
      { name: "dépannage" },
      { name: "recherche de fuite" },
      { name: "chauffe-eau" },
    ]);
    expect(spoken.state.draft.prices?.value.map((p) => [p.amount, p.kind])).toEqual([
      [45, "fixed"],
      [60, "hourly"],
    ]);
    expect(spoken.asked).not.toContain("hours");
    expect(spoken.asked).not.toContain("business_name");
    expect(config.prompt_template.id).toBe("plombier");
    expect(config.voice_settings.voice_id).toBe("henri");
  });

  test("in a few words", () => {
    const spoken = converse("plombier lyon", {
      business_name: "Plomberie Marchetti",
      hours: "lun-ven 8-18",
      emergency: "urgences 24/24",
      address: "12 rue des Tanneurs 69003",
      phone: "0465711234",
      services: "dépannage, chauffe-eau",
      prices: "déplacement 45, heure 60",
      capabilities: "messages, urgences",
      tone: "pro",
      voice: "homme",
    });
    holds(spoken);
    expect(values(spoken)).toMatchObject(expected);
    expect(spoken.state.draft.prices?.value.map((p) => p.amount)).toEqual([45, 60]);
  });

  test("as it is spoken, with hesitations and numbers in words", () => {
    const spoken = converse(
      "alors euh moi je suis plombier à Lyon euh ça s'appelle Plomberie Marchetti et euh on travaille du lundi au vendredi de huit heures à dix-huit heures, et les urgences vingt-quatre heures sur vingt-quatre",
      {
        address: "alors c'est douze rue des Tanneurs soixante-neuf mille trois Lyon",
        phone: "c'est le zéro quatre soixante-cinq soixante et onze douze trente-quatre",
        services: "bah du dépannage, de la recherche de fuite et des chauffe-eau",
        prices: "le déplacement c'est quarante-cinq euros et l'heure soixante euros",
        capabilities: "euh qu'il prenne les messages et qu'il trie les urgences",
        tone: "pro quoi",
        voice: "euh un homme",
      },
    );
    holds(spoken);
    expect(values(spoken)).toMatchObject(expected);
  });

  test("who corrects himself on the way and at the recap", () => {
    const spoken = converse(
      "Plombier à Lyon, Plomberie Marchetti",
      {
        hours: "du lundi au vendredi 8h-19h, non en fait 8h-18h",
        emergency: "urgences 24h/24",
        address: "14 rue des Tanneurs, non pardon, 12 rue des Tanneurs 69003 Lyon",
        phone: "04 65 71 12 34",
        services: "dépannage, chauffe-eau",
        prices: "45 € le déplacement",
        capabilities: "les messages et les urgences",
        voice: "féminine, non plutôt masculine",
        tone: "pro",
      },
      ["non, le samedi c'est 9h-12h", "en fait, plutôt une voix féminine", "le déplacement c'est 50 €", "parfait"],
    );
    holds(spoken);
    expect(values(spoken)).toMatchObject({ ...expected, voice: { gender: "female" } });
    expect(week(spoken)).toMatchObject({
      ...WORKWEEK([["08:00", "18:00"]]),
      saturday: [["09:00", "12:00"]],
      sunday: [],
    });
    expect(spoken.state.draft.prices?.value.map((p) => p.amount)).toEqual([50]);
    expect(spoken.intents.slice(-4)).toEqual(["correct", "correct", "correct", "confirm"]);
  });
});

describe("a restaurant", () => {
  const SERVICE = [
    ["12:00", "14:00"],
    ["19:00", "22:30"],
  ];
  const check = (spoken: Spoken) => {
    const config = holds(spoken);
    expect(values(spoken)).toMatchObject({
      business_name: "Le Petit Gourmet",
      trade: "restaurant",
      sector: "restauration",
      address: { street: "8 place du Marché", town: "Dijon" },
      phone: "+33353011234",
    });
    expect(week(spoken)).toMatchObject({ monday: [], tuesday: SERVICE, saturday: SERVICE, sunday: [] });
    expect(spoken.state.draft.prices?.value.map((p) => [p.amount, p.amount_max])).toEqual([
      [18, null],
      [25, 40],
    ]);
    expect(config.capabilities).toContain("take_reservation");
    expect(config.call_handling.disclosure).toBe(
      "Bonjour, ici l'assistant vocal du Petit Gourmet, une intelligence artificielle.",
    );
    expect(config.prompt_template.id).toBe("restaurant");
  };
  const shared = {
    services: "cuisine traditionnelle, menu du jour",
    capabilities: "prendre les réservations",
    tone: "chaleureux",
    voice: "une voix féminine",
  };

  test("in clean sentences", () => {
    check(
      converse(
        "Je tiens un restaurant à Dijon, Le Petit Gourmet. Nous sommes ouverts du mardi au samedi, de 12 h à 14 h et de 19 h à 22 h 30.",
        {
          ...shared,
          address: "8 place du Marché, 21000 Dijon",
          phone: "03 53 01 12 34",
          prices: "Menu du jour à 18 €, carte de 25 à 40 €",
        },
      ),
    );
  });
  test("in a few words", () => {
    check(
      converse("resto", {
        ...shared,
        business_name: "Le Petit Gourmet",
        hours: "mardi-samedi 12h-14h 19h-22h30",
        address: "8 place du Marché Dijon",
        phone: "0353011234",
        prices: "menu 18€, carte 25-40€",
      }),
    );
  });
  test("as it is spoken", () => {
    check(
      converse("bonjour alors euh j'ai un petit restaurant euh ça s'appelle Le Petit Gourmet", {
        ...shared,
        hours:
          "alors le midi de midi à quatorze heures et le soir de dix-neuf heures à vingt-deux heures trente du mardi au samedi",
        address: "huit place du Marché à Dijon",
        phone: "zéro trois cinquante-trois zéro un douze trente-quatre",
        prices: "le menu c'est dix-huit euros et la carte entre vingt-cinq et quarante euros",
      }),
    );
  });
});

describe("a psychologist", () => {
  const shared = {
    address: "12 rue Crébillon, 44000 Nantes",
    phone: "02 61 91 12 34",
    services: "thérapie individuelle et thérapie de couple",
    prices: "60 € la séance, 80 € pour les couples",
    tone: "doux",
    voice: "féminine",
  };

  test("whose alternate Saturdays are asked about, and never guessed", () => {
    const spoken = converse("Je suis psychologue à Nantes, cabinet Claire Exemple", {
      ...shared,
      hours: "du lundi au jeudi 9h-19h et un samedi sur deux le matin",
      capabilities: "noter les rendez-vous, mais surtout pas de transfert",
    });
    const config = holds(spoken);
    expect(week(spoken)?.saturday).toBeNull();
    expect(spoken.replies.some((r) => r.includes("samedi une fois sur deux"))).toBe(true);
    expect(view(spoken.state).doubts.map((d) => d.slot)).toContain("hours");
    expect(config.capabilities).toEqual(["answer_faq", "take_appointment"]);
    expect(config.prompt_template.id).toBe("psychologue");
    expect(config.prompt).toContain("trente et un quatorze");
  });

  test("whose answer to the follow-up settles it", () => {
    const spoken = converse(
      "Je suis psychologue à Nantes, cabinet Claire Exemple, du lundi au jeudi 9h-19h et un samedi sur deux le matin",
      { ...shared, hours: "9h-12h", capabilities: "les rendez-vous" },
    );
    holds(spoken);
    expect(week(spoken)?.saturday).toEqual([["09:00", "12:00"]]);
    expect(view(spoken.state).doubts).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { promptsFromFolder } from "../adapters/files/prompts.ts";
import { voicesFromFile } from "../adapters/files/voices.ts";
import { renderHours } from "../hours/render.ts";
import { buildConfig, markConfirmed } from "./index.ts";
import { converse, type Spoken } from "./testing.ts";

const root = new URL("../../../../", import.meta.url);
const library = {
  templates: promptsFromFolder(new URL("prompts/", root)).templates(),
  voices: voicesFromFile(new URL("voices.csv", root)).all(),
};

type Conversation = {
  who: string;
  opening: string;
  answers: Parameters<typeof converse>[1];
  recap?: string[];
  /** The card at the end, each slot in short. */
  card: Record<string, unknown>;
  most: number;
};

/** Each in its own way of speaking: hasty, spoken, careful, brief, wordy, changing one's mind. */
const CONVERSATIONS: Conversation[] = [
  {
    who: "a plumber of Lyon, in haste on his phone",
    opening: "slt chui plombié a lyon, ma boite c plomberie marchetti",
    answers: {
      hours: "lun-ven 8h-18h sam matin sur rdv",
      emergency: "oui urgences 24h/24",
      address: "18 rue paul bert 69003 lyon",
      phone: "0465711234",
      services: "depannage debouchage chauffe eau",
      prices: "deplacement 50€ et 60€/h",
      capabilities: "prendre msg et trier les urgences",
      tone: "pro",
      voice: "femme",
    },
    card: {
      business_name: "Plomberie Marchetti",
      trade: "plombier",
      hours: "lun–ven 8 h–18 h ; dim fermé ; samedi matin sur rdv",
      emergency: { offered: true, around_the_clock: true, note: null },
      address: { street: "18 rue paul bert", postcode: "69003", town: "Lyon" },
      phone: "+33465711234",
      services: ["dépannage", "débouchage", "chauffe eau"],
      prices: ["deplacement 50", " 60"],
      capabilities: ["answer_faq", "take_message", "urgent_triage"],
      tone: "professional",
      voice: "female",
    },
    most: 8,
  },
  {
    who: "a restaurant, as it is spoken",
    opening:
      "alors bonjour moi je tiens un restaurant à Dijon ça s'appelle Le Petit Gourmet on est ouvert du mardi au samedi midi et soir",
    answers: {
      hours: "le midi de midi à quatorze heures et le soir de dix-neuf heures à vingt-deux heures",
      address: "c'est huit place du Marché vingt et un mille Dijon",
      phone: "zéro trois cinquante-trois zéro un douze trente-quatre",
      services: "euh de la cuisine traditionnelle et un menu du jour",
      prices: "le menu du jour il est à dix-huit euros",
      capabilities: "prendre les réservations et renseigner les gens",
      tone: "pro mais plutôt chaleureux",
      voice: "une femme",
    },
    card: {
      business_name: "Le Petit Gourmet",
      trade: "restaurant",
      hours: "mar–sam 12 h–14 h et 19 h–22 h ; lun et dim fermé",
      address: { street: "8 place du Marché", postcode: "21000", town: "Dijon" },
      phone: "+33353011234",
      services: ["cuisine traditionnelle", "menu du jour"],
      prices: ["menu du jour 18"],
      capabilities: ["answer_faq", "take_reservation"],
      tone: "friendly",
      voice: "female",
    },
    most: 6,
  },
  {
    who: "a psychologist, in clean sentences",
    opening:
      "Bonjour, je suis psychologue à Nantes et je reçois du lundi au jeudi de 9 h à 19 h, uniquement sur rendez-vous.",
    answers: {
      business_name: "Cabinet Claire Exemple",
      address: "12 rue Crébillon, 44000 Nantes",
      phone: "02 61 91 12 34",
      services: "Thérapie individuelle, thérapie de couple et bilan psychologique",
      prices: "60 € la séance, 80 € pour les couples",
      capabilities: "Noter les demandes de rendez-vous, prendre les messages et répondre aux questions",
      tone: "Doux et rassurant",
      voice: "Une voix féminine, posée",
    },
    card: {
      business_name: "Cabinet Claire Exemple",
      trade: "psychologue",
      hours: "lun–jeu 9 h–19 h ; ven–dim fermé ; sur rendez-vous",
      address: { street: "12 rue Crébillon", postcode: "44000", town: "Nantes" },
      phone: "+33261911234",
      services: ["thérapie individuelle", "thérapie de couple", "bilan psychologique"],
      prices: ["séance 60", "couples 80"],
      capabilities: ["answer_faq", "take_message", "take_appointment"],
      tone: "friendly",
      voice: "female",
    },
    most: 6,
  },
  {
    who: "a hairdresser, who changes her mind",
    opening: "Coiffeuse à Tours, salon Reflets, enfin non, Salon Reflets d'Argent",
    answers: {
      hours: "du mardi au samedi 9h-19h, non pardon 9h-18h",
      address: "3 place Foire-le-Roi 37000 Tours",
      phone: "02 61 91 55 44, ah non 02 61 91 55 45",
      services: "coupe, couleur, mèches, ah non pas les mèches, brushing",
      prices: "coupe femme 38€, coupe homme 22€, non 24€",
      capabilities: "prendre les rdv",
      tone: "décontracté, enfin plutôt pro",
      voice: "masculine, non féminine",
    },
    recap: ["la coupe homme c'est 25 € en fait", "et qu'il prenne aussi les messages", "oui parfait"],
    card: {
      business_name: "Salon Reflets d'Argent",
      trade: "coiffeur",
      hours: "mar–sam 9 h–18 h ; lun et dim fermé",
      address: { street: "3 place Foire-le-Roi", postcode: "37000", town: "Tours" },
      phone: "+33261915545",
      services: ["coupe", "couleur", "brushing"],
      prices: ["coupe femme 38", "coupe homme 25"],
      capabilities: ["answer_faq", "take_appointment", "take_message"],
      tone: "professional",
      voice: "female",
    },
    most: 6,
  },
  {
    who: "a garage, in as few words as can be",
    opening: "garage",
    answers: {
      business_name: "Garage du Rhône",
      hours: "lun-ven 8-12 14-18",
      address: "5 quai du Rhône 69007 Lyon",
      phone: "0465710011",
      services: "vidange, freins, pneus",
      prices: "vidange 89",
      capabilities: "messages, rdv",
      tone: "pro",
      voice: "peu importe",
    },
    card: {
      business_name: "Garage du Rhône",
      trade: "garagiste",
      hours: "lun–ven 8 h–12 h et 14 h–18 h ; sam et dim fermé",
      address: { street: "5 quai du Rhône", postcode: "69007", town: "Lyon" },
      phone: "+33465710011",
      services: ["vidange", "freins", "pneus"],
      prices: ["vidange 89"],
      capabilities: ["answer_faq", "take_message", "take_appointment"],
      tone: "professional",
      voice: null,
    },
    most: 7,
  },
  {
    who: "a florist, who says nearly all at once",
    opening:
      "Je suis fleuriste à Nice, Au Fil des Fleurs. Bouquets, deuil et mariages ; bouquet à partir de 25 €. Je voudrais une voix de femme, douce, qui prenne les commandes et renseigne.",
    answers: {
      hours: "mardi-samedi 9h-19h30, dimanche 9h-13h",
      address: "7 rue Masséna, 06000 Nice",
      phone: "04 65 71 00 22",
    },
    card: {
      business_name: "Au Fil des Fleurs",
      trade: "fleuriste",
      hours: "mar–sam 9 h–19 h 30 ; dim 9 h–13 h ; lun fermé",
      address: { street: "7 rue Masséna", postcode: "06000", town: "Nice" },
      phone: "+33465710022",
      services: ["bouquets", "deuil", "mariages"],
      prices: ["bouquet 25"],
      capabilities: ["answer_faq", "take_message"],
      tone: "friendly",
      voice: "female",
    },
    most: 3,
  },
];

function cardOf({ state: { draft: d } }: Spoken): Record<string, unknown> {
  const all: Record<string, unknown> = Object.fromEntries(
    Object.entries(d).map(([slot, found]) => [slot, found.value]),
  );
  if (d.hours) all.hours = renderHours(d.hours.value).replaceAll("\u202f", " ");
  if (d.services) all.services = d.services.value.map((s) => s.name);
  if (d.prices) all.prices = d.prices.value.map((p) => `${p.label} ${p.amount}`);
  if (d.voice) all.voice = d.voice.value.gender;
  delete all.sector;
  return all;
}

describe("a conversation", () => {
  for (const { who, opening, answers, recap, card, most } of CONVERSATIONS)
    test(`with ${who}`, () => {
      const spoken = converse(opening, answers, recap);
      expect(cardOf(spoken)).toEqual(card);
      expect(spoken.state.asked).toBeLessThanOrEqual(most);
      expect(spoken.intents.at(-1)).toBe("confirm");
      buildConfig(markConfirmed(spoken.state).draft, library);
      for (const reply of spoken.replies) expectGoodFrench(reply);
    });
});

/** Short, one question, « vous », and the spaces and apostrophes of French. */
function expectGoodFrench(reply: string) {
  expect(reply.split(/\s+/).length, reply).toBeLessThanOrEqual(45);
  expect((reply.match(/\?/g) ?? []).length, reply).toBeLessThanOrEqual(1);
  expect(reply).not.toMatch(/(?<!\p{L})(?:tu|ta|tes|toi)(?!\p{L})/u);
  expect(reply).not.toMatch(/'| [;:!?]|veuillez/i);
  expect(reply).not.toMatch(/\d (?:h|€)/);
}

import type { OnboardingSession } from "@allokoli/contracts";
import { type Client, expect } from "./client.ts";

/** What a plumber of Lyon says when he is asked about a topic; anything else he would rather not decide. */
const ANSWERS: Record<string, string> = {
  business_name: "Plomberie Marchetti",
  trade: "plombier chauffagiste",
  sector: "artisan",
  address: "12 rue Garibaldi, 69003 Lyon",
  service_area: "Lyon et la première couronne",
  phone: "06 39 98 12 41",
  hours: "du lundi au vendredi de 8h à 18h, le samedi de 9h à midi, fermé le dimanche",
  services: "dépannage de fuites, remplacement de chauffe-eau et débouchage",
  prices: "déplacement 50 euros, main d'œuvre 60 euros de l'heure",
  emergency: "oui, les urgences 24h/24",
  capabilities: "répondre aux questions, prendre les messages et trier les urgences",
  tone: "professionnel mais chaleureux",
  voice: "une voix de femme",
  confirm: "oui, c'est parfait",
};

const OPENING =
  "Bonjour, je suis plombier à Lyon 3e, je m'appelle Plomberie Marchetti, je fais du dépannage et des chauffe-eau, du lundi au vendredi 8h-18h.";

/** The whole conversation, as it would be typed. @returns the confirmed interview */
export async function converse(client: Client): Promise<OnboardingSession> {
  let session = await client<OnboardingSession>("POST", "/onboarding-sessions", { channel: "text", resume: false });
  expect(session.turns[0]?.role === "configurator", "the configurator speaks first");
  const say = (text: string) =>
    client<OnboardingSession>("POST", `/onboarding-sessions/${session.id}/say`, { text, revision: session.revision });
  session = await say(OPENING);
  expect(session.draft.trade, "the trade is on the card after the first sentence");
  const asked = new Set<string>();
  while (session.status === "open") {
    const topic = session.question?.topic;
    expect(topic, "an open interview asks something");
    expect(asked.size <= 12, `the interview comes to an end (asked: ${[...asked].join(", ")})`);
    asked.add(`${topic} ${session.revision}`);
    session = await say(ANSWERS[topic] ?? "je ne sais pas");
  }
  expect(session.progress.asked <= 8, `at most eight questions were asked (${session.progress.asked})`);
  expect(session.assistant_id, "the confirmed interview names its assistant");
  return session;
}

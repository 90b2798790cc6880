import type { Draft, Tone } from "@allokoli/contracts";
import { a, atThe, capital, the } from "../french/grammar.ts";
import { fold } from "../french/passage.ts";
import { safe } from "./safe.ts";

const PLACES: Record<string, "m" | "f"> = {
  restaurant: "m",
  hotel: "m",
  cabinet: "m",
  salon: "m",
  garage: "m",
  camping: "m",
  gite: "m",
  bar: "m",
  cafe: "m",
  magasin: "m",
  studio: "m",
  centre: "m",
  domaine: "m",
  bistrot: "m",
  pressing: "m",
  boulangerie: "f",
  patisserie: "f",
  boucherie: "f",
  pharmacie: "f",
  librairie: "f",
  pizzeria: "f",
  creperie: "f",
  brasserie: "f",
  clinique: "f",
  agence: "f",
  epicerie: "f",
  fromagerie: "f",
  auberge: "f",
  institut: "m",
  atelier: "m",
  etude: "f",
  maison: "f",
  boutique: "f",
  cave: "f",
  poissonnerie: "f",
  residence: "f",
};

/** Where the caller has arrived: « au restaurant Le Gourmet », « à la boulangerie du Pont », « chez Plomberie Marchetti ». */
export function arrivedAt(name: string): string {
  const first = name.split(/\s+/)[0] ?? "";
  const gender = PLACES[fold(first)];
  if (/^chez\b/i.test(name)) return `chez ${name.slice(5)}`;
  if (gender && name.includes(" ")) return atThe(first.toLowerCase() + name.slice(first.length), gender);
  if (/^(?:(?:le|la|les|au|aux|à)(?=\s)|l')/i.test(name))
    return /^(?:au|aux|à)\b/i.test(name) ? `chez ${name}` : /^la\s/i.test(name) ? `à ${name}` : a(name);
  return `chez ${name}`;
}

/** What the business is called on the phone: its name, or its trade and town when it has none. */
export function displayName(draft: Draft): string {
  const name = draft.business_name ? safe(draft.business_name.value, 80) : "";
  if (name) return name;
  const town = draft.address?.value.town;
  return capital(safe(`${draft.trade?.value ?? "votre interlocuteur"}${town ? ` ${a(town)}` : ""}`, 80));
}

/** First words of every call (AI Act, Regulation (EU) 2024/1689, art. 50(1)); the recording notice only when it records. */
export function disclosure(draft: Draft, recording: boolean): string {
  const named = draft.business_name !== undefined;
  const name = displayName(draft);
  const place = named
    ? arrivedAt(name)
    : `chez ${the(name.charAt(0).toLowerCase() + name.slice(1), "m")}`.replace(/^chez /, "chez ");
  const notice = recording ? " Cet appel est enregistré ; dites-le-moi si vous ne le souhaitez pas." : "";
  return `Bonjour, vous êtes bien ${place}. Je suis son assistant vocal, une intelligence artificielle.${notice}`.slice(
    0,
    300,
  );
}

const GREETINGS: Record<Tone, string> = {
  formal: "En quoi puis-je vous être utile ?",
  professional: "En quoi puis-je vous aider ?",
  friendly: "Que puis-je faire pour vous ?",
  casual: "Dites-moi, que puis-je faire pour vous ?",
  humorous: "Dites-moi tout, je suis tout ouïe : que puis-je faire pour vous ?",
};
const CLOSINGS: Record<Tone, string> = {
  formal: "Je vous remercie de votre appel. Au revoir.",
  professional: "Merci de votre appel. Au revoir.",
  friendly: "Merci beaucoup de votre appel. Très bonne journée, au revoir.",
  casual: "Merci pour votre appel. Bonne journée, au revoir.",
  humorous: "Merci de votre appel, c'était un plaisir. Bonne journée, au revoir.",
};
export const greetingFor = (tone: Tone): string => GREETINGS[tone];
export const closingFor = (tone: Tone): string => CLOSINGS[tone];

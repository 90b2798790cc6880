import type { Draft, Tone } from "@allokoli/contracts";
import { a, capital, de, ofThe } from "../french/grammar.ts";
import { fold } from "../french/passage.ts";
import { safe } from "./safe.ts";

/** Kinds of place that begin a name, with their gender. */
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

/**
 * « de » before the name of a business, as a caller hears it: « d'Élise », « du Gourmet », « de La Table d'Ondine »,
 * « de la boulangerie du Pont ». A name that begins with a kind of place takes its article, without its capital.
 */
export function ofBusiness(name: string): string {
  const first = name.split(/\s+/)[0] ?? "";
  const gender = PLACES[fold(first)];
  return gender && first.length < name.length
    ? ofThe(first.toLowerCase() + name.slice(first.length), gender)
    : de(name);
}

/** What the business is called on the phone: its name, or its trade and town when it has none. */
export function displayName(draft: Draft): string {
  const name = draft.business_name ? safe(draft.business_name.value, 80) : "";
  if (name) return name;
  const town = safe(draft.address?.value.town ?? "", 100);
  return capital(safe(`${displayTrade(draft)}${town ? ` ${a(town)}` : ""}`, 80));
}

/** The trade in words that can be said. */
export function displayTrade(draft: Draft): string {
  const trade = safe(draft.trade?.value ?? "", 80);
  return /\p{L}/u.test(trade) ? trade : "entreprise";
}

/**
 * First words of every call: its first sentence says that the caller speaks to a machine (AI Act, Regulation (EU)
 * 2024/1689, art. 50(1)). The recording notice follows only when the call is recorded.
 */
export function disclosure(draft: Draft, recording: boolean): string {
  const name = displayName(draft);
  const named = draft.business_name !== undefined && safe(draft.business_name.value, 80) === name;
  const whose = named ? ofBusiness(name) : `de votre ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return withNotice(`Bonjour, ici l'assistant vocal ${whose}, une intelligence artificielle.`, recording);
}

const NOTICE = " Cet appel est enregistré ; dites-le-moi si vous ne le souhaitez pas.";

/** A disclosure with the recording notice when calls are recorded, and without it when they are not. */
export const withNotice = (said: string, recording: boolean): string =>
  said.replace(NOTICE, "") + (recording ? NOTICE : "");

/** A greeting as it follows the disclosure, which has said good day already. Never empty. */
export function afterDisclosure(greeting: string): string {
  const rest = greeting.replace(/^(?:bonjour|bonsoir|all[oô])(?: à (?:tous|vous))?\s*[,.!:;…]*\s*/iu, "");
  return rest ? capital(rest) : greeting;
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

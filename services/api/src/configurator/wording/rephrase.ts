import type { Draft, Sector, SlotName } from "@allokoli/contracts";
import { tradeNamed } from "../readers/trade.ts";

type Said = { ask: string; examples: readonly [string, string] };

const WAYS: Partial<Record<SlotName, Said>> = {
  trade: { ask: "Quel métier exercez-vous ?", examples: ["plombier", "salon de coiffure"] },
  sector: { ask: "Quel métier exercez-vous ?", examples: ["plombier", "salon de coiffure"] },
  business_name: {
    ask: "Quel nom vos clients voient-ils sur votre enseigne ou vos factures ?",
    examples: ["Plomberie Marchetti", "Chez Gino"],
  },
  hours: {
    ask: "Quels jours travaillez-vous, et de quelle heure à quelle heure ?",
    examples: ["du lundi au vendredi, 8 h–18 h", "du mardi au samedi, 9 h–12 h et 14 h–19 h"],
  },
  emergency: { ask: "Vous déplacez-vous pour une urgence ?", examples: ["oui, jour et nuit", "pas d'urgences"] },
  address: {
    ask: "Où vos clients vous trouvent-ils ?",
    examples: ["12 rue des Tanneurs, 69003 Lyon", "je me déplace autour de Dijon"],
  },
  service_area: {
    ask: "Jusqu'où allez-vous chez vos clients ?",
    examples: ["20 km autour de Dijon", "toute la métropole"],
  },
  phone: { ask: "À quel numéro vos clients vous joignent-ils ?", examples: ["01 99 00 12 34", "le 06 39 98 12 34"] },
  services: { ask: "Pour quoi vous appelle-t-on le plus ?", examples: ["un dépannage", "un devis"] },
  prices: { ask: "Que peut-on dire de vos prix ?", examples: ["déplacement 45 €", "c'est sur devis"] },
  capabilities: {
    ask: "Que doit-il faire quand on vous appelle ?",
    examples: ["prendre les messages", "renseigner les appelants"],
  },
  tone: {
    ask: "Comment doit-il parler à vos clients ?",
    examples: ["une voix de femme, chaleureuse", "un homme, plutôt formel"],
  },
  voice: { ask: "Quelle voix préférez-vous ?", examples: ["une femme", "un homme"] },
  transfer_to: { ask: "Qui doit recevoir les appels transférés ?", examples: ["01 99 00 12 34", "pas de transfert"] },
};

type Examples = Partial<Record<SlotName, readonly [string, string]>>;
const PRACTICE: Examples = {
  business_name: ["Cabinet des Tilleuls", "Jeanne Roussel"],
  prices: ["consultation 60 €", "je n'en annonce pas"],
};
/** Where the examples of an artisan would be out of place. */
const OF_SECTOR: Partial<Record<Sector, Examples>> = {
  sante: PRACTICE,
  liberal: PRACTICE,
  restauration: {
    business_name: ["Chez Gino", "La Table de Rose"],
    hours: ["du mardi au samedi, midi et soir", "tous les jours, 12 h–14 h"],
    prices: ["menu du midi 16 €", "pas de prix au téléphone"],
  },
  commerce: {
    business_name: ["Pétales et Compagnie", "La Boutique de Rose"],
    prices: ["bouquets dès 25 €", "pas de prix au téléphone"],
  },
  hebergement: {
    business_name: ["Les Quatre Vents", "Hôtel du Port"],
    prices: ["chambre double 80 €", "petit-déjeuner 10 €"],
  },
};

/** The same question in other words, with two answers to take as a pattern. */
export function rephrased(draft: Draft, topic: SlotName | undefined, text: string): string {
  const way = topic ? WAYS[topic] : undefined;
  if (!way) return text;
  const sector = draft.sector?.value;
  const offers = tradeNamed(draft.trade?.value)?.offers.split("|") ?? [];
  const [one, two] =
    topic === "services" && offers.length > 1
      ? (offers as [string, string])
      : ((sector && OF_SECTOR[sector]?.[topic as SlotName]) ?? way.examples);
  return `${way.ask} Par exemple « ${one} » ou « ${two} ».`;
}

import type { Draft, QuickReply, SlotName } from "@allokoli/contracts";
import { a } from "../french/grammar.ts";
import { usualTasks } from "../policy/suggest.ts";
import { tradeNamed } from "../readers/trade.ts";
import { TASK_LABEL } from "./names.ts";

const reply = (label: string, value = label): QuickReply => ({ label, value });

type Wording = { text: string; quick_replies: QuickReply[] };

function hours(draft: Draft, urgent: boolean): Wording {
  const restaurant = draft.sector?.value === "restauration";
  const shop = draft.sector?.value === "commerce";
  const usual = restaurant
    ? ["Du mardi au samedi, 12 h–14 h et 19 h–22 h", "Tous les jours, 12 h–14 h et 19 h–22 h"]
    : shop
      ? ["Du mardi au samedi, 9 h–19 h", "Du lundi au samedi, 9 h–12 h et 14 h–19 h"]
      : ["Du lundi au vendredi, 8 h–18 h", "Du lundi au vendredi, 9 h–12 h et 14 h–18 h"];
  return {
    text: urgent
      ? "À quelles heures travaillez-vous, et prenez-vous les urgences en dehors ?"
      : draft.sector?.value === "sante" || draft.sector?.value === "liberal"
        ? "Quels jours recevez-vous, et à quelles heures ?"
        : "Quels sont vos horaires ?",
    quick_replies: [...usual.map((u) => reply(u)), reply("Ça dépend")],
  };
}

function where(draft: Draft, topics: readonly SlotName[]): Wording {
  const visits = tradeNamed(draft.trade?.value)?.visits ?? "both";
  const both = topics.includes("phone");
  const place = draft.address?.value.town ? ` à ${draft.address.value.town}` : "";
  const address =
    visits === "home" ? "Quelle est votre adresse, et jusqu'où vous déplacez-vous" : `Quelle est votre adresse${place}`;
  if (both && visits === "home")
    return { text: "Quelle est votre adresse, votre secteur, et votre numéro de téléphone ?", quick_replies: [] };
  return { text: both ? `${address}, et votre numéro de téléphone ?` : `${address} ?`, quick_replies: [] };
}

/** The name, alone or with where and how the business is found. */
function named(draft: Draft, topics: readonly SlotName[]): string {
  const person = draft.sector?.value === "sante" || draft.sector?.value === "liberal";
  const name = person ? "Sous quel nom vous connaît-on" : "Comment s'appelle votre entreprise";
  const home = tradeNamed(draft.trade?.value)?.visits === "home";
  const rest = [
    topics.includes("address") ? (home ? "d'où partez-vous" : "où vous trouve-t-on") : null,
    topics.includes("phone") ? "à quel numéro vous joint-on" : null,
  ].filter((part) => part !== null);
  return rest.length === 0 ? `${name} ?` : `${[name, ...rest.slice(0, -1)].join(", ")}, et ${rest.at(-1)} ?`;
}

function offers(draft: Draft, topics: readonly SlotName[]): Wording {
  const trade = tradeNamed(draft.trade?.value);
  const examples = trade ? trade.offers.split("|") : [];
  const both = topics.includes("prices");
  const what =
    draft.sector?.value === "restauration"
      ? "Que sert-on chez vous"
      : draft.sector?.value === "commerce"
        ? "Que vendez-vous"
        : "Que proposez-vous";
  const ask = draft.services ? `${what} d'autre` : what;
  return {
    text: both ? `${ask}, et à quels prix ?` : `${ask} ?`,
    quick_replies: [
      ...(examples.length > 1 ? [reply(examples.slice(0, 3).join(", "))] : []),
      ...(both ? [reply("Sur devis", "c'est sur devis")] : []),
    ],
  };
}

function tasks(draft: Draft): Wording {
  const usual = usualTasks(draft);
  const labels = usual.slice(0, 4).map((c) => TASK_LABEL[c]);
  return {
    text: `Que doit faire votre assistant : ${labels.slice(0, -1).join(", ")} ou ${labels[labels.length - 1]} ?`,
    quick_replies: [
      reply("Tout ça", labels.join(", ")),
      ...labels.map((l) => reply(l.charAt(0).toUpperCase() + l.slice(1), l)),
    ],
  };
}

/**
 * One short question for one or two neighbouring topics, suited to the trade, with its likely answers. Skipping is
 * no answer: the page has its own button for it (`can_skip`).
 */
export function questionFor(draft: Draft, topics: readonly SlotName[]): Wording {
  const main = topics[0];
  switch (main) {
    case "sector":
    case "trade":
      return {
        text: topics.includes("sector")
          ? "Quelle est votre activité : artisan, commerce, restaurant, santé, profession libérale, autre ?"
          : "Quel est votre métier, en deux mots ?",
        quick_replies: [
          "Artisan",
          "Commerçant",
          "Restaurateur",
          "Profession de santé",
          "Profession libérale",
          "Hébergement",
          "Services",
        ].map((l) => reply(l)),
      };
    case "business_name":
      return {
        text: named(draft, topics),
        quick_replies: [reply("Pas de nom particulier", "pas de nom")],
      };
    case "hours":
      return hours(draft, topics.includes("emergency"));
    case "emergency":
      return {
        text: "Prenez-vous les urgences, la nuit et le week-end ?",
        quick_replies: [reply("Oui, 24 h/24", "oui, urgences 24h/24"), reply("Non", "pas d'urgences")],
      };
    case "address":
      return where(draft, topics);
    case "phone":
      if (topics.includes("address")) {
        const town = draft.address?.value.town;
        return {
          text: `Quel est votre numéro de téléphone, et votre adresse${town ? ` ${a(town)}` : ""} ?`,
          quick_replies: [],
        };
      }
      return { text: "Quel est votre numéro de téléphone ?", quick_replies: [] };
    case "services":
      return offers(draft, topics);
    case "prices":
      return {
        text: "Quels prix l'assistant peut-il donner ?",
        quick_replies: [reply("Sur devis", "c'est sur devis"), reply("Aucun", "aucun")],
      };
    case "capabilities":
      return tasks(draft);
    case "tone":
      return {
        text: topics.includes("voice")
          ? "Pour finir : plutôt une voix de femme ou d'homme, et sur quel ton ?"
          : "Quel ton : professionnel, chaleureux, décontracté ?",
        quick_replies: topics.includes("voice")
          ? [
              reply("Voix féminine, chaleureuse", "une voix féminine, ton chaleureux"),
              reply("Voix féminine, professionnelle", "une voix féminine, ton professionnel"),
              reply("Voix masculine, professionnelle", "une voix masculine, ton professionnel"),
              reply("Peu importe"),
            ]
          : [reply("Professionnel"), reply("Chaleureux"), reply("Décontracté"), reply("Formel")],
      };
    case "voice":
      return {
        text: "Une voix de femme ou d'homme ?",
        quick_replies: [
          reply("Féminine", "une voix féminine"),
          reply("Masculine", "une voix masculine"),
          reply("Peu importe"),
        ],
      };
    case "transfer_to":
      return {
        text: "Vers quel numéro transférer les appels ?",
        quick_replies: [reply("Pas de transfert", "enlevez le transfert")],
      };
    case "service_area":
      return {
        text: "Jusqu'où vous déplacez-vous ?",
        quick_replies: [reply("20 km", "dans un rayon de 20 km"), reply("Tout le département")],
      };
    default:
      return { text: "Que voulez-vous ajouter ?", quick_replies: [reply("Rien", "rien")] };
  }
}

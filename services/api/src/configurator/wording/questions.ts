import type { Draft, QuickReply, SlotName } from "@allokoli/contracts";
import { USUAL_HOURS } from "../data/trades/usual-hours.ts";
import { a, capital, list } from "../french/grammar.ts";
import { usualTasks } from "../policy/suggest.ts";
import { tradeNamed } from "../readers/trade.ts";
import { TASK_LABEL } from "./names.ts";

const reply = (label: string, value = label): QuickReply => ({ label, value });

type Wording = { text: string; quick_replies: QuickReply[] };

/** People who receive by name: they are consulted, and have fees rather than prices. */
const isPractice = (draft: Draft) => draft.sector?.value === "sante" || draft.sector?.value === "liberal";
const fees = (draft: Draft) => (draft.sector?.value === "liberal" ? "honoraires" : "tarifs");

function hours(draft: Draft, urgent: boolean): Wording {
  const trade = tradeNamed(draft.trade?.value);
  const restaurant = draft.sector?.value === "restauration";
  const shop = draft.sector?.value === "commerce";
  const ordinary = restaurant
    ? "Tous les jours, 12 h–14 h et 19 h–22 h"
    : shop
      ? "Du lundi au samedi, 9 h–12 h et 14 h–19 h"
      : "Du lundi au vendredi, 9 h–12 h et 14 h–18 h";
  const usual = [...new Set([trade ? USUAL_HOURS[trade.hours] : USUAL_HOURS.craft, ordinary])];
  return {
    text: urgent
      ? "À quelles heures travaillez-vous, et prenez-vous les urgences en dehors ?"
      : isPractice(draft)
        ? "Quels jours recevez-vous, et à quelles heures ?"
        : draft.sector?.value === "hebergement"
          ? "Quels jours et à quelles heures peut-on vous joindre ?"
          : restaurant || shop
            ? "Quels jours ouvrez-vous, et à quelles heures ?"
            : "Quels sont vos horaires ?",
    quick_replies: [...usual.map((u) => reply(u)), reply("Ça dépend")],
  };
}

function where(draft: Draft, topics: readonly SlotName[]): Wording {
  const home = tradeNamed(draft.trade?.value)?.visits === "home";
  const town = draft.address?.value.town;
  const address = `Quelle est votre adresse${town ? ` ${a(town)}` : ""}`;
  const text = topics.includes("phone")
    ? home
      ? "Quelle adresse, quel secteur et quel numéro dois-je donner aux appelants ?"
      : `${address}, et votre numéro de téléphone ?`
    : home
      ? `${address}, et jusqu'où vous déplacez-vous ?`
      : `${address} ?`;
  return { text, quick_replies: [] };
}

/** The name, alone or with where and how the business is found. */
function named(draft: Draft, topics: readonly SlotName[]): string {
  const [address, phone] = [topics.includes("address"), topics.includes("phone")];
  if (address && phone) return "Quel nom, quelle adresse et quel numéro dois-je donner aux appelants ?";
  const name = isPractice(draft) ? "Sous quel nom vous connaît-on" : "Comment s'appelle votre entreprise";
  if (phone) return `${name}, et à quel numéro vous joint-on ?`;
  const home = tradeNamed(draft.trade?.value)?.visits === "home";
  return address ? `${name}, et ${home ? "d'où partez-vous" : "où vous trouve-t-on"} ?` : `${name} ?`;
}

function offers(draft: Draft, topics: readonly SlotName[]): Wording {
  const trade = tradeNamed(draft.trade?.value);
  const examples = trade ? trade.offers.split("|") : [];
  const both = topics.includes("prices");
  const consulted = isPractice(draft) && trade?.booked === true;
  const more = draft.services ? " d'autre" : "";
  const other = draft.services ? "autres " : "";
  const what =
    draft.sector?.value === "restauration"
      ? `Que sert-on${more} chez vous`
      : draft.sector?.value === "commerce"
        ? `Que vendez-vous${more}`
        : consulted
          ? `${draft.sector?.value === "liberal" ? `Sur quels ${other}sujets` : `Pour quels ${other}motifs`} vous consulte-t-on`
          : `Que proposez-vous${more}`;
  const prices = consulted ? `quels sont vos ${fees(draft)}` : "à quels prix";
  return {
    text: both ? `${what}, et ${prices} ?` : `${what} ?`,
    quick_replies: [
      ...(examples.length > 1 ? [reply(examples.slice(0, 3).join(", "))] : []),
      ...(both ? [reply("Sur devis", "c'est sur devis")] : []),
    ],
  };
}

function tasks(draft: Draft): Wording {
  const labels = usualTasks(draft).map((c) => TASK_LABEL[c]);
  // Answering questions goes without saying; a long list is heard as a form.
  const [first, ...rest] = labels;
  const named = (rest.length > 1 ? rest : [first as string, ...rest]).slice(0, 3);
  return {
    text: `Quand on vous appelle, que doit faire votre assistant : ${list(named, "ou")} ?`,
    quick_replies: [reply("Tout ça", labels.join(", ")), ...labels.map((l) => reply(capital(l), l))],
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
        text: topics.includes("sector") ? "Quel métier exercez-vous ?" : "Quel est votre métier, en deux mots ?",
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
        text: `Quels ${isPractice(draft) ? fees(draft) : "prix"} l'assistant peut-il annoncer ?`,
        quick_replies: [reply("Sur devis", "c'est sur devis"), reply("Aucun", "aucun")],
      };
    case "capabilities":
      return tasks(draft);
    case "tone":
      return {
        text: topics.includes("voice")
          ? "Pour finir : plutôt une voix de femme ou d'homme, et sur quel ton ?"
          : "Sur quel ton doit-il parler : professionnel, chaleureux, décontracté ?",
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

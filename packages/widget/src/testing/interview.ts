import type { Doubt, Draft, OpeningHours, Question, SlotName } from "../api/types.ts";

export type Scene = {
  /** What the owner would plausibly say; any answer moves the interview on, this one also marks its own words. */
  answer: string;
  facts: Draft;
  doubts?: Doubt[];
  reply: string;
  question: Question;
  known: number;
};

const said = <T>(value: T, words: string) => ({ value, source: "said" as const, confidence: 1, words });
const suggested = <T>(value: T) => ({ value, source: "suggested" as const, confidence: 0.7, words: null });

const weekdays = (saturday: OpeningHours["weekly"]["saturday"]): OpeningHours => ({
  weekly: {
    monday: [["08:00", "18:00"]],
    tuesday: [["08:00", "18:00"]],
    wednesday: [["08:00", "18:00"]],
    thursday: [["08:00", "18:00"]],
    friday: [["08:00", "18:00"]],
    saturday,
    sunday: [],
  },
  public_holidays: "closed",
  exceptions: [],
  by_appointment: false,
  notes: [],
  timezone: "Europe/Paris",
});

const ask = (topic: SlotName | "confirm", text: string, replies: string[], can_skip = false): Question => ({
  topic,
  text,
  quick_replies: replies.map((reply) => ({ label: reply, value: reply })),
  can_skip,
});

export const OPENING = ask("trade", "Bonjour. En quelques mots, que faites-vous, et où ?", [
  "Je suis plombier à Lyon",
  "Je tiens un restaurant",
  "J’ai un cabinet",
]);

/** A plumber of Lyon who knows what he wants: six answers, one suggestion of each kind, one doubt. */
export const SCENES: readonly Scene[] = [
  {
    answer: "Je suis plombier à Lyon 3e, l’entreprise s’appelle Plomberie des Tilleuls",
    facts: {
      business_name: said("Plomberie des Tilleuls", "Plomberie des Tilleuls"),
      trade: said("plombier", "plombier"),
      sector: said("artisan", "plombier"),
      address: said({ street: null, postcode: null, town: "Lyon 3e" }, "Lyon 3e"),
      services: suggested([{ name: "Dépannage" }, { name: "Chauffe-eau" }, { name: "Salle de bains" }]),
    },
    reply: "Plombier à Lyon 3e, très bien. À quelles heures peut-on vous joindre ?",
    question: ask("hours", "À quelles heures peut-on vous joindre ?", [
      "8 h – 18 h en semaine",
      "Tous les jours",
      "Sur rendez-vous",
    ]),
    known: 3,
  },
  {
    answer: "Du lundi au vendredi de 8 h à 18 h, le samedi ça dépend",
    facts: { hours: said(weekdays(null), "Du lundi au vendredi de 8 h à 18 h") },
    doubts: [{ slot: "hours", text: "Le samedi : ouvert le matin, ou fermé ?" }],
    reply: "C’est noté pour la semaine. Et le samedi, vous travaillez ?",
    question: ask("hours", "Et le samedi, vous travaillez ?", ["Oui, le matin", "Non", "Sur rendez-vous"]),
    known: 4,
  },
  {
    answer: "Oui, le matin",
    facts: { hours: said(weekdays([["09:00", "12:00"]]), "le matin") },
    reply: "Samedi matin, parfait. Prenez-vous des urgences, la nuit ou le week-end ?",
    question: ask("emergency", "Prenez-vous des urgences, la nuit ou le week-end ?", [
      "Oui, 24 h/24",
      "Aux heures d’ouverture",
      "Non",
    ]),
    known: 5,
  },
  {
    answer: "Oui 24 h/24, et le déplacement est à partir de 80 €",
    facts: {
      emergency: said({ offered: true, around_the_clock: true, note: null }, "24 h/24"),
      prices: said(
        [{ label: "Déplacement", amount: 80, amount_max: null, kind: "from" as const, text: "à partir de 80 €" }],
        "à partir de 80 €",
      ),
      transfer_to: suggested("+33639980041"),
    },
    reply: "Les urgences jour et nuit, déplacement dès 80 €. Quand on vous appelle, que doit faire l’assistant ?",
    question: ask("capabilities", "Que doit faire l’assistant ?", [
      "Prendre les messages",
      "Prendre les rendez-vous",
      "Les deux",
    ]),
    known: 6,
  },
  {
    answer: "Les deux",
    facts: {
      capabilities: said(["answer_faq", "take_message", "take_appointment", "urgent_triage"], "Les deux"),
      tone: suggested("friendly" as const),
    },
    reply: "Entendu : messages, rendez-vous, et les urgences à part. Plutôt une voix de femme ou d’homme ?",
    question: ask("voice", "Plutôt une voix de femme ou d’homme ?", ["Une femme", "Un homme", "Peu importe"], true),
    known: 7,
  },
  {
    answer: "Une femme, plutôt posée",
    facts: {
      voice: said({ voice_id: "denise", gender: "female" as const, speed: 1 }, "Une femme, plutôt posée"),
      greeting: suggested("Plomberie des Tilleuls, bonjour. Que puis-je faire pour vous ?"),
    },
    reply: "Ce sera Denise. Votre fiche est prête : relisez-la, et dites-moi si je peux créer l’assistant.",
    question: ask("confirm", "Votre fiche est prête. Je crée l’assistant ?", [
      "Oui, créez-le",
      "Je veux changer quelque chose",
    ]),
    known: 8,
  },
];

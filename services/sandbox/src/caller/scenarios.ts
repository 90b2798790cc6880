export interface Scenario {
  id: string;
  title: string;
  /** What the caller wants, one turn each. An empty list is a caller who says nothing. */
  lines: string[];
  /** What the caller says when asked for the message or the reason. */
  message: string;
}

/** The callers a French small business knows. */
export const SCENARIOS: Scenario[] = [
  {
    id: "message",
    title: "Laisse un message et un numéro de rappel",
    lines: ["Bonjour, je voudrais laisser un message, s’il vous plaît."],
    message:
      "C’est au sujet de ma commande de la semaine dernière, j’aimerais savoir quand je peux passer la chercher.",
  },
  {
    id: "hours",
    title: "Demande les horaires et l’adresse",
    lines: ["Bonjour, quels sont vos horaires d’ouverture ?", "Et quelle est votre adresse, s’il vous plaît ?"],
    message: "Je voulais connaître vos horaires et votre adresse.",
  },
  {
    id: "urgent",
    title: "Fuite d’eau en cours",
    lines: ["Bonjour, j’ai une fuite d’eau dans ma cuisine, c’est urgent, l’eau coule partout !"],
    message: "Une fuite d’eau sous l’évier de la cuisine, l’eau coule sans arrêt.",
  },
  {
    id: "booking",
    title: "Réserve une table ou un rendez-vous",
    lines: ["Bonjour, je voudrais prendre rendez-vous, c’est pour une réservation."],
    message: "C’est pour une réservation demain à 20 heures.",
  },
  {
    id: "price",
    title: "Demande un tarif",
    lines: ["Bonjour, combien ça coûte chez vous ? Je voudrais connaître vos tarifs."],
    message: "J’aimerais connaître vos tarifs.",
  },
  { id: "silent", title: "Ne dit rien", lines: [], message: "" },
  {
    id: "unknown",
    title: "Pose une question à laquelle l’entreprise n’a pas répondu",
    lines: ["Bonjour, est-ce que les chiens sont admis à l’étage de la mezzanine ?"],
    message: "Je voulais savoir si les chiens sont admis.",
  },
];

export const scenarioOf = (id: string): Scenario | undefined => SCENARIOS.find((scenario) => scenario.id === id);

import { trades } from "./trade.ts";

export const REAL_ESTATE = trades("service", [
  {
    label: "agent immobilier",
    naf: "68.31Z",
    visits: "place",
    hours: "office",
    booked: true,
    words:
      "agent immobilier|agente immobiliere|agence immobiliere|agence immo|agent immo|mandataire immobilier|conseiller immobilier",
    weak: "immobilier",
    offers: "vente|location|estimation",
    does: "vente|location|estimation|gestion locative|gestion|syndic|achat|etat des lieux|chasse",
  },
  {
    label: "syndic de copropriété",
    naf: "68.32A",
    visits: "place",
    hours: "office",
    urgencies: "fuite dans l'immeuble|ascenseur bloqué|porte d'immeuble bloquée",
    words:
      "syndic de copropriete|gestionnaire de copropriete|administrateur de bien|gerance|regie immobiliere|gestion immobiliere",
    weak: "syndic|gestion locative",
    offers: "copropriétés|gestion locative|états des lieux",
    does: "copropriete|gestion locative|etat des lieux|assemblee generale|charges|location|devis|quittance|sinistre",
  },
  {
    label: "chasseur immobilier",
    naf: "68.31Z",
    visits: "both",
    hours: "office",
    booked: true,
    words: "chasseur immobilier|chasseuse immobiliere|chasseur d'appartement|marchand de biens",
    offers: "recherche|estimation|accompagnement",
    does: "recherche|estimation|accompagnement|vente|achat|visite|negociation",
  },
  {
    label: "diagnostiqueur immobilier",
    naf: "71.20B",
    visits: "home",
    hours: "office",
    booked: true,
    quoted: true,
    words:
      "diagnostiqueur|diag immo|diagnostiqueuse|diagnostiqueur immobilier|diagnostic immobilier|diagnostiqueur dpe|diagnostique immobilier|diagnostic amiante|auditeur energetique",
    weak: "audit energetique",
    offers: "DPE|amiante|plomb",
    does: "dpe|amiante|plomb|electricite|gaz|termite|loi carrez|mesurage|audit|etat des risques|assainissement",
  },
]);

import { trades } from "./trade.ts";

export const PROFESSIONS = trades("liberal", [
  {
    label: "avocat",
    visits: "place",
    words: "avocat|avocate|cabinet d'avocat|cabinet d'avocats|avocats",
    offers: "consultation|conseil|contentieux",
    does: "consultation|conseil|contentieux|divorce|droit de la famille|droit du travail|droit penal|droit des affaires|succession|redaction|recours|droit immobilier|mediation|licenciement|garde d'enfants",
  },
  {
    label: "notaire",
    visits: "place",
    words: "notaire|etude notariale|office notarial|notariat",
    offers: "immobilier|successions|famille",
    does: "immobilier|succession|famille|donation|testament|vente immobiliere|contrat de mariage|acte|pacs",
  },
  {
    label: "expert-comptable",
    visits: "place",
    words:
      "expert comptable|expert-comptable|experte comptable|comptable|comptabilite|cabinet comptable|expertise comptable",
    offers: "tenue de comptes|bilan|création d'entreprise",
    does: "tenue de comptes|bilan|creation d'entreprise|declaration|paie|fiche de paie|conseil|audit|liasse|tva|juridique|social|fiscal",
  },
  {
    label: "architecte",
    visits: "both",
    words:
      "architecte|architecture|architecte d'interieur|maitre d'oeuvre|maitrise d'oeuvre|decoratrice d'interieur|decorateur d'interieur",
    offers: "permis de construire|suivi de chantier",
    does: "permis de construire|suivi de chantier|plan|extension|renovation|maison|amenagement|etude|decoration|conception|declaration prealable",
  },
  {
    label: "géomètre",
    visits: "both",
    words:
      "geometre|geometre expert|geometre-expert|topographe|diagnostiqueur|diagnostics immobiliers|diagnostiqueur immobilier|bureau d'etudes",
    offers: "bornage|diagnostics",
    does: "bornage|diagnostic|dpe|amiante|plomb|topographie|plan|division|mesurage|etude thermique",
  },
  {
    label: "agent immobilier",
    visits: "place",
    words:
      "agent immobilier|agente immobiliere|agence immobiliere|immobilier|mandataire immobilier|syndic|gestion locative|conseiller immobilier|chasseur immobilier",
    offers: "vente|location|estimation",
    does: "vente|location|estimation|gestion locative|gestion|syndic|achat|etat des lieux|chasse",
  },
  {
    label: "assureur",
    visits: "place",
    words:
      "assureur|assurance|assurances|agent d'assurance|agent general|courtier|courtiere|courtage|courtier en assurance|mutuelle|courtier en credit",
    offers: "devis|sinistres|contrats",
    does: "sinistre|contrat|auto|habitation|sante|prevoyance|mutuelle|assurance auto|assurance habitation|credit|epargne|retraite",
  },
  {
    label: "consultant",
    visits: "both",
    words:
      "consultant|consultante|conseil|cabinet de conseil|conseil en gestion|gestion de patrimoine|conseiller en gestion de patrimoine|formateur|formatrice|organisme de formation|formation",
    offers: "audit|accompagnement|formation",
    does: "audit|accompagnement|formation|conseil|strategie|coaching|diagnostic|bilan de competences|placement",
  },
  {
    label: "graphiste",
    visits: "both",
    words:
      "graphiste|webdesigner|developpeur|developpeuse|webmaster|agence web|agence de communication|communication|redacteur|redactrice|illustrateur|illustratrice|community manager|informaticien",
    offers: "identité visuelle|site web",
    does: "identite visuelle|site web|site internet|logo|affiche|flyer|illustration|charte graphique|developpement|maintenance|referencement|redaction|mise en page",
  },
  {
    label: "traducteur",
    visits: "both",
    words: "traducteur|traductrice|interprete|traduction",
    offers: "traduction|interprétariat",
    does: "traduction|interpretariat|relecture|sous-titrage|transcription|assermentee|correction",
  },
  {
    label: "huissier",
    visits: "place",
    words: "huissier|commissaire de justice|mediateur|mediatrice|mediation",
    offers: "constats|significations",
    does: "constat|signification|recouvrement|etat des lieux|expulsion|mediation|saisie",
  },
  {
    label: "coach",
    visits: "both",
    words: "coach|coach de vie|coach professionnel|coaching|coach professionnelle",
    offers: "séances individuelles|bilan",
    does: "seance|seances individuelles|bilan|coaching|atelier|accompagnement|bilan de competences|team building",
  },
]);

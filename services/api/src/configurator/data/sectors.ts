import type { Capability, Sector } from "@allokoli/contracts";

/** What a sector is called, and the missions that most of its businesses want: proposals, never assumed. */
export const SECTORS: Record<Sector, { label: string; words: RegExp; tasks: Capability[] }> = {
  artisan: {
    label: "artisan",
    words: /\b(?:artisan\w*|batiment|btp|depannage|chantiers?)\b/,
    tasks: ["answer_faq", "take_message", "qualify_lead"],
  },
  commerce: {
    label: "commerçant",
    words: /\b(?:commerc\w+|magasin|boutique|vendeu\w+)\b/,
    tasks: ["answer_faq", "take_message", "give_directions"],
  },
  restauration: {
    label: "restauration",
    words: /\b(?:restaur\w+|cuisine|bistrot|couverts)\b/,
    tasks: ["answer_faq", "take_reservation", "take_message"],
  },
  sante: {
    label: "santé",
    words: /\b(?:sante|soignante?s?|paramedical\w*|medical\w*|patients?|patientele)\b/,
    tasks: ["answer_faq", "take_appointment", "take_message"],
  },
  liberal: {
    label: "profession libérale",
    words: /\b(?:liberal\w*|profession liberale|cabinet|freelance)\b/,
    tasks: ["answer_faq", "take_appointment", "take_message"],
  },
  service: {
    label: "services",
    words: /\b(?:services?|prestataire|prestations? de services?)\b/,
    tasks: ["answer_faq", "take_message"],
  },
  hebergement: {
    label: "hébergement",
    words: /\b(?:hebergement|logement|nuitees?|chambres|vacanciers)\b/,
    tasks: ["answer_faq", "take_reservation", "take_message"],
  },
  autre: { label: "autre", words: /\bautres?\b/, tasks: ["answer_faq", "take_message"] },
};

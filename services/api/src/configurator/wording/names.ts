import type { Capability, SlotName, Tone } from "@allokoli/contracts";

export const SLOT_LABEL: Record<SlotName, string> = {
  business_name: "le nom",
  trade: "le métier",
  sector: "le secteur",
  address: "l'adresse",
  service_area: "la zone d'intervention",
  phone: "le téléphone",
  email: "l'e-mail",
  website: "le site",
  siret: "le SIRET",
  hours: "les horaires",
  services: "les prestations",
  prices: "les tarifs",
  emergency: "les urgences",
  capabilities: "les missions",
  tone: "le ton",
  voice: "la voix",
  greeting: "le message d'accueil",
  transfer_to: "le numéro de transfert",
  notes: "les précisions",
};

export const TASK_LABEL: Record<Capability, string> = {
  answer_faq: "renseigner les appelants",
  take_message: "prendre les messages",
  take_reservation: "noter les réservations",
  take_appointment: "noter les demandes de rendez-vous",
  qualify_lead: "recueillir les demandes de devis",
  give_directions: "indiquer le chemin",
  transfer_call: "transférer les appels",
  urgent_triage: "trier les urgences",
};

export const TONE_LABEL: Record<Tone, string> = {
  formal: "formel",
  professional: "professionnel",
  friendly: "chaleureux",
  casual: "décontracté",
  humorous: "avec une pointe d'humour",
};

import { count } from "./fr.ts";

const assistantsFr = {
  title: "Vos assistants",
  empty: "Pas encore d’assistant",
  emptyNote: "Quelques questions suffisent : il aura un numéro et répondra à votre place.",
  states: {
    creating: "Se prépare",
    active: "En service",
    paused: "En pause",
    error: "Ne répond pas",
    deleted: "Supprimé",
  },
  pausedNote: "Il ne décroche plus. Les appels sonnent dans le vide.",
  errorNote: "Sa création s’est arrêtée avant la fin. Vos réglages sont gardés : réessayez maintenant ou plus tard.",
  creatingNote: "Sa voix, son numéro, sa ligne : encore un instant.",
  number: "Son numéro",
  noNumber: "Pas encore de numéro",
  queued: "Numéro en commande",
  calls: (n: number) => count(n, "appel", "appels"),
  lastCall: (when: string) => `dernier ${when}`,
  noCalls: "pas encore d’appel",
  back: "Tous les assistants",
  try: "L’essayer",
  pause: "Mettre en pause",
  resume: "Remettre en service",
  seeCalls: "Ses appels",
  hideCalls: "Masquer ses appels",
  delete: "Supprimer",
  deleteTitle: (name: string) => `Supprimer l’assistant de ${name} ?`,
  deleteNote: "Il cessera de répondre et son numéro sera rendu. Les appels déjà reçus restent lisibles.",
  deleteType: (name: string) => `Pour confirmer, écrivez « ${name} »`,
  deleteNow: "Supprimer pour de bon",
  keep: "Le garder",
  deleted: "Assistant supprimé.",
  saved: "Enregistré. Il en tiendra compte dès le prochain appel.",
  none: "Aucun assistant n’est choisi.",
};

export type AssistantsStrings = typeof assistantsFr;
export default assistantsFr;

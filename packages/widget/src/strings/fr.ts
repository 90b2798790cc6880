import type { Capability, Sector, SlotName, Tone, Weekday } from "../api/types.ts";

const many = new Intl.PluralRules("fr");
/** « 1 appel », « 0 appel », « 2 appels »: French counts zero and one alike. */
export const count = (n: number, one: string, other: string) => `${n} ${many.select(n) === "one" ? one : other}`;

const slots: Record<SlotName, string> = {
  business_name: "Nom",
  trade: "Métier",
  sector: "Secteur",
  address: "Adresse",
  service_area: "Zone",
  phone: "Téléphone",
  email: "E-mail",
  website: "Site",
  siret: "SIRET",
  hours: "Horaires",
  services: "Services",
  prices: "Tarifs",
  emergency: "Urgences",
  capabilities: "Ses tâches",
  tone: "Son ton",
  voice: "Sa voix",
  greeting: "Son accueil",
  transfer_to: "Transfert",
  notes: "À savoir",
};

const capabilities: Record<Capability, string> = {
  answer_faq: "répondre aux questions",
  take_message: "prendre les messages",
  take_reservation: "prendre les réservations",
  take_appointment: "prendre les rendez-vous",
  qualify_lead: "comprendre les projets",
  give_directions: "indiquer le chemin",
  transfer_call: "transférer l’appel",
  urgent_triage: "repérer les urgences",
};

const tones: Record<Tone, string> = {
  formal: "soutenu",
  professional: "professionnel",
  friendly: "chaleureux",
  casual: "décontracté",
  humorous: "plein d’humour",
};

const sectors: Record<Sector, string> = {
  artisan: "artisanat",
  commerce: "commerce",
  restauration: "restauration",
  sante: "santé",
  liberal: "profession libérale",
  service: "services",
  hebergement: "hébergement",
  autre: "autre activité",
};

const days: Record<Weekday, string> = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche",
};

const shortDays: Record<Weekday, string> = {
  monday: "lun.",
  tuesday: "mar.",
  wednesday: "mer.",
  thursday: "jeu.",
  friday: "ven.",
  saturday: "sam.",
  sunday: "dim.",
};

const fr = {
  retry: "Réessayer",
  close: "Fermer",
  copy: "Copier",
  copied: "Copié",
  loading: "Un instant…",
  hostIsAway: "Nous n’arrivons pas à joindre votre logiciel, nouvel essai…",
  test: "Mode essai",
  failure: {
    offline: "Pas de réponse : la connexion est peut-être coupée. Rien n’est perdu ; on reprend dès qu’elle revient.",
    token_fetch_failed:
      "Votre logiciel n’arrive pas à vous identifier pour l’instant. Rien n’est perdu ; réessayez bientôt.",
    token_fetch_timeout: "Votre logiciel tarde à répondre. Rien n’est perdu ; réessayez dans un instant.",
    token_not_refreshed: "Cette page est restée ouverte trop longtemps. Rechargez-la pour reprendre où vous en étiez.",
    session_ended: "Vous êtes déconnecté de votre logiciel. Reconnectez-vous, votre fiche vous attend.",
    chunk_load_failed: "Un morceau de la page n’est pas arrivé. Réessayez, ou rechargez la page.",
    other: "Quelque chose n’a pas marché chez nous. Rien n’est perdu ; réessayez dans un instant.",
  },
  reference: "Référence à donner au support",
  wizard: {
    title: "Votre assistant",
    promise: "Répondez comme au téléphone. Quelques questions, et votre assistant a son numéro.",
    thread: "Conversation",
    elapsed: "Temps passé",
    reply: "Votre réponse",
    replyHint: "Écrivez…",
    send: "Envoyer",
    speak: "Parler",
    elsewhere: "Continuer sur un autre appareil",
    haveCode: "J’ai un code",
    replies: "Réponses proposées",
    skip: "Passer",
    skipSaid: "Je préfère passer cette question.",
    thinking: "Je note",
    you: "Vous",
    assistant: "AlloKoli",
    notSent: "Pas encore envoyé",
    resumed: "On reprend où vous en étiez.",
    conflict: "La fiche a changé sur un autre appareil. La voici à jour.",
    opening: "J’ouvre votre fiche…",
    openingLate: "C’est plus long que d’habitude : je continue d’essayer.",
    noted: (facts: string) => `Noté sur la fiche : ${facts}.`,
  },
  fiche: {
    title: "Fiche",
    progress: (known: number, total: number) => `Fiche ${known}/${total}`,
    progressLong: (known: number, total: number) => `${count(known, "sujet réglé", "sujets réglés")} sur ${total}`,
    open: "Voir la fiche",
    shut: "Replier la fiche",
    unnamed: "Votre entreprise",
    edit: (label: string) => `Modifier : ${label}`,
    add: (label: string) => `Compléter : ${label}`,
    empty: "à compléter",
    asking: "en ce moment",
    proposed: "proposé",
    prefilled: "d’après votre logiciel",
    confirm: "Garder",
    confirmLong: (label: string) => `Garder la proposition : ${label}`,
    legend: "Au crayon : nos propositions. Gardez celles qui vous conviennent, changez les autres.",
    create: "Créer mon assistant",
    creating: "C’est parti…",
    inService: "En service",
    paused: "En pause",
    numberQueued: "Numéro en commande",
    ready: "Tout est juste ? Touchez une ligne pour la corriger.",
    groups: { callers: "Pour ceux qui appellent", business: "Votre entreprise", assistant: "Votre assistant" },
  },
  slots,
  capabilities,
  tones,
  sectors,
  days,
  shortDays,
  facts: {
    clock: (hours: number, minutes: string) =>
      minutes === "00" ? `${hours}\u202fh` : `${hours}\u202fh\u202f${minutes}`,
    unknown: "à préciser",
    closed: "fermé",
    everyDay: "tous les jours",
    aroundTheClock: "24 h/24",
    sevenDays: "7 j/7",
    byAppointment: "sur rendez-vous",
    holidaysOpen: "ouvert les jours fériés",
    holidaysClosed: "fermé les jours fériés",
    holidaysMonday: "jours fériés : ouvert si c’est un lundi",
    emergencyNone: "pas d’intervention en urgence",
    emergencyHours: "aux heures d’ouverture",
    female: "voix féminine",
    male: "voix masculine",
    from: "dès",
    hourly: "de l’heure",
    quote: "sur devis",
  },
};

export type Strings = typeof fr;
export default fr;

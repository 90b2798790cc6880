import type { Assistant } from "../vapi/schemas/assistant.ts";

const PROMPT = `# Identité
Vous êtes l’assistant vocal de Plomberie Morel. Vous vouvoyez toujours l’appelant.

# Informations sur l’entreprise
## Horaires
- Lundi au vendredi : 8 h à 18 h
- Samedi : 9 h à 12 h
- Fermé le dimanche

## Adresse
12 rue des Lilas, 75020 Paris, métro Gambetta.

## Tarifs
- Déplacement : 45 €
- Main-d’œuvre : 60 € de l’heure

## Urgences
En cas de fuite d’eau, coupez l’arrivée d’eau au compteur avant tout.

# Règles
- N’inventez jamais un prix.
- Si vous ne savez pas, proposez de laisser un message.
`;

const takeMessage = {
  type: "function" as const,
  function: {
    name: "take_message",
    description: "Enregistre le message d’un appelant pour l’entreprise.",
    parameters: {
      type: "object" as const,
      properties: {
        caller_name: { type: "string" as const, description: "Nom de l’appelant" },
        callback_number: { type: "string" as const, description: "Numéro de rappel, au format E.164" },
        message: { type: "string" as const, description: "Message à transmettre" },
        urgent: { type: "boolean" as const, description: "Vrai si la demande est urgente" },
      },
      required: ["caller_name", "callback_number", "message", "urgent"],
    },
  },
};

const book = {
  type: "function" as const,
  function: {
    name: "book_appointment",
    description: "Réserve un rendez-vous.",
    parameters: {
      type: "object" as const,
      properties: {
        name: { type: "string" as const, description: "Nom de la personne" },
        starts_at: { type: "string" as const, format: "date-time" as const, description: "Date et heure" },
        people: { type: "integer" as const, description: "Nombre de personnes" },
      },
      required: ["name", "starts_at", "people"],
    },
  },
};

/** A full assistant of the kind a real customer of the API creates. */
export const plumber = (serverUrl: string, more: Partial<Assistant> = {}): Assistant => ({
  name: "Plomberie Morel",
  firstMessage: "Bonjour, Plomberie Morel, je suis l’assistant vocal. Comment puis-je vous aider ?",
  firstMessageMode: "assistant-speaks-first",
  endCallMessage: "Merci de votre appel, au revoir et à bientôt !",
  maxDurationSeconds: 600,
  model: {
    provider: "openai",
    model: "gpt-4o",
    temperature: 0.3,
    messages: [{ role: "system", content: PROMPT }],
    tools: [takeMessage, book, { type: "endCall" }],
  },
  voice: {
    provider: "azure",
    voiceId: "fr-FR-DeniseNeural",
    fallbackPlan: { voices: [{ provider: "cartesia", voiceId: "a-voice", model: "sonic-3", language: "fr" }] },
  },
  transcriber: {
    provider: "deepgram",
    model: "nova-3",
    language: "fr",
    fallbackPlan: { transcribers: [{ provider: "azure", language: "fr-FR" }] },
  },
  serverMessages: ["status-update", "end-of-call-report", "tool-calls", "hang"],
  server: { url: serverUrl, timeoutSeconds: 20 },
  analysisPlan: { summaryPlan: { enabled: true }, successEvaluationPlan: { enabled: false } },
  artifactPlan: { recordingEnabled: false, transcriptPlan: { enabled: true } },
  compliancePlan: { hipaaEnabled: false, pciEnabled: false },
  monitorPlan: { listenEnabled: false, controlEnabled: true },
  startSpeakingPlan: { waitSeconds: 0.6, transcriptionEndpointingPlan: { onNumberSeconds: 1 } },
  stopSpeakingPlan: {
    numWords: 2,
    acknowledgementPhrases: ["oui", "d’accord"],
    interruptionPhrases: ["stop", "attendez"],
  },
  hooks: [
    {
      on: "customer.speech.timeout",
      options: { timeoutSeconds: 10, triggerMaxCount: 2 },
      do: [{ type: "say", exact: "Êtes-vous toujours là ?" }],
    },
  ],
  metadata: { tenant: "t-1" },
  ...more,
});

const spoken = (name: string, parameter?: string) => ({
  type: "function" as const,
  function: {
    name,
    description: name,
    parameters: {
      type: "object" as const,
      properties: parameter ? { [parameter]: { type: "string" as const, description: parameter } } : {},
      required: parameter ? [parameter] : [],
    },
  },
});

/** Leads an interview: passes on what it hears, word by word, and says what its tools answer. */
export const interviewer = (server: string) => ({
  name: "Interviewer",
  firstMessage: '{{ opening | default: "Bonjour. Quel est le code à six chiffres ?" }}',
  endCallMessage: "Votre fiche est gardée.",
  model: {
    provider: "openai" as const,
    model: "gpt-4.1-mini" as const,
    messages: [{ role: "system" as const, content: "Passez les mots exacts à record_facts." }],
    tools: [
      spoken("record_facts", "words"),
      spoken("confirm", "words"),
      spoken("create"),
      spoken("resume", "code"),
      { type: "endCall" as const },
    ],
  },
  server: { url: server },
});

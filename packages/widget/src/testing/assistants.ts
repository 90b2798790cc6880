import type { Assistant, Creation, Voice } from "../api/types.ts";
import { sessionAfter } from "./session.ts";

export const VOICES: readonly Voice[] = [
  {
    id: "denise",
    name: "Denise",
    gender: "female",
    language: "fr-FR",
    description: "posée et chaleureuse",
    speed: { min: 0.8, max: 1.2 },
    sample: "Bonjour, que puis-je faire pour vous ?",
    is_default: true,
  },
  {
    id: "eloise",
    name: "Éloïse",
    gender: "female",
    language: "fr-FR",
    description: "vive et souriante",
    speed: { min: 0.8, max: 1.2 },
    sample: "Bonjour, que puis-je faire pour vous ?",
    is_default: false,
  },
  {
    id: "henri",
    name: "Henri",
    gender: "male",
    language: "fr-FR",
    description: "calme et rassurante",
    speed: { min: 0.8, max: 1.2 },
    sample: "Bonjour, que puis-je faire pour vous ?",
    is_default: false,
  },
  {
    id: "remy",
    name: "Rémy",
    gender: "male",
    language: "fr-FR",
    description: "jeune et directe",
    speed: { min: 0.8, max: 1.2 },
    sample: "Bonjour, que puis-je faire pour vous ?",
    is_default: false,
  },
];

const STEPS = ["voice", "number", "line", "check"] as const;
const now = () => new Date().toISOString();

/** Creation after `done` finished steps; `emptyPool` holds it at the number, as when none is free. */
export function creationAt(done: number, emptyPool = false): Creation {
  const state = done >= 4 ? "done" : emptyPool && done >= 1 ? "queued" : "running";
  return {
    state,
    reason: state === "queued" ? "number_pool_empty" : null,
    steps: STEPS.map((name, index) => ({
      name,
      state: index < done ? "done" : index > done ? "waiting" : state === "queued" ? "queued" : "doing",
      at: index < done ? now() : null,
    })),
  };
}

/** Refused by a supplier at the second step; what was made has been given back. */
export const REFUSED: Creation = {
  state: "failed",
  reason: "supplier_refused",
  steps: STEPS.map((name, index) => ({
    name,
    state: index === 0 ? "done" : index === 1 ? "failed" : "waiting",
    at: index === 0 ? now() : null,
  })),
};

const NUMBER = { e164: "+33199001234", national: "01 99 00 12 34" };

export function newAssistant(id: string, creation: Creation, over: Partial<Assistant> = {}): Assistant {
  const { draft } = sessionAfter(6);
  const hasNumber = creation.state === "done";
  return {
    id,
    tenant_id: "6a0f6b0e-3a55-4b8e-9d1f-0c7f5a8f1b01",
    mode: "live",
    name: "Assistant de Plomberie des Tilleuls",
    business_name: "Plomberie des Tilleuls",
    trade: "plombier",
    status: hasNumber ? "active" : "creating",
    phone_number: hasNumber
      ? { id: `${id.slice(0, -1)}9`, ...NUMBER, state: "assigned", assistant_id: id, assigned_at: now() }
      : null,
    creation,
    calls_count: hasNumber ? 42 : 0,
    mean_call_seconds: hasNumber ? 74 : null,
    last_call_at: hasNumber ? new Date(Date.now() - 3_600_000).toISOString() : null,
    created_at: now(),
    updated_at: now(),
    version: 1,
    config: {
      schema_version: 1,
      name: "Assistant de Plomberie des Tilleuls",
      business_type: "plombier",
      prompt: "Vous répondez au téléphone pour une entreprise de plomberie à Lyon, en quelques mots.",
      prompt_template: { id: "artisan", version: "1", hash: "0".repeat(64) },
      tone: "friendly",
      voice_settings: { voice_id: "denise", language: "fr-FR", speed: 1 },
      call_handling: {
        disclosure: "Bonjour, vous parlez à l’assistant automatique de Plomberie des Tilleuls.",
        greeting: "Plomberie des Tilleuls, bonjour. Que puis-je faire pour vous ?",
        closing: "Merci de votre appel, à bientôt.",
        max_duration_seconds: 600,
        end_call_after_silence_seconds: 20,
        recording: false,
        transfer_to: null,
      },
      business_info: {
        name: "Plomberie des Tilleuls",
        trade: "plombier",
        sector: "artisan",
        address: { street: "12 rue des Tilleuls", postcode: "69003", town: "Lyon 3e" },
        service_area: "Lyon et proche banlieue",
        phone: "+33465710041",
        email: null,
        website: null,
        hours: draft.hours?.value ?? null,
        hours_text: "",
        services: draft.services?.value ?? [],
        prices: draft.prices?.value ?? [],
        emergency: draft.emergency?.value ?? null,
        notes: [],
      },
      capabilities: ["answer_faq", "take_message", "take_appointment", "urgent_triage"],
      model_settings: { tier: "standard", temperature: 0.4 },
    },
    ...over,
  };
}

export const someAssistants = (): Assistant[] => [
  newAssistant("0b0e7a52-7d0f-4c5e-8f10-000000000001", creationAt(4)),
  newAssistant("0b0e7a52-7d0f-4c5e-8f10-000000000002", creationAt(4), {
    name: "Accueil du Salon Capucine",
    business_name: "Salon Capucine",
    trade: "coiffure",
    status: "paused",
    phone_number: {
      id: "0b0e7a52-7d0f-4c5e-8f10-000000000003",
      e164: "+33465710088",
      national: "04 65 71 00 88",
      state: "assigned",
      assistant_id: "0b0e7a52-7d0f-4c5e-8f10-000000000002",
      assigned_at: now(),
    },
    calls_count: 7,
    last_call_at: new Date(Date.now() - 90_000_000).toISOString(),
  }),
];

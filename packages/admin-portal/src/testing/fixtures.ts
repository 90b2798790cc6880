import type { Assistant, AssistantSummary, Call, CallSummary, Me, Tenant } from "@allokoli/contracts";

/** Rows as the API gives them, at a fixed hour; numbers are from the blocks kept for fiction. */
export const NOW = new Date("2026-11-20T10:00:00+01:00");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const id = (kind: number, n: number) => `${String(kind).repeat(8)}-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const me: Me = {
  kind: "member",
  organization: {
    id: id(1, 1),
    slug: "trusquin",
    name: "Trusquin",
    kind: "b2b",
    branding: { accent: "#27509b" },
    created_at: ago(300_000),
  },
  tenant: null,
  role: "admin",
  mode: "live",
  scopes: [],
};

const BUSINESSES: [name: string, trade: string, external: string][] = [
  ["Plomberie Marchetti", "plombier", "marchetti"],
  ["La Table d’Ondine", "restaurant", "ondine"],
  ["Cabinet Kerdoncuff", "ostéopathe", "kerdoncuff"],
  ["Menuiserie Valbois", "menuisier", "valbois"],
  ["Garage des Trois Ormes", "garagiste", "trois-ormes"],
  ["Fleurs de Lune", "fleuriste", "fleurs-lune"],
  ["Maître Solène Aubry", "avocate", "aubry"],
  ["Gîte du Pré Noir", "gîte", "pre-noir"],
];

export const tenants: Tenant[] = BUSINESSES.map(([name, , external_id], n) => ({
  id: id(2, n),
  external_id,
  name,
  mode: "live",
  status: n === 6 ? "suspended" : "active",
  assistants_count: n === 7 ? 0 : 1,
  calls_count: [214, 1302, 88, 41, 167, 23, 9, 0][n] ?? 0,
  last_call_at: n === 7 ? null : ago([18, 4, 95, 1500, 3100, 9000, 40_000][n] ?? 0),
  created_at: ago(60_000 + n * 40_000),
}));

const done: AssistantSummary["creation"] = { state: "done", steps: [], reason: null };

export const assistants: AssistantSummary[] = BUSINESSES.slice(0, 7).map(([business_name, trade], n) => ({
  id: id(3, n),
  tenant_id: id(2, n),
  mode: "live",
  name: `Accueil ${business_name}`,
  business_name,
  trade,
  status: n === 3 ? "creating" : n === 5 ? "paused" : n === 4 ? "error" : "active",
  phone_number:
    n === 3 || n === 4
      ? null
      : {
          id: id(4, n),
          e164: `+3346571${2048 + n}`,
          national: `04 65 71 20 ${48 + n}`,
          state: "assigned",
          assistant_id: id(3, n),
          assigned_at: ago(9000),
        },
  creation:
    n === 3
      ? {
          state: "queued",
          reason: "number_pool_empty",
          steps: [
            { name: "voice", state: "done", at: ago(50) },
            { name: "number", state: "queued", at: ago(49) },
            { name: "line", state: "waiting", at: null },
            { name: "check", state: "waiting", at: null },
          ],
        }
      : n === 4
        ? { state: "failed", steps: [{ name: "voice", state: "failed", at: ago(300) }], reason: "supplier_unavailable" }
        : done,
  calls_count: tenants[n]?.calls_count ?? 0,
  mean_call_seconds: n === 3 ? null : 96 + n * 7,
  last_call_at: tenants[n]?.last_call_at ?? null,
  created_at: ago(50_000),
  updated_at: ago(n === 3 ? 49 : n === 4 ? 300 : 5000),
}));

const TALES: [
  n: number,
  minutes: number,
  seconds: number | null,
  status: CallSummary["status"],
  urgent: boolean,
  text: string | null,
][] = [
  [1, 4, 74, "completed", false, "Réservation pour quatre samedi à 20 h, en terrasse si le temps le permet."],
  [
    0,
    18,
    131,
    "completed",
    true,
    "Fuite sous l’évier, l’eau coule encore ; Mme Aubertin demande à être rappelée tout de suite.",
  ],
  [2, 95, 88, "completed", false, "Déplacement du rendez-vous de jeudi au lundi suivant, 9 h 30."],
  [1, 140, null, "missed", false, null],
  [4, 1_530, 61, "completed", false, "Demande le prix d’une vidange pour une citadine."],
  [0, 1_710, 203, "completed", false, "Devis pour une salle de bains, appartement au troisième sans ascenseur."],
  [5, 4_200, 12, "failed", false, null],
];

export const calls: CallSummary[] = TALES.map(([n, minutes, seconds, status, urgent, summary], at) => ({
  id: id(5, at),
  mode: "live",
  assistant_id: id(3, n),
  assistant_name: `Accueil ${BUSINESSES[n]?.[0]}`,
  tenant_id: id(2, n),
  tenant_name: BUSINESSES[n]?.[0] ?? "",
  origin: at === 4 ? "browser" : "phone",
  status,
  caller_masked: at === 3 ? null : `+33 6 39 98 •• ${String(14 + at * 9)}`,
  started_at: ago(minutes),
  ended_at: seconds === null ? null : ago(minutes - seconds / 60),
  duration_seconds: seconds,
  summary,
  messages_count: urgent ? 1 : 0,
  urgent,
}));

export const call: Call = {
  ...(calls[1] as CallSummary),
  called: "+33465712048",
  ended_reason: "caller_hung_up",
  messages: [
    {
      id: id(6, 1),
      kind: "message",
      urgent: true,
      caller_name: "Mme Aubertin",
      caller_phone: "06 39 98 41 07",
      text: "L’eau coule sous l’évier malgré le robinet d’arrêt. Elle est chez elle jusqu’à midi.",
      details: { Adresse: "31, cours Lafayette, Lyon 3e", Accès: "code 24B7" },
      created_at: ago(17),
    },
  ],
  transcript: [
    {
      role: "assistant",
      text: "Bonjour, je suis l’assistant automatique de Plomberie Marchetti. Que puis-je faire pour vous ?",
      at: 0.4,
    },
    { role: "caller", text: "Bonjour, j’ai une fuite sous l’évier, ça n’arrête pas de couler.", at: 8.2 },
    { role: "assistant", text: "Je comprends, c’est urgent. Avez-vous pu fermer l’arrivée d’eau ?", at: 13.9 },
    { role: "caller", text: "Oui, mais ça goutte toujours. Il peut passer ce matin ?", at: 19.5 },
  ],
};

export const assistant: Assistant = {
  ...(assistants[3] as AssistantSummary),
  version: 2,
  config: {
    schema_version: 1,
    name: "Accueil Menuiserie Valbois",
    business_type: "menuisier",
    prompt: "Vous répondez au téléphone de la Menuiserie Valbois, avec courtoisie et brièveté.",
    prompt_template: { id: "artisan", version: "1", hash: "0".repeat(64) },
    tone: "professional",
    voice_settings: { voice_id: "denise", language: "fr-FR", speed: 1 },
    call_handling: {
      disclosure: "Bonjour, je suis l’assistant automatique de la Menuiserie Valbois.",
      greeting: "Que puis-je faire pour vous ?",
      closing: "Merci de votre appel, bonne journée.",
      max_duration_seconds: 600,
      end_call_after_silence_seconds: 20,
      recording: false,
      transfer_to: "+33639981452",
    },
    business_info: {
      name: "Menuiserie Valbois",
      trade: "menuisier",
      sector: "artisan",
      address: null,
      service_area: "Annecy et alentours",
      phone: "+33465712051",
      email: null,
      website: null,
      hours: null,
      hours_text: "du lundi au vendredi de 8 h à 12 h et de 14 h à 18 h",
      services: [{ name: "fenêtres" }, { name: "escaliers" }, { name: "cuisines sur mesure" }],
      prices: [],
      emergency: null,
      notes: [],
    },
    capabilities: ["answer_faq", "take_message"],
    model_settings: { tier: "standard", temperature: 0.3 },
  },
};

import type { Call, CallStatus } from "../api/types.ts";

const HOUR = 3_600_000;
const ASSISTANT = "0b0e7a52-7d0f-4c5e-8f10-000000000001";

type Sketch = {
  hoursAgo: number;
  seconds: number | null;
  status?: CallStatus;
  caller: string | null;
  summary: string | null;
  urgent?: boolean;
  message?: string;
  name?: string;
  browser?: boolean;
};

const SKETCHES: readonly Sketch[] = [
  {
    hoursAgo: 0.6,
    seconds: 96,
    caller: "+33 6 39 •• •• 41",
    summary: "Fuite sous l’évier, l’eau coule encore. Demande un passage ce matin, rue Garibaldi.",
    urgent: true,
    name: "Mme Ferrand",
    message: "Fuite sous l’évier, robinet d’arrêt bloqué. 3e étage, code 12A. Rappeler tout de suite.",
  },
  {
    hoursAgo: 3.2,
    seconds: 142,
    caller: "+33 4 65 •• •• 08",
    summary: "Devis pour remplacer un chauffe-eau de 200 litres. Rendez-vous proposé jeudi à 9 h.",
    name: "M. Aubry",
    message: "Remplacement d’un chauffe-eau de 200 litres, disponible jeudi à 9 h.",
  },
  { hoursAgo: 5, seconds: 31, caller: null, summary: "A demandé les horaires du samedi." },
  { hoursAgo: 22, seconds: null, status: "missed", caller: "+33 6 39 •• •• 77", summary: null },
  {
    hoursAgo: 26,
    seconds: 118,
    caller: "+33 6 39 •• •• 12",
    summary: "Salle de bains à refaire, souhaite être rappelé en fin de journée.",
    name: "M. Delmas",
    message: "Salle de bains à refaire, 6 m². À rappeler après 18 h.",
  },
  { hoursAgo: 30, seconds: 64, caller: null, summary: "A demandé un devis, pour voir.", browser: true },
  { hoursAgo: 52, seconds: 47, caller: "+33 6 39 •• •• 90", summary: "A demandé si le déplacement est facturé." },
];

/** `count` calls, newest first; the sketches come round again, older, to fill a long history. */
export function someCalls(count = SKETCHES.length): Call[] {
  return Array.from({ length: count }, (_, index) => {
    const sketch = SKETCHES[index % SKETCHES.length] as Sketch;
    return callOf(sketch, index, Math.floor(index / SKETCHES.length) * 72);
  });
}

function callOf(sketch: Sketch, index: number, shift: number): Call {
  const started = new Date(Date.now() - (sketch.hoursAgo + shift) * HOUR);
  const id = `7c1d3f60-1111-4222-8333-${String(index).padStart(12, "0")}`;
  return {
    id,
    mode: "live",
    assistant_id: ASSISTANT,
    assistant_name: "Assistant de Plomberie des Tilleuls",
    tenant_id: "6a0f6b0e-3a55-4b8e-9d1f-0c7f5a8f1b01",
    tenant_name: "Plomberie des Tilleuls",
    origin: sketch.browser ? "browser" : "phone",
    status: sketch.status ?? "completed",
    caller_masked: sketch.caller,
    started_at: started.toISOString(),
    ended_at: sketch.seconds === null ? null : new Date(started.getTime() + sketch.seconds * 1000).toISOString(),
    duration_seconds: sketch.seconds,
    summary: sketch.summary,
    messages_count: sketch.message ? 1 : 0,
    urgent: sketch.urgent ?? false,
    transcript: sketch.seconds === null ? [] : transcriptOf(sketch),
    messages: sketch.message
      ? [
          {
            id: `${id.slice(0, -1)}a`,
            kind: "message",
            urgent: sketch.urgent ?? false,
            caller_name: sketch.name ?? null,
            caller_phone: "+33639980041",
            text: sketch.message,
            details: {},
            created_at: started.toISOString(),
          },
        ]
      : [],
    ended_reason: sketch.seconds === null ? "not_answered" : "caller_hung_up",
    called: "+33199001234",
  };
}

function transcriptOf(sketch: Sketch): NonNullable<Call["transcript"]> {
  return [
    {
      role: "assistant",
      text: "Bonjour, vous parlez à l’assistant automatique de Plomberie des Tilleuls. Que puis-je faire pour vous ?",
      at: 0,
    },
    { role: "caller", text: sketch.message ?? sketch.summary ?? "Bonjour.", at: 8 },
    {
      role: "assistant",
      text: "C’est noté. Je transmets tout de suite. À quel numéro peut-on vous rappeler ?",
      at: 21,
    },
    { role: "caller", text: "Sur ce numéro, merci.", at: 28 },
    { role: "assistant", text: "Très bien. Merci de votre appel, à bientôt.", at: 33 },
  ];
}

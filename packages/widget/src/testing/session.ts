import type { Draft, OnboardingSession, SlotName } from "../api/types.ts";
import { OPENING, SCENES } from "./interview.ts";

const at = (seconds: number) => new Date(Date.now() - 134_000 + seconds * 1000).toISOString();

export function newSession(): OnboardingSession {
  return {
    id: crypto.randomUUID(),
    mode: "live",
    status: "open",
    channel: "text",
    step: "welcome",
    draft: {},
    doubts: [],
    turns: [{ id: "t0", role: "configurator", text: OPENING.text, at: at(0), changed: [] }],
    question: OPENING,
    progress: { known: 0, total: 8, asked: 1 },
    can_confirm: false,
    assistant_id: null,
    revision: 1,
    started_at: at(0),
    confirmed_at: null,
    elapsed_seconds: 0,
    expires_at: at(86_400),
  };
}

/** The interview after one more answer; past the last scene it only says that it is ready. */
export function answered(session: OnboardingSession, text: string): OnboardingSession {
  const index = session.turns.filter((turn) => turn.role === "user").length;
  const scene = SCENES[index];
  const turn = session.turns.length;
  const changed = (scene ? Object.keys(scene.facts) : []) as SlotName[];
  const said = changed.filter((slot) => scene?.facts[slot]?.source === "said");
  return {
    ...session,
    step: scene?.question.topic === "confirm" ? "recap" : "key_info",
    draft: { ...session.draft, ...scene?.facts } as Draft,
    doubts: scene?.doubts ?? [],
    turns: [
      ...session.turns,
      { id: `t${turn}`, role: "user", text, at: at(turn * 11), changed: said },
      {
        id: `t${turn + 1}`,
        role: "configurator",
        text: scene?.reply ?? "Votre fiche est prête. Je crée l’assistant ?",
        at: at(turn * 11 + 2),
        changed: [],
      },
    ],
    question: scene?.question ?? session.question,
    progress: { known: scene?.known ?? 8, total: 8, asked: index + 2 },
    can_confirm: (scene?.known ?? 8) === 8,
    revision: session.revision + 1,
    elapsed_seconds: 14 + index * 22,
  };
}

/** The interview as it stands after `count` of the plumber's own answers. */
export function sessionAfter(count: number): OnboardingSession {
  return SCENES.slice(0, count).reduce((session, scene) => answered(session, scene.answer), newSession());
}

export function patched(session: OnboardingSession, slot: SlotName, value: unknown): OnboardingSession {
  const draft = { ...session.draft, [slot]: { value, source: "confirmed", confidence: 1, words: null } } as Draft;
  if (value === null) delete draft[slot];
  return {
    ...session,
    draft,
    doubts: session.doubts.filter((doubt) => doubt.slot !== slot),
    revision: session.revision + 1,
  };
}

/** What the partner already knew of its customer: fewer questions, and the card says where each fact comes from. */
export function prefilledSession(): OnboardingSession {
  const known = <T>(value: T) => ({ value, source: "prefilled" as const, confidence: 1, words: null });
  const text =
    "Bonjour. Votre logiciel m’a donné le nom, l’adresse et le téléphone. À quelles heures peut-on vous joindre ?";
  return {
    ...newSession(),
    draft: {
      business_name: known("Plomberie des Tilleuls"),
      trade: known("plombier"),
      address: known({ street: "12 rue des Tilleuls", postcode: "69003", town: "Lyon" }),
      phone: known("+33465710041"),
    },
    turns: [{ id: "t0", role: "configurator", text, at: at(0), changed: [] }],
    question: SCENES[0]?.question ?? OPENING,
    progress: { known: 4, total: 8, asked: 1 },
  };
}

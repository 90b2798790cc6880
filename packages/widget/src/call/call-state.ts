import type { Failure } from "../api/api-error.ts";

export type Caption = { id: number; role: "assistant" | "user"; text: string };
export type CallInput = "voice" | "text";
/**
 * Why a call did not start, when it is not the API that refused it. `page_policy`: the page's Content-Security-Policy keeps
 * the call's room out; `room_gone`: the room closed before anybody answered.
 */
export type Obstacle = "mic_denied" | "mic_missing" | "webrtc_blocked" | "page_policy" | "room_gone";

export type CallState = {
  phase: "idle" | "asking" | "connecting" | "live" | "ended" | "failed";
  input: CallInput;
  activity: "listening" | "thinking" | "speaking";
  muted: boolean;
  captions: readonly Caption[];
  /** What the caller seems to be saying; empty once it is a caption. */
  guess: string;
  obstacle: Obstacle | null;
  failure: Failure | null;
  /** The line broke: nobody ended the call. */
  lost: boolean;
  startedAt: number;
  seconds: number;
};

export type CallEvent =
  | { type: "start"; input: CallInput }
  | { type: "microphone-open" }
  | { type: "connected"; at: number }
  | { type: "speech"; role: Caption["role"]; speaking: boolean }
  | { type: "caption"; role: Caption["role"]; text: string }
  | { type: "guess"; text: string }
  | { type: "muted"; muted: boolean }
  | { type: "obstacle"; obstacle: Obstacle }
  | { type: "failed"; failure: Failure }
  | { type: "ended"; at: number; lost?: boolean };

export const AT_REST: CallState = {
  phase: "idle",
  input: "voice",
  activity: "listening",
  muted: false,
  captions: [],
  guess: "",
  obstacle: null,
  failure: null,
  lost: false,
  startedAt: 0,
  seconds: 0,
};

const inCall = (state: CallState) => ["asking", "connecting", "live"].includes(state.phase);

/** The one table of a call's life. An event that makes no sense where it arrives changes nothing. */
export function nextCallState(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case "start":
      if (inCall(state)) return state;
      return { ...AT_REST, phase: event.input === "voice" ? "asking" : "connecting", input: event.input };
    case "microphone-open":
      return state.phase === "asking" ? { ...state, phase: "connecting" } : state;
    case "connected":
      return state.phase === "connecting" ? { ...state, phase: "live", startedAt: event.at } : state;
    case "speech":
      return state.phase === "live" ? { ...state, activity: activityAfter(event) } : state;
    case "caption":
      if (state.phase !== "live" || !event.text.trim()) return state;
      return {
        ...state,
        activity: event.role === "user" ? "thinking" : state.activity,
        guess: event.role === "user" ? "" : state.guess,
        captions: [...state.captions, { id: state.captions.length, role: event.role, text: event.text }],
      };
    case "guess":
      return state.phase === "live" ? { ...state, guess: event.text } : state;
    case "muted":
      return inCall(state) ? { ...state, muted: event.muted } : state;
    case "obstacle":
      return inCall(state) ? { ...state, phase: "failed", obstacle: event.obstacle } : state;
    case "failed":
      return inCall(state) ? { ...state, phase: "failed", failure: event.failure } : state;
    case "ended":
      if (!inCall(state)) return state;
      return {
        ...state,
        phase: "ended",
        lost: event.lost ?? false,
        seconds: state.startedAt ? Math.round((event.at - state.startedAt) / 1000) : 0,
      };
  }
}

/** What the ring shows. A muted caller still hears the other side speak, and sees it think. */
export type Shown = CallState["activity"] | "idle" | "muted";
export const shownOf = ({ phase, muted, activity }: CallState): Shown =>
  phase !== "live" ? "idle" : muted && activity === "listening" ? "muted" : activity;

function activityAfter({ role, speaking }: { role: Caption["role"]; speaking: boolean }): CallState["activity"] {
  if (role === "assistant") return speaking ? "speaking" : "listening";
  return speaking ? "listening" : "thinking";
}

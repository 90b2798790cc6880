export interface Clock {
  now(): number;
  pass(ms: number): void;
}

/** A simulated call lasts what its words would take, and takes no time. */
export function simulatedClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    pass(ms) {
      time += ms;
    },
  };
}

export const realClock: Clock = { now: () => Date.now(), pass: () => {} };

/** French is spoken at some fifteen characters a second on the telephone. */
export const speechMs = (text: string): number => 350 + Math.round((text.length / 15) * 1000);

export const PICK_UP_MS = 1200;
export const MODEL_LATENCY_MS = 900;
export const CALLER_PAUSE_MS = 700;

/** What the simulated recogniser understands of the speech that it hears: it knows no French, so it is told beforehand. */
export interface Hearing {
  /** @param callId absent: of whichever web call hears speech next */
  set(utterances: string[], callId?: string): void;
  /** What was said just now; undefined when nothing was told. */
  next(callId: string): string | undefined;
  /** Whether speech of this call would be understood. */
  ready(callId: string): boolean;
  left(): { callId: string | null; utterances: string[] }[];
}

const ANY = "";

export function createHearing(): Hearing {
  const told = new Map<string, string[]>();
  const queue = (callId: string) => (told.get(callId)?.length ? told.get(callId) : told.get(ANY)) ?? [];
  return {
    set: (utterances, callId = ANY) => void told.set(callId, [...utterances]),
    next: (callId) => queue(callId).shift(),
    ready: (callId) => queue(callId).length > 0,
    left: () => [...told].map(([callId, utterances]) => ({ callId: callId || null, utterances })),
  };
}

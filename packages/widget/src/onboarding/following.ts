import type { ApiClient } from "../api/client.ts";
import type { OnboardingSession } from "../api/types.ts";
import type { FollowInterview } from "./interview-stream.ts";

/** Sees what happens to the interview elsewhere, by voice or on another device, once somebody had reason to look. */
export class Following {
  readonly #client: ApiClient;
  readonly #show: (session: OnboardingSession) => void;
  readonly #life: AbortSignal;
  #by: FollowInterview | null = null;
  #id: string | null = null;
  #stop = new AbortController();

  constructor(client: ApiClient, show: (session: OnboardingSession) => void, life: AbortSignal) {
    this.#client = client;
    this.#show = show;
    this.#life = life;
  }

  begin(by: FollowInterview, session: OnboardingSession | null): void {
    this.#by = by;
    this.turnTo(session);
  }

  /** One interview at a time: the one that is shown. */
  turnTo(session: OnboardingSession | null): void {
    if (!this.#by || !session || session.id === this.#id) return;
    this.#stop.abort();
    this.#id = session.id;
    if (session.status !== "open") return;
    this.#stop = new AbortController();
    void this.#by(this.#client, session.id, this.#show, AbortSignal.any([this.#life, this.#stop.signal]));
  }
}

// Long for one reason: every verb of the interview is here, with what it does to the one state.

import { ApiError, type Failure, failureOf } from "../api/api-error.ts";
import type { ApiClient } from "../api/client.ts";
import type { Assistant, OnboardingSession, SlotName } from "../api/types.ts";
import { watchCreation } from "./creation-watch.ts";
import { Following } from "./following.ts";
import type { FollowInterview } from "./interview-stream.ts";
import { sameWords } from "./same-words.ts";
import { type Aside, type News, NOTHING_YET, type WizardState } from "./wizard-state.ts";

export type WizardHooks = {
  changed(state: WizardState, before: WizardState): void;
  failed(failure: Failure): void;
};

/**
 * The interview without a screen: verbs go in, states come out. Nothing is assumed on behalf of the server: a fact is
 * on the card when the API says so.
 */
export class WizardStore {
  readonly #client: ApiClient;
  readonly #hooks: WizardHooks;
  readonly #life = new AbortController();
  readonly #elsewhere: Following;
  #state: WizardState;
  #watch: { id: string; stop: AbortController } | null = null;

  constructor(client: ApiClient, hooks: WizardHooks, state: WizardState = NOTHING_YET) {
    this.#client = client;
    this.#hooks = hooks;
    this.#state = { ...state, failure: null };
    this.#elsewhere = new Following(client, (session) => this.#hear(session), this.#life.signal);
  }

  get state(): WizardState {
    return this.#state;
  }

  stop(): void {
    this.#life.abort();
  }

  async open(): Promise<void> {
    this.#set({ failure: null });
    await this.#attempt(async () => {
      const session = await this.#client.openSession({ signal: this.#life.signal });
      const resumed = session.turns.some((turn) => turn.role === "user") && !this.#state.session;
      this.#receive(session, resumed && !session.assistant_id ? [{ kind: "resumed" }] : []);
    });
  }

  async say(words: string, key: string = crypto.randomUUID()): Promise<void> {
    const { session, pending } = this.#state;
    if (!session || !words.trim()) return;
    // What could not be sent yet goes along with what is said next, rather than being lost to it.
    const kept = pending?.failed && pending.key !== key ? `${pending.text}\n` : "";
    const text = kept + words;
    this.#set({ pending: { text, key, failed: false }, failure: null, giveBack: null });
    try {
      this.#receive(await this.#client.say(session.id, text, session.revision, key), [], { pending: null });
    } catch (error) {
      if (await this.#recovered(error, session)) {
        this.#set({ pending: null, giveBack: text });
        return;
      }
      const again = failureOf(error)?.retryable !== false;
      this.#fail(error, again ? { pending: { text, key, failed: true } } : { pending: null, giveBack: text });
    }
  }

  async patch(slot: SlotName, value: unknown): Promise<void> {
    const session = this.#state.session;
    if (!session) return;
    this.#set({ saving: new Set([...this.#state.saving, slot]), failure: null });
    const settled = () => new Set([...this.#state.saving].filter((other) => other !== slot));
    try {
      const next = await this.#client.patchDraft(session.id, slot, value, session.revision);
      this.#receive(next, [{ kind: "changed", slot }], { saving: settled() });
    } catch (error) {
      if (await this.#recovered(error, session)) this.#set({ saving: settled() });
      else this.#fail(error, { saving: settled() });
    }
  }

  async confirm(): Promise<void> {
    const session = this.#state.session;
    if (!session || this.#state.confirming) return;
    this.#set({ confirming: true, failure: null });
    try {
      this.#receive(await this.#client.confirm(session.id), [], { confirming: false });
    } catch (error) {
      if (await this.#recovered(error, session)) this.#set({ confirming: false });
      else this.#fail(error, { confirming: false });
    }
  }

  /** Shows from now on what is said by voice or on another device, as it is said. */
  follow(by: FollowInterview): void {
    this.#elsewhere.begin(by, this.#state.session);
  }

  /** Words that were said aloud and, it seems, not taken down: unsent, unless the interview has them after all. */
  async keep(words: string): Promise<void> {
    const { session, pending } = this.#state;
    if (session?.status !== "open") return;
    const text = pending?.failed ? `${pending.text}\n${words}` : words;
    this.#set({ pending: { text, key: crypto.randomUUID(), failed: true } });
    await this.#attempt(async () => this.#hear(await this.#client.session(session.id, { signal: this.#life.signal })));
  }

  /** Goes on with the interview that a code named. */
  take(session: OnboardingSession): void {
    this.#receive(session, [{ kind: "resumed" }]);
  }

  /** Another assistant: the one that was just made goes on by itself. */
  async startAfresh(): Promise<void> {
    this.#set({ failure: null });
    await this.#attempt(async () =>
      this.#receive(await this.#client.openSession({ resume: false, signal: this.#life.signal })),
    );
  }

  /** Puts an assistant that was paused back in service. */
  async resume(): Promise<void> {
    await this.#change((id) => this.#client.resumeAssistant(id));
  }

  /** Does again whatever is waiting to be done again. */
  async retry(): Promise<void> {
    const { session, pending } = this.#state;
    if (pending?.failed) return this.say(pending.text, pending.key);
    if (!session) return this.open();
    this.#set({ failure: null });
    if (this.#state.assistant?.status === "error") return this.#change((id) => this.#client.retryAssistant(id));
    if (session.assistant_id) return this.#follow(session.assistant_id);
    await this.#attempt(async () =>
      this.#receive(await this.#client.session(session.id, { signal: this.#life.signal })),
    );
  }

  /** Another device was faster, or the interview is over: read the truth again and carry on. */
  async #recovered(error: unknown, session: OnboardingSession): Promise<boolean> {
    const code = error instanceof ApiError ? error.failure.code : null;
    if (code === "session_expired") {
      await this.open();
      return true;
    }
    if (code !== "revision_conflict" && code !== "session_confirmed") return false;
    try {
      const truth = await this.#client.session(session.id, { signal: this.#life.signal });
      this.#receive(truth, code === "revision_conflict" ? [{ kind: "conflict" }] : []);
      return true;
    } catch {
      return false;
    }
  }

  /** What happened without us: by voice, on another device. Words that we took for lost may be in it. */
  #hear(session: OnboardingSession): void {
    const { session: known, pending } = this.#state;
    if (known?.id !== session.id || session.revision < known.revision) return;
    const landed =
      pending?.failed && session.turns.some((turn) => turn.role === "user" && sameWords(pending.text, turn.text));
    if (session.revision > known.revision || landed) this.#receive(session, [], landed ? { pending: null } : {});
  }

  #receive(session: OnboardingSession, asides: News[] = [], more: Partial<WizardState> = {}): void {
    const known = this.#state.session;
    const same = known?.id === session.id;
    // Answers may overtake each other: an older revision never replaces a newer one.
    const newest = known && same && known.revision > session.revision ? known : session;
    // Our own lines go above the question that is waiting, so that it stays next to its answers.
    const afterTurn = newest.turns.at(-2)?.id ?? null;
    const added = asides.map((aside): Aside => ({ ...aside, afterTurn }));
    this.#set({
      ...more,
      session: newest,
      failure: null,
      asides: same ? [...this.#state.asides, ...added] : added,
      assistant: same ? this.#state.assistant : null,
      witnessed: this.#state.witnessed || !session.assistant_id,
      receivedAt: performance.now(),
    });
    this.#elsewhere.turnTo(newest);
    if (session.assistant_id) void this.#follow(session.assistant_id);
    else this.#watch?.stop.abort();
  }

  #see(assistant: Assistant): void {
    const running = assistant.creation.state === "running";
    this.#set({ assistant, witnessed: this.#state.witnessed || running });
  }

  async #change(work: (assistantId: string) => Promise<Assistant>): Promise<void> {
    const { assistant } = this.#state;
    if (!assistant) return;
    this.#set({ failure: null });
    await this.#attempt(async () => {
      this.#see(await work(assistant.id));
      await this.#follow(assistant.id);
    });
  }

  /** Shows the assistant as its creation goes on; one is followed at a time. */
  async #follow(id: string): Promise<void> {
    if (this.#watch?.id === id && !this.#watch.stop.signal.aborted) return;
    this.#watch?.stop.abort();
    const stop = new AbortController();
    this.#watch = { id, stop };
    const signal = AbortSignal.any([this.#life.signal, stop.signal]);
    const show = (assistant: Assistant) => {
      if (!signal.aborted) this.#see(assistant);
    };
    await this.#attempt(() => watchCreation(this.#client, id, show, signal));
    stop.abort();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown, more: Partial<WizardState> = {}): void {
    const failure = failureOf(error);
    this.#set({ ...more, failure });
    if (failure && !this.#life.signal.aborted) this.#hooks.failed(failure);
  }

  #set(change: Partial<WizardState>): void {
    if (this.#life.signal.aborted) return;
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.#hooks.changed(this.#state, before);
  }
}

import { html, nothing, type TemplateResult } from "lit";
import type { ApiClient } from "../../api/client.ts";
import type { OnboardingSession, Turn } from "../../api/types.ts";
import { mic } from "../../icons/first.ts";
import type { Heard } from "../../onboarding/voice/still-spoken.ts";
import type { Voice } from "../../onboarding/voice/voice.element.ts";
import type { Locale, Strings } from "../../strings/index.ts";
import type { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { Door } from "../../ui/door.ts";
import { icon } from "../../ui/icon.ts";
import { CHUNK_LOST, problemView } from "../../ui/problem.ts";

export type VoiceHooks = {
  /** From now on the interview changes without us: fetches what follows it. */
  follow(): Promise<void>;
  /** Something was said, or is no longer shown. */
  changed(): void;
  unsaid(words: string): void;
  /** The line is gone; `held` is whether it had the keyboard. */
  over(held: boolean): void;
};

/** A page without a microphone to give (no secure origin, or its policy forbids it) offers none. */
const mayListen = (): boolean => {
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  return Boolean(navigator.mediaDevices) && policy?.allowsFeature("microphone") !== false;
};

/** The wizard's way to the voice: a button, and behind it a line that is fetched when it is first pressed. */
export class VoiceDoor {
  readonly #host: AlloKoliElement;
  readonly #hooks: VoiceHooks;
  readonly #door: Door;

  constructor(host: AlloKoliElement, hooks: VoiceHooks) {
    this.#host = host;
    this.#hooks = hooks;
    const bring = () => Promise.all([import("../../onboarding/voice/voice.element.ts"), hooks.follow()]);
    this.#door = new Door(host, bring);
  }

  get isOpen(): boolean {
    return this.#door.state === "open";
  }

  /** What was heard and is no turn yet. */
  spoken(turns: readonly Turn[]): Heard[] {
    return this.#line?.spoken?.(turns) ?? [];
  }

  get guess(): string {
    return this.#line?.guess ?? "";
  }

  /** Whether the words went to the one who is listening. */
  say(text: string): boolean {
    if (!this.#line?.live) return false;
    this.#line.say(text);
    return true;
  }

  /** What is pressed is not discussed any more. */
  hangUp(): void {
    this.#line?.close?.();
  }

  buttonView(words: Strings): TemplateResult | typeof nothing {
    if (this.isOpen || !mayListen()) return nothing;
    return html`<button class="button speak" type="button" part="speak" aria-label=${words.wizard.speak} ?disabled=${this.#door.state === "opening"} @click=${this.#door.open}>
      ${icon(mic)}<span>${words.wizard.speak}</span>
    </button>`;
  }

  lineView(client: ApiClient | null, session: OnboardingSession | null, words: Strings, language: Locale) {
    if (this.#door.state === "stuck") return problemView(CHUNK_LOST, words, this.#door.open);
    if (!this.isOpen) return nothing;
    return html`<allokoli-voice
      exportparts="ring"
      .client=${client}
      .session=${session}
      .core=${words}
      language=${language}
      @voice-change=${this.#hooks.changed}
      @voice-unsaid=${(event: CustomEvent<string>) => this.#hooks.unsaid(event.detail)}
      @voice-over=${this.#handleOver}
    ></allokoli-voice>`;
  }

  get #line(): Voice | null {
    return this.#host.renderRoot?.querySelector<Voice>("allokoli-voice") ?? null;
  }

  readonly #handleOver = () => {
    const held = this.#line?.matches(":focus-within") ?? false;
    this.#door.shut();
    this.#hooks.over(held);
  };
}

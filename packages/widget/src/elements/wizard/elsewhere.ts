import { html, nothing, type TemplateResult } from "lit";
import type { ApiClient } from "../../api/client.ts";
import type { OnboardingSession } from "../../api/types.ts";
import { monitorSmartphone } from "../../icons/first.ts";
import type { Locale, Strings } from "../../strings/index.ts";
import type { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { Door } from "../../ui/door.ts";
import { icon } from "../../ui/icon.ts";
import { CHUNK_LOST, problemView } from "../../ui/problem.ts";

export type ElsewhereHooks = {
  /** From now on the interview changes without us: fetches what follows it. */
  follow(): Promise<void>;
  resumed(session: OnboardingSession): void;
};

/** The wizard's way to another device, and back from one; what is behind the button is fetched when it is pressed. */
export class Elsewhere {
  readonly #hooks: ElsewhereHooks;
  readonly #door: Door;
  /** Decided when it is opened: the interview may move on behind it. */
  #side: "show" | "enter" = "show";

  constructor(host: AlloKoliElement, hooks: ElsewhereHooks) {
    this.#hooks = hooks;
    const bring = () => import("../../onboarding/handover/handover.element.ts");
    this.#door = new Door(host, () => Promise.all([bring(), this.#side === "show" && hooks.follow()]));
  }

  /** A fresh interview has nothing to take elsewhere: it takes what is elsewhere. */
  buttonView(fresh: boolean, words: Strings): TemplateResult {
    const label = fresh ? words.wizard.haveCode : words.wizard.elsewhere;
    return html`<button class="button quiet elsewhere ${fresh ? "fresh" : ""}" type="button" aria-label=${label} title=${label} aria-haspopup="dialog" @click=${() => this.#open(fresh)}>
      ${icon(monitorSmartphone)}<span>${label}</span>
    </button>`;
  }

  dialogView(client: ApiClient | null, session: OnboardingSession | null, words: Strings, language: Locale) {
    if (this.#door.state === "stuck") return problemView(CHUNK_LOST, words, this.#door.open);
    if (this.#door.state !== "open" || !session) return nothing;
    return html`<allokoli-handover
      .client=${client}
      .sessionId=${session.id}
      .core=${words}
      .side=${this.#side}
      language=${language}
      @handover-resumed=${this.#handleResumed}
      @handover-over=${this.#door.shut}
    ></allokoli-handover>`;
  }

  #open(fresh: boolean): void {
    this.#side = fresh ? "enter" : "show";
    void this.#door.open();
  }

  readonly #handleResumed = (event: CustomEvent<OnboardingSession>) => {
    this.#hooks.resumed(event.detail);
    void this.#hooks.follow();
  };
}

import type { ReactiveControllerHost } from "lit";

/** Part of an element that stays out of the page until somebody asks for it, and is fetched then. */
export class Door {
  state: "shut" | "opening" | "open" | "stuck" = "shut";
  readonly #host: ReactiveControllerHost;
  readonly #bring: () => Promise<unknown>;

  constructor(host: ReactiveControllerHost, bring: () => Promise<unknown>) {
    this.#host = host;
    this.#bring = bring;
  }

  readonly open = async (): Promise<void> => {
    if (this.state === "open" || this.state === "opening") return;
    this.#set("opening");
    this.#set(
      await this.#bring().then(
        () => "open" as const,
        () => "stuck" as const,
      ),
    );
  };

  readonly shut = (): void => this.#set("shut");

  #set(state: Door["state"]): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

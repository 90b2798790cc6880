import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Runs the last of a burst of wishes, once they pause; nothing after its element has left. */
export class Debounce implements ReactiveController {
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ms: number) {
    this.#ms = ms;
    host.addController(this);
  }

  run(work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, this.#ms);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

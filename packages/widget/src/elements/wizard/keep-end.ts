import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Keeps the end of the conversation in view when its frame loses height: on a telephone the keyboard comes up exactly
 * when one is about to answer, and the question must not go under it.
 */
export class KeepEnd implements ReactiveController {
  readonly #scroller: () => HTMLElement | null;
  #watched: HTMLElement | null = null;
  #height = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    const scroller = entry?.target as HTMLElement;
    const height = scroller.clientHeight;
    if (height < this.#height) scroller.scrollTop = scroller.scrollHeight;
    this.#height = height;
  });

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#scroller = scroller;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = scroller;
    if (!scroller) return;
    this.#height = scroller.clientHeight;
    this.#observer.observe(scroller);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = null;
  }
}

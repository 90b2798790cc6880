import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Keeps what was said last in view: when the conversation grows, and when its frame loses height (on a telephone the
 * keyboard comes up exactly when one is about to answer). What does not fit is seen from its start: the question first,
 * and the replies that it proposes after it.
 */
export class KeepQuestion implements ReactiveController {
  readonly #scroller: () => HTMLElement | null;
  #watched: HTMLElement | null = null;
  #height = 0;
  readonly #observer = new ResizeObserver(() => {
    const height = this.#watched?.clientHeight ?? 0;
    if (height < this.#height) this.show("instant");
    this.#height = height;
  });

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#scroller = scroller;
    host.addController(this);
  }

  show(behavior: ScrollBehavior = "smooth"): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    const end = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTo({ top: Math.min(end, startOf(scroller) ?? end), behavior });
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

/** Where to scroll to see the newest words from their start; the question alone when what leads to it is too long. */
function startOf(scroller: HTMLElement): number | null {
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(scroller);
  const room = scroller.clientHeight - Number.parseFloat(paddingBlockStart) - Number.parseFloat(paddingBlockEnd);
  const newest = [...scroller.querySelectorAll<HTMLElement>(".said.pending, .waiting")].at(-1);
  if (!newest) return null;
  const fits = newest.offsetHeight <= room;
  const first = fits ? newest : (newest.querySelector<HTMLElement>(".latest") ?? newest);
  const above = first.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return above + scroller.scrollTop - Number.parseFloat(paddingBlockStart);
}

import type { Page } from "@allokoli/contracts";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type PortalError, shownError } from "./portal-error.ts";

type Fetch<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>;

/**
 * A list that grows page by page. Asking for another list calls off the one that was on its way, and keeps what is
 * shown until the new one is there.
 */
export class PagedList<T> implements ReactiveController {
  items: T[] = [];
  error: PortalError | null = null;
  /** `first`: nothing is shown yet. */
  busy: "first" | "more" | null = "first";
  readonly #host: ReactiveControllerHost;
  #fetch: Fetch<T> | null = null;
  #next: string | null = null;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Shows another list from its first page. */
  show(fetch: Fetch<T>): Promise<void> {
    this.#fetch = fetch;
    return this.#load(undefined);
  }

  /** Adds the next page, or tries again what failed. */
  more(): Promise<void> {
    return this.#load(this.items.length > 0 ? (this.#next ?? undefined) : undefined);
  }

  async #load(cursor: string | undefined): Promise<void> {
    if (!this.#fetch) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.busy = cursor ? "more" : "first";
    this.error = null;
    this.#host.requestUpdate();
    try {
      const page = await this.#fetch(cursor, signal);
      if (signal.aborted) return;
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.#next = page.next_cursor;
    } catch (thrown) {
      if (signal.aborted) return;
      this.error = shownError(thrown);
      if (!cursor) this.items = [];
    }
    this.busy = null;
    this.#host.requestUpdate();
  }
}

import { type Failure, failureOf } from "../../api/api-error.ts";
import type { ApiClient } from "../../api/client.ts";
import type { CallStatus, CallSummary } from "../../api/types.ts";

export type Period = "all" | "today" | "week" | "month";
export type Filters = { assistantId: string; status: CallStatus | ""; period: Period; q: string };
export const NO_FILTERS: Filters = { assistantId: "", status: "", period: "all", q: "" };

export type CallsState = {
  items: readonly CallSummary[];
  /** null before the first page and after the last. */
  cursor: string | null;
  loading: "first" | "more" | null;
  failure: Failure | null;
  filters: Filters;
  /** True once a page without filters came back empty: nobody has ever called. */
  never: boolean;
};
export const NO_CALLS: CallsState = {
  items: [],
  cursor: null,
  loading: "first",
  failure: null,
  filters: NO_FILTERS,
  never: false,
};

const DAYS: Record<Period, number | null> = { all: null, today: 0, week: 7, month: 30 };
const PAGE = 25;

function since(period: Period): string | undefined {
  const days = DAYS[period];
  if (days === null) return undefined;
  const date = new Date();
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - days);
  return date.toISOString();
}

/** The history as pages of a filtered list. A newer request cancels an older one, so that answers never cross. */
export class CallsStore {
  readonly #client: ApiClient;
  readonly #changed: (state: CallsState) => void;
  readonly #failed: (error: unknown) => void;
  #state: CallsState;
  #request = new AbortController();

  constructor(
    client: ApiClient,
    state: CallsState,
    changed: (state: CallsState) => void,
    failed: (error: unknown) => void,
  ) {
    this.#client = client;
    this.#state = state;
    this.#changed = changed;
    this.#failed = failed;
  }

  stop(): void {
    this.#request.abort();
  }

  filter(change: Partial<Filters>): Promise<void> {
    this.#set({ filters: { ...this.#state.filters, ...change } });
    return this.load();
  }

  load(): Promise<void> {
    return this.#read("first", null);
  }

  more(): Promise<void> {
    return this.#read("more", this.#state.cursor);
  }

  async #read(loading: "first" | "more", cursor: string | null): Promise<void> {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { assistantId, status, period, q } = this.#state.filters;
    this.#set({ loading, failure: null });
    try {
      const query = {
        assistant_id: assistantId,
        status,
        q,
        limit: PAGE,
        from: since(period),
        cursor: cursor ?? undefined,
      };
      const page = await this.#client.calls(query, { signal });
      const items = loading === "more" ? [...this.#state.items, ...page.items] : page.items;
      const unfiltered = !assistantId && !status && !q && period === "all";
      this.#set({ items, cursor: page.next_cursor, loading: null, never: unfiltered && items.length === 0 });
    } catch (error) {
      if (signal.aborted) return;
      this.#set({ loading: null, failure: failureOf(error) });
      this.#failed(error);
    }
  }

  #set(change: Partial<CallsState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed(this.#state);
  }
}

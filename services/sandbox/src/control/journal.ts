import type { MiddlewareHandler } from "hono";

export interface JournalEntry {
  supplier: "vapi" | "twilio" | "rooms";
  method: string;
  path: string;
  status: number;
  at: string;
  ms: number;
}

const KEPT_ENTRIES = 2000;

export interface Journal {
  entries: JournalEntry[];
  clear(): void;
  record(supplier: JournalEntry["supplier"]): MiddlewareHandler;
}

/** What was asked of the suppliers, so that a test can count the requests that an action costs. */
export function createJournal(): Journal {
  const entries: JournalEntry[] = [];
  return {
    entries,
    clear: () => entries.splice(0),
    record: (supplier) => async (c, next) => {
      const started = Date.now();
      await next();
      const { pathname, search } = new URL(c.req.url);
      entries.push({
        supplier,
        method: c.req.method,
        path: pathname + search,
        status: c.res.status,
        at: new Date(started).toISOString(),
        ms: Date.now() - started,
      });
      if (entries.length > KEPT_ENTRIES) entries.shift();
    },
  };
}

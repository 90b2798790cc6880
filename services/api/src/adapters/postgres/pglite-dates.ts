import type { ParserOptions, PGlite } from "@electric-sql/pglite";
import { types } from "@electric-sql/pglite";

const { TIMESTAMPTZ, TIMESTAMP, INT8 } = types;
const toDate = (text: string) => new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
const parsers: ParserOptions = { [TIMESTAMPTZ]: toDate, [TIMESTAMP]: toDate, [INT8]: (text) => Number(text) };

/**
 * The same PGlite, reading instants as `Date` like every PostgreSQL driver.
 * Embedded Auth opens the instance with parsers of its own (instants as text), which it relies on.
 */
export function readingDates(pglite: PGlite): PGlite {
  return wrap(pglite) as PGlite;
}

type Queries = Pick<PGlite, "query" | "exec">;

function wrap<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, property) {
      const queries = object as unknown as Queries & Pick<PGlite, "transaction">;
      if (property === "query")
        return (text: string, values?: unknown[], options?: object) =>
          queries.query(text, values as never[], { ...options, parsers });
      if (property === "exec") return (text: string, options?: object) => queries.exec(text, { ...options, parsers });
      if (property === "transaction")
        return (work: (tx: object) => Promise<unknown>) => queries.transaction((tx) => work(wrap(tx)));
      const value = Reflect.get(object, property, object);
      return typeof value === "function" ? value.bind(object) : value;
    },
  });
}

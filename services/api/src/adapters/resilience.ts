import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { SupplierError } from "../ports/supplier-error.ts";
import { leaveProcess } from "./postgres/inside-store.ts";

/** One call to a supplier. */
export type Guarded = <T>(what: string, call: () => Promise<T>) => Promise<T>;

/**
 * What stands in front of every supplier call: never inside a store callback, ten seconds at most, and a breaker that
 * stops asking after eight faults in a row and tries again after ten seconds. Refusals do not count as faults.
 * Nothing is retried here: the job that asked decides, after reading back what was done.
 */
export function guard(supplier: "voice" | "carrier", classify: (error: unknown) => SupplierError): Guarded {
  const countsAsFault = handleWhen((error) => !(error instanceof SupplierError) || error.kind === "unavailable");
  const policy = wrap(
    circuitBreaker(countsAsFault, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(8) }),
    timeout(10_000, TimeoutStrategy.Aggressive),
  );
  return async (what, call) => {
    leaveProcess(`${supplier}: ${what}`);
    try {
      return await policy.execute(async () => {
        try {
          return await call();
        } catch (error) {
          throw error instanceof SupplierError ? error : classify(error);
        }
      });
    } catch (error) {
      if (error instanceof SupplierError) throw error;
      if (error instanceof BrokenCircuitError)
        throw new SupplierError(supplier, "unavailable", `${what}: not asked, too many faults in a row`);
      if (error instanceof TaskCancelledError)
        throw new SupplierError(supplier, "unavailable", `${what}: no answer in 10 s`);
      throw error;
    }
  };
}

/** Kind of an HTTP refusal. 408, 409 of a race, 425 and 429 are worth asking again later; so is a success that cannot be read. */
export function kindOf(status: number | undefined): SupplierError["kind"] {
  if (status === undefined || status < 400 || status >= 500 || [401, 403, 408, 425, 429].includes(status))
    return "unavailable";
  return status === 404 ? "not_found" : "refused";
}

/**
 * A supplier did not do what was asked.
 *
 * - `unavailable`: no answer, or a fault of its own. What was asked may or may not have been done: read back before asking again.
 * - `refused`: it understood and said no; asking again says no again.
 * - `not_found`: the thing is not there.
 */
export class SupplierError extends Error {
  readonly supplier: "voice" | "carrier";
  readonly kind: "unavailable" | "refused" | "not_found";
  /** For operators' logs; never shown to strangers. */
  readonly detail: string;

  constructor(supplier: "voice" | "carrier", kind: "unavailable" | "refused" | "not_found", detail: string) {
    super(`${supplier} supplier: ${kind}: ${detail}`);
    this.name = "SupplierError";
    this.supplier = supplier;
    this.kind = kind;
    this.detail = detail;
  }
}

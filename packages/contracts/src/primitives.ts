import { z } from "zod";

/** Row identifier: UUID, any version. */
export const Id = z.uuid();

/** Instant: ISO 8601 with offset or Z, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ offset: true });

/** Telephone number in E.164 (ITU-T): `+` and 8 to 15 digits. */
export const E164 = z.string().regex(/^\+[1-9]\d{7,14}$/, "E.164");

/**
 * A French line that a call may be passed on to: geographic, 09, mobile, or overseas. Never 08 (premium and special
 * rates) or abroad: a caller must not be able to run up the owner's bill.
 */
export const TransferNumber = z
  .string()
  .regex(/^\+(33[1-79]\d{8}|(590|594|596|262|508|687|689)\d{6,9})$/, "numéro français ordinaire");

/** `live` or `test`: on every row of a tenant. In `test` nothing is billed and rows are purged. */
export const Mode = z.enum(["live", "test"]);
export type Mode = z.infer<typeof Mode>;

/** The partner's own name for a tenant: letters, digits and `._:@-`, 1 to 128 characters. */
export const ExternalId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/);

/** An exact web origin (RFC 6454): scheme, host, optional port; no path, no trailing slash. */
export const Origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/);

/** A page of a keyset-paged list; `next_cursor` is opaque and null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });

export type Page<T> = { items: T[]; next_cursor: string | null };

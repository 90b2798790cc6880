import { Fault } from "../ports/fault.ts";

/** Where a keyset-paged list goes on: the last row's instant and id. */
export interface Position {
  at: Date;
  id: string;
}

export const writeCursor = ({ at, id }: Position) => Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");

/** @throws `input_invalid` for a cursor that we did not write. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [, instant = "", id = ""] =
    /^(\S{20,30}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  const at = new Date(instant);
  if (!id || Number.isNaN(at.getTime()))
    throw new Fault("input_invalid", { errors: [{ pointer: "/cursor", reason: "unknown cursor" }] });
  return { at, id };
}

/** Cuts a list that was read one row too long into a page. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  position: (row: R) => Position,
  item: (row: R) => T,
): { items: T[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next_cursor: rows.length > limit && last ? writeCursor(position(last)) : null };
}

import type { VapiRow } from "../state/state.ts";
import { badRequest } from "./errors.ts";

const COMPARISONS: Record<string, (left: string, right: string) => boolean> = {
  Gt: (left, right) => left > right,
  Lt: (left, right) => left < right,
  Ge: (left, right) => left >= right,
  Le: (left, right) => left <= right,
};

/** Bare array, newest first, `limit` 0 to 1000 (100 by default), filters on both dates. */
export function listed(rows: Record<string, VapiRow>, query: Record<string, string>, equals: string[] = []): VapiRow[] {
  const limit = query.limit === undefined ? 100 : Number(query.limit);
  if (!(limit >= 0)) throw badRequest("limit must not be less than 0");
  if (limit > 1000) throw badRequest("limit must not be greater than 1000");

  const tests: Array<(row: VapiRow) => boolean> = [];
  for (const [key, value] of Object.entries(query)) {
    const date = /^(createdAt|updatedAt)(Gt|Lt|Ge|Le)$/.exec(key);
    if (date) {
      const time = new Date(value);
      if (Number.isNaN(time.getTime())) throw badRequest(`${key} must be a valid ISO 8601 date string`);
      const [, field, operator] = date as unknown as [string, "createdAt" | "updatedAt", string];
      tests.push((row) => COMPARISONS[operator]?.(row[field], time.toISOString()) ?? true);
    } else if (equals.includes(key)) tests.push((row) => row[key] === value);
    else if (key !== "limit") throw badRequest(`property ${key} should not exist`);
  }

  return Object.values(rows)
    .filter((row) => tests.every((test) => test(row)))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, limit);
}

/** The newer resources answer in pages. */
export function paged(rows: VapiRow[], query: Record<string, string>): object {
  const limit = Math.min(Number(query.limit ?? 100) || 100, 1000);
  const page = Math.max(Number(query.page ?? 1) || 1, 1);
  const start = (page - 1) * limit;
  return {
    results: rows.slice(start, start + limit),
    metadata: {
      itemsPerPage: limit,
      totalItems: rows.length,
      currentPage: page,
      totalPages: Math.max(1, Math.ceil(rows.length / limit)),
      hasNextPage: start + limit < rows.length,
      sortOrder: "DESC",
    },
  };
}

import type { Hono } from "hono";
import type { z } from "zod";
import { ORG_ID, type Parts } from "../parts.ts";
import { uuid } from "../state/ids.ts";
import type { Json, VapiRow, VapiTable } from "../state/state.ts";
import type { VapiEnv } from "./env.ts";
import { notFound } from "./errors.ts";
import { listed, paged } from "./listing.ts";
import { check } from "./validation.ts";

export interface Resource {
  path: string;
  table: VapiTable;
  /** As the error messages name it. */
  what: string;
  create: z.ZodType;
  /** Checked against the body of a PATCH. */
  update: z.ZodType;
  filters?: string[];
  pages?: boolean;
  /** Fields that the server adds, or refuses to add by throwing. */
  complete?(fields: Json): Json;
  beforeUpdate?(row: VapiRow, body: Json): void;
}

export const blank = (): VapiRow => {
  const now = new Date().toISOString();
  return { id: uuid(), orgId: ORG_ID, createdAt: now, updatedAt: now };
};

export function find(parts: Parts, table: VapiTable, id: string, what: string): VapiRow {
  const row = parts.store.state.vapi[table][id];
  if (!row) throw notFound(what, id);
  return row;
}

/** PATCH replaces each property given as a whole (`model` with its tools too); null takes a property away. */
export function patch(row: VapiRow, body: Json): VapiRow {
  for (const [key, value] of Object.entries(body)) {
    if (value === null) delete row[key];
    else row[key] = value;
  }
  row.updatedAt = new Date(Math.max(Date.now(), Date.parse(row.updatedAt) + 1)).toISOString();
  return row;
}

/** Create 201, read and update 200, delete 200 with what was deleted, bare arrays for lists. */
export function serve(app: Hono<VapiEnv>, parts: Parts, resource: Resource): void {
  const { path, table, what } = resource;
  const rows = parts.store.state.vapi[table];

  app.post(path, (c) => {
    const fields = check(resource.create, c.get("body")) as Json;
    const row: VapiRow = { ...blank(), ...fields, ...resource.complete?.(fields) };
    rows[row.id] = row;
    parts.store.changed();
    return c.json(row, 201);
  });

  app.get(path, (c) => {
    const query = c.req.query();
    if (!resource.pages) return c.json(listed(rows, query, resource.filters));
    const { page: _, limit: __, sortOrder: ___, sortBy: ____, ...filters } = query;
    return c.json(paged(listed(rows, { ...filters, limit: "1000" }, resource.filters), query));
  });

  app.get(`${path}/:id`, (c) => c.json(find(parts, table, c.req.param("id"), what)));

  app.patch(`${path}/:id`, (c) => {
    const row = find(parts, table, c.req.param("id"), what);
    const body = check(resource.update, c.get("body")) as Json;
    resource.beforeUpdate?.(row, body);
    parts.store.changed();
    return c.json(patch(row, body));
  });

  app.delete(`${path}/:id`, (c) => {
    const row = find(parts, table, c.req.param("id"), what);
    delete rows[row.id];
    parts.store.changed();
    return c.json(row);
  });
}

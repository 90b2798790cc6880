import type { Parts } from "../parts.ts";
import type { TwilioContext } from "./env.ts";

interface Slice {
  rows: object[];
  page: number;
  pageSize: number;
  more: boolean;
}

function slice(rows: object[], c: TwilioContext): Slice {
  const pageSize = Math.min(Math.max(Number(c.req.query("PageSize") ?? 50) || 50, 1), 1000);
  const page = Math.max(Number(c.req.query("Page") ?? 0) || 0, 0);
  const start = page * pageSize;
  return { rows: rows.slice(start, start + pageSize), page, pageSize, more: start + pageSize < rows.length };
}

function address(c: TwilioContext, path: string, page: number, pageSize: number): string {
  const query = new URLSearchParams(c.req.query());
  query.set("PageSize", String(pageSize));
  query.set("Page", String(page));
  return `${path}?${query}`;
}

/** The 2010 API: paths relative to its host. */
export function page2010(c: TwilioContext, name: string, path: string, all: object[]): object {
  const { rows, page, pageSize, more } = slice(all, c);
  const at = (number: number) => address(c, path, number, pageSize);
  return {
    [name]: rows,
    page,
    page_size: pageSize,
    start: page * pageSize,
    end: Math.max(page * pageSize, page * pageSize + rows.length - 1),
    uri: at(page),
    first_page_uri: at(0),
    previous_page_uri: page > 0 ? at(page - 1) : null,
    next_page_uri: more ? at(page + 1) : null,
  };
}

/** The newer APIs: `meta` with whole addresses. */
export function pageV2(c: TwilioContext, parts: Parts, path: string, all: object[]): object {
  const { rows, page, pageSize, more } = slice(all, c);
  const at = (number: number) => address(c, `${parts.url()}/twilio${path}`, number, pageSize);
  return {
    results: rows,
    meta: {
      page,
      page_size: pageSize,
      first_page_url: at(0),
      previous_page_url: page > 0 ? at(page - 1) : null,
      url: at(page),
      next_page_url: more ? at(page + 1) : null,
      key: "results",
    },
  };
}

import { typeset } from "@allokoli/widget/format/typeset";
import type { Portal } from "../../app/portal-context.ts";
import { DESTINATIONS } from "../../app/rail.ts";
import { hrefOf } from "../../app/route.ts";
import { listCalls } from "../../data/calls.ts";
import { listTenants } from "../../data/tenants.ts";

export interface Entry {
  group: string;
  label: string;
  note?: string;
  href: string;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The pages and actions whose name holds the text, accents and case apart. */
export function fixedEntries({ words, api }: Portal, text: string): Entry[] {
  const pages = DESTINATIONS.map(({ key, path }) => ({
    group: words.palette.pages,
    label: words.nav[key],
    href: hrefOf(path),
  }));
  const mode =
    api.mode === "test"
      ? { label: words.palette.toLive, href: hrefOf("/", { mode: null }) }
      : { label: words.palette.toTest, href: hrefOf("/", { mode: "test" }) };
  const all = [...pages, { group: words.palette.actions, ...mode }];
  return all.filter(({ label }) => plain(label).includes(plain(text)));
}

/** The tenants and calls that the API finds for the text. */
export async function foundEntries({ words, api }: Portal, text: string, signal: AbortSignal): Promise<Entry[]> {
  const [tenants, calls] = await Promise.all([
    listTenants(api, { q: text, limit: 5 }, signal),
    listCalls(api, { q: text, limit: 5 }, signal),
  ]);
  return [
    ...tenants.items.map((one) => ({
      group: words.palette.tenants,
      label: one.name,
      note: one.external_id,
      href: hrefOf(`/entreprises/${one.id}`),
    })),
    ...calls.items.map((one) => ({
      group: words.palette.calls,
      label: typeset(one.summary ?? words.calls.noSummary),
      note: one.tenant_name,
      href: hrefOf(`/appels/${one.id}`),
    })),
  ];
}

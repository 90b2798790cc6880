import type { Page } from "@allokoli/contracts";
import { assistant, assistants, call, calls, me, tenants } from "./fixtures.ts";

const page = <T>(items: T[], next: string | null = null): Page<T> => ({ items, next_cursor: next });

/** Answers as the API would; `null` for an address that it does not know. */
export function answerOf(url: URL): unknown {
  const filter = (name: string) => url.searchParams.get(name);
  const holds = (text: string) => text.toLowerCase().includes((filter("q") ?? "").toLowerCase());
  if (url.pathname === "/v1/me") return me;
  if (url.pathname === "/v1/tenants") return page(tenants.filter(({ name }) => holds(name)));
  if (url.pathname === "/v1/assistants") return page(assistants);
  if (url.pathname.startsWith("/v1/assistants/")) return assistant;
  if (url.pathname === "/v1/calls")
    return page(
      calls
        .filter((one) => holds(one.summary ?? "") || holds(one.tenant_name))
        .filter((one) => !filter("status") || one.status === filter("status"))
        .filter((one) => !filter("tenant_id") || one.tenant_id === filter("tenant_id"))
        .slice(0, Number(filter("limit") ?? 25)),
    );
  if (url.pathname.startsWith("/v1/calls/")) return call;
  return null;
}

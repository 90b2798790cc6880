import type { Page, Tenant } from "@allokoli/contracts";
import type { ApiClient } from "./api-client.ts";

export interface TenantFilter {
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The organization's tenants, one page at a time. */
export const listTenants = (api: ApiClient, filter: TenantFilter, signal?: AbortSignal): Promise<Page<Tenant>> =>
  api.get<Page<Tenant>>("/v1/tenants", { ...filter }, signal);

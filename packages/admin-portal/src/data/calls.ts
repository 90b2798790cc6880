import type { Call, CallQuery, CallSummary, Page } from "@allokoli/contracts";
import type { ApiClient } from "./api-client.ts";

export type CallFilter = { [K in keyof CallQuery]?: CallQuery[K] | undefined };

/** The calls of all tenants, latest first, one page at a time. */
export const listCalls = (api: ApiClient, filter: CallFilter, signal?: AbortSignal): Promise<Page<CallSummary>> =>
  api.get<Page<CallSummary>>("/v1/calls", { ...filter }, signal);

/** One call with its messages, and its transcript when the member may read it. */
export const getCall = (api: ApiClient, id: string, signal?: AbortSignal): Promise<Call> =>
  api.get<Call>(`/v1/calls/${encodeURIComponent(id)}`, {}, signal);

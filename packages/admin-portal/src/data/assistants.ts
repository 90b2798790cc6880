import type { Assistant, AssistantSummary, Page } from "@allokoli/contracts";
import type { ApiClient } from "./api-client.ts";

export interface AssistantFilter {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export const listAssistants = (
  api: ApiClient,
  filter: AssistantFilter,
  signal?: AbortSignal,
): Promise<Page<AssistantSummary>> => api.get<Page<AssistantSummary>>("/v1/assistants", { ...filter }, signal);

export const getAssistant = (api: ApiClient, id: string, signal?: AbortSignal): Promise<Assistant> =>
  api.get<Assistant>(`/v1/assistants/${encodeURIComponent(id)}`, {}, signal);

/** Makes again an assistant that a supplier had refused. */
export const retryAssistant = (api: ApiClient, id: string): Promise<Assistant> =>
  api.post<Assistant>(`/v1/assistants/${encodeURIComponent(id)}/retry`);

/** What makes an assistant need a human, or null: its creation failed, its number is awaited, it is broken. */
export function troubleOf(assistant: AssistantSummary): "failed" | "queued" | "error" | null {
  if (assistant.creation.state === "failed") return "failed";
  if (assistant.creation.state === "queued") return "queued";
  return assistant.status === "error" ? "error" : null;
}

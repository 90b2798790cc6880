import type { Me } from "@allokoli/contracts";
import type { ApiClient } from "./api-client.ts";

/** Who the API takes this session for. */
export const getMe = (api: ApiClient, signal?: AbortSignal): Promise<Me> => api.get<Me>("/v1/me", {}, signal);

/** What the server beside the page says of its surroundings, in `/config.json`; nothing in it is secret. */
export interface PortalConfig {
  /** Origin of the API. */
  api: string;
  /** Origin under which Supabase Auth answers at `/auth/v1`. */
  supabaseUrl: string;
  /** Publishable key: it names the project and opens nothing by itself. */
  supabaseKey: string;
  /** Origins that a test call in the browser connects to. */
  callOrigins: string[];
}

export async function loadConfig(signal?: AbortSignal): Promise<PortalConfig> {
  const answer = await fetch("/config.json", { cache: "no-store", ...(signal && { signal }) });
  if (!answer.ok) throw new Error(`/config.json: ${answer.status}`);
  return (await answer.json()) as PortalConfig;
}

/** Everything the two simulated suppliers remember. Rows are kept in the form in which they travel. */
export type Json = Record<string, unknown>;

export interface VapiRow extends Json {
  id: string;
  orgId: string;
  createdAt: string;
  updatedAt: string;
}

export interface TwilioRow extends Json {
  sid: string;
}

const VAPI_TABLES = [
  "assistants",
  "phoneNumbers",
  "tools",
  "calls",
  "chats",
  "sessions",
  "credentials",
  "tokens",
] as const;

const TWILIO_TABLES = [
  "accounts",
  "keys",
  "addresses",
  "numbers",
  "messages",
  "calls",
  "bundles",
  "endUsers",
  "documents",
  "assignments",
  "evaluations",
] as const;

export type VapiTable = (typeof VAPI_TABLES)[number];
export type TwilioTable = (typeof TWILIO_TABLES)[number];

export interface SandboxState {
  vapi: Record<VapiTable, Record<string, VapiRow>>;
  twilio: Record<TwilioTable, Record<string, TwilioRow>>;
}

export function emptyState(): SandboxState {
  return {
    vapi: Object.fromEntries(VAPI_TABLES.map((table) => [table, {}])) as SandboxState["vapi"],
    twilio: Object.fromEntries(TWILIO_TABLES.map((table) => [table, {}])) as SandboxState["twilio"],
  };
}

/** A file written by an older sandbox may lack a table. */
export function completeState(read: Partial<SandboxState>): SandboxState {
  const fresh = emptyState();
  return { vapi: { ...fresh.vapi, ...read.vapi }, twilio: { ...fresh.twilio, ...read.twilio } };
}

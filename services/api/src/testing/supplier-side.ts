import type { Config } from "../config.ts";

/** Rows as the suppliers' own API answers them: what counts at the end of the month. */
export interface SupplierAssistant {
  id: string;
  name: string;
  firstMessage: string;
  metadata?: { allokoli_assistant_id?: string };
  model: { messages: { role: string; content: string }[]; tools: { function?: { name: string } }[] };
}
export interface SupplierLine {
  id: string;
  number: string;
  assistantId: string;
}
export interface Fault {
  supplier: "vapi" | "twilio";
  method?: string;
  path?: string;
  kind: string;
  status?: number;
  delayMs?: number;
  times?: number;
}
interface Asked {
  supplier: string;
  method: string;
  path: string;
  status: number;
  at: string;
  ms: number;
}

/** The suppliers' sandbox seen from the suppliers' side: what exists there, what was asked, and how to make it misbehave. */
export function supplierSide({ sandbox, config }: { sandbox: string; config: Config }) {
  const { vapi, twilio } = config.suppliers.live;
  const read = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> => {
    // Misbehaviour is meant for the API; whoever counts asks again.
    for (let attempt = 0; ; attempt++) {
      const response = await fetch(`${sandbox}${path}`, { headers }).catch(() => null);
      if (response?.ok) return (await response.json()) as T;
      if (attempt === 20) throw new Error(`${path}: ${response?.status}`);
    }
  };
  const bearer = { authorization: `Bearer ${vapi.privateKey}`, "user-agent": "tests" };
  const basic = { authorization: `Basic ${btoa(`${twilio.accountSid}:${twilio.authToken}`)}` };
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox}/sandbox/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<unknown>;
  };
  return {
    assistants: () => read<SupplierAssistant[]>("/vapi/assistant?limit=1000", bearer),
    lines: () => read<SupplierLine[]>("/vapi/phone-number?limit=1000", bearer),
    numbers: async () =>
      (
        await read<{ incoming_phone_numbers: { sid: string; phone_number: string }[] }>(
          `/twilio/2010-04-01/Accounts/${twilio.accountSid}/IncomingPhoneNumbers.json?PageSize=1000`,
          basic,
        )
      ).incoming_phone_numbers,
    misbehave: (rules: Fault[]) => control("PUT", "faults", { rules }),
    latency: (latencyMs: number) => control("PUT", "faults", { latencyMs }),
    behave: () => control("DELETE", "faults"),
    asked: () => read<Asked[]>("/sandbox/requests"),
    forgetAsked: () => control("DELETE", "requests"),
    ring: (call: Record<string, unknown>) =>
      control("POST", "calls", call) as Promise<{ id: string; transcript: string; toolCalls: unknown[] }>,
  };
}
export type SupplierSide = ReturnType<typeof supplierSide>;

export interface WebhookRecord {
  supplier: "vapi" | "twilio";
  type: string;
  /** 0 when nobody answered. */
  status: number;
  url: string;
  callId?: string | undefined;
  /** What was sent; kept in memory only, it may hold secrets. */
  message: Record<string, unknown>;
}

const KEPT = 1000;

export interface WebhookLog {
  add(record: WebhookRecord): void;
  ofCall(callId: string): WebhookRecord[];
  all(): WebhookRecord[];
}

export function createWebhookLog(): WebhookLog {
  const records: WebhookRecord[] = [];
  return {
    add(record) {
      records.push(record);
      if (records.length > KEPT) records.shift();
    },
    ofCall: (callId) => records.filter((record) => record.callId === callId),
    all: () => records,
  };
}

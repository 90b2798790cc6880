import type { KnobBoard } from "./control/knobs.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./state/store.ts";
import type { Hearing } from "./web/hearing.ts";
import type { WebhookLog } from "./webhooks/log.ts";
import type { TwilioSender } from "./webhooks/twilio-sender.ts";
import type { VapiSender } from "./webhooks/vapi-sender.ts";

/** What the two suppliers are built from. */
export interface Parts {
  settings: Settings;
  store: Store;
  knobs: KnobBoard;
  log: WebhookLog;
  vapi: VapiSender;
  twilio: TwilioSender;
  hearing: Hearing;
  /** Public base of the sandbox; known once it listens. */
  url(): string;
  /** Work that goes on after an answer was given (callbacks, reviews): a test can wait for it, closing waits for it. */
  later(work: () => Promise<unknown>): void;
}

export const ORG_ID = "5a9db0c5-0000-4000-8000-00000000000a";

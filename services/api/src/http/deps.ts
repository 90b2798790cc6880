import type { AssistantConfig, CallEstimate, Draft, Health, Mode, Voice } from "@allokoli/contracts";
import type { Logger } from "pino";
import type { Caller } from "../ports/caller.ts";
import type { Carriers } from "../ports/carrier.ts";
import type { Queue } from "../ports/queue.ts";
import type { Store } from "../ports/store.ts";
import type { VoiceSuppliers } from "../ports/voice-supplier.ts";
import type { InterviewWatch } from "../ports/watch.ts";
import type { Deployment } from "../usecases/configurator/deploy.ts";

/** What the HTTP door needs of the world; built in the composition root. */
export interface HttpDeps {
  store: Store;
  queue: Queue;
  voice: VoiceSuppliers;
  carriers: Carriers;
  interviews: InterviewWatch;
  log: Logger;
  now(): Date;
  /** Where we are reached; its origin is the audience of tenant tokens. */
  publicUrl: string;
  voices: Voice[];
  buildConfig(draft: Draft): AssistantConfig;
  rebuild(config: AssistantConfig, edit?: string | null): AssistantConfig;
  /** What a usual call of an assistant should cost. */
  estimate(config: AssistantConfig): CallEstimate;
  health(): Promise<Health>;
  /** Who a portal session belongs to; throws `session_invalid`. */
  verifySession(token: string): Promise<{ userId: string }>;
  /** Opens the operator's door. */
  operatorKey: string;
  /** Makes a portal account. @returns its user id; the existing one's when address and password match */
  createAccount(email: string, password: string): Promise<string>;
  /** Buys numbers until the pool of a mode holds `size` free ones. */
  fillPool(mode: Mode, size: number): Promise<string[]>;
  /** How long the supplier's model may take for a turn of text; absent where it leads none. */
  patienceMs: number | undefined;
  /** Key of the hashes of codes that lead back to an interview. */
  codeKey: string;
  /** Brings the configurator at the voice supplier up to date, or says what that would change. */
  deployConfigurator(mode: Mode, options: { dryRun: boolean }): Promise<Deployment>;
  /** Supabase Auth, embedded or hosted. */
  auth(request: Request): Promise<Response>;
  /** Folder of the built embed, served under /embed. */
  embedFolder: string;
}

export interface Env {
  Variables: {
    requestId: string;
    log: Logger;
    caller: Caller;
    userName: string | undefined;
    /** When the caller must present himself again; absent where nothing says so. */
    accessUntil: Date | undefined;
  };
}

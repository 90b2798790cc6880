import type { Connection } from "./connection.ts";
import { Http, type Query } from "./http.ts";
import type {
  Assistant,
  AssistantSummary,
  Call,
  CallSummary,
  OnboardingSession,
  Page,
  SlotName,
  TestCall,
  UpdateAssistant,
  Voice,
} from "./types.ts";

type Life = { signal?: AbortSignal };

/** The API in the words of its resources; one method per operation that the widget uses. */
export class ApiClient {
  readonly #http: Http;

  constructor(connection: Connection, locale: string) {
    this.#http = new Http(connection, locale);
  }

  /** The tenant's own interview, or with `resume: false` another one. */
  openSession({ resume = true, ...life }: Life & { resume?: boolean } = {}): Promise<OnboardingSession> {
    return this.#http.write("POST", "/v1/onboarding-sessions", { body: { channel: "text", resume }, ...life });
  }

  session(id: string, life?: Life): Promise<OnboardingSession> {
    return this.#http.get(`/v1/onboarding-sessions/${id}`, life);
  }

  say(id: string, text: string, revision: number, idempotencyKey: string): Promise<OnboardingSession> {
    return this.#http.write("POST", `/v1/onboarding-sessions/${id}/say`, { body: { text, revision }, idempotencyKey });
  }

  patchDraft(id: string, slot: SlotName, value: unknown, revision: number): Promise<OnboardingSession> {
    return this.#http.write("PATCH", `/v1/onboarding-sessions/${id}/draft`, { body: { slot, value, revision } });
  }

  confirm(id: string): Promise<OnboardingSession> {
    return this.#http.write("POST", `/v1/onboarding-sessions/${id}/confirm`, { body: {} });
  }

  assistants(query: Query = {}, life?: Life): Promise<Page<AssistantSummary>> {
    return this.#http.get("/v1/assistants", { query, ...life });
  }

  assistant(id: string, life?: Life): Promise<Assistant> {
    return this.#http.get(`/v1/assistants/${id}`, life);
  }

  updateAssistant(id: string, change: UpdateAssistant): Promise<Assistant> {
    return this.#http.write("PATCH", `/v1/assistants/${id}`, { body: change });
  }

  pauseAssistant(id: string): Promise<Assistant> {
    return this.#http.write("POST", `/v1/assistants/${id}/pause`, { body: {} });
  }

  resumeAssistant(id: string): Promise<Assistant> {
    return this.#http.write("POST", `/v1/assistants/${id}/resume`, { body: {} });
  }

  /** Makes again an assistant that a supplier had refused. */
  retryAssistant(id: string): Promise<Assistant> {
    return this.#http.write("POST", `/v1/assistants/${id}/retry`, { body: {} });
  }

  deleteAssistant(id: string): Promise<void> {
    return this.#http.write("DELETE", `/v1/assistants/${id}`);
  }

  calls(query: Query, life?: Life): Promise<Page<CallSummary>> {
    return this.#http.get("/v1/calls", { query, ...life });
  }

  call(id: string, life?: Life): Promise<Call> {
    return this.#http.get(`/v1/calls/${id}`, life);
  }

  startTestCall(assistantId: string, life?: Life): Promise<TestCall> {
    return this.#http.write("POST", "/v1/test-calls", { body: { assistant_id: assistantId }, ...life });
  }

  async voices(life?: Life): Promise<Voice[]> {
    return (await this.#http.get<{ items: Voice[] }>("/v1/voices", life)).items;
  }
}

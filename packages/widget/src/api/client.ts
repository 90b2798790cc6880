import type { Connection } from "./connection.ts";
import { Http, type Query } from "./http.ts";
import type {
  Assistant,
  AssistantSummary,
  Call,
  CallSummary,
  InterviewCall,
  OnboardingSession,
  Page,
  ResumeCode,
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

  /** Revisions of an interview as they happen (text/event-stream), those after `lastEventId` when it is known. */
  sessionEvents(id: string, lastEventId: string | null, signal: AbortSignal): Promise<Response> {
    const headers = { accept: "text/event-stream", ...(lastEventId ? { "last-event-id": lastEventId } : {}) };
    return this.#http.stream(`/v1/onboarding-sessions/${id}/events`, { signal, headers });
  }

  /** The interviewer on the line, for this interview. */
  startInterviewCall(id: string, life?: Life): Promise<InterviewCall> {
    return this.#http.write("POST", `/v1/onboarding-sessions/${id}/call`, { body: {}, ...life });
  }

  /** Six digits by which another device goes on with this interview. */
  resumeCode(id: string): Promise<ResumeCode> {
    return this.#http.write("POST", `/v1/onboarding-sessions/${id}/resume-code`, { body: {} });
  }

  /** The interview that a code names; `not_found` when it names none. */
  resumeByCode(code: string): Promise<OnboardingSession> {
    return this.#http.write("POST", "/v1/onboarding-sessions/resume", { body: { code } });
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

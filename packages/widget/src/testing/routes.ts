import type { Assistant, OnboardingSession, SlotName, UpdateAssistant } from "../api/types.ts";
import { creationAt, newAssistant, REFUSED, VOICES } from "./assistants.ts";
import type { FakeState, Seen } from "./fake-api.ts";
import type { FakeInterview } from "./fake-interview.ts";
import { answered, newSession, patched } from "./session.ts";
import { assistantScript, joinUrl } from "./test-peer.ts";

type Route = [
  RegExp,
  (seen: Seen, state: FakeState, id: string, interview: FakeInterview) => Response | Promise<Response>,
];

const summary = ({ config: _, version: __, ...rest }: Assistant) => rest;
const found = (body: unknown) => Response.json(body);
const missing = () =>
  Response.json(
    { code: "not_found", detail: "Introuvable. Il a peut-être été supprimé.", request_id: "req_404" },
    { status: 404 },
  );

const wrongCode = () =>
  Response.json(
    {
      code: "resume_code_unknown",
      detail: "Ce code ne correspond à aucun entretien en cours. Vérifiez-le, ou demandez-en un nouveau.",
    },
    { status: 404 },
  );

export function confirmed(state: FakeState): OnboardingSession {
  const session = state.session ?? newSession();
  const assistant = newAssistant(crypto.randomUUID(), creationAt(0));
  state.assistants = [assistant, ...state.assistants];
  state.session = {
    ...session,
    status: "confirmed",
    step: "creation",
    assistant_id: assistant.id,
    question: null,
    revision: session.revision + 1,
  };
  return state.session;
}

/** A read of an assistant in the making is also what makes it: the fake has no clock. */
function advanced(assistant: Assistant, state: FakeState): Assistant {
  if (assistant.creation.state !== "running") return assistant;
  if (state.refusals > 0) {
    state.refusals -= 1;
    return replaced(state, { ...assistant, status: "error", creation: REFUSED });
  }
  const done = assistant.creation.steps.filter((step) => step.state === "done").length + state.pace;
  const next = newAssistant(assistant.id, creationAt(done, state.emptyPool), {
    business_name: assistant.business_name,
  });
  return replaced(state, next);
}

function replaced(state: FakeState, next: Assistant): Assistant {
  state.assistants = state.assistants.map((other) => (other.id === next.id ? next : other));
  return next;
}

function changed(state: FakeState, id: string, change: Partial<Assistant>): Response {
  const assistant = state.assistants.find((candidate) => candidate.id === id);
  if (!assistant) return missing();
  return found(replaced(state, { ...assistant, ...change, version: assistant.version + 1 }));
}

function edited({ config }: Assistant, change: UpdateAssistant): Partial<Assistant> {
  const { voice_settings: voice, call_handling: handling, business_info: info } = config;
  return {
    name: change.name ?? config.name,
    config: {
      ...config,
      tone: change.tone ?? config.tone,
      capabilities: change.capabilities ?? config.capabilities,
      voice_settings: { ...voice, voice_id: change.voice_id ?? voice.voice_id, speed: change.speed ?? voice.speed },
      call_handling: { ...handling, greeting: change.greeting ?? handling.greeting },
      business_info: {
        ...info,
        hours: change.hours === undefined ? info.hours : change.hours,
        services: change.services ?? info.services,
        prices: change.prices ?? info.prices,
      },
    },
  };
}

function callsPage({ url }: Seen, state: FakeState): Response {
  const query = url.searchParams;
  const q = query.get("q")?.toLowerCase() ?? "";
  const matching = state.calls.filter(
    (call) =>
      (!query.get("status") || call.status === query.get("status")) &&
      (!query.get("assistant_id") || call.assistant_id === query.get("assistant_id")) &&
      (!query.get("from") || call.started_at >= (query.get("from") ?? "")) &&
      (!q ||
        `${call.summary} ${call.messages.map((message) => `${message.text} ${message.caller_name}`)}`
          .toLowerCase()
          .includes(q)),
  );
  const start = Number(query.get("cursor") ?? 0);
  const end = start + Number(query.get("limit") ?? 25);
  const items = matching
    .slice(start, end)
    .map(({ transcript: _, messages: __, ended_reason: ___, called: ____, ...rest }) => rest);
  return found({ items, next_cursor: end < matching.length ? String(end) : null });
}

const ROUTES: readonly Route[] = [
  [
    /^POST \/v1\/onboarding-sessions$/,
    (seen, state) => {
      const { resume } = seen.body as { resume: boolean };
      const known = resume && state.session;
      state.session = known || newSession();
      return Response.json(state.session, { status: known ? 200 : 201 });
    },
  ],
  [/^GET \/v1\/onboarding-sessions\/[^/]+$/, (_, state) => found(state.session)],
  [
    /^POST \/v1\/onboarding-sessions\/[^/]+\/say$/,
    (seen, state) => {
      const { text } = seen.body as { text: string };
      const session = state.session ?? newSession();
      if (session.can_confirm && /^oui/i.test(text)) return found(confirmed(state));
      state.session = answered(session, text);
      return found(state.session);
    },
  ],
  [
    /^PATCH \/v1\/onboarding-sessions\/[^/]+\/draft$/,
    (seen, state) => {
      const { slot, value } = seen.body as { slot: SlotName; value: unknown };
      state.session = patched(state.session ?? newSession(), slot, value);
      return found(state.session);
    },
  ],
  [/^POST \/v1\/onboarding-sessions\/[^/]+\/confirm$/, (_, state) => Response.json(confirmed(state), { status: 202 })],
  [/^GET \/v1\/assistants$/, (_, state) => found({ items: state.assistants.map(summary), next_cursor: null })],
  [
    /^GET \/v1\/assistants\/([^/]+)$/,
    (_, state, id) => {
      const assistant = state.assistants.find((candidate) => candidate.id === id);
      return assistant ? found(advanced(assistant, state)) : missing();
    },
  ],
  [
    /^PATCH \/v1\/assistants\/([^/]+)$/,
    (seen, state, id) => {
      const assistant = state.assistants.find((candidate) => candidate.id === id);
      return assistant ? changed(state, id, edited(assistant, seen.body as UpdateAssistant)) : missing();
    },
  ],
  [/^POST \/v1\/assistants\/([^/]+)\/pause$/, (_, state, id) => changed(state, id, { status: "paused" })],
  [/^POST \/v1\/assistants\/([^/]+)\/resume$/, (_, state, id) => changed(state, id, { status: "active" })],
  [
    /^POST \/v1\/assistants\/([^/]+)\/retry$/,
    (_, state, id) => changed(state, id, { status: "creating", creation: creationAt(0) }),
  ],
  [
    /^DELETE \/v1\/assistants\/([^/]+)$/,
    (_, state, id) => {
      state.assistants = state.assistants.filter((assistant) => assistant.id !== id);
      return new Response(null, { status: 204 });
    },
  ],
  [/^GET \/v1\/calls$/, callsPage],
  [
    /^GET \/v1\/calls\/([^/]+)$/,
    (_, state, id) => {
      const call = state.calls.find((candidate) => candidate.id === id);
      return call ? found(call) : missing();
    },
  ],
  [/^GET \/v1\/voices$/, () => found({ items: VOICES })],
  [
    /^POST \/v1\/test-calls$/,
    (seen, _, __, { transport }) => {
      const { assistant_id } = seen.body as { assistant_id: string };
      const expires_at = new Date(Date.now() + 60_000).toISOString();
      const id = crypto.randomUUID();
      return Response.json(
        { id, assistant_id, transport, join_url: joinUrl(seen.url.origin, id), expires_at },
        { status: 201 },
      );
    },
  ],
  [
    /^POST \/join\/[^/]+$/,
    (seen, _, __, interview) => interview.join(seen.body as RTCSessionDescriptionInit, assistantScript()),
  ],
  [/^GET \/v1\/onboarding-sessions\/[^/]+\/events$/, (seen, _, __, interview) => interview.events(seen.signal)],
  [/^POST \/v1\/onboarding-sessions\/[^/]+\/call$/, (seen, _, __, interview) => interview.call(seen.url.origin)],
  [
    /^POST \/interview\/join\/[^/]+$/,
    (seen, _, __, interview) => interview.join(seen.body as RTCSessionDescriptionInit),
  ],
  [/^POST \/v1\/onboarding-sessions\/[^/]+\/resume-code$/, (_, __, ___, interview) => interview.code()],
  [
    /^POST \/v1\/onboarding-sessions\/resume$/,
    (seen, _, __, interview) => interview.resume((seen.body as { code: string }).code) ?? wrongCode(),
  ],
];

export function answerRoutes(
  seen: Seen,
  state: FakeState,
  interview: FakeInterview,
): Response | Promise<Response> | null {
  const line = `${seen.method} ${seen.path}`;
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(line);
    if (match) return answer(seen, state, match[1] ?? "", interview);
  }
  return null;
}

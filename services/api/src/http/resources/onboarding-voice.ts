import { InterviewCall, OnboardingSession, ResumeByCode, ResumeCode } from "@allokoli/contracts";
import { createRoute, z } from "@hono/zod-openapi";
import { createInterviewCall } from "../../usecases/onboarding/create-call.ts";
import { readSession } from "../../usecases/onboarding/read-session.ts";
import { issueResumeCode, resumeByCode } from "../../usecases/onboarding/resume-code.ts";
import type { HttpDeps } from "../deps.ts";
import { streamInterview } from "../interview-stream.ts";
import { answers, createRouter, idParam, jsonBody } from "../router.ts";
import { streamPlaces } from "../stream-places.ts";

const tags = ["Onboarding sessions"];
const path = "/onboarding-sessions";
const EVENTS =
  "`session`, with the interview as data and its revision as id, after each change; `end` when nothing follows";

/** An interview that is watched, and that goes on by voice. */
export function onboardingVoice(deps: HttpDeps) {
  const { store } = deps;
  const places = streamPlaces();
  const codes = () => ({ now: deps.now(), codeKey: deps.codeKey });
  return createRouter()
    .openapi(
      createRoute({
        method: "get",
        path: `${path}/{id}/events`,
        tags,
        summary: "Watch an interview (event stream; read it with fetch)",
        request: idParam,
        responses: {
          ...answers(200, EVENTS, z.string()),
          200: { description: EVENTS, content: { "text/event-stream": { schema: z.string() } } },
        },
      }),
      (context) => {
        const { id } = context.req.valid("param");
        const caller = context.get("caller");
        return streamInterview(context, {
          id,
          now: deps.now(),
          watch: deps.interviews.watch,
          read: () => store.as(caller, (tx) => readSession(tx, caller, id, deps.now())),
          enter: () => places.take(caller.organizationId, id),
        }) as never;
      },
    )
    .openapi(
      createRoute({
        method: "post",
        path: `${path}/{id}/call`,
        tags,
        summary: "Go on by voice, in the page",
        request: idParam,
        responses: answers(201, "Where to join", InterviewCall),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const surroundings = { store, voice: deps.voice, now: deps.now() };
        return context.json(await createInterviewCall(surroundings, context.get("caller"), id), 201);
      },
    )
    .openapi(
      createRoute({
        method: "post",
        path: `${path}/{id}/resume-code`,
        tags,
        summary: "A code to go on with, on another device or by telephone",
        request: idParam,
        responses: answers(201, "Six digits, valid for an hour; the code before them no longer is", ResumeCode),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const caller = context.get("caller");
        return context.json(await store.as(caller, (tx) => issueResumeCode(tx, caller, codes(), id)), 201);
      },
    )
    .openapi(
      createRoute({
        method: "post",
        path: `${path}/resume`,
        tags,
        summary: "Go on with the interview of a code",
        request: jsonBody(ResumeByCode),
        responses: answers(200, "The interview", OnboardingSession),
      }),
      async (context) => {
        const { code } = context.req.valid("json");
        return context.json(await resumeByCode(store, context.get("caller"), codes(), code), 200);
      },
    );
}

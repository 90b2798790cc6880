import { randomUUID } from "node:crypto";
import { CreateOnboardingSession, OnboardingSession, PatchDraft, Say } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { leadTurn } from "../../usecases/configurator/lead-turn.ts";
import { closeTurn } from "../../usecases/configurator/turns.ts";
import { confirm } from "../../usecases/onboarding/confirm.ts";
import { createSession } from "../../usecases/onboarding/create-session.ts";
import { patchDraft } from "../../usecases/onboarding/patch-draft.ts";
import { readSession } from "../../usecases/onboarding/read-session.ts";
import { say } from "../../usecases/onboarding/say.ts";
import type { Env, HttpDeps } from "../deps.ts";
import { changing } from "../idempotent.ts";
import { answers, createRouter, idempotencyHeader, idParam, jsonBody } from "../router.ts";

const tags = ["Onboarding sessions"];
const path = "/onboarding-sessions";

export function onboardingSessions(deps: HttpDeps) {
  const { store } = deps;
  const hasVoice = (id: string) => deps.voices.some((voice) => voice.id === id);
  const confirmDeps = () => ({ now: deps.now(), buildConfig: deps.buildConfig });
  /** Before the change, since it asks the network: null where our own interviewer is to answer. */
  async function lead(context: Context<Env>, input: { id: string; text: string; revision?: number | undefined }) {
    if (deps.patienceMs === undefined) return null;
    const { voice, patienceMs } = deps;
    const key = context.req.header("idempotency-key") ?? randomUUID();
    const surroundings = { store, voice, patienceMs, now: deps.now(), log: context.get("log") };
    return leadTurn(surroundings, context.get("caller"), { ...input, key });
  }
  return createRouter()
    .openapi(
      createRoute({
        method: "post",
        path,
        tags,
        summary: "Begin an interview, or go on with the open one",
        request: { ...jsonBody(CreateOnboardingSession), ...idempotencyHeader },
        responses: {
          ...answers(201, "A new interview", OnboardingSession),
          ...answers(200, "The open one", OnboardingSession),
        },
      }),
      async (context) => {
        const input = { ...context.req.valid("json"), userName: context.get("userName") };
        const { status, body } = await changing(context, store, async (tx) => {
          const { created, session } = await createSession(tx, context.get("caller"), input, deps.now());
          return { status: created ? 201 : 200, body: session };
        });
        return context.json(body, status as 201);
      },
    )
    .openapi(
      createRoute({
        method: "get",
        path: `${path}/{id}`,
        tags,
        summary: "Read an interview",
        request: idParam,
        responses: answers(200, "The interview", OnboardingSession),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        return context.json(
          await store.as(context.get("caller"), (tx) => readSession(tx, context.get("caller"), id, deps.now())),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: "post",
        path: `${path}/{id}/say`,
        tags,
        summary: "Say something",
        request: { ...idParam, ...jsonBody(Say), ...idempotencyHeader },
        responses: answers(200, "The interview after it", OnboardingSession),
      }),
      async (context) => {
        const input = { ...context.req.valid("param"), ...context.req.valid("json") };
        const caller = context.get("caller");
        const led = await lead(context, input);
        const { body } = await changing(context, store, async (tx) => ({
          status: 200,
          body: led
            ? await closeTurn(tx, caller, confirmDeps(), input, led)
            : await say(tx, caller, confirmDeps(), input),
        }));
        return context.json(body, 200);
      },
    )
    .openapi(
      createRoute({
        method: "patch",
        path: `${path}/{id}/draft`,
        tags,
        summary: "Change a fact on the card",
        request: { ...idParam, ...jsonBody(PatchDraft), ...idempotencyHeader },
        responses: answers(200, "The interview after it", OnboardingSession),
      }),
      async (context) => {
        const input = { ...context.req.valid("param"), ...context.req.valid("json") };
        const { body } = await changing(context, store, async (tx) => ({
          status: 200,
          body: await patchDraft(tx, context.get("caller"), { now: deps.now(), hasVoice }, input),
        }));
        return context.json(body, 200);
      },
    )
    .openapi(
      createRoute({
        method: "post",
        path: `${path}/{id}/confirm`,
        tags,
        summary: "Confirm the card; the assistant is then created",
        request: { ...idParam, ...idempotencyHeader },
        responses: answers(202, "Confirmed; follow the assistant's creation", OnboardingSession),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const { body } = await changing(context, store, async (tx) => ({
          status: 202,
          body: await confirm(tx, context.get("caller"), confirmDeps(), id),
        }));
        return context.json(body, 202);
      },
    );
}

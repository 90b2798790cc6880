/**
 * The configurator: an interviewer that fills a draft from what a person says in French. Pure and deterministic:
 * no clock (`now` is given), no network, no key. Its state is plain JSON.
 */
export { aloud, cardAloud, goOnBy } from "./aloud.ts";
export { stateAt } from "./asking.ts";
export { buildConfig } from "./build.ts";
export { type Confirmable, confirmable, markConfirmed, patchSlot, view } from "./card.ts";
export { ConfigError } from "./config-error.ts";
export type { Intent } from "./intent.ts";
export { type Clock, type Next, next, type Reply, startInterview } from "./interview.ts";
export { type BrokenPromise, lintPromises } from "./prompt/lint.ts";
export type { PromptTemplate } from "./prompt/template.ts";
export { rebuildConfig } from "./rebuild.ts";
export { recapOf } from "./recap-of.ts";
export { type InterviewState, MAX_QUESTIONS } from "./state.ts";

/**
 * The configurator: an interviewer that fills a draft from what a person says in French. Pure and deterministic:
 * no clock (`now` is given), no network, no key. Its state is plain JSON.
 */
export { buildConfig, ConfigError } from "./build.ts";
export type { Intent } from "./intent.ts";
export {
  type Clock,
  type Confirmable,
  confirmable,
  markConfirmed,
  type Next,
  next,
  patchSlot,
  type Reply,
  startInterview,
  stateAt,
  view,
} from "./interview.ts";
export { type BrokenPromise, lintPromises } from "./prompt/lint.ts";
export type { PromptTemplate } from "./prompt/template.ts";
export { type InterviewState, MAX_QUESTIONS } from "./state.ts";

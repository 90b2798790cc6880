import { createParser } from "eventsource-parser";
import { ApiError } from "../api/api-error.ts";
import type { ApiClient } from "../api/client.ts";
import type { OnboardingSession } from "../api/types.ts";
import { pause } from "../ui/pause.ts";

export type FollowInterview = typeof followInterview;
/** What is read, where it goes, and the last event that came: where the next stream goes on. */
type Course = { client: ApiClient; id: string; show(session: OnboardingSession): void; last: string | null };

/** The API writes at once, and then at least every twenty seconds: a longer silence is a line that is dead. */
const FIRST_WORD = 5_000;
const SILENCE = 45_000;
/** A stream that ends sooner was cut by something on the way. */
const WORTH_IT = 5_000;
/** Cut so many times in a row, streams give way to reading again and again. */
const CUTS = 2;
const READING = 2_000;
const BREATH = 500;
const LONGEST = 8_000;

/**
 * Shows an interview as it changes, whoever changes it, until it is over or the signal says stop. Where a proxy cuts or
 * keeps back streams it is read again every two seconds. An answer that time does not mend ends it, without a word: what
 * the person does next tells them.
 */
export async function followInterview(
  client: ApiClient,
  id: string,
  show: Course["show"],
  signal: AbortSignal,
): Promise<void> {
  const course: Course = { client, id, show, last: null };
  let cuts = 0;
  let misses = 0;
  while (!signal.aborted) {
    try {
      const end = cuts < CUTS ? await readStream(course, signal) : await readAgain(course, signal);
      if (end === "over") return;
      cuts = end === "worn" ? 0 : cuts + 1;
      misses = 0;
    } catch (error) {
      if (signal.aborted || (error instanceof ApiError && !error.failure.retryable)) return;
      misses += 1;
    }
    const wait = misses > 0 ? Math.min(LONGEST, BREATH * 2 ** misses) : cuts < CUTS ? BREATH : READING;
    await pause(wait, signal).catch(() => {});
  }
}

async function readAgain({ client, id, show }: Course, signal: AbortSignal): Promise<"over" | "read"> {
  const session = await client.session(id, { signal });
  show(session);
  return session.status === "open" ? "read" : "over";
}

/** @returns `over`: the interview is; `worn`: the stream had its time; `cut`: it came to nothing */
async function readStream(course: Course, signal: AbortSignal): Promise<"over" | "worn" | "cut"> {
  const silent = new AbortController();
  const soon = (ms: number) => setTimeout(() => silent.abort(), ms);
  const begun = performance.now();
  let timer = soon(FIRST_WORD);
  let over = false;
  const parser = createParser({
    onEvent({ event, id, data }) {
      course.last = id ?? course.last;
      over ||= event === "end";
      if (event === "session") course.show(JSON.parse(data) as OnboardingSession);
    },
  });
  try {
    const both = AbortSignal.any([signal, silent.signal]);
    const { body } = await course.client.sessionEvents(course.id, course.last, both);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      clearTimeout(timer);
      timer = soon(SILENCE);
      parser.feed(part.value);
    }
  } catch (error) {
    // A line that broke on the way is a stream that ended; a refusal is the API's word.
    if (signal.aborted || error instanceof ApiError) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (over) return "over";
  return performance.now() - begun > WORTH_IT ? "worn" : "cut";
}

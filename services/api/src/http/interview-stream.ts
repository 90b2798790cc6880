import type { OnboardingSession } from "@allokoli/contracts";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { InterviewWatch } from "../ports/watch.ts";
import type { Env } from "./deps.ts";

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 20_000;
/** No stream outlives a tenant token: whoever watches on presents himself again. */
const LONGEST_MS = 600_000;
const HEARTBEAT = ": \n\n";

interface Watched {
  id: string;
  now: Date;
  watch: InterviewWatch["watch"];
  /** Reads the interview as the caller: each event passes the same gate as a GET. */
  read(): Promise<OnboardingSession>;
  /** Takes a place among the open streams. @returns what gives it back. @throws when there is none */
  enter(): () => void;
}

/**
 * The events of an interview (`INTERVIEW_EVENTS`): where it stands, then each state that the reader is quick enough for,
 * then its end. The stream also ends, without that event, when the caller's access does.
 * @throws as `read` and `enter` do, before anything is answered
 */
export async function streamInterview(
  context: Context<Env>,
  { id, now, watch, read, enter }: Watched,
): Promise<Response> {
  const access = (context.get("accessUntil")?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime();
  const until = Date.now() + Math.min(access, LONGEST_MS);
  let changed = false;
  let wake = () => {};
  const stop = watch(id, () => {
    changed = true;
    wake();
  });
  let leave: () => void;
  let first: OnboardingSession;
  try {
    // Who may not read it is not told that it is watched.
    first = await read();
    leave = enter();
  } catch (error) {
    stop();
    throw error;
  }
  // A proxy that buffers would keep events to itself (nginx reads this header).
  context.header("x-accel-buffering", "no");
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => wake());
    /** Waits for a change, for the reader to leave, or for the time to pass. */
    const waitFor = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, milliseconds));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (changed || stream.aborted) wake();
      });
    try {
      let session = first;
      let known = context.req.header("last-event-id");
      await stream.write(HEARTBEAT);
      while (!stream.aborted) {
        const event = { id: String(session.revision), data: JSON.stringify(session) };
        const over = session.status !== "open";
        if (event.id !== known || over) await stream.writeSSE({ event: "session", ...event });
        if (over) return await stream.writeSSE({ event: "end", id: event.id, data: "{}" });
        known = event.id;
        while (!changed && !stream.aborted) {
          await waitFor(Math.min(HEARTBEAT_MS, until - Date.now()));
          if (Date.now() >= until) return;
          if (!changed) await stream.write(HEARTBEAT);
        }
        changed = false;
        if (!stream.aborted) session = await read();
      }
    } catch (error) {
      // The reader asks again, and is told at the door what is the matter.
      context.get("log").warn({ error: String(error) }, "a stream of events ended early");
    } finally {
      stop();
      leave();
    }
  });
}

import { realClock, speechMs } from "../call/clock.ts";
import { type CallEvent, createLiveCall, type LiveCall } from "../call/live-call.ts";
import { silenceSteps } from "../call/silence.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import { type Heard, understand } from "./client-messages.ts";
import { answerOffer, type Offer, type Peer } from "./peer.ts";
import { createVoiceActivity } from "./voice-activity.ts";

export interface Room {
  answer: Peer["answer"];
  /** From the data channel, or from the call's control URL. */
  do(heard: Heard): Promise<void>;
  end(reason: string): Promise<void>;
}

const CANNOT_LISTEN =
  "Je vous entends, mais dans ce simulateur je ne comprends pas la parole : écrivez votre question.";
/** Longer than on the telephone: a question that is typed takes more time than one that is spoken. */
const SILENCE_LIMIT_MS = 60_000;
const FAREWELL_MS = 500;
/** A microphone sends fifty packets a second, muted or not: when they stop, the page is gone (ICE itself takes half a minute). */
const MICROPHONE_LOST_MS = 6000;

/** One web call: a browser on one side, the simulated model on the other, in real time. */
export async function openRoom(
  parts: Parts,
  row: VapiRow,
  assistant: Assistant,
  offer: Offer,
  closed: () => void,
): Promise<Room> {
  let peer: Peer | undefined;
  let opened = false;
  let told = false;
  let queue: Promise<void> = Promise.resolve();
  const timers = new Set<NodeJS.Timeout>();
  let silence: NodeJS.Timeout[] = [];
  let microphone: NodeJS.Timeout | undefined;

  const send = (message: object) => peer?.send(message);
  const after = (ms: number, action: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, ms);
    timer.unref();
    timers.add(timer);
    return timer;
  };

  const notice = (event: CallEvent) => {
    if (event.type === "status") {
      send({
        type: "status-update",
        status: event.status,
        ...(event.endedReason ? { endedReason: event.endedReason } : {}),
      });
    } else if (event.type === "tools") {
      // Where a tool answers is none of the page's business.
      const toolWithToolCallList = event.message.toolWithToolCallList.map(({ server: _, ...tool }) => tool);
      send({ ...event.message, toolWithToolCallList });
    } else {
      if (event.role === "assistant") {
        send({ type: "speech-update", role: "assistant", status: "started" });
        after(speechMs(event.text), () => send({ type: "speech-update", role: "assistant", status: "stopped" }));
      }
      send({ type: "transcript", role: event.role, transcriptType: "final", transcript: event.text });
    }
  };
  const live: LiveCall = createLiveCall(parts, { row, assistant }, realClock, notice);

  /** One thing after the other, whatever arrives meanwhile; a failure must not end the conversation. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch((error) => console.error(error));
    return queue;
  };

  const leave = async () => {
    for (const timer of timers) clearTimeout(timer);
    await peer?.close();
    closed();
  };

  const end = (reason: string) =>
    inTurn(async () => {
      if (live.ended()) return;
      await live.end(reason);
      after(FAREWELL_MS, () => void leave());
    });

  const watchSilence = () => {
    for (const timer of silence) clearTimeout(timer);
    silence = silenceSteps(assistant)
      .filter((step) => step.afterMs < SILENCE_LIMIT_MS)
      .map((step) => after(step.afterMs, () => void inTurn(() => live.perform(step.acts)).then(leaveIfEnded)));
    silence.push(after(SILENCE_LIMIT_MS, () => void end("silence-timed-out")));
  };

  const leaveIfEnded = () => {
    if (live.ended()) after(FAREWELL_MS, () => void leave());
  };

  const perform = async (heard: Heard) => {
    if (heard.kind === "nothing" || live.ended()) return;
    watchSilence();
    if (heard.kind === "hang-up") return end("customer-ended-call");
    await inTurn(() => (heard.kind === "caller-says" ? live.hear(heard.text) : live.say(heard.text)));
    leaveIfEnded();
  };

  /** Speech is over: what it was, first as it was guessed at, then for good. */
  const recognise = () => {
    const text = parts.hearing.next(row.id);
    if (text === undefined) return;
    const guessed = text.split(" ").slice(0, -1).join(" ");
    if (guessed) send({ type: "transcript", role: "user", transcriptType: "partial", transcript: guessed });
    void inTurn(() => live.hear(text)).then(leaveIfEnded);
  };

  const activity = createVoiceActivity({
    onLevel: (level) => send({ type: "volume-level", level }),
    onSpeech(speaking) {
      send({ type: "speech-update", role: "user", status: speaking ? "started" : "stopped" });
      watchSilence();
      if (live.ended()) return;
      if (!speaking) return recognise();
      if (told || parts.hearing.ready(row.id)) return;
      told = true;
      void inTurn(() => live.say(CANNOT_LISTEN));
    },
  });

  peer = await answerOffer(offer, {
    onOpen() {
      if (opened) return;
      opened = true;
      watchSilence();
      after((assistant.maxDurationSeconds ?? 600) * 1000, () => void end("exceeded-max-duration"));
      void inTurn(() => live.open());
    },
    onMessage: (text) => void perform(understand(text)),
    onAudio: (payload) => {
      if (!opened || live.ended()) return;
      activity.frame(payload);
      if (microphone) microphone.refresh();
      else microphone = after(MICROPHONE_LOST_MS, () => void end("customer-ended-call"));
    },
    onGone: () => void end("customer-ended-call"),
  });
  // A browser that never opens the data channel must not hold a call for ever.
  if (!opened) silence.push(after(SILENCE_LIMIT_MS, () => void end("silence-timed-out")));

  return {
    answer: peer.answer,
    do: perform,
    async end(reason) {
      await end(reason);
      await leave();
    },
  };
}

import type { VoiceStrings } from "./voice.fr.ts";

const voiceEn: VoiceStrings = {
  title: "By voice",
  why: "Your browser will ask for the microphone: it serves this conversation only and goes off with it.",
  start: "Talk",
  startTyping: "Carry on in writing",
  asking: "Your browser is asking for the microphone. Press “Allow”.",
  connecting: "Opening the line…",
  cancel: "Cancel",
  ready: "You can talk.",
  deniedTitle: "Your browser blocks the microphone",
  denied: "Press the icon to the left of the address, allow the microphone, then try again. Or carry on in writing.",
  missingTitle: "No microphone available",
  missing:
    "Plug one in, or close the program that uses it, then try again. Or carry on in writing: it is the same conversation.",
  blocked: "I cannot open the line: your network may block voice. Carry on in writing.",
  forbidden:
    "This site’s settings prevent voice. Tell the people who make your software, and carry on in writing: it is the same conversation.",
  gone: "The line closed before I answered. Try again, or carry on in writing.",
  lostTitle: "The line dropped",
  lost: "All that you said is kept. Go on by voice, or carry on in writing.",
  resume: "Go on by voice",
  states: {
    idle: "at rest",
    listening: "Listening",
    thinking: "Thinking",
    speaking: "Speaking",
    muted: "Microphone muted",
  },
  ring: (state) => `AlloKoli: ${state}`,
  mute: "Mute the microphone",
  unmute: "Unmute the microphone",
  end: "Stop talking",
  short: { mute: "Mute", unmute: "Unmute", end: "Stop" },
};
export default voiceEn;

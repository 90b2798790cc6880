import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RATE = 48_000;
const SECONDS = 6;

/**
 * A WAV file that the browser plays as its microphone: two seconds of something like a vowel, then silence, over and over.
 * Chromium's own beep is too short to be taken for speech, and a plain tone is removed as noise.
 * @returns its path
 */
export function fakeVoice(): string {
  const samples = new Int16Array(RATE * SECONDS);
  for (let index = 0; index < samples.length; index++) {
    const time = index / RATE;
    if (time % 3 > 2) continue;
    // A pitch that wavers, syllables four times a second, harmonics that fall off.
    const pitch = 130 + 25 * Math.sin(2 * Math.PI * 1.7 * time);
    const syllable = 0.25 + 0.75 * Math.max(0, Math.sin(2 * Math.PI * 4 * time));
    let sum = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic++)
      sum += Math.sin(2 * Math.PI * pitch * harmonic * time) / harmonic;
    samples[index] = Math.round(9_000 * syllable * sum);
  }
  const file = join(mkdtempSync(join(tmpdir(), "allokoli-voice-")), "voice.wav");
  writeFileSync(file, Buffer.concat([header(samples.byteLength), Buffer.from(samples.buffer)]));
  return file;
}

/** RIFF/WAVE, PCM, one channel, 16 bits. */
function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}

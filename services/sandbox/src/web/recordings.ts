import { Hono } from "hono";
import { chime, decode } from "./pcmu.ts";

const HEADER_BYTES = 44;

/** What a recording's address plays: the pick-up chime, as 16-bit mono WAV. */
export function recordingFiles(): Hono {
  const app = new Hono();
  app.get("/recordings/:file{[\\w-]+\\.wav}", (c) => {
    const samples = chime().flatMap((frame) => [...frame].map(decode));
    const file = Buffer.alloc(HEADER_BYTES + samples.length * 2);
    file.write("RIFF", 0);
    file.writeUInt32LE(file.length - 8, 4);
    file.write("WAVEfmt ", 8);
    file.writeUInt32LE(16, 16);
    file.writeUInt16LE(1, 20);
    file.writeUInt16LE(1, 22);
    file.writeUInt32LE(8000, 24);
    file.writeUInt32LE(16_000, 28);
    file.writeUInt16LE(2, 32);
    file.writeUInt16LE(16, 34);
    file.write("data", 36);
    file.writeUInt32LE(samples.length * 2, 40);
    for (const [index, sample] of samples.entries()) file.writeInt16LE(sample, HEADER_BYTES + index * 2);
    return c.body(new Uint8Array(file), 200, { "content-type": "audio/wav" });
  });
  return app;
}

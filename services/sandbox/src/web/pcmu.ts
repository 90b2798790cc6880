/** PCMU as in ITU-T G.711: one byte a sample, 8000 samples a second. */

const BIAS = 0x84;
const CLIP = 32_635;

export const SAMPLES_PER_FRAME = 160;
export const FRAME_MS = 20;

export function encode(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

export function decode(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = ((((inverted & 0x0f) << 3) + BIAS) << ((inverted >> 4) & 7)) - BIAS;
  return inverted & 0x80 ? -magnitude : magnitude;
}

/** Root mean square of a frame, from 0 to 1. */
export function level(payload: Uint8Array): number {
  if (payload.length === 0) return 0;
  let sum = 0;
  for (const byte of payload) sum += decode(byte) ** 2;
  return Math.sqrt(sum / payload.length) / 32_768;
}

/** Two soft notes, a fifth apart, that fade: somebody picked up. */
export function chime(): Buffer[] {
  const notes = [523.25, 783.99];
  const samples = Buffer.alloc(SAMPLES_PER_FRAME * 30);
  for (let index = 0; index < samples.length; index += 1) {
    const half = samples.length / 2;
    const position = (index % half) / half;
    const envelope = Math.sin(Math.PI * Math.min(1, position * 4) * 0.5) * (1 - position);
    const note = notes[Math.floor(index / half)] ?? 0;
    samples[index] = encode(Math.round(Math.sin((2 * Math.PI * note * index) / 8000) * envelope * 3500));
  }
  return Array.from({ length: 30 }, (_, frame) =>
    samples.subarray(frame * SAMPLES_PER_FRAME, (frame + 1) * SAMPLES_PER_FRAME),
  );
}

/** The faintest noise: total silence sounds like a broken line (RFC 3389). */
export function comfortFrame(): Buffer {
  const frame = Buffer.alloc(SAMPLES_PER_FRAME);
  for (let index = 0; index < frame.length; index += 1) frame[index] = encode(Math.round((Math.random() - 0.5) * 16));
  return frame;
}

import { MAX_UTTERANCE } from "@allokoli/contracts";
import { figures } from "./french/numbers.ts";
import { type Passage, passage } from "./french/passage.ts";
import { readAddress } from "./readers/address.ts";
import { readArea } from "./readers/area.ts";
import { readContact } from "./readers/contact.ts";
import { readEmergency } from "./readers/emergency.ts";
import { readOpening } from "./readers/hours.ts";
import { readName } from "./readers/name.ts";
import { readNotes } from "./readers/notes.ts";
import { readPhone } from "./readers/phone.ts";
import { readPrices } from "./readers/prices.ts";
import { readSector } from "./readers/sector.ts";
import { readServices } from "./readers/services.ts";
import { readSiret } from "./readers/siret.ts";
import { readTasks } from "./readers/tasks.ts";
import { readTone } from "./readers/tone.ts";
import { readTrade } from "./readers/trade.ts";
import { readVoice } from "./readers/voice.ts";
import type { Context, Finding, Pending, Reader } from "./reading.ts";

/** From the most recognisable fact to the least: what one reader has understood, the next ones no longer see. */
const READERS: readonly Reader[] = [
  readContact,
  readPhone,
  readSiret,
  readAddress,
  readEmergency,
  readPrices,
  readOpening,
  readArea,
  readName,
  readTrade,
  readSector,
  readTasks,
  readTone,
  readVoice,
  readServices,
  readNotes,
];

export type Understanding = { findings: Finding[]; doubts: Pending[] };

export const hear = (utterance: string): Passage => figures(passage(utterance.slice(0, MAX_UTTERANCE)));

/** Every fact in an utterance, whatever was asked. Pure; never throws. */
export function understand(heard: Passage, context: Context): Understanding {
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  let rest = heard;
  for (const read of READERS) {
    const reading = read(rest, context);
    const sectorTold = read === readSector && findings.some((f) => f.slot === "sector");
    if (!sectorTold) findings.push(...reading.findings);
    doubts.push(...reading.doubts);
    rest = reading.rest;
  }
  return { findings, doubts };
}

import { MAX_UTTERANCE } from "@allokoli/contracts";
import { withoutFillers } from "./french/fillers.ts";
import { figures } from "./french/numbers.ts";
import { fold, mask, type Passage, passage, tidy } from "./french/passage.ts";
import { readAddress } from "./readers/address.ts";
import { readArea } from "./readers/area.ts";
import { readContact } from "./readers/contact.ts";
import { delaysIn } from "./readers/delays.ts";
import { readEmergency } from "./readers/emergency.ts";
import { readOpening } from "./readers/hours.ts";
import { missionsIn } from "./readers/missions.ts";
import { properDays } from "./readers/name/proper-days.ts";
import { readName, timesInName } from "./readers/name.ts";
import { readNotes } from "./readers/notes.ts";
import { readPhone } from "./readers/phone.ts";
import { readPrices } from "./readers/prices.ts";
import { respell } from "./readers/respell.ts";
import { readRules } from "./readers/rules.ts";
import { readSector } from "./readers/sector.ts";
import { readServices } from "./readers/services.ts";
import { readSiret } from "./readers/siret.ts";
import { readAdded, readStruck } from "./readers/struck.ts";
import { readTasks } from "./readers/tasks.ts";
import { readTone } from "./readers/tone.ts";
import { readTrade, tradeNamed } from "./readers/trade.ts";
import { readVoice } from "./readers/voice.ts";
import type { Context, Finding, Pending, Reader, Span } from "./reading.ts";

/** From the most recognisable fact to the least: what one reader has understood, the next ones no longer see. */
const READERS: readonly Reader[] = [
  readContact,
  readPhone,
  readSiret,
  readAddress,
  readEmergency,
  readPrices,
  readOpening,
  readName,
  readArea,
  readTrade,
  readSector,
  readTasks,
  readVoice,
  readTone,
  readServices,
  readNotes,
];

/** « Trier les urgences » is a mission: all but these take it for understood. */
const SEE_MISSIONS: readonly Reader[] = [readEmergency, readTasks];

/** The passage with some stretches as they were first heard. */
const restore = (p: Passage, heard: Passage, spans: readonly Span[]): Passage => ({
  ...p,
  text: spans.reduce(
    (text, { start, end }) => text.slice(0, start) + heard.text.slice(start, end) + text.slice(end),
    p.text,
  ),
});

const hide = (p: Passage, spans: readonly Span[]): Passage =>
  spans.reduce((rest, { start, end }) => mask(rest, start, end), p);

export type Understanding = { findings: Finding[]; doubts: Pending[] };

/** What was said, as readers take it: no fillers, figures for numbers; capitals are kept unless all is in capitals. */
export function hear(utterance: string): Passage {
  const cut = utterance.slice(0, MAX_UTTERANCE);
  const shouted = cut.trim().split(/\s+/).length >= 3 && !/\p{Ll}/u.test(cut);
  const words = tidy(cut);
  return figures(passage(withoutFillers(shouted ? words.toLowerCase() : words)));
}

/** Services and what prices are for, in the spelling of their trade. */
function spelled(findings: readonly Finding[], { draft }: Context): Finding[] {
  const told = findings.find((f) => f.slot === "trade")?.value;
  const trade = tradeNamed(typeof told === "string" ? told : draft.trade?.value);
  return findings.map((f) => {
    if (f.slot === "services" && f.value && f.mode !== "remove")
      return { ...f, value: f.value.map(({ name }) => ({ name: respell(name, trade) })) };
    if (f.slot === "prices" && f.value && f.mode !== "remove")
      return { ...f, value: f.value.map((price) => ({ ...price, label: respell(price.label, trade) })) };
    return f;
  });
}

/** Every fact in an utterance, whatever was asked. Pure; never throws. */
export function understand(words: Passage, context: Context): Understanding {
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  let heard = words;
  // Orders about the card, then rules of the assistant: « on ne propose plus le ménage » is none of these.
  for (const read of [readStruck, readAdded, readRules]) {
    const orders = read(heard, context);
    findings.push(...orders.findings);
    heard = orders.rest;
  }
  const missions = missionsIn(heard, context);
  const priced: Span[] = [];
  // Asked for prices, « Baguette 1,10 » is one; at the recap, « Couette 24 » when it is priced.
  const pricing =
    (context.asked.includes("prices") && !context.asked.includes("business_name")) ||
    (context.draft.prices?.value ?? []).some(({ label }) => label && heard.text.startsWith(`${fold(label)} `));
  const days = [...properDays(heard), ...(pricing ? [] : timesInName(heard, context))];
  let rest = hide(heard, [...missions, ...days, ...delaysIn(heard)]);
  for (const read of READERS) {
    const seen = SEE_MISSIONS.includes(read) ? missions : read === readName ? days : [];
    // Asked what it should do, « les rendez-vous » are a mission, whatever else they could be.
    const all = read === readTasks && context.asked.includes("capabilities");
    const reading = read(all ? heard : restore(rest, heard, seen), {
      ...context,
      heard: findings,
      missions,
      priced,
    });
    const sectorTold = read === readSector && findings.some((f) => f.slot === "sector");
    if (!sectorTold) findings.push(...reading.findings);
    doubts.push(...reading.doubts);
    priced.push(...(reading.priced ?? []));
    rest = all ? rest : hide(reading.rest, seen);
  }
  return { findings: spelled(findings, context), doubts };
}

import { dateIn, dateTimeIn, timeIn } from "./paris-time.ts";
import type { Slot } from "./slots.ts";
import { keywordsOf, normalise } from "./words.ts";

export interface Circumstances {
  now: number;
  /** The number the caller calls from, when it is shown. */
  callerNumber?: string | undefined;
  /** All that the caller has said so far. */
  said: string[];
}

const NUMBERS = "zero un deux trois quatre cinq six sept huit neuf dix onze douze".split(" ");

/** What an answer to this slot's question means; undefined when it does not answer. */
export function answerTo(slot: Slot, answer: string, about: Circumstances): unknown {
  const found = volunteered(slot, answer, about);
  if (found !== undefined) return found;
  const text = normalise(answer).trim();
  const words = answer.trim().replace(/[.!]$/, "");
  switch (slot.kind) {
    case "choice":
      return slot.schema.enum?.find((value) => text.includes(normalise(value)));
    case "yesno":
      return /\b(oui|tout a fait|exact)/.test(text) ? true : /\bnon\b/.test(text) ? false : undefined;
    case "count":
    case "phone":
    case "email":
      return undefined;
    case "name":
      return words.replace(/^(c[’']est|je m[’']appelle|je suis|mon nom est)\s+/i, "") || undefined;
    default:
      return slot.schema.type === "array" ? [words] : words || undefined;
  }
}

/** What a sentence says without having been asked: a model fills what it has already heard. */
export function volunteered(slot: Slot, sentence: string, about: Circumstances): unknown {
  const text = normalise(sentence);
  switch (slot.kind) {
    case "phone":
      return phoneIn(slot, sentence, text, about.callerNumber);
    case "email":
      return /[\w.+-]+@[\w-]+\.[\w.]+\w/.exec(sentence)?.[0];
    case "name":
      return nameIn(sentence);
    case "datetime":
      return dateTimeIn(text, about.now);
    case "date":
      return dateIn(text, about.now);
    case "time":
      return timeIn(text);
    case "count":
      return countIn(text);
    case "urgency":
      return urgency(slot, about.said);
    case "message":
      return messageIn(sentence);
    default:
      return undefined;
  }
}

function phoneIn(slot: Slot, sentence: string, text: string, callerNumber?: string): string | undefined {
  const international = /e\.?164|\+33|international/i.test(
    `${slot.schema.description ?? ""} ${slot.schema.pattern ?? ""}`,
  );
  const written = /(?:\+33|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}/.exec(sentence)?.[0];
  const same = /(ce|meme|mon) numero|celui-ci|celui ci|la-dessus/.test(text) ? callerNumber : undefined;
  const digits = (written ?? same)?.replace(/[^\d+]/g, "").replace(/^\+33/, "0");
  if (!digits) return undefined;
  return international ? digits.replace(/^0/, "+33") : digits;
}

function nameIn(sentence: string): string | undefined {
  const introduced =
    /(?:[Jj]e m[’']appelle|[Mm]on nom est|[Aa]u nom de|\b[Ii]ci|[Jj]e suis|[Cc][’']est)\s+((?:M\.|Mme|[Mm]onsieur|[Mm]adame)?\s?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*)/u;
  return introduced.exec(sentence)?.[1];
}

function countIn(text: string): number | undefined {
  const people =
    /\b(\d{1,3}|[a-z]+)\s+(?:personne|couvert|adulte|invite)/.exec(text)?.[1] ??
    /^\W*(?:nous serons |on sera |pour )?(\d{1,3}|[a-z]+)\W*$/.exec(text)?.[1];
  if (people === undefined) return undefined;
  if (/^\d+$/.test(people)) return Number(people);
  const index = NUMBERS.indexOf(people === "une" ? "un" : people);
  return index >= 0 ? index : undefined;
}

/** A model judges urgency by itself; asking would be absurd. */
function urgency(slot: Slot, said: string[]): unknown {
  const urgent = keywordsOf(said.join(" ")).concepts.has("urgence");
  if (slot.schema.type === "boolean") return urgent;
  const values = slot.schema.enum ?? [];
  const high = values.find((value) => /^(urgent|high|haute|elevee|critical)/.test(normalise(value)));
  const low = values.find((value) => /normal|low|medium|basse|standard|non/.test(normalise(value)));
  return urgent ? (high ?? values[0]) : (low ?? values.at(-1));
}

/** A sentence that only asks to leave a message is not the message. */
function messageIn(sentence: string): string | undefined {
  const { concepts, words } = keywordsOf(sentence);
  const content = words.size + [...concepts].filter((concept) => !["message", "humain"].includes(concept)).length;
  const request =
    /^(bonjour|bonsoir)?[,\s]*(je (voudrais|souhaite|souhaiterais|peux|veux)|est-ce que je peux|puis-je) laisser un message[^,:]*[.!?]?$/i;
  return content >= 3 && !request.test(sentence.trim()) ? sentence.trim() : undefined;
}

import { isNo, isYes, PHRASES, readBack } from "./phrases.ts";
import { answerTo, type Circumstances, volunteered } from "./slot-values.ts";
import { questionFor, type Slot, slotsOf } from "./slots.ts";
import type { NamedTool } from "./tool-choice.ts";
import { normalise } from "./words.ts";

const TRIES = 2;

export type FormStep = { ask: string } | { done: Record<string, unknown> };

export interface Form {
  target: NamedTool;
  /** What to say first: the first question, or nothing left to ask. */
  begin(): FormStep;
  answer(text: string): FormStep;
}

/** Asks one by one for what a tool's JSON schema requires, and reads numbers back. */
export function createForm(target: NamedTool, about: Circumstances): Form {
  const missing: Slot[] = [];
  const args: Record<string, unknown> = {};
  let confirming: { slot: Slot; value: unknown } | undefined;
  let tries = 0;

  for (const slot of slotsOf(target.tool.function?.parameters)) {
    const heard = about.said.map((sentence) => volunteered(slot, sentence, about)).find((value) => value !== undefined);
    if (heard === undefined) missing.push(slot);
    else put(args, slot.path, typed(slot, heard));
  }

  const next = (): FormStep => {
    tries = 0;
    return missing[0] ? { ask: questionFor(missing[0]) } : { done: args };
  };

  const accept = (slot: Slot, value: unknown): FormStep => {
    put(args, slot.path, typed(slot, value));
    missing.shift();
    confirming = undefined;
    return next();
  };

  return {
    target,
    begin: next,
    answer(text) {
      const slot = missing[0];
      if (!slot) return { done: args };
      if (confirming) {
        const { value } = confirming;
        confirming = undefined;
        const heard = normalise(text).trim();
        const other = answerTo(slot, text, about);
        if (isYes(heard) || (!isNo(heard) && other === undefined)) return accept(slot, value);
        if (other === undefined) return { ask: questionFor(slot) };
        return accept(slot, other);
      }
      const value = answerTo(slot, text, about);
      if (value === undefined) {
        tries += 1;
        if (tries < TRIES) return { ask: `${PHRASES.notUnderstood} ${questionFor(slot)}` };
        return accept(slot, fallback(slot, text));
      }
      if (slot.kind === "phone" && typeof value === "string") {
        confirming = { slot, value };
        return { ask: readBack(value) };
      }
      return accept(slot, value);
    },
  };
}

/** A number that the schema wants as a string is written as one. */
const typed = (slot: Slot, value: unknown) => (slot.schema.type === "string" ? String(value) : value);

/** After two misses a model passes on what it heard rather than asking for ever. */
function fallback(slot: Slot, text: string): unknown {
  if (slot.schema.enum) return slot.schema.enum[0];
  if (slot.schema.type === "boolean") return false;
  if (slot.schema.type === "number" || slot.schema.type === "integer")
    return Number.parseInt(text.replace(/\D/g, ""), 10) || 1;
  return text.trim();
}

function put(args: Record<string, unknown>, path: string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) args[name] = value;
  else {
    const inner = (args[name] ?? {}) as Record<string, unknown>;
    args[name] = inner;
    put(inner, rest, value);
  }
}

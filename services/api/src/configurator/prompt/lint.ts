import { figures } from "../french/numbers.ts";
import { fold, passage, tidy } from "../french/passage.ts";
import { type Backing, saidOf } from "./backing.ts";
import { clausesOf, isDenied, stated } from "./clauses.ts";
import { PROMISES, type Rule } from "./promises.ts";

/** A sentence that promises what nothing backs, and why. */
export type BrokenPromise = { promise: string; reason: string };

const AMOUNT = /(\d[\d .]*(?:,\d{1,2})?) ?(?:€|euros?)(?:(?: ?(\d{2}))(?!\d))?/g;

/** The emergency number for the deaf is reached by SMS: its caller sends it, nobody promises one. */
const RESCUE_BY_SMS = /\b(114|cent quatorze),? par sms\b/g;

function knownAmounts(b: Backing): Set<number> {
  const info = b.business_info;
  const amounts = (info?.prices ?? []).flatMap((p) => [p.amount, p.amount_max]).filter((n): n is number => n !== null);
  for (const m of figures(passage(saidOf(info).join(" ; "))).text.matchAll(/\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?/g))
    amounts.push(Number(m[0].replace(/ /g, "").replace(",", ".")));
  return new Set(amounts);
}

/** Lines, then sentences: an abbreviation such as « M. » does not end one. */
const sentences = (text: string): string[] =>
  text
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.!?])(?<!\b(?:M|Mme|Dr|St|Ste|av|bd)\.)\s+/u))
    .map((s) => s.trim())
    .filter(Boolean);

/** One way to read a sentence: whole, and clause by clause. */
type Reading = { whole: string; clauses: string[]; denied: boolean };

function reading(whole: string): Reading {
  const clauses = clausesOf(whole);
  return { whole, clauses, denied: clauses.some((clause) => isDenied(clause, clause.length)) };
}

/** Does a sentence make this promise, in a clause that does not deny it? */
function makes({ made, denial }: Rule, { whole, clauses, denied }: Reading): boolean {
  const whatever = made.test(whole);
  if (denial || !denied) return whatever;
  // A promise may run over the cut (« votre réservation, elle est confirmée ») only when nothing is denied at all.
  return clauses.some((clause) => {
    const m = made.exec(clause);
    return m !== null && !isDenied(clause, m.index + m[0].length);
  });
}

const REMEMBERED = 4_000;
const known = new Map<string, readonly Rule[]>();

/** The promises that a sentence makes, backed or not. Sentences of templates come back at every assistant: they are remembered. */
function madeIn(sentence: string): readonly Rule[] {
  const before = known.get(sentence);
  if (before) return before;
  const said = stated(fold(tidy(sentence)).replace(RESCUE_BY_SMS, "$1"));
  const inFigures = figures(passage(said)).text;
  const readings = inFigures === said ? [reading(said)] : [reading(said), reading(inFigures)];
  const rules = PROMISES.filter((rule) => readings.some((way) => makes(rule, way)));
  if (known.size >= REMEMBERED) known.clear();
  known.set(sentence, rules);
  return rules;
}

/** Amounts in euros of a sentence, without those of a clause that denies them. */
const amountsOf = (sentence: string): number[] =>
  !/€|euro/i.test(sentence)
    ? []
    : clausesOf(figures(passage(sentence)).text).flatMap((clause) =>
        [...clause.matchAll(AMOUNT)]
          .filter((m) => !isDenied(clause, m.index))
          .map((m) => {
            const whole = Number((m[1] as string).replace(/[ .]/g, "").replace(",", "."));
            return m[2] ? Number(`${whole}.${m[2]}`) : whole;
          }),
      );

/**
 * Every promise that a text makes to a caller (SMS, e-mail, transfer, confirmed booking, price, delay, agenda, payment,
 * gratuity, round the clock) must be backed by an enabled capability or a stored fact. Returns those that are not.
 * A `fact` is a line of the card: its « je » is the owner's, and its figures are its own.
 */
export function lintPromises(text: string, backing: Backing, { fact = false } = {}): BrokenPromise[] {
  const broken: BrokenPromise[] = [];
  for (const sentence of sentences(text)) {
    const promise = sentence.slice(0, 200);
    for (const rule of madeIn(sentence))
      if (!(fact && rule.in_call_only) && !rule.backed(backing)) broken.push({ promise, reason: rule.reason });
    const amounts = fact ? [] : amountsOf(sentence);
    const told = amounts.length > 0 ? knownAmounts(backing) : undefined;
    for (const amount of amounts)
      if (!told?.has(amount)) broken.push({ promise, reason: `le prix de ${amount} € n'est pas dans la fiche` });
  }
  return broken;
}

/** The same for a whole prompt: what a caller says in its dialogues binds nobody. */
export const lintPrompt = (prompt: string, backing: Backing): BrokenPromise[] =>
  lintPromises(prompt.replace(/^Appelant : .*$/gm, ""), backing);

import type { Fact } from "./prompt-facts.ts";
import { isTopic, type Keywords, keywordsOf, normalise } from "./words.ts";

const ENOUGH = 0.5;
const SPOKEN_AT_ONCE = 8;

/** What the prompt answers to a question, or undefined: the simulated model never says more than it was told. */
export const retrieve = (facts: Fact[], question: string): string | undefined =>
  spokenFacts(factsAbout(facts, question));

export function factsAbout(facts: Fact[], question: string): Fact[] {
  const parts = question.split(/\?|;|\bet\b|\bpuis\b/).filter((part) => [...keywordsOf(part).concepts].some(isTopic));
  const questions = parts.length > 1 ? parts : [question];
  return questions.flatMap((part) => best(facts, keywordsOf(part)));
}

/** Facts as sentences: what is only named in a list of services is said to be one. */
export function spokenFacts(found: Fact[]): string | undefined {
  const kept = [...new Map(found.map((fact) => [fact.text, fact])).values()].slice(0, SPOKEN_AT_ONCE);
  const offered = kept.flatMap((fact) => serviceOf(fact) ?? []);
  const others = kept.filter((fact) => serviceOf(fact) === undefined).map(({ text }) => sentence(text));
  const spoken = [...others, ...(offered.length > 0 ? [`Nous proposons : ${offered.join(", ")}.`] : [])];
  return spoken.length > 0 ? spoken.join(" ") : undefined;
}

/** The services that a caller in trouble may need. */
export const helpIn = (facts: Fact[]): Fact[] =>
  facts.filter((fact) => serviceOf(fact) && (fact.own.concepts.has("urgence") || /depann/.test(normalise(fact.text))));

const LIST_LABEL = /^(?:nos )?(?:services|prestations|specialites|activites)\s*:\s*/;

/** A bare entry of a list of services, as it stands in the middle of a sentence. */
function serviceOf({ text, heading }: Fact): string | undefined {
  const label = LIST_LABEL.exec(normalise(text))?.[0].length ?? 0;
  if (label === 0 && (!heading.concepts.has("prestation") || /[.!?…]$|:/.test(text))) return undefined;
  const named = text.slice(label).replace(/\.$/, "");
  return /^\p{Lu}\p{Ll}/u.test(named) ? named.charAt(0).toLowerCase() + named.slice(1) : named;
}

function best(facts: Fact[], asked: Keywords): Fact[] {
  const topics = [...asked.concepts].filter((concept) => concept !== "robot");
  const possible = topics.length * 3 + asked.words.size * 2;
  if (possible === 0) return [];
  const scored = facts.map((fact) => ({ fact, score: score(fact, topics, asked.words) }));
  const top = Math.max(0, ...scored.map((entry) => entry.score));
  if (top / possible < ENOUGH) return [];
  return scored.filter((entry) => entry.score > top - 0.01).map((entry) => entry.fact);
}

function score(fact: Fact, topics: string[], words: Set<string>): number {
  let sum = 0;
  for (const concept of topics) {
    if (fact.heading.concepts.has(concept)) sum += 2.5;
    else if (fact.own.concepts.has(concept)) sum += 2.4;
  }
  for (const word of words) {
    if (fact.own.words.has(word)) sum += 2;
    else if (fact.heading.words.has(word)) sum += 1.5;
  }
  return sum;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

import type { Fact } from "./prompt-facts.ts";
import { isTopic, type Keywords, keywordsOf } from "./words.ts";

const ENOUGH = 0.5;
const SPOKEN_AT_ONCE = 8;

/** What the prompt answers to a question, or undefined: the simulated model never says more than it was told. */
export function retrieve(facts: Fact[], question: string): string | undefined {
  const parts = question.split(/\?|;|\bet\b|\bpuis\b/).filter((part) => [...keywordsOf(part).concepts].some(isTopic));
  const questions = parts.length > 1 ? parts : [question];
  const found = questions.flatMap((part) => best(facts, keywordsOf(part)));
  const spoken = [...new Set(found.map((fact) => fact.text))].slice(0, SPOKEN_AT_ONCE);
  return spoken.length > 0 ? spoken.map(sentence).join(" ") : undefined;
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

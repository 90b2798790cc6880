import { type Keywords, keywordsOf, normalise } from "./words.ts";

/** One thing that the prompt says of the business, with the heading it stands under. */
export interface Fact {
  section: string;
  text: string;
  own: Keywords;
  heading: Keywords;
}

const RULE_SECTION =
  /\b(regle|consigne|instruction|comportement|style|ton|role|mission|interdit|limite|deroulement|objectif|outil|exemple|cas particulier|confidentialite|identite|personnalite|conversation|garde fou|securite|langue|format)/;
const RULE_SENTENCE =
  /^(tu |vous (etes|devez|parlez|repondez|ne|avez|pouvez|agissez|vous)|ne |n |si |quand |lorsque |en cas de (doute|question)|demand|repond|utilis|appel|pose|propos|reformul|confirm|vouvo|parl|soi|rest|invent|evit|indiqu|explique|commenc|termin|jamais|toujours|dit|dis |ecoute|verifi|note|prend|prenez|annonc|respect|date du jour|nous sommes le )/;
const DIALOGUE = /^(client|cliente|appelant|appelante|assistant|assistante|utilisateur|vous)\s*:/;

/** Reads a system prompt as a person would: headings, list items, sentences; orders to the assistant are not facts. */
export function factsOf(prompt: string): Fact[] {
  const facts: Fact[] = [];
  let section = "";
  let question = "";

  for (const raw of prompt.split(/\r?\n/)) {
    const line = raw.trim();
    const title = headingOf(line);
    if (title !== undefined) {
      section = title;
      continue;
    }
    const text = plain(line);
    if (!text) continue;
    if (/^(q|question)\s*:/i.test(text)) {
      question = text.replace(/^\w+\s*:\s*/, "");
      continue;
    }
    const answer = /^(r|reponse)\s*:/.test(normalise(text)) ? text.replace(/^\S+\s*:\s*/, "") : undefined;
    if (answer !== undefined) {
      facts.push(fact(question || section, answer));
      question = "";
      continue;
    }
    if (isRuleSection(section) || DIALOGUE.test(normalise(text))) continue;
    const pair = /^(.{8,160}\?)\s+(\S.*)$/.exec(text);
    if (pair) {
      facts.push(fact(`${section} ${pair[1]}`, pair[2] ?? ""));
      continue;
    }
    for (const sentence of sentencesOf(text)) {
      if (!RULE_SENTENCE.test(normalise(sentence).trim())) facts.push(fact(section, sentence));
    }
  }
  return facts;
}

const isRuleSection = (section: string) => RULE_SECTION.test(normalise(section));

const fact = (section: string, text: string): Fact => ({
  section,
  text,
  own: keywordsOf(text),
  heading: keywordsOf(section),
});

function headingOf(line: string): string | undefined {
  const title =
    /^#{1,6}\s+(.+)$/.exec(line) ??
    /^\*\*([^*]+)\*\*\s*:?$/.exec(line) ??
    /^<([\p{L}_ -]+)>$/u.exec(line) ??
    /^([^-*•].{2,70}?)\s*:$/.exec(line);
  if (title) return plain(title[1] ?? "").replace(/[:_]+$/, "");
  return /^<\/[^>]+>$/.test(line) ? "" : undefined;
}

const plain = (line: string) =>
  line
    .replace(/^(?:[-*•–]|\d+[.)])\s+/, "")
    .replace(/\*\*|__|`/g, "")
    .trim();

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence.length > 1);

import { isOrder, isRuleTitle } from "./prompt-rules.ts";
import { type Keywords, keywordsOf, normalise } from "./words.ts";

/** One thing that the prompt says of the business, with the heading it stands under. */
export interface Fact {
  section: string;
  text: string;
  own: Keywords;
  heading: Keywords;
}

interface Heading {
  level: number;
  title: string;
}

const DIALOGUE = /^(client|cliente|appelant|appelante|assistant|assistante|utilisateur|vous)\s*:/;
const NOT_KNOWN = /\bnon (communique|renseigne|precise)|\bpas ete (communique|renseigne|precise)/;

/** Reads a system prompt as a person would: headings, list items, sentences; orders to the assistant are not facts. */
export function factsOf(prompt: string): Fact[] {
  const facts: Fact[] = [];
  let headings: Heading[] = [];
  let question = "";

  const add = (section: string, text: string) => {
    const said = asSpoken(text);
    if (said && !NOT_KNOWN.test(normalise(said))) {
      facts.push({ section, text: said, own: keywordsOf(text), heading: keywordsOf(section) });
    }
  };

  for (const raw of prompt.split(/\r?\n/)) {
    const line = raw.trim();
    const heading = headingOf(line);
    if (heading) {
      headings = [...headings.filter(({ level }) => level < heading.level), heading].filter(({ title }) => title);
      continue;
    }
    const text = plain(line);
    if (!text || headings.some(({ title }) => isRuleTitle(title)) || DIALOGUE.test(normalise(text))) continue;
    const section = headings.at(-1)?.title ?? "";

    if (/^(q|question)\s*:/i.test(text)) {
      question = text.replace(/^\w+\s*:\s*/, "");
    } else if (/^(r|reponse)\s*:/.test(normalise(text))) {
      add(question || section, text.replace(/^\S+\s*:\s*/, ""));
      question = "";
    } else {
      const pair = /^(.{8,160}\?)\s+(\S.*)$/.exec(text);
      if (pair) add(`${section} ${pair[1]}`, pair[2] ?? "");
      else for (const sentence of sentencesOf(text)) if (!isOrder(sentence)) add(section, sentence);
    }
  }
  return facts;
}

/** Prompts for voices often give a fact twice, as it is written and as it is to be said; the second is for the ear. */
function asSpoken(text: string): string {
  if (/^à l[’']écrit\s*:/i.test(text)) return "";
  const twice = /^(.*?)\s*\(à dire\s*:\s*([^)]+)\)\s*(.*)$/i.exec(text);
  if (!twice) return text.replace(/^à dire\s*:\s*/i, "").trim();
  const [, written = "", aloud = "", rest = ""] = twice;
  return [withAloud(written, aloud.trim()), rest]
    .filter(Boolean)
    .join(" ")
    .replace(/\s+([.,])/g, "$1");
}

/** Only the figures are written otherwise than they are said: what stands before them is kept. */
function withAloud(written: string, aloud: string): string {
  if (!/\d/.test(written)) return written.endsWith(aloud) ? written : aloud;
  const lead = /^[^\d]*/.exec(written)?.[0].trim() ?? "";
  const label = normalise(lead.replace(/\s*:$/, ""));
  return label === "" || normalise(aloud).startsWith(label) ? aloud : `${lead} ${aloud}`;
}

/** A lone line that ends with a colon, or is all in bold, counts as the lowest heading. */
const LOWEST = 9;

function headingOf(line: string): Heading | undefined {
  const marked = /^(#{1,6})\s+(.+)$/.exec(line);
  if (marked) return { level: marked[1]?.length ?? 1, title: plain(marked[2] ?? "") };
  if (/^<\/[^>]+>$/.test(line)) return { level: LOWEST, title: "" };
  const title =
    /^\*\*([^*]+)\*\*\s*:?$/.exec(line) ?? /^<([\p{L}_ -]+)>$/u.exec(line) ?? /^([^-*•].{2,70}?)\s*:$/.exec(line);
  return title ? { level: LOWEST, title: plain(title[1] ?? "").replace(/[:_]+$/, "") } : undefined;
}

const plain = (line: string) =>
  line
    .replace(/^(?:[-*•–]|\d+[.)])\s+/, "")
    .replace(/\*\*|__|`/g, "")
    .trim();

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence.length > 1);

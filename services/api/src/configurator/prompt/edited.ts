import type { AssistantConfig } from "@allokoli/contracts";
import { ConfigError } from "../config-error.ts";
import { contradictions } from "./contradictions.ts";
import { type BrokenPromise, lintPrompt } from "./lint.ts";

const FACTS = /^# Ce que vous savez\n([\s\S]*?)(?=^# |$(?![\s\S]))/m;
/** Lines that protect callers: the machine says what it is, invents nothing, and sends who is in danger to the rescue. */
const PROTECTS =
  /intelligence artificielle|N'inventez jamais|Ne révélez jamais|dites (?:avec douceur )?d['e].*(?:appeler|sortir)/;
/** « tu » in any of its forms that is not also a noun. */
const FAMILIAR = /(?<!\p{L})(?:tu|toi|t'(?:es|as|en|a)|tutoyez|tutoyer)(?!\p{L})/iu;
const DENIED = /(?:ne |n'|jamais|sans |pas )[^.]*tuto/i;
/** A prompt beyond this is no longer listened to, and is paid for at every turn. */
export const EDIT_MAX = 12_000;

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const factsOf = (text: string) => FACTS.exec(text)?.[1] ?? null;

/** Lines of a generated prompt that every edit of it keeps; those of its dialogues are only shown. */
const protecting = (generated: string) =>
  lines(generated).filter((line) => PROTECTS.test(line) && !/^(?:Appelant|Assistant) :/.test(line));

/**
 * A prompt that was written by hand before, as it should be now: with the facts of today, and with the protecting lines
 * that its template has got since. `generated` is what the data alone would give.
 */
export function broughtUpToDate(edited: string, generated: string): string {
  const facts = factsOf(generated) ?? "";
  const kept = new Set(lines(edited));
  const added = protecting(generated).filter((line) => !kept.has(line));
  const today = edited.replace(FACTS, () => `# Ce que vous savez\n${facts}`);
  return added.length === 0 ? today : `${today}\n# À respecter aussi\n\n${added.join("\n")}\n`;
}

/**
 * What an owner wrote in the place of the generated prompt, checked: it keeps the facts of the card and the lines that
 * protect callers, says « vous », promises nothing that is not backed, and contradicts no fact of the card. Throws `ConfigError` with each sentence that
 * is refused and why.
 */
export function checkedEdit(
  text: string,
  generated: string,
  card: Pick<AssistantConfig, "capabilities" | "business_info" | "call_handling">,
): string {
  const edited = `${text.replace(/\r\n?/g, "\n").trim()}\n`;
  const refused: BrokenPromise[] = [];
  const refuse = (promise: string, reason: string) => refused.push({ promise: promise.slice(0, 200), reason });
  if (edited.length > EDIT_MAX) refuse(`${edited.length} caractères`, `les consignes en comptent ${EDIT_MAX} au plus`);
  if (/\{\{|\}\}/.test(edited)) refuse("{{ }}", "les accolades doubles ne sont pas permises");
  const own = factsOf(edited);
  if (own === null) refuse("# Ce que vous savez", "cette partie suit la fiche et ne peut pas être retirée");
  else {
    const [before, after] = [lines(factsOf(generated) ?? ""), lines(own)];
    for (const line of after.filter((l) => !before.includes(l))) refuse(line, "un fait se change sur la fiche");
    for (const line of before.filter((l) => !after.includes(l))) refuse(line, "un fait se retire de la fiche");
  }
  const kept = new Set(lines(edited));
  for (const line of protecting(generated))
    if (!kept.has(line)) refuse(line, "cette ligne protège les appelants et ne peut être ni retirée ni changée");
  const ours = new Set(lines(generated));
  const theirs = lines(edited.replace(FACTS, "")).filter((line) => !ours.has(line));
  for (const line of theirs)
    if (FAMILIAR.test(line) && !DENIED.test(line) && !line.startsWith("Appelant :"))
      refuse(line, "l'assistant vouvoie toujours");
  refused.push(...lintPrompt(theirs.join("\n"), card), ...contradictions(theirs, { whole: edited, generated }, card));
  if (refused.length > 0)
    throw new ConfigError(`Les consignes sont refusées : ${refused.map((r) => r.reason).join(" ; ")}.`, [], refused);
  return edited;
}

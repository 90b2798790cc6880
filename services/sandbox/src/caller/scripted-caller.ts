import { normalise } from "../model/words.ts";
import type { Scenario } from "./scenarios.ts";

export interface ScriptedCaller {
  /** The answer to what the assistant just said; undefined: the caller hangs up. */
  reply(assistantSaid: string): string | undefined;
}

const MAX_TURNS = 40;

const national = (number: string) =>
  number
    .replace(/^\+33/, "0")
    .replace(/(\d{2})(?=\d)/g, "$1 ")
    .trim();

/** A caller who wants one thing, answers what is asked, and says goodbye. */
export function callerOf(scenario: Scenario, from: string): ScriptedCaller {
  const wishes = [...scenario.lines];
  let turns = 0;
  return {
    reply(assistantSaid) {
      turns += 1;
      if (turns > MAX_TURNS) return undefined;
      // The reason for the call comes first, whatever the greeting asks.
      const answer = turns === 1 ? undefined : answerTo(assistantSaid, scenario, from);
      return answer ?? wishes.shift() ?? "Non merci, c’est tout. Au revoir.";
    },
  };
}

/** A caller who says exactly these lines, one at each turn, then hangs up. */
export function readerOf(lines: string[]): ScriptedCaller {
  const left = [...lines];
  return { reply: () => left.shift() };
}

function answerTo(assistantSaid: string, scenario: Scenario, from: string): string | undefined {
  const questions = assistantSaid.split(/(?<=[.!?])\s+/).filter((sentence) => /\?\s*$/.test(sentence));
  const asked = normalise(questions.at(-1) ?? "");
  if (!asked || /autre chose/.test(asked)) return undefined;
  if (/c est bien cela|c est exact|correct/.test(asked)) return "Oui, c’est ça.";
  if (/laisser un message pour etre rappele|que je note votre demande/.test(asked)) return "Oui, volontiers.";
  if (/quel message|motif|raison|objet|besoin/.test(asked)) return scenario.message;
  if (/e-mail|mail|courriel/.test(asked)) return "claire.morel@example.com";
  if (/numero/.test(asked)) return `Au ${national(from)}.`;
  if (/\bnom\b/.test(asked)) return "Je m’appelle Claire Morel.";
  if (/jour et (a )?quelle heure/.test(asked)) return "Demain à 20 heures.";
  if (/date|quel jour/.test(asked)) return "Demain.";
  if (/heure/.test(asked)) return "À 20 heures.";
  if (/combien de personnes|nombre/.test(asked)) return "Nous serons quatre.";
  if (/adresse/.test(asked)) return "12 rue des Lilas, à Paris.";
  if (/oui ou non/.test(asked)) return "Oui.";
  const choices = /preciser [^:]+:\s*([^,?]+)/.exec(asked);
  if (choices) return `${choices[1]?.trim()}.`;
  return /preciser/.test(asked) ? scenario.message : undefined;
}

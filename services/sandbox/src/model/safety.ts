import { PHRASES } from "./phrases.ts";
import { normalise } from "./words.ts";

/** What in a prompt must be said before anything else, when somebody may come to harm. */
export interface Safety {
  /** Undefined while nobody is in danger. */
  danger(said: string): string | undefined;
  /** What to do about water that runs, until somebody comes; undefined when the prompt has no word of it. */
  water(said: string): string | undefined;
}

/** How callers say it, and how a prompt names the same case. */
const DANGERS: Array<[heard: RegExp, named: RegExp]> = [
  [/\b(sent|sens|senti|odeur|fuite|fuit)\b.{0,30}\bgaz\b|\bgaz\b.{0,20}\b(fuit|s echappe)/, /\bgaz\b/],
  [
    /\b(au feu|(prend|pris|en|le) feu(?! rouge| vert| orange| tricolore)|incendie|flammes?|(de la|plein de) fumee)\b/,
    /\b(feu|incendie|fumee)\b/,
  ],
  [
    /\b(suicid\w*|me tuer|me faire du mal|en finir|envie de mourir|veux mourir|plus envie de vivre)\b/,
    /suicid|se faire du mal|detresse/,
  ],
  [/\b(electrocut\w*|pris le courant)\b/, /electrocut|electris/],
  [/\ballergi\w*\b.{0,40}\b(en cours|gonfle|etouffe|respire)|(reaction|choc) allergique|anaphyla/, /allergi/],
  [
    /\b(bless|saigne|inconscient|evanoui|infarctus|etouffe|malaise|ne respire|ne repond plus|du mal a respirer|overdose)|\b(mal|douleur)\b.{0,20}\bpoitrine\b/,
    /\b(bless|malaise|poitrine|danger pour la vie)/,
  ],
  [/\b(agresse|menace|frappe|cambrioleu\w*|quelqu ?un (est )?entre chez)/, /agress|menace|cambriol|violence/],
  [/\b(en danger|danger de mort|danger immediat|au secours)\b/, /\bdanger\b/],
];
const ANY_DANGER = /\bdanger\b/;

const NUMBERS =
  /\b(?:112|114|3114|119|3919|15|17|18|cent douze|cent quatorze|trente et un quatorze|quinze|dix-sept|dix-huit|samu|pompiers|police secours)\b/i;
const WATER = /\b(fuite|fuit|inond\w*|degats? des eaux|eau (coule|partout))\b/;
const TELLING = /^(?:dites|conseillez|recommandez|demandez|dis|conseille|recommande)(?: [^,.]*?)?? (?=d[e’'])/i;

interface Line {
  named: string;
  order: string;
}

export function safetyOf(prompt: string): Safety {
  const lines: Line[] = [];
  let cutWater: string | undefined;
  let examples = false;
  for (const raw of prompt.split(/\r?\n/)) {
    const line = raw.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").trim();
    const title = /^#\s+(.+)$/.exec(line);
    if (title) examples = /exemple/i.test(title[1] ?? "");
    if (examples || line.startsWith("#")) continue;
    const [, named = "", order = ""] =
      /^([^:«]{3,120}?)(?:\s*:\s*|,\s*(?=dites|conseillez|appelez))(.+)$/.exec(line) ?? [];
    if (NUMBERS.test(order) && /appel/i.test(order)) lines.push({ named: normalise(named), order });
    const advice = line
      .split(/(?<=[.!?])\s+/)
      .find((each) => TELLING.test(each) && /\bcoupe[rz] l[’']eau\b/i.test(each));
    cutWater ??= advice;
  }
  return {
    danger(said) {
      const heard = normalise(said);
      const known = DANGERS.find(([pattern]) => pattern.test(heard));
      if (!known) return undefined;
      const line = lines.find(({ named }) => known[1].test(named)) ?? lines.find(({ named }) => ANY_DANGER.test(named));
      return line ? spoken(line.order) : PHRASES.danger;
    },
    water: (said) => (cutWater && WATER.test(normalise(said)) ? spoken(cutWater) : undefined),
  };
}

/** « Dites de sortir et d'appeler le dix-huit. » as the caller hears it: « Sortez et appelez le dix-huit. » */
function spoken(order: string): string {
  const told = TELLING.exec(order)?.[0];
  if (!told) return sentence(order);
  const clauses = order.slice(told.length).split(/(?<=,\s|\bet\s|\bou\s|^)(?=de\s|d[’'])/);
  return sentence(clauses.map(imperative).join(""));
}

function imperative(clause: string): string {
  const nothing = /^de ne (rien|pas|jamais) (\p{L}+?)(?:er|ir|re)\b/u.exec(clause);
  if (nothing) {
    const [all, negation = "", stem = ""] = nothing;
    return `${/^[aeéiouh]/.test(stem) ? "n’" : "ne "}${stem}ez ${negation}${clause.slice(all.length)}`;
  }
  return clause.replace(/^(?:de\s+|d[’'])(\p{L}+?)(?:er|ir|re)\b/u, "$1ez");
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

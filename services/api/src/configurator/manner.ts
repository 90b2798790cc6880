import type { SlotName } from "@allokoli/contracts";
import { fold, mask, type Passage } from "./french/passage.ts";
import { piecesOf } from "./french/pieces.ts";
import type { Signals } from "./intent.ts";
import { withoutRules } from "./readers/rules.ts";
import { doesOf } from "./readers/service-words.ts";
import type { Context, Finding } from "./reading.ts";

/** Slots whose readers take any words for an answer. */
export const GREEDY: readonly SlotName[] = ["business_name", "services", "trade", "sector", "address", "service_area"];
/** Slots that the wish for something impossible must not fill. */
const NOT_WITH_LIMITS: readonly SlotName[] = ["notes", "email", "website"];

/** Talk about the talk: « je comprends pas, vous pouvez m'expliquer ? » asks for no mission. */
export const isAside = (s: Signals) => s.help || s.repeat || s.resume || s.language || s.abuse || s.injected || s.back;

/** Manners that leave no room for a free answer: greedy readers must not take them for a name or a service. */
export const isManner = (s: Signals) =>
  s.abuse ||
  s.fixing ||
  s.language ||
  s.repeat ||
  s.help ||
  s.skip ||
  s.resume ||
  s.unsure ||
  s.back ||
  s.pause ||
  s.finish ||
  s.asking ||
  s.briefYesNo ||
  s.limits.length > 0;

const OFF_PIECE =
  /(?<![a-z])(?:je suis (?:le |la )?(?:president|fan)|mon (?:chien|chat)|(?:ma|mon) (?:femme|belle-mere|beau-frere|cousine?|voisine?|oncle|tante|copine?)|match|foot\w*|recette|blague|meteo|parce que moi|(?:de la|ma) famille a|election|politique|raconte\w*|vous etes|tu es|t'es)(?![a-z])|\?/;
/** What others charge, or when they open, is no fact either. */
const STORY = /(?<![a-z])(?:ma|mon) (?:belle-mere|beau-frere|cousine?|voisine?|oncle|tante|copine?)(?![a-z])/;
/** Beside a word that is off the topic, is there a piece of speech that answers what was asked? */
export const hasFacts = (p: Passage, context: Context): boolean => {
  const does = context.asked.includes("services") ? doesOf(context) : null;
  return does !== null && piecesOf(p).some((piece) => does.test(piece.text) && !OFF_PIECE.test(piece.text));
};
const FIGURES = /\d|@|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/;
/** « Désolé, j'avais une urgence, on reprend »: talk about the talk holds no fact, unless it has figures or days. */
const isOnlyTalk = (p: Passage, s: Signals): boolean =>
  (s.resume || s.repeat || s.help || s.language) && !s.correcting && !FIGURES.test(p.text);

/** The passage without its pieces that are off the topic. */
export const withoutOff = (p: Passage, manner: Signals): Passage =>
  manner.injected || manner.errand || isOnlyTalk(p, manner)
    ? mask(p, 0, p.text.length)
    : manner.off
      ? piecesOf(withoutRules(p)).reduce(
          (rest, x) =>
            OFF_PIECE.test(x.text) &&
            (STORY.test(x.text) || !/\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/.test(x.text))
              ? mask(rest, x.start, x.end)
              : rest,
          p,
        )
      : p;

const APOLOGY =
  /^\s*(?:(?:ah|oh|euh|non|oui|bon),? )*(?:(?:pardon|desolee?|excusez[- ]moi|oups)[ ,.!]+(?:(?:je me suis (?:mal exprimee?|trompee?|plantee?)|j'ai dit une (?:betise|erreur))[ ,.!]+)?|(?:je me suis (?:mal exprimee?|trompee?|plantee?)|j'ai dit une (?:betise|erreur))[ ,.!]+)(?=\S)/;
const YES_BUT =
  /^\s*(?:(?:oui|ouais|ok|d'accord|parfait\w*|impec\w*|super|tout est (?:bon|juste|ok|correct)|c'est (?:bon|ca|parfait|ok|tout bon))[ ,.!]+)+(?:sauf|mais|par contre|a part|hormis|juste)(?: que| qu'| pour)?[ ,:]+(?=\S)/;
/**
 * « Pardon, le vendredi je termine à 16 h »; at the recap, « tout est bon, sauf la coupe »: the head of a correction is
 * no part of it.
 */
export function withoutHead(p: Passage, atRecap: boolean): Passage {
  const head = APOLOGY.exec(p.text) ?? (atRecap ? YES_BUT.exec(p.text) : null);
  return mask(p, 0, head?.[0].length ?? 0);
}

/** The words that ask for something impossible are no facts: « rappeler mes clients » is not « prendre les messages ». */
export function withoutLimits(p: Passage, manner: Signals): Passage {
  let rest = p;
  for (const limit of manner.limits) {
    for (let m = limit.asks.exec(rest.text); m; m = limit.asks.exec(rest.text)) {
      const from = m.index;
      const piece = limit.whole ? piecesOf(p).find(({ start, end }) => start <= from && from < end) : undefined;
      rest = mask(rest, from, Math.max(from + m[0].length, piece?.end ?? 0));
    }
  }
  return rest;
}

/** Facts beside a wish that cannot be granted: a service is kept when it was not part of that wish. */
export function besideLimits(findings: Finding[], p: Passage, manner: Signals): Finding[] {
  if (manner.limits.length === 0) return findings;
  const wishes = piecesOf(p).filter((piece) => manner.limits.some((limit) => limit.asks.test(piece.text)));
  return findings.flatMap((f) => {
    if (NOT_WITH_LIMITS.includes(f.slot)) return [];
    if (f.slot !== "services" || !f.value) return [f];
    const value = f.value.filter(({ name }) => !wishes.some((wish) => wish.text.includes(fold(name))));
    return value.length > 0 ? [{ ...f, value }] : [];
  });
}

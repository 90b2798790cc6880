import { MISSION, MISSION_NOUNS, TASKS } from "../data/tasks.ts";
import { fold, type Passage } from "../french/passage.ts";
import { type Piece, piecesOf } from "../french/pieces.ts";
import type { Context, Span } from "../reading.ts";

/** « et les rendez-vous » goes on with the mission before it; a day, a figure or a verb of one's own does not. */
const GOES_ON = (piece: Piece): boolean =>
  !piece.opens &&
  piece.text.split(/\s+/).length <= 5 &&
  !/\d|gratuit|offert|(?:sur|apres) devis|\b(?:je|j'|on|nous|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/.test(
    piece.text,
  ) &&
  Object.values(TASKS).some((words) => new RegExp(words.source).test(piece.text));

/** Who sells telephone reception sells what others only ask of their assistant. */
const SELLS_CALLS = /secretar|standard|permanence|accueil telephonique/;

const NOUN =
  "(?:reservations?|resas?|rdvs?|rendez[- ]?vous|prises? de (?:rendez[- ]?vous|rdvs?|messages?|reservations?)|messages?|msgs?|infos?|informations?|renseignements?|urgences?|tri des urgences|transferts?(?: d'appels?)?|questions?(?: frequentes)?|itineraires?|coordonnees|horaires?|adresse|tarifs?|prix|devis|demandes? de devis)";
const AROUND =
  "(?:oui |ok |plutot |surtout |juste |seulement |uniquement |principalement |aussi |pour |avant tout |les? |la |des |de |d'|l'|mes )*";
const BARE = new RegExp(
  `^\\W*${AROUND}(${NOUN})(?: (?:surtout|aussi|seulement|uniquement|principalement|en priorite|avant tout))*\\W*$`,
);
const SEPARATOR = /\s*(?:[,&+/]|\bet\b|\bou\b|\bpuis\b)\s*/;

/**
 * « Réservations et infos », « les urgences surtout »: words that are nothing but missions, whatever was asked. What
 * answers the question itself is left to it: « sur rendez-vous » to hours, « devis » to prices, « les urgences » to
 * emergencies.
 */
function onlyMissions(text: string, { asked }: Context): boolean {
  const parts = text.trim().split(SEPARATOR).filter(Boolean);
  const nouns = parts.map((part) => BARE.exec(part)?.[1] ?? "");
  if (parts.length === 0 || !nouns.every(Boolean)) return false;
  if (parts.length > 1)
    return !(asked.includes("prices") && nouns.some((noun) => /^(?:devis|tarifs?|prix)$/.test(noun)));
  const [noun = ""] = nouns;
  if (/^(?:devis|questions?|infos?|informations?|coordonnees|itineraires?|horaires?|adresse|tarifs?|prix)$/.test(noun))
    return false;
  if (/^urgences?$/.test(noun)) return !asked.includes("emergency") || /surtout|avant tout|priorite/.test(text);
  return !(asked.includes("hours") && /^(?:rendez|rdv)/.test(text.trim()));
}

/** Sentences of missions alone, and « rdv et messages » between commas. */
function missionLists(p: Passage, context: Context): Span[] {
  return [...p.text.matchAll(/[^.;!?\n]+/g)].flatMap((sentence) => {
    if (onlyMissions(sentence[0], context))
      return [{ start: sentence.index, end: sentence.index + sentence[0].length }];
    return [...sentence[0].matchAll(/[^,]+/g)]
      .filter((part) => / et | & /.test(part[0]) && onlyMissions(part[0], context))
      .map((part) => ({ start: sentence.index + part.index, end: sentence.index + part.index + part[0].length }));
  });
}

/** « Réservations jusqu'à 8 personnes »: a mission, and its limit. */
export const BOOKED =
  /^(?:(?:les|des|pour|on prend|je prends|prendre|noter|les) )*(?:reservations?|resas?|tables?) ((?:jusqu'a|de|pour|a partir de|maximum|max|au-dela de)? ?\d+(?: a \d+)? (?:personnes?|pers|couverts?)(?: (?:maximum|max|minimum))?)$/;

/** With the space before it: right after what is masked nothing is read as a telephone. */
const NUMBER = /\s*(?:\+ ?\d{2} ?|0)(?:[ .-]?\d){8,9}/g;

/** « Me passer les urgences au 06 39 98 12 34 »: the number is a fact of its own. */
function withoutNumbers(p: Passage, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const m of p.text.slice(start, end).matchAll(NUMBER)) {
    out.push({ start: from, end: start + m.index });
    from = start + m.index + m[0].length;
  }
  return [...out, { start: from, end }].filter((span) => span.end > span.start);
}

/** « Messages, devis, et transférez-moi… »: nouns alone, from the head of the sentence on, are missions like the one they lead to. */
function leadingTo(pieces: readonly Piece[], at: number, { asked }: Context): Piece[] {
  const own = asked.includes("prices")
    ? /^(?:devis|tarifs?|prix)$/
    : asked.includes("emergency")
      ? /^urgences?$/
      : null;
  for (let k = at; k >= 0; k--) {
    const piece = pieces[k] as Piece;
    const noun = k === at ? null : BARE.exec(piece.text)?.[1];
    if (k < at && (!noun || own?.test(noun))) return [];
    if (piece.opens) return pieces.slice(k, at);
  }
  return [];
}

/** Where an utterance says what the assistant should do in a call, whatever was asked. */
export function missionsIn(p: Passage, context: Context): Span[] {
  const trade = context.draft.trade?.value;
  const sells = trade !== undefined && SELLS_CALLS.test(fold(trade));
  const out: Span[] = sells || context.pending?.check ? [] : missionLists(p, context);
  let going = false;
  const pieces = piecesOf(p);
  for (const [at, piece] of pieces.entries()) {
    if (BOOKED.test(piece.text) && !sells) out.push({ start: piece.start, end: piece.end });
    const nouns = !/^\W*(?:pas|plus|sans)\b/.test(piece.text) && MISSION_NOUNS.test(piece.text);
    if (nouns && sells) continue;
    const says = MISSION.test(piece.text);
    if (says && !going && !sells) out.push(...leadingTo(pieces, at, context).map(({ start, end }) => ({ start, end })));
    going = says || (going && GOES_ON(piece));
    if (going) out.push({ start: piece.start, end: piece.end });
  }
  return out.flatMap((span) => withoutNumbers(p, span));
}

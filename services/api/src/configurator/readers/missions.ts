import { MISSION, MISSION_NOUNS, TASKS } from "../data/tasks.ts";
import { fold, type Passage } from "../french/passage.ts";
import { type Piece, piecesOf } from "../french/pieces.ts";
import type { Span } from "../reading.ts";

/** « et les rendez-vous » goes on with the mission before it; a day, a figure or a verb of one's own does not. */
const GOES_ON = (piece: Piece): boolean =>
  !piece.opens &&
  piece.text.split(/\s+/).length <= 5 &&
  !/\d|gratuit|offert|\b(?:je|j'|on|nous|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/.test(piece.text) &&
  Object.values(TASKS).some((words) => new RegExp(words.source).test(piece.text));

/** Who sells telephone reception sells what others only ask of their assistant. */
const SELLS_CALLS = /secretar|standard|permanence|accueil telephonique/;

/** Where an utterance says what the assistant should do in a call, whatever was asked. */
export function missionsIn(p: Passage, trade: string | undefined): Span[] {
  const out: Span[] = [];
  let going = false;
  for (const piece of piecesOf(p)) {
    const nouns = !/^\W*(?:pas|plus|sans)\b/.test(piece.text) && MISSION_NOUNS.test(piece.text);
    if (nouns && trade && SELLS_CALLS.test(fold(trade))) continue;
    going = MISSION.test(piece.text) || (going && GOES_ON(piece));
    if (going) out.push({ start: piece.start, end: piece.end });
  }
  return out;
}

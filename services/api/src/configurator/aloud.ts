import type { Draft } from "@allokoli/contracts";
import { renderHours } from "../hours/render.ts";
import { ask, missingFor, refusedIn } from "./asking.ts";
import { capital } from "./french/grammar.ts";
import { spokenFigures } from "./french/spoken-text.ts";
import { typeset } from "./french/typography.ts";
import { withProposals } from "./policy/suggest.ts";
import type { Channel, InterviewState } from "./state.ts";
import { inShort } from "./wording/facts.ts";
import { recapAloud } from "./wording/recap-aloud.ts";

/** The same interview by another channel: where there is a recap on the table, it is worded for the eye or for the ear. */
export function goOnBy(state: InterviewState, channel: Channel): InterviewState {
  if ((state.channel ?? "text") === channel) return state;
  const moved = { ...state, channel };
  return state.question?.kind === "confirm" ? ask({ ...moved, question: null }) : moved;
}

/** The whole card read out, and last the question whether it is right; whatever question is open. */
export const cardAloud = (state: InterviewState): string =>
  recapAloud(withProposals(state.draft), state.doubts, missingFor(state), refusedIn(state));

const plainSpaces = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, " ");
const literally = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi");

/** What the interviewer writes for a screen, as it is said: opening hours in full, every figure in words. */
export function aloud(text: string, { hours }: Draft): string {
  const plain = plainSpaces(text);
  if (!hours) return spokenFigures(plain);
  // As they are on the card, as they are said back, and the week alone, as it is asked about.
  const forms = [hours.value, inShort(hours.value), { ...hours.value, notes: [] }];
  return spokenFigures(
    forms.reduce((heard, form) => {
      const said = renderHours(form, { spoken: true });
      const written = literally(plainSpaces(typeset(renderHours(form))));
      return heard.replace(written, (first) => (/^\p{Lu}/u.test(first) ? capital(said) : said));
    }, plain),
  );
}

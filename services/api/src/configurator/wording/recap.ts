import type { Draft, SlotName } from "@allokoli/contracts";
import { list } from "../french/grammar.ts";
import { writtenPhone } from "../french/spoken.ts";
import { topicsThatMatter } from "../policy/plan.ts";
import { displayName } from "../prompt/greetings.ts";
import type { Pending } from "../reading.ts";
import { SLOT_LABEL, TASK_LABEL, TONE_LABEL } from "./names.ts";
import { questionFor } from "./questions.ts";

const named = (slots: readonly SlotName[]) => list([...new Set(slots)].map((slot) => SLOT_LABEL[slot]));

/** Topics of the trade that nobody filled and that are not in doubt. */
export const leftEmpty = (draft: Draft, doubts: readonly Pending[], closed: readonly SlotName[]): SlotName[] =>
  topicsThatMatter(draft).filter(
    (slot) =>
      !draft[slot] && slot !== "business_name" && !closed.includes(slot) && !doubts.some((d) => d.slot === slot),
  );

/** The one question that counts; what an assistant cannot be made without is asked for instead. */
export function closingQuestion(draft: Draft, missing: readonly SlotName[]): string {
  const [first] = missing;
  if (!first) return "Je crée votre assistant ?";
  return `Il me manque ${named(missing)} pour créer votre assistant. ${questionFor(draft, [first]).text}`;
}

/** Every open point, in its own words; never only a number of them. */
function stillOpen(doubts: readonly Pending[]): string {
  if (doubts.length === 0) return "";
  return ["Il reste à préciser :", ...new Set(doubts.map(({ text }) => `– ${text}`))].join("\n");
}

/** What we would choose, as wishes that can be refused; empty when all was said. */
export function proposals(draft: Draft): string[] {
  const open = (slot: SlotName) => draft[slot]?.source === "suggested";
  const manner = [
    open("tone") && draft.tone ? `un ton ${TONE_LABEL[draft.tone.value]}` : null,
    open("voice") ? "une voix à écouter" : null,
  ].filter((part) => part !== null);
  return [
    open("capabilities")
      ? `Votre assistant pourrait ${list((draft.capabilities?.value ?? []).map((c) => TASK_LABEL[c]))}.`
      : null,
    open("transfer_to") && draft.transfer_to
      ? `Les appels à transférer iraient au ${writtenPhone(draft.transfer_to.value)}.`
      : null,
    manner.length > 0 ? `Je vous propose ${list(manner)}.` : null,
  ].filter((line) => line !== null);
}

/** « Vous pourrez ajouter plus tard les horaires et les tarifs. » */
export const laterOn = (slots: readonly SlotName[]): string =>
  slots.length > 0 ? `Vous pourrez ajouter plus tard ${named(slots)}.` : "";

/** In writing the card is the recap: only what we propose, what is doubtful and what is empty. */
export function recap(
  draft: Draft,
  doubts: readonly Pending[],
  missing: readonly SlotName[],
  refused: readonly SlotName[] = [],
): string {
  return [
    missing.length > 0 ? "" : "Votre fiche est prête.",
    !draft.business_name && !missing.includes("business_name") && draft.trade
      ? `Sans autre nom, je propose « ${displayName(draft)} ».`
      : "",
    proposals(draft).join(" "),
    stillOpen(doubts),
    laterOn(leftEmpty(draft, doubts, [...missing, ...refused])),
    closingQuestion(draft, missing),
  ]
    .filter(Boolean)
    .join("\n");
}

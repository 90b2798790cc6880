import type { Draft, SlotName } from "@allokoli/contracts";
import { list } from "../french/grammar.ts";
import { writtenPhone } from "../french/spoken.ts";
import { topicsThatMatter } from "../policy/plan.ts";
import { displayName } from "../prompt/greetings.ts";
import type { Pending } from "../reading.ts";
import { SLOT_LABEL, TASK_LABEL, TONE_LABEL } from "./names.ts";
import { questionFor } from "./questions.ts";

const PROPOSED: readonly SlotName[] = ["capabilities", "transfer_to", "tone", "voice"];
const named = (slots: readonly SlotName[]) => list([...new Set(slots)].map((slot) => SLOT_LABEL[slot]));

/** Topics of the trade that nobody filled and that are not in doubt. */
export const leftEmpty = (draft: Draft, doubts: readonly Pending[], missing: readonly SlotName[]): SlotName[] =>
  topicsThatMatter(draft).filter(
    (slot) =>
      !draft[slot] && slot !== "business_name" && !missing.includes(slot) && !doubts.some((d) => d.slot === slot),
  );

/** The one question that counts; what an assistant cannot be made without is asked for instead. */
export function closingQuestion(draft: Draft, missing: readonly SlotName[]): string {
  const [first] = missing;
  if (!first) return "Je crée votre assistant ?";
  return `Il me manque ${named(missing)} pour créer votre assistant. ${questionFor(draft, [first]).text}`;
}

/** Every open point, each in its own words when they are few; never only a number of them. */
function stillOpen(doubts: readonly Pending[]): string {
  if (doubts.length === 0) return "";
  const points = [...new Set(doubts.map((d) => d.text))];
  return `À préciser : ${named(doubts.map((d) => d.slot))}.\n${points.map((text) => `– ${text}`).join("\n")}`;
}

/** What we would choose, in words that can be refused. */
function proposal(draft: Draft, slot: SlotName): string {
  if (slot === "tone" && draft.tone) return `un ton ${TONE_LABEL[draft.tone.value]}`;
  if (slot === "voice") return "une voix, à écouter";
  if (slot === "transfer_to" && draft.transfer_to) return `transférer au ${writtenPhone(draft.transfer_to.value)}`;
  return list((draft.capabilities?.value ?? []).map((c) => TASK_LABEL[c]));
}

/** In writing the card is the recap: only what we propose, what is doubtful and what is empty, by topic. */
export function recap(draft: Draft, doubts: readonly Pending[], missing: readonly SlotName[]): string {
  const proposed = PROPOSED.filter((slot) => draft[slot]?.source === "suggested");
  const empty = leftEmpty(draft, doubts, missing);
  return [
    missing.length > 0 ? "" : "Votre fiche est prête.",
    !draft.business_name && !missing.includes("business_name") && draft.trade
      ? `Sans autre nom, je propose « ${displayName(draft)} ».`
      : "",
    proposed.length > 0 ? `Je vous propose : ${proposed.map((slot) => proposal(draft, slot)).join(" ; ")}.` : "",
    stillOpen(doubts),
    empty.length > 0 ? `À compléter quand vous voudrez : ${named(empty)}.` : "",
    closingQuestion(draft, missing),
  ]
    .filter(Boolean)
    .join("\n");
}

import type { Draft, SlotName } from "@allokoli/contracts";
import { a, capital, list } from "../french/grammar.ts";
import { topicsThatMatter } from "../policy/plan.ts";
import type { Pending } from "../reading.ts";
import { factLine } from "./facts.ts";
import { SLOT_LABEL } from "./names.ts";

const LINES: readonly SlotName[] = [
  "hours",
  "emergency",
  "address",
  "service_area",
  "phone",
  "email",
  "website",
  "services",
  "prices",
  "capabilities",
  "transfer_to",
  "tone",
  "voice",
  "notes",
];

/** The whole card in short lines: what was said, what we propose, what is left open; then the one question that counts. */
export function recap(draft: Draft, doubts: readonly Pending[], missing: readonly SlotName[]): string {
  const town = draft.address?.value.town;
  const who = [
    draft.business_name?.value,
    draft.trade ? `${draft.trade.value}${town && !draft.address?.value.street ? ` ${a(town)}` : ""}` : null,
  ]
    .filter(Boolean)
    .join(", ");
  const lines = LINES.flatMap((slot) => {
    const line = factLine(draft, slot);
    return line ? [`${capital(line)}${draft[slot]?.source === "suggested" ? " (proposé)" : ""}`] : [];
  });
  const toComplete = topicsThatMatter(draft).filter(
    (slot) => !draft[slot] && !missing.includes(slot) && !doubts.some((d) => d.slot === slot),
  );
  const open = doubts.map((d) => d.text);
  const parts = [`Voici votre fiche${who ? ` : ${who}` : ""}.`, ...lines.map((l) => `– ${l}`)];
  if (toComplete.length > 0)
    parts.push(`À compléter quand vous voudrez : ${list(toComplete.map((s) => SLOT_LABEL[s]))}.`);
  if (open.length > 0) parts.push(`Reste à préciser : ${open.join(" ")}`);
  if (missing.length > 0)
    parts.push(`Il me manque ${list(missing.map((s) => SLOT_LABEL[s]))} pour créer votre assistant.`);
  else parts.push("Tout est bon pour vous, je crée votre assistant ?");
  return parts.join("\n");
}

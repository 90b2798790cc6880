import type { Draft, SlotName } from "@allokoli/contracts";
import { a, capital, list } from "../french/grammar.ts";
import { displayName } from "../prompt/greetings.ts";
import type { Pending } from "../reading.ts";
import { factLine } from "./facts.ts";
import { SLOT_LABEL } from "./names.ts";
import { closingQuestion, leftEmpty } from "./recap.ts";

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

/** The whole card in short lines, for a voice: there is no card to look at. */
export function recapAloud(draft: Draft, doubts: readonly Pending[], missing: readonly SlotName[]): string {
  const town = draft.address?.value.town;
  const who = [
    draft.business_name?.value ??
      (draft.trade && !missing.includes("business_name") ? `« ${displayName(draft)} » (proposé)` : null),
    draft.trade ? `${draft.trade.value}${town && !draft.address?.value.street ? ` ${a(town)}` : ""}` : null,
  ]
    .filter(Boolean)
    .join(", ");
  const lines = LINES.flatMap((slot) => {
    const line = factLine(draft, slot);
    return line ? [`${capital(line)}${draft[slot]?.source === "suggested" ? " (proposé)" : ""}`] : [];
  });
  const toComplete = leftEmpty(draft, doubts, missing);
  const open = doubts.map((d) => d.text);
  const parts = [`Voici votre fiche${who ? ` : ${who}` : ""}.`, ...lines.map((l) => `– ${l}`)];
  if (toComplete.length > 0)
    parts.push(`À compléter quand vous voudrez : ${list(toComplete.map((s) => SLOT_LABEL[s]))}.`);
  if (open.length > 0) parts.push(`Reste à préciser : ${open.join(" ")}`);
  return [...parts, closingQuestion(draft, missing)].join("\n");
}

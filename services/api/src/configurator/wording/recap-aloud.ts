import type { Draft, SlotName } from "@allokoli/contracts";
import { list, sentence } from "../french/grammar.ts";
import { displayName } from "../prompt/greetings.ts";
import type { Pending } from "../reading.ts";
import { identity } from "./acknowledge.ts";
import { factLine, priceInSentence } from "./facts.ts";
import { TASK_LABEL, TONE_LABEL } from "./names.ts";
import { closingQuestion, laterOn, leftEmpty, proposals } from "./recap.ts";

/** Each fact as one says it to who cannot see the card, in the order in which a caller would ask. */
const LINES: readonly [SlotName, (draft: Draft) => string][] = [
  ["hours", (d) => `Vos horaires : ${factLine(d, "hours")}`],
  ["emergency", (d) => factLine(d, "emergency") ?? ""],
  ["address", (d) => `Votre adresse : ${factLine(d, "address")}`],
  ["service_area", (d) => `Votre secteur : ${d.service_area?.value}`],
  ["phone", (d) => `Votre numéro : ${factLine(d, "phone")}`],
  ["email", (d) => `Votre e-mail : ${d.email?.value}`],
  ["website", (d) => `Votre site : ${d.website?.value}`],
  ["services", (d) => `Vous proposez : ${factLine(d, "services")}`],
  ["prices", (d) => `Vos prix : ${list((d.prices?.value ?? []).map(priceInSentence))}`],
  ["capabilities", (d) => `Votre assistant va ${list((d.capabilities?.value ?? []).map((c) => TASK_LABEL[c]))}`],
  ["transfer_to", (d) => `Les appels à transférer iront au ${factLine(d, "transfer_to")}`],
  ["tone", (d) => (d.tone ? `Il parlera sur un ton ${TONE_LABEL[d.tone.value]}` : "")],
  ["voice", (d) => `Il aura une ${factLine(d, "voice")}`],
  ["notes", (d) => `À savoir : ${factLine(d, "notes")}`],
];

/** The whole card in short sentences, for a voice: there is no card to look at. The last line is the question. */
export function recapAloud(
  draft: Draft,
  doubts: readonly Pending[],
  missing: readonly SlotName[],
  refused: readonly SlotName[] = [],
): string {
  const nameless = !draft.business_name && draft.trade && !missing.includes("business_name");
  const who = identity(draft, ["business_name", "trade", "address"]);
  const { street, town } = draft.address?.value ?? {};
  const told = LINES.filter(([slot]) => draft[slot] && draft[slot].source !== "suggested");
  return [
    `Voici votre fiche${who ? ` : ${who}` : ""}.`,
    ...told
      // A town alone was said with the name.
      .filter(([slot]) => slot !== "address" || street || !town)
      .map(([, line]) => sentence(line(draft))),
    nameless ? `Sans autre nom, je propose « ${displayName(draft)} ».` : "",
    ...proposals(draft),
    doubts.length > 0 ? `Il reste à préciser ceci. ${doubts.map(({ text }) => text).join(" ")}` : "",
    laterOn(leftEmpty(draft, doubts, [...missing, ...refused])),
    closingQuestion(draft, missing),
  ]
    .filter(Boolean)
    .join("\n");
}

import type { Draft, SlotName } from "@allokoli/contracts";
import { a, list, sentence } from "../french/grammar.ts";
import { displayName } from "../prompt/greetings.ts";
import type { Pending } from "../reading.ts";
import { factLine, priceInSentence } from "./facts.ts";
import { TASK_LABEL, TONE_LABEL } from "./names.ts";
import { closingQuestion, laterOn, leftEmpty, proposals } from "./recap.ts";

const addressOf = (draft: Draft) => {
  const { street, town } = draft.address?.value ?? {};
  return !street && town ? `Vous êtes ${a(town)}` : `Votre adresse : ${factLine(draft, "address")}`;
};

/** Each fact as one says it to who cannot see the card, in the order in which a caller would ask. */
const LINES: readonly [SlotName, (draft: Draft) => string][] = [
  ["hours", (d) => `Vos horaires : ${factLine(d, "hours")}`],
  ["emergency", (d) => factLine(d, "emergency") ?? ""],
  ["address", addressOf],
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
  const town = draft.address?.value.town;
  const nameless = !draft.business_name && draft.trade && !missing.includes("business_name");
  const trade = draft.trade ? `${draft.trade.value}${town && !draft.address?.value.street ? ` ${a(town)}` : ""}` : null;
  const who = [draft.business_name?.value, trade].filter(Boolean).join(", ");
  const told = LINES.filter(([slot]) => draft[slot] && draft[slot].source !== "suggested" && slot !== "sector");
  return [
    `Voici votre fiche${who ? ` : ${who}` : ""}.`,
    ...told
      .filter(([slot]) => slot !== "address" || !trade || draft.address?.value.street)
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

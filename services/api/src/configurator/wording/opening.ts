import type { Draft, SlotName } from "@allokoli/contracts";
import { list } from "../french/grammar.ts";
import { MANNERS } from "./manners.ts";
import { SLOT_LABEL } from "./names.ts";

/** Facts worth naming, the most useful first; a business knows its own name and trade. */
const WORTH: readonly SlotName[] = [
  "hours",
  "address",
  "phone",
  "email",
  "services",
  "prices",
  "website",
  "emergency",
  "siret",
];
const FEMININE: readonly SlotName[] = ["address", "services", "emergency"];
const MOST = 4;

/** The first words: who is greeted, and which topics the partner has filled already, never their values. */
export function opening(userName: string | null, draft: Draft): string {
  const all = WORTH.filter((slot) => draft[slot]);
  const known: readonly SlotName[] =
    all.length > 0 ? all : (["business_name", "trade"] as const).filter((slot) => draft[slot]);
  if (known.length === 0) return MANNERS.hello(userName);
  const hello = `Bonjour${userName ? ` ${userName}` : ""} !`;
  const more = known.length > MOST;
  const labels = known.slice(0, more ? MOST - 1 : MOST).map((slot) => SLOT_LABEL[slot]);
  if (more) return `${hello} J'ai déjà ${labels.join(", ")} et d'autres points : tout est sur la fiche.`;
  const where =
    known.length === 1 && !/^les /.test(labels[0] ?? "")
      ? `${FEMININE.includes(known[0] as SlotName) ? "elle" : "il"} est`
      : `${known.every((slot) => FEMININE.includes(slot)) ? "elles" : "ils"} sont`;
  return `${hello} J'ai déjà ${list(labels)} : ${where} sur la fiche.`;
}

import type { Draft, SlotName } from "@allokoli/contracts";
import { keepBacked } from "../prompt/unbacked.ts";
import { leftOutLine } from "../wording/manners.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { withProposals } from "./suggest.ts";

/**
 * The draft without promises that nothing would keep, and the sentence that says so at once: a card that can be
 * confirmed can always be made into an assistant.
 */
export function honest(draft: Draft): { draft: Draft; says: string[]; slots: SlotName[] } {
  const { draft: kept, out } = keepBacked(draft, capabilitiesOf(withProposals(draft)));
  return { draft: kept, says: out.slice(0, 2).map(leftOutLine), slots: out.map((o) => o.slot) };
}

import { CAPABILITIES, type Capability, type Draft } from "@allokoli/contracts";

/** What the assistant of this draft does: what was asked for or proposed, and answering always; a transfer needs its number. */
export function capabilitiesOf(draft: Draft): Capability[] {
  const wanted = new Set<Capability>([...(draft.capabilities?.value ?? []), "answer_faq"]);
  if (!draft.transfer_to) wanted.delete("transfer_call");
  return CAPABILITIES.filter((c) => wanted.has(c));
}

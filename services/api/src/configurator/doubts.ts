import type { SlotName } from "@allokoli/contracts";
import type { Pending } from "./reading.ts";
import type { InterviewState } from "./state.ts";

/** A slot that was told anew loses its old doubts; new ones follow, each once. */
export function mergeDoubts(
  state: InterviewState,
  told: Set<SlotName>,
  fresh: Pending[],
  pending: Pending | null,
): Pending[] {
  const kept = state.doubts
    .filter((d) => d !== pending || !told.has(d.slot))
    .filter(
      (d) =>
        !told.has(d.slot) ||
        (d.slot === "hours" &&
          d.days !== undefined &&
          d.days.length > 0 &&
          d !== pending &&
          fresh.length === 0 &&
          !d.asked),
    );
  const asked = new Set(state.doubts.filter((d) => d.asked).map((d) => d.text));
  const out = [...kept];
  for (const doubt of fresh)
    if (!out.some((d) => d.text === doubt.text)) out.push(asked.has(doubt.text) ? { ...doubt, asked: true } : doubt);
  return out.slice(0, 8);
}

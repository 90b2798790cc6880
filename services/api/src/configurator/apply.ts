import { type Draft, parseSlotValue, type Slot, type SlotName, type SlotSource } from "@allokoli/contracts";
import { fold } from "./french/passage.ts";
import type { Finding } from "./reading.ts";

const keyOf = (item: unknown): string => {
  if (typeof item === "string") return fold(item);
  const named = item as { name?: string; label?: string; text?: string };
  return fold(named.name ?? (named.label || named.text) ?? "");
};

function listAfter(known: unknown[], finding: Finding): unknown[] {
  const items = finding.value as unknown[];
  const keys = new Set(items.map(keyOf));
  if (finding.mode === "remove") return known.filter((item) => !keys.has(keyOf(item)));
  return [...known.filter((item) => !keys.has(keyOf(item))), ...items];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The draft with what was found. A value that its contract refuses is left out, so that a draft is always valid.
 * `changed` names the slots that are different now, each once.
 */
export function apply(
  draft: Draft,
  findings: readonly Finding[],
  source: SlotSource,
): { draft: Draft; changed: SlotName[] } {
  const next: Record<string, Slot<unknown>> = { ...draft } as Record<string, Slot<unknown>>;
  const changed = new Set<SlotName>();
  for (const finding of findings) {
    const before = next[finding.slot];
    if (finding.value === null) {
      if (before) {
        delete next[finding.slot];
        changed.add(finding.slot);
      }
      continue;
    }
    const known = before && before.source !== "suggested" && Array.isArray(before.value) ? before.value : [];
    const value = finding.mode === "set" ? finding.value : listAfter(known, finding);
    const parsed = parseSlotValue(finding.slot, value);
    if (!parsed.success) continue;
    if (before && same(before.value, parsed.data)) {
      if (before.source === "suggested" && source !== "suggested") {
        next[finding.slot] = { ...before, source: "confirmed" };
        changed.add(finding.slot);
      }
      continue;
    }
    next[finding.slot] = {
      value: parsed.data,
      source,
      confidence: finding.confidence,
      words: finding.words.slice(0, 500) || null,
    };
    changed.add(finding.slot);
  }
  return { draft: next as Draft, changed: [...changed] };
}

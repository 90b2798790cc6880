import type { SlotName } from "@allokoli/contracts";
import { mask, type Passage } from "../french/passage.ts";
import type { Context } from "../reading.ts";
import { hear, type Understanding, understand } from "../understand.ts";

/** « C'est ce que je vous ai dit au départ », « déjà dit », « voir plus haut ». */
const ALREADY =
  /(?:(?:c'est |voir |cf )?(?:comme |ce que )?(?:(?:je|j') ?)?(?:(?:vous|te|l'|le|la|les) ?)*(?:l'?ai|ai|avais|viens de|venais de) (?:(?:vous|te) )?(?:l[ea] |l'|les )?(?:(?:deja|juste|bien) )*(?:dire|dit?e?s?|donnee?s?|donner|indiquee?s?|precisee?s?|annoncee?s?|explique|expliquer)|deja (?:dit|donne|indique|precise)e?s?|comme dit|voir (?:plus haut|au[- ]dessus|ci[- ]dessus)|cf (?:plus haut|au[- ]dessus)|c'est (?:marque|ecrit|note)(?: plus haut| au[- ]dessus)?|(?:comme|dit) (?:plus haut|tout a l'heure))(?:[ ,]+(?:au|tout au|des le) (?:tout )?(?:debut|depart|commencement)|[ ,]+(?:tout a l'heure|plus haut|au[- ]dessus|avant|deja|a l'instant|precedemment))*/;
const WHERE =
  /^(?:[ ,]*(?:(?:je|j') ?(?:l'|vous l')?(?:ai|viens)(?: deja)? (?:de (?:le )?dire|dit)|l'ai (?:deja )?dit))/;

/** The passage without « comme je l'ai dit »; null when nothing of the kind is said. */
export function withoutAlreadySaid(p: Passage): Passage | null {
  const m = ALREADY.exec(p.text);
  if (!m) return null;
  const end = m.index + m[0].length;
  const more = WHERE.exec(p.text.slice(end))?.[0].length ?? 0;
  return mask(p, m.index, end + more);
}

/**
 * What earlier words say of some slots, each read again as an answer to the question about it alone: what was too
 * uncertain to be kept unasked may now be taken. Of several, the last one counts.
 */
export function rereadFor(slots: readonly SlotName[], said: readonly string[], context: Context): Understanding {
  const out: Understanding = { findings: [], doubts: [] };
  for (const slot of slots) {
    // Who he is, a person says first; beside his trade, as at the opening: not every word of it is a name.
    const first = slot === "business_name" || slot === "trade";
    const asked: SlotName[] = first ? ["trade", "business_name"] : [slot];
    for (const utterance of first ? said : said.toReversed()) {
      const words = hear(utterance);
      if (withoutAlreadySaid(words)) continue;
      const { findings, doubts } = understand(words, { ...context, asked, pending: null });
      const found = findings.filter((f) => f.slot === slot);
      if (found.length === 0) continue;
      out.findings.push(...found);
      out.doubts.push(...doubts.filter((d) => d.slot === slot));
      break;
    }
  }
  return out;
}

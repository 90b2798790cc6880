import type { Price, SlotName, SlotValues } from "@allokoli/contracts";
import { fold } from "../french/passage.ts";
import { clean, type Finding, type Pending } from "../reading.ts";
import { priceLine } from "../wording/facts.ts";
import { UNFIT } from "../wording/manners.ts";

/** What may be kept of a value, what to say of the rest, and what to ask about it. */
type Fit<K extends SlotName> = { value: SlotValues[K] | null; says: string[]; doubts: Pending[] };

const NAME_MAX = 80;
/** Words for the model rather than for a signboard (folded). */
const ORDERS =
  /^(?:(?:nouvelles? )?(?:regles?|consignes?|instructions?|directives?|prompt|systeme?|system)(?: (?:absolues?|importantes?|systeme|a suivre))?(?: ?:.*)?$)|(?<![a-z])(?:vous (?:etes|devez|allez) (?!ici)|tu (?:es|dois|vas) |(?:ne |n')(?:dites|dis|dire|donnez|donne|parlez|repondez|mentionnez|revelez|faites)(?![a-z])|dites (?:jamais|toujours|que)(?![a-z])|jamais que|(?:ignore[rz]?|oublie[rz]?) .*(?:regles?|consignes?|instructions?|precede|tout ce)|(?:a partir de maintenant|desormais),? (?:vous|tu))/;

/** Talk about the card or to the interviewer: nothing that a business offers. */
const NOT_OFFERED =
  /(?<![a-z])(?:attendez|attends|c'est pas|ce n'est pas|l'adresse|(?:mes |les )?horaires?|je comprends|ignore[zr]?|reponds|repondez|(?:enlev|retir|supprim|rajout)\w+|pardon|match|quelle? (?:honte|horreur)|vous (?:avez|etes|pouvez)|tu (?:es|peux|as)|dans ce que je fais|pas de (?:tarif|prix)\w*|ya pas|y a pas|c'etait)(?![a-z])|^(?:comme|c'est|ca|bon|voila|enfin|bref|euh) /;

/** Does this read as an order to the assistant? */
export const readsAsOrder = (words: string): boolean => ORDERS.test(fold(words).trim());

/** The first line that says something, without markup nor pictures. */
const oneLine = (text: string, max: number): string =>
  clean(
    (text.split(/[\r\n\u2028\u2029]/).find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, " "),
    max,
  );

/** All of a text on one line, without markup; how it ends is left alone. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/[<>{}[\]`*#|\\^~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Ordinary French lines: geographic ones, 09, mobiles; those overseas too. Neither 08 nor a short or foreign number. */
export const isOrdinaryLine = (e164: string): boolean =>
  /^\+(?:33[1-79]\d{8}|(?:590|594|596|262|508|687|689)\d{6,9})$/.test(e164);

const WEBSITE =
  /^(?:https?:\/\/)?(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24}(?::\d{2,5})?(?:[/?#]\S*)?$/iu;

/** Above this, an amount is more likely misheard than charged. */
const MUCH = 100_000;
const tooMuch = (price: Price) => Math.max(price.amount ?? 0, price.amount_max ?? 0) > MUCH;

const refused = { value: null, doubts: [] };

/**
 * The last look at a value before it is kept, said or tapped: a name is one line of words, a transfer goes to an
 * ordinary line, a site is a page, and a price of a house is asked about.
 */
export function fit<K extends SlotName>(slot: K, value: SlotValues[K]): Fit<K>;
export function fit(slot: SlotName, value: unknown): Fit<SlotName> {
  const kept = (now: unknown): Fit<SlotName> => ({ value: now as SlotValues[SlotName], says: [], doubts: [] });
  switch (slot) {
    case "business_name": {
      const name = oneLine(value as string, NAME_MAX);
      if (!/\p{L}/u.test(name)) return { ...refused, says: [UNFIT.letters] };
      return readsAsOrder(name) ? { ...refused, says: [UNFIT.order(name)] } : kept(name);
    }
    case "trade": {
      const trade = oneLine(value as string, NAME_MAX);
      return /\p{L}/u.test(trade) && !readsAsOrder(trade) ? kept(trade) : { ...refused, says: [UNFIT.trade] };
    }
    case "service_area":
      return kept(plain(value as string));
    case "services":
      return kept(
        (value as SlotValues["services"])
          .map(({ name }) => ({ name: plain(name) }))
          .filter(({ name }) => name && !readsAsOrder(name) && !NOT_OFFERED.test(fold(name))),
      );
    case "notes":
      return kept((value as string[]).map(plain).filter(Boolean));
    case "website": {
      const site = (value as string).trim();
      return WEBSITE.test(site) ? kept(site) : { ...refused, says: [UNFIT.website] };
    }
    case "transfer_to":
      return isOrdinaryLine(value as string)
        ? kept(value)
        : { ...refused, says: [(value as string).startsWith("+338") ? UNFIT.premium : UNFIT.foreign] };
    case "prices": {
      const prices = (value as Price[]).map((p) => ({ ...p, label: plain(p.label), text: plain(p.text) }));
      const huge = prices.filter(tooMuch);
      const doubts = huge.map(
        (price): Pending => ({ slot: "prices", text: UNFIT.much(priceLine(price)), offer: [price] }),
      );
      const usual = prices.filter((p) => !tooMuch(p));
      return { value: huge.length > 0 && usual.length === 0 ? null : usual, says: [], doubts };
    }
    default:
      return kept(value);
  }
}

/** The same for a value that comes from a page; one of another kind is left to its contract to refuse. */
export function fitTapped<K extends SlotName>(slot: K, value: SlotValues[K]): Fit<K> {
  try {
    return fit(slot, value);
  } catch {
    return { value, says: [], doubts: [] };
  }
}

/** The same for what was found in an utterance. */
export function fitting(
  findings: readonly Finding[],
  pending: Pending | null,
): { findings: Finding[]; says: string[]; doubts: Pending[] } {
  const out = { findings: [] as Finding[], says: [] as string[], doubts: [] as Pending[] };
  for (const f of findings) {
    if (f.value === null || f.mode === "remove") {
      out.findings.push(f);
      continue;
    }
    // An amount said again when it was asked about is meant.
    const again = f.slot === "prices" && pending?.offer !== undefined && f.value.some(tooMuch);
    const { value, says, doubts } = again ? { value: f.value, says: [], doubts: [] } : fit(f.slot, f.value);
    out.says.push(...says);
    out.doubts.push(...doubts);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) out.findings.push({ ...f, value } as Finding);
  }
  return out;
}

import type { Price } from "../api/types.ts";
import type { Strings } from "../strings/index.ts";

const euros = (amount: number) => `${new Intl.NumberFormat("fr", { maximumFractionDigits: 2 }).format(amount)}\u202f€`;

/** « dès 80 € », « 50–70 € », « 60 € de l’heure », « sur devis »; the owner's own words when there is no amount. */
export function priceText(price: Price, words: Strings["facts"]): string {
  if (price.kind === "quote") return words.quote;
  if (price.amount === null) return price.text;
  if (price.kind === "range" && price.amount_max !== null) return `${price.amount}\u2013${euros(price.amount_max)}`;
  if (price.kind === "from") return `${words.from} ${euros(price.amount)}`;
  return price.kind === "hourly" ? `${euros(price.amount)} ${words.hourly}` : euros(price.amount);
}

/** What to write after the label: nothing when « Devis gratuit » has said it already. */
export const priceBeside = (price: Price, words: Strings["facts"]): string =>
  price.kind === "quote" && /\b(devis|quotes?|quotation)\b/i.test(price.label) ? "" : priceText(price, words);

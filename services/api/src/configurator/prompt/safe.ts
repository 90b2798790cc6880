import { clean } from "../reading.ts";

/**
 * An owner's words made fit to stand in a prompt: one line, no markup, no template braces. What reads like an order
 * to the model is a quotation by its place (a bullet under a heading of facts), and the prompt says so.
 */
export const safe = (text: string, max = 300): string => clean(text.replace(/\{\{|\}\}/g, " "), max).replace(/^#+/, "");

/** The same for what will be spoken as a sentence: how it ends is how it sounds. */
export const safeSentence = (text: string): string => {
  const words = safe(text, 299);
  return words && words + (/\s?[.!?…](?=\s*$)/.exec(text)?.[0] ?? "");
};

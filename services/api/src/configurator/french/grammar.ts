import { fold } from "./passage.ts";

/** Words whose h is aspirated, as far as names of businesses go: no elision before them. */
const ASPIRATED =
  /^(?:hach\w*|haies?|halal|halles?|hall|hamac|hameaux?|hammams?|hanche|handball|handicap\w*|hangars?|happy|haras|hard|haricots?|harley|harnais|harpes?|hasard|hauban|haute?s?|hauteurs?|havre|hein|herissons?|hernie|herons?|heros|herse|hetres?|hibou[xs]?|high|hip|hippie|hobby|hockey|hollandaise?|hollande|homards?|home|hongrie|hors|hot|hotte|houblon|house|housses?|houx|hub|hublots?|huguenot|huit|huttes?|hussards?)\b/;
const opensWithVowel = (word: string): boolean => {
  const folded = fold(word.trim());
  if (/^(onze|oui|yaourt|yoga|yeti|ouistiti)\b/.test(folded)) return false;
  if (/^h/.test(folded)) return !ASPIRATED.test(folded);
  return /^[aeiou]/.test(folded) || /^y[bcdfglmnrstvx]/.test(folded);
};

/** « de » before a name: d'Élise, du Gourmet, des Lilas, de L'Atelier, de la Gare. */
export function de(name: string): string {
  const article = /^(le|les)\s+/i.exec(name);
  if (article) return `${article[1]?.toLowerCase() === "le" ? "du" : "des"} ${name.slice(article[0].length)}`;
  return opensWithVowel(name) ? `d'${name}` : `de ${name}`;
}

/** « à » before a name: à Lyon, au Havre, aux Lilas, à L'Atelier, à La Rochelle. */
export function a(name: string): string {
  const article = /^(le|les)\s+/i.exec(name);
  if (article) return `${article[1]?.toLowerCase() === "le" ? "au" : "aux"} ${name.slice(article[0].length)}`;
  return `à ${name}`;
}

/** A noun with its article: le restaurant, l'hôtel, la boulangerie. */
export function the(noun: string, gender: "m" | "f"): string {
  if (opensWithVowel(noun)) return `l'${noun}`;
  return `${gender === "m" ? "le" : "la"} ${noun}`;
}

/** « de » before a common noun with its article: du restaurant, de l'hôtel, de la boulangerie. */
export function ofThe(noun: string, gender: "m" | "f"): string {
  return !opensWithVowel(noun) && gender === "m" ? `du ${noun}` : `de ${the(noun, gender)}`;
}

/** « a, b et c ». */
export function list(items: readonly string[], last = "et"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;
}

/** A sentence's first letter; addresses of pages and mailboxes are left as they are written. */
export function capital(text: string): string {
  const first = text.split(/\s/, 1)[0] ?? "";
  if (/@|:\/\/|[a-z0-9-]\.[a-z]{2,}/i.test(first)) return text;
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

/** Words as one sentence: its first letter and its full stop. */
export const sentence = (text: string): string => {
  const said = text.trim();
  return /[.!?…]$/.test(said) ? capital(said) : `${capital(said)}.`;
};

import { toCardinal } from "n2words/fr-FR";

const NAMED: Record<number, string> = { 0: "minuit", 720: "midi", 1440: "minuit" };

/** A count in words, in the feminine where French asks for it (« vingt et une heures »). */
export function words(value: number, feminine = false): string {
  const said = toCardinal(value);
  return feminine ? said.replace(/\bun$/, "une") : said;
}

/** Minutes since midnight as a caller hears them: « dix-neuf heures trente », « midi », « minuit ». */
export function spokenTime(minutes: number): string {
  const named = NAMED[minutes];
  if (named) return named;
  const inDay = minutes % 1440;
  const hour = Math.floor(inDay / 60);
  const rest = inDay % 60;
  const head =
    hour === 0
      ? "minuit"
      : hour === 12 && rest !== 0
        ? "douze heures"
        : `${words(hour, true)} ${hour > 1 ? "heures" : "heure"}`;
  return rest === 0 ? (NAMED[inDay] ?? head) : `${head} ${words(rest, true)}`;
}

/** Euros in words: 42.5 → « quarante-deux euros cinquante ». */
export function spokenEuros(amount: number): string {
  const euros = Math.floor(amount);
  const cents = Math.round((amount - euros) * 100);
  const head = `${words(euros)} ${euros > 1 ? (euros % 1_000_000 === 0 ? "d'euros" : "euros") : "euro"}`;
  return cents === 0 ? head : `${head} ${words(cents)}`;
}

/** A French number as it is dictated, two by two: +33199001234 → « zéro un, quatre-vingt-dix-neuf, zéro zéro, … ». */
export function spokenPhone(e164: string): string {
  const national = e164.startsWith("+33") ? `0${e164.slice(3)}` : e164.replace("+", "00");
  return (national.match(/\d{1,2}/g) ?? [])
    .map((pair) => (pair.length === 2 && pair.startsWith("0") ? `zéro ${words(Number(pair[1]))}` : words(Number(pair))))
    .join(", ");
}

/** The same number on a screen, in pairs: « 01 99 00 12 34 ». */
export function writtenPhone(e164: string): string {
  const national = e164.startsWith("+33") ? `0${e164.slice(3)}` : e164;
  return e164.startsWith("+33") ? (national.match(/\d{2}/g) ?? []).join(" ") : national;
}

/** A French postcode: « soixante-neuf mille trois », « zéro un mille ». */
export function spokenPostcode(postcode: string): string {
  if (!postcode.startsWith("0")) return words(Number(postcode));
  return postcode.startsWith("01") ? `zéro un mille ${tail(postcode)}`.trim() : `zéro ${words(Number(postcode))}`;
}
const tail = (postcode: string) => (postcode.endsWith("000") ? "" : words(Number(postcode.slice(2))));

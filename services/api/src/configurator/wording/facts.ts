import type { Address, Draft, OpeningHours, Price, SlotName } from "@allokoli/contracts";
import { renderHours } from "../../hours/render.ts";
import { SECTORS } from "../data/sectors.ts";
import { list } from "../french/grammar.ts";
import { writtenPhone } from "../french/spoken.ts";
import { TASK_LABEL, TONE_LABEL } from "./names.ts";

export const addressLine = (a: Address): string =>
  [a.street, [a.postcode, a.town].filter(Boolean).join(" ")].filter(Boolean).join(", ");

const writtenEuros = (n: number) => `${Number.isInteger(n) ? n : n.toFixed(2).replace(".", ",")} €`;

/** « couleur sur devis », « devis gratuit », « sur devis ». */
export const quoteLine = (label: string): string =>
  !label ? "sur devis" : /devis|gratuit/i.test(label) ? label : `${label} sur devis`;

/** What the owner said of an amount and its figures do not: before or after tax, about. */
export const taxOf = (price: Price): "HT" | "TTC" | null =>
  /(?<!\p{L})(?:ht|hors[ -]taxes?)(?!\p{L})/iu.test(price.text)
    ? "HT"
    : /(?<!\p{L})(?:ttc|toutes taxes comprises|taxes? comprises?)(?!\p{L})/iu.test(price.text)
      ? "TTC"
      : null;
export const isAbout = (price: Price): boolean =>
  /(?<!\p{L})(?:environ|à peu près|autour de|dans les)(?!\p{L})/iu.test(price.text);

/** « 45 € », « à partir de 80 € HT », « 58 € de l'heure ». */
function amountLine(price: Price, lowest: number): string {
  const tax = taxOf(price);
  const euros = (n: number) => [writtenEuros(n), tax].filter(Boolean).join(" ");
  if (price.kind === "from") return `à partir de ${euros(lowest)}`;
  if (price.amount_max !== null) return `de ${writtenEuros(lowest)} à ${euros(price.amount_max)}`;
  if (price.kind === "hourly") return `${euros(lowest)} de l'heure`;
  return `${isAbout(price) ? "environ " : ""}${euros(lowest)}`;
}

/** A price as a screen shows it: « déplacement : 45 € », « à partir de 80 € ». */
export function priceLine(price: Price): string {
  if (price.amount === null) return quoteLine(price.label);
  const amount = amountLine(price, price.amount);
  return price.label ? `${price.label} : ${amount}` : amount;
}

/** The same within a sentence: « déplacement à 45 € », « coupe à partir de 19 € ». */
export function priceInSentence(price: Price): string {
  if (price.amount === null || !price.label) return priceLine(price);
  const amount = amountLine(price, price.amount);
  return `${price.label} ${/^(?:à|de) /.test(amount) ? amount : `à ${amount}`}`;
}

/** A remark of the owner that is longer is on the card, and is not said back. */
const SHORT_REMARK = 40;

/** Opening hours as they are said back: the week, and remarks of a few words that nothing is asked about. */
export function inShort(hours: OpeningHours): OpeningHours {
  const isShort = (note: string) =>
    /rendez|rdv/i.test(note) || (note.length <= SHORT_REMARK && !/d[ée]pend|varia|sur deux/i.test(note));
  const long = hours.notes.filter((note) => !isShort(note));
  const exceptions = hours.exceptions.filter(({ label }) => !label || !long.some((note) => note.includes(label)));
  return { ...hours, notes: hours.notes.filter(isShort), exceptions };
}

/** One slot of the card in a few words; null when there is nothing to say of it. */
export function factLine(draft: Draft, slot: SlotName): string | null {
  const d = draft;
  switch (slot) {
    case "hours":
      return d.hours ? renderHours(d.hours.value) : null;
    case "address":
      return d.address ? addressLine(d.address.value) : null;
    case "phone":
    case "transfer_to":
      return d[slot] ? writtenPhone(d[slot].value) : null;
    case "email":
      return d.email ? `e-mail : ${d.email.value}` : null;
    case "website":
      return d.website ? `site : ${d.website.value}` : null;
    case "sector":
      return d.sector ? SECTORS[d.sector.value].label : null;
    case "services":
      return d.services ? list(d.services.value.map((s) => s.name)) : null;
    case "prices":
      return d.prices ? d.prices.value.map(priceLine).join(", ") : null;
    case "emergency":
      if (!d.emergency) return null;
      return d.emergency.value.offered
        ? d.emergency.value.around_the_clock
          ? ["urgences 24 h/24", d.emergency.value.note].filter(Boolean).join(", ")
          : (d.emergency.value.note ?? "urgences acceptées")
        : "pas d'urgences";
    case "capabilities":
      return d.capabilities ? list(d.capabilities.value.map((c) => TASK_LABEL[c])) : null;
    case "tone":
      return d.tone ? `ton ${TONE_LABEL[d.tone.value]}` : null;
    case "voice":
      if (!d.voice) return null;
      return [
        d.voice.value.gender === "female"
          ? "voix féminine"
          : d.voice.value.gender === "male"
            ? "voix masculine"
            : "voix au choix",
        d.voice.value.speed < 1 ? "un peu plus lente" : d.voice.value.speed > 1 ? "un peu plus rapide" : "",
      ]
        .filter(Boolean)
        .join(", ");
    case "notes":
      return d.notes ? d.notes.value.join(" ; ") : null;
    default:
      return d[slot] ? String(d[slot].value) : null;
  }
}

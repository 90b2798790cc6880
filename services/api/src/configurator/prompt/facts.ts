import type { BusinessInfo, Price } from "@allokoli/contracts";
import { renderHours } from "../../hours/render.ts";
import { spokenEuros, spokenPhone, writtenPhone } from "../french/spoken.ts";
import { spokenAddress, spokenWeb } from "../french/spoken-address.ts";
import { spokenFigures } from "../french/spoken-text.ts";
import { isRule } from "../readers/rules.ts";
import { addressLine, isAbout, priceLine, quoteLine, taxOf } from "../wording/facts.ts";
import { safe } from "./safe.ts";

const section = (title: string, lines: (string | null)[]): string => {
  const kept = lines.filter((l): l is string => l !== null && l !== "");
  return kept.length > 0 ? `## ${title}\n${kept.map((l) => `- ${l}`).join("\n")}\n` : "";
};

/** A prompt is bounded: of a list too long to be said on the phone, the first lines are kept. */
const LIST_MAX = 3_000;
const HOURS_MAX = 1_200;
function first(lines: string[]): string[] {
  let room = LIST_MAX;
  return lines.filter((line) => {
    room -= line.length + 3;
    return room >= 0;
  });
}

/** A price in words: « déplacement : quarante-cinq euros ». */
export function spokenPrice(price: Price): string {
  if (price.amount === null) return safe(quoteLine(price.label));
  const before = taxOf(price);
  const tax = before === "HT" ? " hors taxes" : before === "TTC" ? " toutes taxes comprises" : "";
  const low = spokenEuros(price.amount);
  const said =
    price.kind === "from"
      ? `à partir de ${low}${tax}`
      : price.amount_max !== null
        ? `de ${low} à ${spokenEuros(price.amount_max)}${tax}`
        : price.kind === "hourly"
          ? `${low}${tax} de l'heure`
          : `${isAbout(price) ? "environ " : ""}${low}${tax}`;
  return price.label ? `${spokenFigures(safe(price.label))} : ${said}` : said;
}

/** A fact with its words for the ear, where they are not those on paper. */
function aloud(text: string, spoken = spokenFigures(text)): string {
  return spoken === text ? text : `${text} (à dire : ${spoken})`;
}

/** The facts of a business as headings and bullets, each figure also as it is spoken, so that no model has to convert one. */
export function factsBlock(info: BusinessInfo): string {
  const hours = info.hours;
  const line = info.address ? addressLine(info.address) : "";
  return [
    section("Entreprise", [`Nom : ${safe(info.name)}`, info.trade ? `Activité : ${safe(info.trade)}` : null]),
    section(
      "Horaires",
      hours
        ? [
            `À l'écrit : ${safe(info.hours_text, HOURS_MAX)}`,
            `À dire : ${safe(renderHours(hours, { spoken: true }), HOURS_MAX)}`,
          ]
        : ["Non communiqués : ne les devinez pas."],
    ),
    section("Adresse", line ? [aloud(safe(line), spokenAddress(safe(line)))] : []),
    section("Zone d'intervention", info.service_area ? [aloud(safe(info.service_area))] : []),
    section("Contact", [
      info.phone ? `Téléphone : ${writtenPhone(info.phone)} (à dire : ${spokenPhone(info.phone)})` : null,
      info.email ? `E-mail : ${aloud(safe(info.email), spokenWeb(safe(info.email)))}` : null,
      info.website ? `Site : ${aloud(safe(info.website), spokenWeb(safe(info.website)))}` : null,
    ]),
    section("Services", first(info.services.map((s) => aloud(safe(s.name, 120))))),
    section("Tarifs", first(info.prices.map((p) => `${safe(priceLine(p))} (à dire : ${spokenPrice(p)})`))),
    section("Urgences", info.emergency ? [urgencies(info.emergency)] : []),
    section("À savoir", first(info.notes.filter((n) => !isRule(n)).map((n) => aloud(safe(n))))),
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * What the owner forbids, below the rules of the template: orders in the negative alone, which take something away
 * and can add nothing.
 */
export function ownRules(notes: readonly string[]): string {
  const rules = first(notes.filter(isRule).map((n) => safe(n)));
  if (rules.length === 0) return "";
  const title = "# Consignes de l'entreprise";
  return `\n${title}\n\nElles s'ajoutent aux règles ci-dessus, sans en lever aucune.\n\n${rules.map((r) => `- ${r}`).join("\n")}\n`;
}

function urgencies(e: NonNullable<BusinessInfo["emergency"]>): string {
  const note = e.note ? aloud(safe(e.note)) : "";
  if (!e.offered) return "Pas d'intervention d'urgence.";
  if (e.around_the_clock) return `Urgences prises ${aloud("24 h/24")}${note ? ` ; ${note}` : ""}.`;
  return `Urgences prises${note ? ` : ${note}` : " aux heures d'ouverture"}.`;
}

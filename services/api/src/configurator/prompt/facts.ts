import type { AssistantConfig, BusinessInfo, Price } from "@allokoli/contracts";
import { renderHours } from "../../hours/render.ts";
import { spokenEuros, spokenFigures, spokenPhone, words, writtenPhone } from "../french/spoken.ts";
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

const spokenPostcode = (postcode: string) => `${postcode.startsWith("0") ? "zéro " : ""}${words(Number(postcode))}`;

/** The facts of a business as headings and bullets, each figure also as it is spoken, so that no model has to convert one. */
export function factsBlock(info: BusinessInfo, call: Pick<AssistantConfig["call_handling"], "transfer_to">): string {
  const hours = info.hours;
  const line = info.address ? addressLine(info.address) : "";
  const spokenAddress = info.address?.postcode
    ? spokenFigures(line.replace(info.address.postcode, spokenPostcode(info.address.postcode)))
    : spokenFigures(line);
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
    section("Adresse", line ? [`À l'écrit : ${safe(line)}`, `À dire : ${safe(spokenAddress)}`] : []),
    section("Zone d'intervention", info.service_area ? [safe(info.service_area)] : []),
    section("Contact", [
      info.phone ? `Téléphone : ${writtenPhone(info.phone)} (à dire : ${spokenPhone(info.phone)})` : null,
      info.email ? `E-mail : ${safe(info.email)}` : null,
      info.website ? `Site : ${safe(info.website)}` : null,
    ]),
    section("Services", first(info.services.map((s) => safe(s.name, 120)))),
    section("Tarifs", first(info.prices.map((p) => `${safe(priceLine(p))} (à dire : ${spokenPrice(p)})`))),
    section("Urgences", info.emergency ? [urgencies(info.emergency)] : []),
    section("À savoir", first(info.notes.filter((n) => !isRule(n)).map((n) => safe(n)))),
    section("Transfert", call.transfer_to ? [`Numéro : ${writtenPhone(call.transfer_to)}`] : []),
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
  if (!e.offered) return "Pas d'intervention d'urgence.";
  const more = e.note ? ` ; ${safe(e.note)} (à dire : ${spokenFigures(safe(e.note))})` : "";
  if (e.around_the_clock) return `Urgences prises 24 h/24 (à dire : vingt-quatre heures sur vingt-quatre)${more}.`;
  return `Urgences acceptées${e.note ? ` : ${safe(e.note)} (à dire : ${spokenFigures(safe(e.note))})` : ", aux heures d'ouverture"}.`;
}

import type { Draft, OpeningHours, Sector, SlotName } from "@allokoli/contracts";
import { renderHours } from "../../hours/render.ts";
import { a, list, sentence } from "../french/grammar.ts";
import { fold } from "../french/passage.ts";
import { factLine, inShort, priceInSentence } from "./facts.ts";
import { SLOT_LABEL, TASK_LABEL, TONE_LABEL } from "./names.ts";

/** Of lists longer than this it is only said that they are noted: nobody listens to six services and their prices. */
const MOST_SERVICES = 3;
const MOST_PRICES = 2;
/** Sentences of one acknowledgment; what is left is said to be noted, and is on the card. */
const MOST_SENTENCES = 2;

/** Where and how the business is reached, in the order in which it is asked. */
const REACHED: readonly [SlotName, string][] = [
  ["phone", "le"],
  ["address", "votre adresse :"],
  ["service_area", "votre secteur :"],
  ["email", "votre"],
  ["website", "votre"],
  ["siret", "votre SIRET :"],
];

/** What a business offers, by its name. */
const OFFERED: Partial<Record<Sector, string>> = { commerce: "vos produits", restauration: "votre carte" };

/** Of a list, only what is new; the rest was said back already. */
function fresh<K extends "services" | "prices">(before: Draft, now: Draft, slot: K) {
  const known = new Set((before[slot]?.value ?? []).map((item) => JSON.stringify(item)));
  const all = now[slot]?.value ?? [];
  const added = all.filter((item) => !known.has(JSON.stringify(item)));
  return (added.length > 0 ? added : all) as NonNullable<Draft[K]>["value"];
}

/** « Toitures Kermadec, couvreur à Quimper »; a name that says the trade is not followed by it. */
export function identity(draft: Draft, slots: readonly SlotName[]): string {
  const name = slots.includes("business_name") ? draft.business_name?.value : undefined;
  const trade = slots.includes("trade") ? draft.trade?.value : undefined;
  const address = slots.includes("address") ? draft.address?.value : undefined;
  const town = address?.town && !address.street ? a(address.town) : undefined;
  const said = name && trade && fold(name).includes(fold(trade)) ? undefined : trade;
  if (!name && !said) return town ? `vous êtes ${town}` : "";
  return [name, [said, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

function reached(draft: Draft, slots: readonly SlotName[]): string {
  const kept = REACHED.filter(([slot]) => slots.includes(slot) && (slot !== "address" || draft.address?.value.street));
  const [first, ...more] = kept.map(([slot, head]) => `${head} ${factLine(draft, slot)}`);
  return first ? `je note ${[first, ...more].join(", et ")}` : "";
}

/** The week as it is on the card; when only a remark about it is new, that alone. */
function opening(draft: Draft, before: Draft): string {
  const now = draft.hours?.value;
  if (!now) return "";
  const week = (hours?: OpeningHours) => JSON.stringify({ ...hours, notes: [] });
  return week(now) === week(before.hours?.value)
    ? "votre remarque sur les horaires est notée"
    : renderHours(inShort(now));
}

function offer(draft: Draft, slots: readonly SlotName[], before: Draft): string[] {
  const priced = slots.includes("prices") ? fresh(before, draft, "prices") : [];
  const nameless = priced.length === 1 && priced[0]?.amount !== null && !priced[0]?.label;
  const prices = priced.map((price) => (nameless ? `votre prix : ${priceInSentence(price)}` : priceInSentence(price)));
  const named = slots.includes("services") ? fresh(before, draft, "services").map((s) => s.name) : [];
  // Its price says a service too.
  const services = named.filter((name) => !priced.some(({ label }) => fold(label) === fold(name)));
  const offered = OFFERED[draft.sector?.value ?? "autre"] ?? "vos prestations";
  const [manyServices, manyPrices] = [services.length > MOST_SERVICES, prices.length > MOST_PRICES];
  if (services.length > 0 && prices.length === 1 && prices[0] === "sur devis")
    return [`${manyServices ? `j'ai noté ${offered}` : list(services)}, sur devis`];
  if (manyServices && manyPrices) return [`j'ai noté ${offered} et vos prix`];
  return [
    manyServices ? `j'ai noté ${offered}` : list(services),
    manyPrices ? "j'ai noté vos prix" : list(prices),
  ].filter(Boolean);
}

/** « Une voix féminine et un ton chaleureux ». */
function manner(draft: Draft, slots: readonly SlotName[]): string {
  const voice = slots.includes("voice") ? factLine(draft, "voice") : null;
  const tone = slots.includes("tone") && draft.tone ? `un ton ${TONE_LABEL[draft.tone.value]}` : null;
  return list([voice && `une ${voice}`, tone].filter((part) => part !== null));
}

function sentences(draft: Draft, slots: readonly SlotName[], before: Draft): string[] {
  const tasks = slots.includes("capabilities") ? (draft.capabilities?.value ?? []) : [];
  const remarks = (draft.notes?.value.length ?? 0) - (before.notes?.value.length ?? 0);
  return [
    identity(draft, slots),
    reached(draft, slots),
    slots.includes("hours") ? opening(draft, before) : "",
    slots.includes("emergency") ? (factLine(draft, "emergency") ?? "") : "",
    ...offer(draft, slots, before),
    tasks.length > 0 ? `il va ${list(tasks.map((task) => TASK_LABEL[task]))}` : "",
    slots.includes("transfer_to") ? `les appels seront transférés au ${factLine(draft, "transfer_to")}` : "",
    manner(draft, slots),
    slots.includes("greeting") ? "votre message d'accueil est noté" : "",
    slots.includes("notes") ? (remarks > 1 ? "j'ai noté vos précisions" : "j'ai noté votre précision") : "",
  ].filter(Boolean);
}

/** How a change is opened: nothing is corrected where nothing was, or where something joins what stays. */
function changedHow(draft: Draft, before: Draft, told: readonly SlotName[]): string {
  const known = told.filter((slot) => before[slot] && before[slot].source !== "suggested");
  if (known.length === 0) return "C'est noté.";
  const stays = (slot: SlotName) => {
    const [was, is] = [before[slot]?.value, draft[slot]?.value];
    const all = Array.isArray(is) ? is.map((item) => JSON.stringify(item)) : [];
    return Array.isArray(was) && was.every((item) => all.includes(JSON.stringify(item)));
  };
  return known.every(stays) ? "C'est ajouté." : "C'est corrigé.";
}

/** What was understood, in fewer words than it was said in; empty when nothing changed. */
export function acknowledge(
  draft: Draft,
  changed: readonly SlotName[],
  correcting: boolean,
  before: Draft = {},
): string {
  const told = changed.filter((slot) => draft[slot] && slot !== "sector");
  const gone = changed.filter((slot) => !draft[slot] && slot !== "sector");
  const all = sentences(draft, told, before);
  // A word that he has just said is no sentence.
  if (all.length === 1 && all[0] === draft.trade?.value) all[0] = `${all[0]}, c'est noté`;
  const said = all.length > MOST_SENTENCES + 1 ? [...all.slice(0, MOST_SENTENCES), "j'ai noté le reste"] : all;
  const lines = said.map(sentence);
  const forgotten = gone.length > 0 ? `J'ai retiré ${list(gone.map((slot) => SLOT_LABEL[slot]))}.` : "";
  return [correcting && lines.length > 0 ? changedHow(draft, before, told) : "", ...lines, forgotten]
    .filter(Boolean)
    .join(" ");
}

import { fold, mask, type Passage } from "../french/passage.ts";
import type { Context } from "../reading.ts";
import { isShort, serviceNamed } from "./service-name.ts";
import { ownIn, ownWords } from "./service-words.ts";
import { onlyOffers } from "./trade-slips.ts";

/** Labels of prices that name no service: what is paid beside one, a menu, a customer, a time. */
const NO_SERVICE =
  /^(?:prise en charge.*|(?:frais|forfait|cout|prix|tarif|supplement|majoration|remise(?! en )|acompte|minimum|taux|ticket|panier(?= moyen)|budget|taxe|caution|abonnement)s?\b.*|.*\bdeplac\w*.*|.*main[ -]d'(?:oe?|œ)uvre.*|(?:menu|carte|carnet|formule|plat|entree|dessert|cafe|boisson|verre|assiette)s?\b.*|(?:l'|la |le |les |par |a l'|de l')*(?:heures?|horaire|nuit|nuitee|jour|journee|demi-journee|mois|km|kilometre|personne|piece|part|kilo)s?|(?:hommes?|femmes?|enfants?|ados?|couples?|familles?|etudiants?|adultes?|seniors?|groupes?|duos?|soir|midi|matin|semaine|week-?end|apres|ensuite|suivante?s?|premiere?|deuxieme|seconde?)|(?:metre|m2|mot|page|litre|pot|bouteille|heure|an|annee|minute|unite|lot|paire)s?(?![a-z]).*|(?:petit|moyen|grand|simple|double|triple|seul)(?:e?s?)|(?:gratuit|offert|inclu|compri)\w*(?![a-z]).*|.*\b(?:concurrence|camions?|salaries?|sans ascenseur|supplementaires?)(?![a-z]).*|.*\b(?:je|on|nous|vous|c'est)\b.*)$/;
/** « Le mètre carré de toiture », « l'heure de ménage »: the unit, of what is offered. */
const UNIT_OF =
  /^(?:metre (?:carre|cube|lineaire)|m2|kilo|litre|page|pot|bouteille|heure|mot|unite|paire|lot)s? (?:de |d'|du |des |pour (?:de la |de l'|du |des )?)+/;
/** « 60 € la séance » names a service when nothing better is said. */
const GENERIC =
  /^(?:premiere? |1ere? )?(?:seances?|consultations?|cours|visites?|interventions?|prestations?|rendez-vous)(?: (?:d'une .*|de suivi|suivante?s?|unique|simple|complete?|a l'unite|normale?|classique|[a-z]+ [a-z]+ [a-z]+).*)?$/;

/** « 60 € hors Lyon »: on which condition, not for what. */
const CONDITION =
  /^(?:hors|au-dela|en dehors|a l'exterieur|dans un rayon|a partir|au dessus|de nuit|majoration)(?![a-z])/;

/** « Soin visage 1h », « ballotin 250 g »: how much of it. */
const QUANTITY = / (?:de |d'|en )?\d+(?:[.,]\d+)? ?(?:h(?:eures?)?(?: ?\d\d)?|min\w*|mn|g|gr\w*|kg|cl|l|cm|ml|m2)$/i;

const singular = (name: string) => fold(name).replace(/[sx](?![a-z])/g, "");

/** « Réinstallation Windows »: what is done is a service, wherever it is said. */
const DEED =
  /^(?!(?:majora|install|livrais|loca|cota|prepara)tion)[a-z]{3,}(?:age|tion)s? (?!(?:compri|inclu|offer|gratui))/;
const DETERMINER = /^(?:et |puis )?(?:des |du |de la |de l'|les? |la |l'|une? )?/;
/** « Réparation, changement de pile 8 €, mise à taille 35 »: is it said between commas, in a sentence that lists others? */
function amongOthers(words: string, others: readonly string[]): (label: string) => boolean {
  const lists = fold(words)
    .split(/[!?\n]|\.(?!\d)/)
    .filter((sentence) => others.some((name) => sentence.includes(fold(name))) && /,(?!\d)/.test(sentence))
    .map((sentence) => sentence.split(/[;:]|,(?!\d)| et /).map((item) => item.trim()));
  return (label) => lists.some((items) => items.some((item) => item.replace(DETERMINER, "").startsWith(fold(label))));
}

/** Priced items are services too: « coupe homme 22 € », « couleur sur devis »; neither a journey nor a menu is one, nor is a kind of what is listed. */
export function pricedServices(context: Context, apart: readonly string[], words: string): string[] {
  if (context.correcting && context.draft.prices) return [];
  const known = new Set((context.draft.prices?.value ?? []).map((price) => fold(price.label)));
  const prices = (context.heard ?? []).flatMap((f) => (f.slot === "prices" && f.value ? f.value : []));
  const said = new Set([...apart, ...(context.draft.services?.value ?? []).map((s) => s.name)].map(singular));
  const own = ownWords(context);
  const isOwn = (name: string) => (own.does ? ownIn(fold(name), own)[0]?.index === 0 : onlyOffers(name));
  const listed = said.size >= 2;
  const isInList = amongOthers(words, apart);
  return prices.flatMap(({ label: full }) => {
    const label = full
      .slice(UNIT_OF.exec(fold(full))?.[0].length ?? 0)
      .replace(/ (?:offerte?s?|gratuite?s?)$/i, "")
      .replace(QUANTITY, "");
    const name =
      label && !known.has(fold(full)) && !NO_SERVICE.test(fold(label)) && !CONDITION.test(fold(label))
        ? serviceNamed(label)
        : null;
    const variant = name && [...said].some((known) => singular(name).startsWith(`${known} `));
    // Beside a list, what a price is for is one of its items, an extra or a part: « pinte », « un caniche ».
    const foreign = name && listed && !isOwn(name) && !isInList(label) && !DEED.test(fold(name));
    if (
      !name ||
      !isShort(name) ||
      variant ||
      foreign ||
      said.has(singular(name)) ||
      (GENERIC.test(fold(name)) && said.size > 0 && !(isOwn(name) && isInList(label)))
    )
      return [];
    said.add(singular(name));
    return [name];
  });
}

/** The passage without its priced items, which name their services themselves, and without the name of the business. */
export function unnamed(p: Passage, context: Context): Passage {
  const left = (context.priced ?? []).reduce((rest, { start, end }) => mask(rest, start, end), p);
  const name = context.heard?.find((f) => f.slot === "business_name")?.words;
  const at = name ? left.text.indexOf(fold(name)) : -1;
  return name && at >= 0 ? mask(left, at, at + name.length) : left;
}

import type { SlotName } from "@allokoli/contracts";
import { TOWNS } from "../data/towns.ts";
import { fold, mask, slice } from "../french/passage.ts";
import type { Context, Finding, Pending, Reader, Reading } from "../reading.ts";
import { heardServices, tellsTrade } from "./heard-services.ts";
import { isWithin } from "./not-amounts.ts";
import { notOurs } from "./not-ours.ts";
import { withoutPlaces } from "./places.ts";
import { pricedServices, unnamed } from "./priced-services.ts";
import { refusedIn } from "./refused-services.ts";
import { type Listed, listed } from "./service-items.ts";
import { doesOf } from "./service-words.ts";
import { isTradeLabel, onlyTrade, tradeNamed } from "./trade.ts";

const OFFERS =
  /(?:je fais|on fait|nous faisons|je propose|on propose|nous proposons|je realise|nous realisons|on realise|je vends|on vend|nous vendons|j'assure|nous assurons|je m'occupe (?:des|de la|de l'|du|de|d')|on s'occupe (?:des|de la|de l'|du|de|d')|specialis\w+ (?:en|dans|sur)|mes (?:services|prestations|specialites)(?: sont| :|,)?|nos (?:services|prestations|specialites)(?: sont| :|,)?|prestations? ?:|services? ?:|activites? ?:|surtout d[eu']|principalement d[eu']|je traite|je repare|je pose|on pose|nous posons|j'installe|on installe|au menu)(?: (?:aussi|surtout|principalement|essentiellement|egalement|de tout|tous types de))?\s*:?\s*/g;
const ACTIVITY =
  /(?<![a-z])(?:je (?:vends|repare|pose|traite)|on (?:vend|repare|pose)|nous (?:vendons|reparons|posons)|j'installe|on installe)(?![a-z])/;
const MORE =
  /(?:(?:ajout|rajout)\w+|(?:j'ai oublie (?:de (?:dire|preciser) )?(?:que |qu')?)?(?:je|on|nous) fai(?:s|t|sons) (?:aussi|egalement)|j'ai oublie)\s+/;
const ABOUT_TASKS = /messages?|rendez|rdv|reservations?|transfert|appels?|mission/;
const LESS = /(?:enlev\w+|retir\w+|supprim\w+|(?:je|on) (?:ne )?(?:fais|fait) (?:plus|pas)|pas de|sans|sauf)\s+/;
const END =
  /[.;!?\n¤]|(?<=[a-z]) (?:(?:l'|la |le |mon |ma |notre )(?:entreprise|boite|societe|cabinet|salon|atelier|boutique|magasin|enseigne|agence)|c'est|(?:ca|qui) s'ap+el+e|autour d[eu]|un peu partout|et il faudrait|(?:je|on|nous) [a-z]+|mes horaires|mes tarifs|nos tarifs|a partir|du lundi|du mardi|ouvert(?:e|s|es)?(?! (?:de|d'))|base\w*|situe\w*|installe[es]*|dans le centre|(?:et )?(?:j'interviens|mon numero|je prends|je voudrais|mon adresse|je m'appelle|on s'appelle|mes prix|avec un|a (?:lyon|paris)))(?![a-z])|, (?:je |on |nous |mon |c'est |(?:l'|la |le |mon |ma )(?:entreprise|boite|societe|cabinet|salon|atelier|boutique|magasin|enseigne|agence) )/;

/** What begins another fact after a list of services: « …, j'ai un garage à Nantes », « …, midi et soir ». */
const BESIDE =
  /(?<![a-z])(?:j'ai|je|on|nous|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|soir|matin|semaine|voix|tons?)(?![a-z])|^(?:garage|salon|cabinet|restaurant|boutique|magasin|institut)(?![a-z])/;

/** « dépannage débouchage chauffe-eau » said in one breath: kept as it was understood, and checked. */
function checkOf({ names, runOn }: Listed): Pending[] {
  if (runOn.length === 0) return [];
  const text =
    runOn.length > 1
      ? `J'ai compris ${runOn.map((name) => `« ${name} »`).join(", ")} : est-ce bien cela ?`
      : `« ${runOn[0]} » : est-ce une seule prestation ? Sinon, séparez-les par des virgules.`;
  return names.length > 0 ? [{ slot: "services", text, check: true }] : [];
}

/** « Location à la semaine », « week-ends »: words of the trade, although they tell a time. */
const isOffered = (name: string, context: Context): boolean =>
  doesOf(context)?.test(fold(name)) === true && !/(?<![a-z])(?:je|on|nous|j'ai)(?![a-z])/.test(fold(name));

/** « Plombier », said by a plumber: « papeterie » is a service of a bookshop. */
function isOwnLabel(name: string, context: Context): boolean {
  const told = context.heard?.find((f) => f.slot === "trade")?.value;
  const own = typeof told === "string" ? told : context.draft.trade?.value;
  return isTradeLabel(name) && (own === undefined || tradeNamed(name)?.label === tradeNamed(own)?.label);
}

/** « …, concerts le jeudi »: when it is, which is no part of its name. */
const withoutDay = (name: string): string =>
  name.replace(
    / (?:le |les |chaque |tous les )?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)(?: (?:matin|midi|soir|après-midi)s?)?$/i,
    "",
  );

/** What is said beside services: where the business is, when it is open, how the assistant should sound. */
const isBeside = (name: string, context: Context): boolean =>
  /^(?:les )?(?:reservations?|resas?) .*\d/.test(fold(name)) ||
  (BESIDE.test(fold(name)) && !isOffered(name, context)) ||
  tellsTrade(fold(name), context) ||
  isOwnLabel(name, context) ||
  TOWNS.has(fold(name).replace(/ /g, "-")) ||
  (onlyTrade(name) && / (?:a|au|sur|dans|pres de|en) /.test(fold(name)) && !isOffered(name, context));

const services = (mode: "set" | "add" | "remove", names: string[], words: string, confidence = 1): Finding[] =>
  names.length === 0
    ? []
    : [{ slot: "services", value: names.map((name) => ({ name })), mode, confidence, words: words.slice(0, 500) }];

/**
 * What the business offers: the answer to its question, what follows « je fais », « nous proposons »…, or a list whose
 * words are those of the trade, whatever was asked.
 */
export const readServices: Reader = (whole, context): Reading => {
  const refused = refusedIn(withoutPlaces(unnamed(whole, context)));
  const p = refused.rest;
  const kept = (list: Listed): Listed => ({
    ...list,
    names: list.names.map(withoutDay).filter((name) => !refused.has(name)),
  });
  const asked = context.asked.includes("services" satisfies SlotName);
  const known = context.draft.services?.value;
  const does = doesOf(context);
  const less = LESS.exec(whole.text);
  if (less && known && (context.correcting || /^(?:enlev|retir|supprim)/.test(less[0]))) {
    const what = /^[^,;.!?\n]*/.exec(whole.text.slice(less.index))?.[0] ?? "";
    const gone = known.map((s) => s.name).filter((name) => what.includes(fold(name).slice(0, 30)));
    if (gone.length > 0) return { rest: whole, findings: services("remove", gone, p.raw), doubts: [] };
  }
  const more = known ? MORE.exec(p.text) : null;
  if (more && !ABOUT_TASKS.test(p.text)) {
    const list = listed(slice(p, more.index + more[0].length, p.text.length), does);
    const names = [...list.names, ...pricedServices(context, list.names)];
    return { rest: whole, findings: services("add", names, p.raw), doubts: checkOf(list) };
  }
  if (asked) {
    const list = kept(listed(p, does));
    const told = list.names.filter((name) => !isBeside(name, context));
    const names = [...told, ...pricedServices(context, told)];
    const mode = known && !context.pending?.check ? "add" : "set";
    return { rest: whole, findings: services(mode, names, p.raw), doubts: checkOf(list) };
  }
  let rest = whole;
  const elsewhere = notOurs(p.text);
  const names: string[] = [];
  const runOn: string[] = [];
  for (const m of p.text.matchAll(OFFERS)) {
    const start = m.index + m[0].length;
    const tail = p.text.slice(start);
    const end = start + (END.exec(tail)?.index ?? tail.length);
    if (isWithin(elsewhere, m.index)) continue;
    const list = kept(listed(slice(p, start, end), does));
    const beside = list.names.findIndex((name) => isBeside(name, context));
    names.push(...(beside < 0 ? list.names : list.names.slice(0, beside)));
    runOn.push(...list.runOn);
    rest = mask(rest, m.index, end);
  }
  if (names.length > 0) {
    // « Je fais de la serrurerie. Ouverture de porte, blindage »: the next sentence may go on with the list.
    const more = heardServices(unnamed(rest, context), context, does);
    names.push(...more.names.filter((name) => !names.some((known) => fold(known) === fold(name))));
    names.push(...pricedServices(context, names));
    // « Je répare les téléphones et les tablettes » says what he does; what he offers is asked for.
    const sure = names.length <= 1 || (names.length === 2 && ACTIVITY.test(p.text)) ? 0.6 : 1;
    return {
      rest,
      findings: services("add", names, p.raw, known ? (context.draft.services?.confidence ?? 1) : sure),
      doubts: checkOf({ names, runOn }),
    };
  }
  const heard = { ...heardServices(p, context, does) };
  heard.names = kept(heard).names;
  const priced = pricedServices(context, heard.names);
  // A price list names part of what is offered: the rest is still asked for.
  const sure = context.draft.services?.confidence ?? (heard.whole ? 0.9 : 0.6);
  return { rest: whole, findings: services("add", [...heard.names, ...priced], p.raw, sure), doubts: checkOf(heard) };
};

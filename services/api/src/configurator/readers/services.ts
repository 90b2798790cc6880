import type { SlotName } from "@allokoli/contracts";
import { fold, MASK, mask, type Passage, slice } from "../french/passage.ts";
import type { Context, Finding, Pending, Reader, Reading, Span } from "../reading.ts";
import { deedsIn } from "./deeds.ts";
import { heardServices, tellsTrade } from "./heard-services.ts";
import { isWithin } from "./not-amounts.ts";
import { notOurs } from "./not-ours.ts";
import { withoutPlaces } from "./places.ts";
import { pricedServices, unnamed } from "./priced-services.ts";
import { type Listed, listed } from "./service-items.ts";
import { OFFER_VERB } from "./service-name.ts";
import { type Own, ownWords } from "./service-words.ts";
import { takenBack } from "./taken-back.ts";
import { isTradeLabel, onlyTrade } from "./trade.ts";

const OFFERS = new RegExp(
  `(?:(?<![a-z'])(?:(?:je|on|nous|j') ?(?:vous )?${OFFER_VERB}|(?:ma|mon|la|notre|l') ?(?:boite|entreprise|societe|agence|equipe|atelier|association|asso|magasin|boutique|garage|cabinet) (?:ne )?${OFFER_VERB}|j(?=fai|vend|repar|pos)${OFFER_VERB}|(?:je m'|on s'|nous nous )occup\\w+ (?=d)|specialis\\w+ (?:en|dans|sur)|(?:mes|nos) (?:services|prestations|specialites)(?: sont| :|,)?|prestations? ?:|services? ?:|activites? ?:|au menu)|(?:^|[,;:.] ?)(?:surtout|principalement) (?=d[eu'])|(?<![a-z])(?:avocate?|juriste|consultante?|coach|formateur|formatrice|therapeute|conseiller|conseillere)(?: (?:a|sur) [a-z-]+)? en (?!ville|ligne))(?: (?:aussi|surtout|principalement|essentiellement|egalement|de tout|tous types de))*\\s*:?\\s*`,
  "g",
);
const OFFERS_ONCE = new RegExp(OFFERS.source);
/** Somebody who says who he is. */
const INTRODUCES =
  /(?<![a-z])(?:je suis|j'suis|jsuis?|jsui|on est|nous sommes|s'ap+el+ent?|je tiens|je gere|on a repris|bonjour|bonsoir|salut|slt|coucou|nom)(?![a-z])/;
/** It is what they do most, or all: nothing more is asked for. */
const MAINLY = /(?<![a-z])(?:surtout|principalement|essentiellement|uniquement|exclusivement|specialis\w+|en) $/;
const MORE =
  /(?:(?:ajout|rajout)\w+|(?:j'ai oublie (?:de (?:dire|preciser) )?(?:que |qu')?)?(?:je|on|nous) fai(?:s|t|sons) (?:aussi|egalement)|j'ai oublie)\s+/;
const ABOUT_TASKS = /messages?|rendez|rdv|reservations?|transfert|appels?|mission/;
const LESS = /(?:enlev\w+|retir\w+|supprim\w+|(?:je|on) (?:ne )?(?:fais|fait) (?:plus|pas)|pas de|sans|sauf)\s+/;
const END =
  /[.;!?\n¤]|(?<=[a-z]) (?:(?:et |mais |puis |alors |donc )?(?:je|j'|on|nous|vous|ils?|elles?|c'est|ca|tu|mes|nos|mon|ma|quand|si|y a|il y a|il faudrait|un peu partout)(?=[ '])|(?:l'|la |le |mon |ma |notre )(?:entreprise|boite|societe|cabinet|salon|atelier|boutique|magasin|enseigne|agence)|a partir|du lundi|ouvert(?:e|s|es)?(?! (?:de|d'))|base\w*|situe\w*|installe[es]*|dans l|avec une?|autour|pres d|a (?:lyon|paris))(?![a-z])|, (?:je |on |nous |mon |c'est |(?:l'|la |le |mon |ma )(?:entreprise|boite|societe|cabinet|salon|atelier|boutique|magasin|enseigne|agence) )/;

/** What begins another fact after a list of services: « …, j'ai un garage à Nantes », « …, midi et soir ». */
const BESIDE =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|soir|matin|semaine|voix|tons?)(?![a-z])|^(?:garage|salon|cabinet|restaurant|boutique|magasin|institut|atelier|agence|entreprise|societe)(?! de | d'|s)(?![a-z])|(?<![a-z])(?:voix|assistante?)(?![a-z])/;

/** « dépannage débouchage chauffe-eau » said in one breath: kept as it was understood, and checked. */
function checkOf({ names, runOn }: Listed): Pending[] {
  if (runOn.length === 0) return [];
  const text =
    runOn.length > 1
      ? `J'ai compris ${runOn.map((name) => `« ${name} »`).join(", ")} : est-ce bien cela ?`
      : `« ${runOn[0]} » : est-ce une seule prestation ? Sinon, séparez-les par des virgules.`;
  return names.length > 0 ? [{ slot: "services", text, check: true }] : [];
}

/** Where the thing is done or eaten, no place: « pizzas sur place et à emporter ». */
const AT_HOME =
  /(?: a domicile| a emporter| sur place| sur mesure| sur commande| a sec| a la carte| a la (?:journee|semaine|nuit))/g;

/** Who does it: « plombier », « fleuriste », « ostéopathe ». */
const WHO =
  /^(?:[a-z-]+(?:eur|euse|trice|ier|iere|iste|ien|ienne|logue|pathe)|avocate?|medecin|coach|kine|notaire|artisane?)s?(?![a-z])/;

/** « Boulangerie pâtisserie à Vannes » says who and where, not what. */
const located = (context: Context) => context.heard?.some((f) => f.slot === "address" || f.slot === "service_area");

/** What is said beside services: where the business is, when it is open, how the assistant should sound. */
const isBeside = (name: string, context: Context, alone = false): boolean => {
  const folded = fold(name);
  return (
    /^(?:les )?(?:reservations?|resas?) .*\d/.test(folded) ||
    BESIDE.test(folded) ||
    ((WHO.test(folded) || (alone && (located(context) || !ownWords(context).does?.test(folded)))) &&
      (tellsTrade(folded, context) || isTradeLabel(name))) ||
    (onlyTrade(name) && (/ (?:a|au|sur|dans|pres de) /.test(folded.replace(AT_HOME, " ")) || / en \p{Lu}/u.test(name)))
  );
};

const services = (mode: "set" | "add" | "remove", names: string[], words: string, confidence = 1): Finding[] =>
  names.length === 0
    ? []
    : [{ slot: "services", value: names.map((name) => ({ name })), mode, confidence, words: words.slice(0, 500) }];

/** A few words without a day nor a time. */
const JUST_WORDS =
  /^ (?!.*(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jours?|heures?|matin|midi|soir|minuit|semaine|week|ouvert|ferme|urgen|on|je|nous))[a-z' -]{3,30}$/;
const STRETCH = /[^,;.!?\n]+/g;
const within = (spans: readonly Span[], start: number, end: number) =>
  spans.some((s) => s.start < end && start < s.end);

/**
 * The passage with the pieces that another reader took along, as of « location le week-end, jacuzzi, linge, fermé le
 * dimanche »: without a figure, and with a word of the trade in them.
 */
function withOwn(
  p: Passage,
  { missions = [], priced = [], heard = [] }: Context,
  { does }: Own,
  asked: boolean,
): Passage {
  if (!does || !p.text.includes(MASK)) return p;
  const said = fold(p.raw);
  const others = heard.flatMap((f) => (f.slot === "hours" || f.slot === "emergency" ? [] : fold(f.words)));
  let text = p.text;
  const clear = [...p.text].map((char, i) => (char === MASK ? (said[p.at[i] ?? -1] ?? char) : char)).join("");
  const from = asked ? 0 : (OFFERS_ONCE.exec(clear)?.index ?? clear.length);
  for (const m of clear.matchAll(STRETCH)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const hidden = p.text.slice(start, end);
    const taken = within([...missions, ...priced], start, end) || others.some((words) => words.includes(m[0].trim()));
    const ours = does.test(m[0]) || (asked && (JUST_WORDS.test(m[0]) || OFFERS_ONCE.test(m[0])));
    if (end < from || /\d/.test(m[0]) || taken || !hidden.includes(MASK) || !ours) continue;
    text = text.slice(0, start) + clear.slice(start, end + 1) + text.slice(end + 1);
  }
  return { ...p, text };
}

/** What follows « je fais », « nous proposons »… in a passage, and the passage without it. */
function offered(p: Passage, whole: Passage, context: Context, own: Own) {
  const list: Listed & { mainly: boolean } = { names: [], runOn: [], mainly: false };
  let rest = whole;
  const { rest: kept, isGone } = takenBack(p);
  // « Une dame qui vendait des tapis », « le voisin fait des vidanges »: somebody else, or former times.
  const elsewhere = notOurs(kept.text);
  const deeds = deedsIn(kept);
  list.names.push(...deeds.names);
  for (const m of deeds.rest.text.matchAll(OFFERS)) {
    if (isWithin(elsewhere, m.index)) continue;
    const start = m.index + m[0].length;
    const tail = deeds.rest.text.slice(start);
    const end = start + (END.exec(tail)?.index ?? tail.length);
    const { names, runOn } = listed(slice(deeds.rest, start, end), own);
    const beside = names.findIndex((name) => isBeside(name, context));
    list.names.push(...(beside < 0 ? names : names.slice(0, beside)).filter((name) => !isGone(name)));
    list.runOn.push(...runOn);
    list.mainly ||= MAINLY.test(m[0]);
    rest = mask(rest, m.index, end);
  }
  return { rest, list };
}

/**
 * What the business offers: the answer to its question, what follows « je fais », « nous proposons »…, or a list whose
 * words are those of the trade, whatever was asked.
 */
export const readServices: Reader = (whole, context): Reading => {
  const own = ownWords(context);
  const asked = context.asked.includes("services" satisfies SlotName);
  const p = withoutPlaces(withOwn(unnamed(whole, context), context, own, asked));
  const known = context.draft.services?.value;
  const less = LESS.exec(p.text);
  if (less && known && (context.correcting || /^(?:enlev|retir|supprim)/.test(less[0]))) {
    const what = /^[^,;.!?\n]*/.exec(p.text.slice(less.index))?.[0] ?? "";
    const gone = known.map((s) => s.name).filter((name) => what.includes(fold(name).slice(0, 30)));
    if (gone.length > 0) return { rest: whole, findings: services("remove", gone, p.raw), doubts: [] };
  }
  const more = known ? MORE.exec(p.text) : null;
  if (more && !ABOUT_TASKS.test(p.text)) {
    const list = listed(slice(p, more.index + more[0].length, p.text.length), own);
    const names = [...list.names, ...pricedServices(context, list.names, p.raw)];
    return { rest: whole, findings: services("add", names, p.raw), doubts: checkOf(list) };
  }
  // Who he is and what he is called, told in the same breath: an opening, of which only what he offers is a list.
  const opening = INTRODUCES.test(p.text) && context.heard?.some((f) => f.slot === "business_name");
  if (asked && !opening) {
    const deeds = deedsIn(notOurs(p.text, false).reduce((rest, { start, end }) => mask(rest, start, end), p));
    const { isGone } = takenBack(p);
    const list = listed(deeds.rest, own);
    const isPriced = context.heard?.some((f) => f.slot === "prices");
    const told = [
      ...deeds.names,
      ...list.names.filter((name) => !isGone(name) && !isBeside(name, context, list.names.length === 1 && !isPriced)),
    ];
    const names = [...told, ...pricedServices(context, told, p.raw)];
    const mode = known && !context.pending?.check ? "add" : "set";
    return { rest: whole, findings: services(mode, names, p.raw), doubts: checkOf(list) };
  }
  const { rest, list } = offered(p, whole, context, own);
  const heard = heardServices(unnamed(rest === whole ? p : rest, context), context, own);
  // « Je fais de la serrurerie. Ouverture de porte, blindage »: the next sentence may go on with the list.
  const names = [...list.names, ...heard.names.filter((name) => !list.names.some((one) => fold(one) === fold(name)))];
  const priced = pricedServices(context, names, p.raw);
  // One or two things said in passing, or a price list, are part of what is offered: the rest is still asked for.
  const isWhole = asked || heard.whole || list.names.length >= 3 || (list.mainly && names.length >= 2);
  const sure = Math.max(isWhole ? (list.names.length > 0 ? 1 : 0.9) : 0.6, context.draft.services?.confidence ?? 0);
  return {
    rest,
    findings: services("add", [...names, ...priced], p.raw, sure),
    doubts: checkOf({ names, runOn: [...list.runOn, ...heard.runOn] }),
  };
};

import { AMBIGUOUS } from "../data/ambiguous-trades.ts";
import { TOWNS } from "../data/towns.ts";
import type { Trade } from "../data/trades.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, type Finding, found, nothing, type Reader, type Reading } from "../reading.ts";
import { besideName, type Hit, hits } from "./trade-hits.ts";
import { typo } from "./trade-slips.ts";
import { tradeOf, tradesIn } from "./trade-words.ts";

/** What is known of a trade that a draft names, or null for a trade of which we know nothing. */
export function tradeNamed(label: string | undefined): Trade | null {
  if (!label) return null;
  const direct = tradeOf(label);
  if (direct) return direct;
  const [longest] = tradesIn(fold(label)).sort((x, y) => y.word.length - x.word.length);
  return longest?.trade ?? null;
}

const GENERIC =
  /(?:je suis|j'suis|jsuis|on est|nous sommes|je travaille comme|mon metier,? c'est|metier ?:|je fais du metier de|je suis (?:un|une))(?: (?:un|une|le|la|artisan(?:e)?))? ([a-z][a-z' -]{3,60}?)(?=$|[,;.\n!?¤]| (?:a|sur|dans|depuis|et|au|aux|pour|avec|qui|chez|en (?!bat)|on|je|ouvert\w*|installe\w*|independant\w*)(?![a-z-]))/;
const NOT_TRADES =
  /^(?:ouvert|ferme|installe|situe|seul|la|ici|pret|disponible|joignable|d'accord|desole|sur|pas|interesse|content|le gerant|gerant|gerante|patron|patronne|proprietaire|independant|deux|trois|une equipe|une petite|basee?|dispo|specialise|present|en face|derriere|devant|pres d|proche|a cote|a |au |aux |dans |entre )/;

/** How French names one who does something: « -iste », « -eur », « -ier », « -logue »… */
const OF_A_TRADE =
  /^[a-z'-]*(?:istes?|eurs?|euses?|trices?|iers?|ieres?|iens?|iennes?|logues?|graphes?|therapeutes?|nomes?|tectes?|cultrices?)(?![a-z])/;
const NO_TRADE =
  /^(?:premier|dernier|derniere|premiere|entier|entiere|seul|ailleurs|plusieurs|exterieur|interieur|serieux|serieuse|curieux|heureux|heureuse|nombreux|bien|ancien|ancienne|parisien|parisienne|italien|italienne|particulier|fier|fiere|meilleur|meilleure|directeur|directrice|createur|fondateur|fondatrice|entrepreneur|entrepreneuse|auto-entrepreneur|armenienn?e?|italienn?e?|tunisienn?e?|algerienn?e?|parisienn?e?|alsacienn?e?|bresilienn?e?|colombienn?e?|egyptienn?e?|syrienn?e?|ukrainienn?e?|indienn?e?|vietnamienn?e?|canadienn?e?|malienn?e?|autrichienn?e?|chilienn?e?|cambodgienn?e?|autoentrepreneur|micro-entrepreneur|salarie)(?![a-z])/;

/** « Je suis taxidermiste à Loches »: a trade in the person's own words; sure when it sounds like one. */
function unknownTrade(p: Passage): { words: string; sure: boolean; end: number } | null {
  const m = GENERIC.exec(p.text);
  if (!m || NOT_TRADES.test(m[1] as string)) return null;
  const end = m.index + m[0].length;
  const words = clean(quote(p, end - (m[1] as string).length, end), 80);
  const said = m[1] as string;
  const sure = OF_A_TRADE.test(said) && !NO_TRADE.test(said) && tradesIn(said).length === 0;
  return words ? { words, sure, end } : null;
}

/** Words around a trade that make no name of it. */
const ORDINARY =
  /(?<![a-z])(?:un|une|le|la|les|l'|d'|de|du|des|mon|ma|petite?|entreprise|societe|cabinet|boite|boutique|salon|commerce|artisan|auto|italien|traditionnel|independante?|basee?|situee?|installee?|dans|centre)(?![a-z])/g;

/** What is left of a phrase that tells a trade and a town: « je suis plombier à Lyon 3e » leaves nothing. */
export function onlyTrade(words: string): boolean {
  const bare = fold(words)
    .replace(
      /(?: (?:basee?|situee?|installee?))? (?:a|au|aux|sur|dans|pres de|en) [a-z][a-z' -]*(?: ?\d{1,2}(?:er|eme|e)?(?: arr\w*)?)?$/,
      "",
    )
    .replace(
      /^(?:je suis|j'suis|chui|on est|nous sommes|moi je suis|moi c'est|c'est|je tiens|je gere|j'ai|on a|nous avons)(?![a-z])/,
      "",
    )
    .trim();
  const kept = tradesIn(bare).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), bare);
  const left = kept.replace(ORDINARY, "");
  // « Plombier Lyon 3e », « Électricien Villeurbanne »: the town is left alone.
  const place = left.replace(/ \d{1,2}(?:er|eme|e)?$/, "").trim();
  return kept !== bare && (!/[a-z]{2}/.test(left) || TOWNS.has(place) || TOWNS.has(place.replace(/ /g, "-")));
}

/** « serrurier », « boulangerie pâtisserie »: who offers, not what. */
export const isTradeLabel = (name: string): boolean => {
  const label = fold(tradeNamed(name)?.label ?? "");
  return label !== "" && onlyTrade(name) && fold(name).startsWith(label);
};

/** « J'ai dit couvreur, mais c'est surtout charpentier, mettez charpentier »: the trade behind the wish. */
function insteadOf(all: readonly Hit[], p: Passage): Hit | null {
  const wish = /(?<![a-z])(?:mettez|notez|ecrivez|en vrai|en realite|c'est (?:surtout|plutot)|plutot)(?![a-z])/.exec(
    p.text,
  );
  return (wish && all.find((hit) => hit.start > wish.index)) ?? null;
}

const named = (trade: Trade, words: string, sure = 1): Finding[] => [
  found("trade", trade.label, words, sure),
  found("sector", trade.sector, words),
];

/** « Artiste », said when it was asked which of two trades was meant. */
function settled(p: Passage, { pending, draft }: Context): Reading | null {
  if (pending?.slot !== "trade") return null;
  const asked = AMBIGUOUS.find(({ ask }) => ask === pending.text);
  const label = asked?.options.find(([, says]) => says.test(p.text))?.[0] ?? null;
  const trade = label ? tradeOf(label) : undefined;
  return trade && draft.trade ? { rest: p, findings: named(trade, quote(p, 0, p.text.length)), doubts: [] } : null;
}

/** The trade, by its names in French, with their typos; an unknown trade is kept in the person's words. */
export const readTrade: Reader = (p, context) => {
  const choice = settled(p, context);
  if (choice) return choice;
  const asked = context.asked.includes("trade");
  const known = context.draft.trade?.value;
  // A trade that was only guessed from what is offered gives way to one that is told.
  const guessed = context.draft.trade?.source === "said" && context.draft.trade.confidence < 1;
  if (known && !asked && !context.correcting && !guessed) return nothing(p);
  const name = (context.heard ?? []).find((f) => f.slot === "business_name");
  const all = besideName(hits(p), p, typeof name?.value === "string" ? name.value : "").sort(
    (x, y) => y.score - x.score,
  );
  const ofName = fold(name?.words ?? "");
  const [first] = all;
  const told = first && (first.strong || first.score >= 6);
  const generic = known && !asked ? null : unknownTrade(p);
  // « Je suis taxidermiste »: no catalogue has it, but it was said in so many words.
  const near = (told && !generic?.sure) || (known && !asked) ? null : typo(p, ofName);
  const slip = near && first && first.start < near.start && first.trade.label !== "magasin" ? null : near;
  const best =
    generic?.sure && !(first && first.score >= 6) && !(slip && slip.start <= generic.end)
      ? null
      : (slip ?? first ?? null);
  if (best) {
    const instead = context.correcting && known ? insteadOf(all, p) : null;
    if (instead) return { rest: p, findings: named(instead.trade, quote(p, instead.start, instead.end)), doubts: [] };
    if (known && !asked && (guessed ? !best.strong && best.score < 3 : best.score < 6)) return nothing(p);
    // « Onglerie », listed among services, does not change what the business is.
    const listing = context.asked.includes("services") || context.asked.includes("prices");
    if (guessed && !asked && listing && best.score < 6 && !onlyTrade(p.text)) return nothing(p);
    if (known && !asked && !guessed && !/(?:je suis|on est|nous sommes|metier|activite)/.test(p.text))
      return nothing(p);
    const unclear = AMBIGUOUS.find(({ words }) => words.test(p.text.slice(best.start, best.end)));
    const told = unclear?.options.find(([, says]) => says.test(p.text))?.[0];
    const trade = (told && tradeOf(told)) || best.trade;
    return {
      rest: p,
      findings: named(trade, quote(p, best.start, best.end), best.score > 3 ? 1 : 0.8),
      doubts: unclear && !told && !known ? [{ slot: "trade", text: unclear.ask }] : [],
    };
  }
  if (known && !asked) return nothing(p);
  if (generic)
    return { rest: p, findings: [found("trade", generic.words.toLowerCase(), generic.words, 0.7)], doubts: [] };
  if (
    asked &&
    !name &&
    !/(?<![a-z])(?:voix|tons?|assistante?|messages?|rendez|rdv|reservations?|horaires?)(?![a-z])/.test(p.text) &&
    context.asked.length <= 2 &&
    p.text.trim().split(/\s+/).length <= 4 &&
    /^[a-z' -]{4,60}$/.test(p.text.trim()) &&
    !/^(?:oui|non|bonjour|bonsoir|salut|slt|coucou|hello|hey|allo|euh|test|essai|ok|je|c'est|d'accord|alors|bien|merci|vous|quoi|pourquoi|comment)\b/.test(
      p.text.trim(),
    )
  )
    return { rest: p, findings: [found("trade", clean(p.raw, 80).toLowerCase(), p.raw.trim(), 0.6)], doubts: [] };
  return nothing(p);
};

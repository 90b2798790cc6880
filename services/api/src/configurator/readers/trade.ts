import { TOWNS } from "../data/towns.ts";
import { TRADES, type Trade } from "../data/trades.ts";
import { edits, tolerance } from "../french/distance.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { clean, found, nothing, type Reader } from "../reading.ts";

const plural = (word: string) =>
  word
    .split(" ")
    .map((w) => (/[sx]$/.test(w) ? w : `${w}s?`))
    .join("[ -]");
type Entry = { trade: Trade; word: string; re: RegExp; named: RegExp };
const ENTRIES: Entry[] = TRADES.flatMap((trade) =>
  trade.words.split("|").map((word) => ({
    trade,
    word,
    re: new RegExp(`(?<![a-z'-])(?:l'|d')?(${plural(word)})(?![a-z])`, "g"),
    named: new RegExp(`(?<![a-z])${plural(word)}(?![a-z])`),
  })),
).sort((x, y) => y.word.length - x.word.length);
const SINGLE = new Map(ENTRIES.filter((e) => !/[ -]/.test(e.word) && e.word.length > 4).map((e) => [e.word, e.trade]));
const BY_LABEL = new Map(TRADES.map((t) => [t.label, t]));

const SELF =
  /(?:je suis|j'suis|jsuis|chui|on est|nous sommes|moi c'est|mon metier|mon metier c'est|metier ?:|activite ?:|je travaille comme|en tant que|artisan|profession ?:|je tiens|je gere|j'ai|on a|nous avons|je m'occupe d'|c'est)(?: (?:un|une|le|la|mon|ma|des?|du|d'|petit|petite|notre))*(?: ?l'| d')?\s*$/;
const NOT =
  /(?:pas|ni|jamais|plus|sauf|avec le|mon mari|ma femme|chez le|comme chez|voisin)(?: (?:de|d'|un|une|du|la|le|l'))*\s*$/;
/** Words that are a trade only when nothing better is said: « boutique », « formation ». */
const WEAK = new Set(
  "magasin|boutique|vente|conseil|formation|communication|bio|services a la personne|decoration|transport|location de materiel|animaux|presse|cafe|bar|ecole|club|securite|animation|guide|audition|courtage|institut|danse|chauffage|chaudiere|sanitaire|peinture|isolation|batiment|livraison|massage|massages|menage|fleurs|pizza|pizzas|burger|burgers|sushi|sushis|crepes|galettes|buffet|retouches|retouche|bijoux|informatique|nettoyage|immobilier|yoga|meubles|litterie|chaussures|vetements|couverture|facade|pneus|clim|climatisation|toiture|bricolage|renovation|lunettes|vins et spiritueux|assainissement|terrassement|epilation|manucure|coupe|alarme|alarmes|antenne|antennes|commerce|prof|piscine|piscines|materiaux|zinguerie|mediation|traduction|garage|mutuelle|formatrice|conseiller|chauffeur|depannage informatique|faience|plomberie chauffage|debouchage|pompe a chaleur|pompes a chaleur|ravalement|enduit|serrurerie|vitrerie|fumiste|hypnose|interim|recrutement|secretariat|tp|solaire|repassage|elagage|mecanique|carrosserie|domotique".split(
    "|",
  ),
);

/** What is known of a trade that a draft names, or null for a trade of which we know nothing. */
export function tradeNamed(label: string | undefined): Trade | null {
  if (!label) return null;
  const direct = BY_LABEL.get(label);
  if (direct) return direct;
  const folded = fold(label);
  return ENTRIES.find((e) => e.named.test(folded))?.trade ?? null;
}

/** « Nous proposons des pizzas »: a weak word there is what is offered, not the trade. */
const OFFERS =
  /(?:je fais|on fait|nous faisons|je propose|on propose|nous proposons|je vends|on vend|nous vendons|prestations?|services?)(?![a-z])[^.;!?\n]*$/;

type Hit = { trade: Trade; start: number; end: number; score: number };

function hits(p: Passage): Hit[] {
  const out: Hit[] = [];
  let text = p.text;
  for (const { trade, word, re } of ENTRIES) {
    for (const m of text.matchAll(re)) {
      const end = m.index + m[0].length;
      const start = end - (m[1] as string).length;
      const before = p.text.slice(Math.max(0, start - 45), start);
      if (NOT.test(before)) continue;
      if (WEAK.has(word) && OFFERS.test(p.text.slice(0, start))) continue;
      const score = (SELF.test(before) ? 6 : 0) + (WEAK.has(word) ? 0 : 3) + Math.min(3, word.length / 8) - start / 400;
      out.push({ trade, start, end, score });
      text = text.slice(0, start) + "¤".repeat(end - start) + text.slice(end);
    }
  }
  return out;
}

/** Words that are right as they are: « couleur » is no slip for « couvreur ». */
const OFFERED = new Set(
  TRADES.flatMap((t) => fold(`${t.offers}|${t.does}`).split(/[| '-]/)).flatMap((w) => [w, `${w}s`, `${w}x`]),
);

/** Words that are only what some trade offers, in small letters: « thérapie individuelle et thérapie de couple ». */
export const onlyOffers = (words: string): boolean =>
  words.slice(1) === words.slice(1).toLowerCase() &&
  (fold(words).match(/[a-z]{4,}/g) ?? []).every((word) => OFFERED.has(word)) &&
  /\p{L}{4}/u.test(words);

function typo(p: Passage): Hit | null {
  for (const m of p.text.matchAll(/[a-z]{5,}/g)) {
    if (OFFERED.has(m[0])) continue;
    for (const [word, trade] of SINGLE) {
      const limit = tolerance(word.length);
      if (word[0] === m[0][0] && edits(m[0], word, limit) <= limit && limit > 0 && !WEAK.has(word))
        return { trade, start: m.index, end: m.index + m[0].length, score: 2 };
    }
  }
  return null;
}

const GENERIC =
  /(?:je suis|j'suis|jsuis|on est|nous sommes|je travaille comme|mon metier,? c'est|metier ?:|je fais du metier de|je suis (?:un|une))(?: (?:un|une|le|la|artisan(?:e)?))? ([a-z][a-z' -]{3,60}?)(?=$|[,;.\n!?¤]| (?:a|sur|dans|depuis|et|au|aux|pour|avec|qui|chez|en (?!bat)|on|je|ouvert\w*|installe\w*|independant\w*)(?![a-z-]))/;
const NOT_TRADES =
  /^(?:ouvert|ferme|installe|situe|seul|la|ici|pret|disponible|joignable|d'accord|desole|sur|pas|interesse|content|le gerant|gerant|gerante|patron|patronne|proprietaire|independant|deux|trois|une equipe|une petite|basee?|dispo|specialise|present)/;

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
  const kept = ENTRIES.reduce((text, { re }) => text.replace(re, ""), bare);
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

/** The trade, by its names in French, with their typos; an unknown trade is kept in the person's words. */
export const readTrade: Reader = (p, context) => {
  const asked = context.asked.includes("trade");
  const known = context.draft.trade?.value;
  // A trade that was only guessed from what is offered gives way to one that is told.
  const guessed = context.draft.trade?.source === "said" && context.draft.trade.confidence < 1;
  if (known && !asked && !context.correcting && !guessed) return nothing(p);
  const all = hits(p).sort((x, y) => y.score - x.score);
  const named = (context.heard ?? []).some((f) => f.slot === "business_name");
  const best = all[0] ?? (asked && !named ? typo(p) : null);
  if (best) {
    if (known && !asked && best.score < (guessed ? 3 : 6)) return nothing(p);
    if (known && !asked && !guessed && !/(?:je suis|on est|nous sommes|metier|activite)/.test(p.text))
      return nothing(p);
    const words = quote(p, best.start, best.end);
    return {
      rest: p,
      findings: [
        found("trade", best.trade.label, words, best.score > 3 ? 1 : 0.8),
        found("sector", best.trade.sector, words),
      ],
      doubts: [],
    };
  }
  if (known && !asked) return nothing(p);
  const generic = GENERIC.exec(p.text);
  if (generic && !NOT_TRADES.test(generic[1] as string)) {
    const end = generic.index + generic[0].length;
    const words = clean(quote(p, end - (generic[1] as string).length, end), 80);
    if (words) return { rest: p, findings: [found("trade", words.toLowerCase(), words, 0.7)], doubts: [] };
  }
  if (
    asked &&
    !named &&
    !/(?<![a-z])(?:voix|tons?|assistante?|messages?|rendez|rdv|reservations?|horaires?)(?![a-z])/.test(p.text) &&
    context.asked.length <= 2 &&
    p.text.trim().split(/\s+/).length <= 4 &&
    /^[a-z' -]{4,60}$/.test(p.text.trim()) &&
    !/^(?:oui|non|bonjour|salut|ok|je|c'est|d'accord|alors|bien|merci)\b/.test(p.text.trim())
  )
    return { rest: p, findings: [found("trade", clean(p.raw, 80).toLowerCase(), p.raw.trim(), 0.6)], doubts: [] };
  return nothing(p);
};

import { AMBIGUOUS } from "../data/ambiguous-trades.ts";
import { TOWNS } from "../data/towns.ts";
import { TRADES, type Trade } from "../data/trades.ts";
import { edits, tolerance } from "../french/distance.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, type Finding, found, nothing, type Reader, type Reading } from "../reading.ts";
import { NEAR_WORDS, tradeOf, tradesIn } from "./trade-words.ts";

const SELF =
  /(?:je suis|j'suis|jsuis|chui|on est|nous sommes|moi c'est|mon metier|mon metier c'est|metier ?:|activite ?:|je travaille comme|en tant que|artisan|profession ?:|je tiens|je gere|j'ai|on a|nous avons|je m'occupe d'|c'est)(?: (?:un|une|le|la|mon|ma|des?|du|d'|petit|petite|notre))*(?: ?l'| d')?\s*$/;
const NOT =
  /(?:pas|ni|jamais|plus|sauf|avec le|mon mari|ma femme|chez|voisin|ancien(?:ne)?|l'ete|l'hiver|etais|etait|fut|autrefois)(?: (?:c'est|je suis|jsuis|j'suis|de|d'|un|une|du|la|le|l'))*\s*$/;
/** « Ma secrétaire part », « notre comptable »: somebody who works for the person. */
const OF_MINE = /(?<![a-z])(?:mon|ma|mes|notre|nos) (?:ancien(?:ne)? |nouve(?:au|lle) )?$/;
const STAFF =
  /^(?:secretaires?|assistante?s?|comptables?|expert|avocate?s?|notaires?|medecins?|architectes?|coiffeu|nounous?|femmes? de|menuisiers?|plombiers?|vendeu|apprentie?s?|serveu|cuisinie|informaticienn?e?s?|graphistes?|webmasters?|banquie|assureurs?|consultante?s?|kines?|psys?|dentistes?)/;
/** What is known of a trade that a draft names, or null for a trade of which we know nothing. */
export function tradeNamed(label: string | undefined): Trade | null {
  if (!label) return null;
  const direct = tradeOf(label);
  if (direct) return direct;
  const [longest] = tradesIn(fold(label)).sort((x, y) => y.word.length - x.word.length);
  return longest?.trade ?? null;
}

/** « Nous proposons des pizzas »: a weak word there is what is offered, not the trade. */
const OFFERS =
  /(?:je fais|on fait|nous faisons|je propose|on propose|nous proposons|je vends|on vend|nous vendons|prestations?|services?)(?![a-z])[^.;!?\n]*$/;

/** Family names that are trades too: « Jean Boulanger », « Garage Boucher », « maître Charpentier ». */
const SURNAMES =
  /^(?:boulanger|boucher|poissonnier|charpentier|macon|mercier|barbier|couturier|cordonnier|sellier|serrurier|potier|verrier|fromager|chapelier|vigneron|brasseur|jardinier|menuisier|marchand|coutelier|tailleur|berger|chevrier|bucheron|fermier|tapissier|relieur|vannier|boursier|notaire|ferrand|maraicher|graveur|vitrier|plombier|marin|batelier|voyant|glacier|epicier|peintre|masseur|papetier)s?$/;
const TITLE =
  /(?:\bm\.?|\bmr\.?|mme|monsieur|madame|maitre|\bme\.?|docteur|\bdr\.?|famille|maison|\bets|etablissements|sarl|eurl|\bsasu?|chez) $/;
const BEFORE_A_TRADE = /^(?:Bonjour|Bonsoir|Salut|Je|Suis|Artisan|Artisane|Moi|Entreprise|Métier|Maître)$/;

/** Is this word a part of somebody's name? */
function isSurname(p: Passage, { start, end }: { start: number; end: number }): boolean {
  if (!SURNAMES.test(p.text.slice(start, end)) || !/^\p{Lu}/u.test(quote(p, start, end))) return false;
  const before = quote(p, 0, start);
  const previous = /(\p{Lu}[\p{L}'-]+)$/u.exec(before)?.[1];
  const firm =
    /^ (?:& |et )(?:fils|filles?|freres?|soeurs?|associes?|cie|co)(?![a-z])|^ (?:pere|freres|fils|soeurs)(?![a-z])/.test(
      p.text.slice(end),
    );
  // « Boucher Informatique »: a name, then a trade.
  const next = /^ (\p{Lu}[\p{L}'-]+)/u.exec(quote(p, end, end + 40).replace(/^/, " "));
  if (next && tradesIn(fold(next[1] as string)).length > 0 && !/^artisan/i.test(before)) return true;
  return firm || TITLE.test(p.text.slice(0, start)) || (previous !== undefined && !BEFORE_A_TRADE.test(previous));
}

/** « En face de la mairie », « place de l'église »: where it is, not what it does. */
const LANDMARK =
  /(?:(?:face|cote|pres|dessus|dessous) (?:a|au|de|du|d')|(?<![a-z])(?:derriere|devant|rue|place|avenue|route|quai|square|chemin|boulevard|impasse|allee))(?: (?:de|du|des|d'))?(?: (?:la|le|les|l'))? ?$/;

type Hit = { trade: Trade; start: number; end: number; score: number; strong: boolean };

/** « Je suis pas docteur »: what it is not, wherever else its word stands. */
const DENIED = /(?:suis|sommes|est) (?:pas|plus) (?:du tout )?(?:un |une |de |des )?$/;

/** « Boucher, c'est mon nom ». */
const MY_NAME = /^,? (?:c'est|est) (?:mon|notre|le) nom(?![a-z])/;

/** « La restauration de meubles » is no restaurant. */
const OF_SOMETHING = /^restaurations?$/;

function hits(p: Passage): Hit[] {
  const all = tradesIn(p.text);
  const denied = new Set(
    all
      .filter((t) => DENIED.test(p.text.slice(0, t.start)) || MY_NAME.test(p.text.slice(t.end)) || isSurname(p, t))
      .map((t) => t.trade),
  );
  return all.flatMap(({ trade, word, weak, start, end }) => {
    const before = p.text.slice(Math.max(0, start - 45), start);
    if (denied.has(trade) || (OF_MINE.test(before) && STAFF.test(p.text.slice(start)))) return [];
    if (NOT.test(before) || LANDMARK.test(before) || isSurname(p, { start, end })) return [];
    if (weak && OFFERS.test(p.text.slice(0, start))) return [];
    const score = (SELF.test(before) ? 6 : 0) + (weak ? 0 : 3) + Math.min(3, word.length / 8) - Math.min(3, start / 60);
    if (OF_SOMETHING.test(word) && /^ (?:de|d'|du|des)(?![a-z])/.test(p.text.slice(end))) return [];
    return [{ trade, start, end, score, strong: !weak }];
  });
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

/** How a word sounds, roughly: « orthofoniste », « menuizier ». */
const sound = (word: string): string =>
  word.replace(/ph/g, "f").replace(/(.)\1/g, "$1").replace(/z/g, "s").replace(/y/g, "i");

const GREETINGS = new Set(
  "coucou|bonjour|bonsoir|salut|allo|hello|merci|voila|essayer|enfant|enfants|homme|femme".split("|"),
);

/** The trade whose word is nearest to one that was said, when it is near enough. */
function typo(p: Passage, ofName: string): Hit | null {
  let best: (Hit & { off: number }) | null = null;
  const words = [...p.text.matchAll(/[a-z]{4,}/g)];
  for (const [i, m] of words.entries()) {
    if (
      OFFERED.has(m[0]) ||
      GREETINGS.has(m[0]) ||
      tradesIn(m[0]).length > 0 ||
      /(?<!a )l'$/.test(p.text.slice(0, m.index))
    )
      continue;
    const next = words[i + 1];
    const pair = next && next.index === m.index + m[0].length + 1 ? `${m[0]} ${next[0]}` : null;
    for (const { word, trade } of NEAR_WORDS) {
      const said = word.includes(" ") ? pair : m[0];
      if (!said || said.length < 5 || sound(word).slice(0, 2) !== sound(said).slice(0, 2)) continue;
      const limit = tolerance(word.length);
      const off = edits(sound(said), sound(word), limit) / word.length;
      // A word that is right was seen already, and left aside for a reason.
      if (said.replace(/s$/, "") === word || limit === 0 || off > limit / word.length || (best && off >= best.off))
        continue;
      if (isName(p, m.index) || ofName.includes(said)) continue;
      best = { trade, start: m.index, end: m.index + said.length, score: 2, strong: true, off };
    }
  }
  return best;
}

/** Within a sentence, a word with a capital is somebody's or some place's. */
const isName = (p: Passage, at: number): boolean => {
  const before = quote(p, 0, at);
  return /[\p{Ll},]$/u.test(before) && /^\p{Lu}/u.test(quote(p, at, at + 1));
};

const GENERIC =
  /(?:je suis|j'suis|jsuis|on est|nous sommes|je travaille comme|mon metier,? c'est|metier ?:|je fais du metier de|je suis (?:un|une))(?: (?:un|une|le|la|artisan(?:e)?))? ([a-z][a-z' -]{3,60}?)(?=$|[,;.\n!?¤]| (?:a|sur|dans|depuis|et|au|aux|pour|avec|qui|chez|en (?!bat)|on|je|ouvert\w*|installe\w*|independant\w*)(?![a-z-]))/;
const NOT_TRADES =
  /^(?:ouvert|ferme|installe|situe|seul|la|ici|pret|disponible|joignable|d'accord|desole|sur|pas|interesse|content|le gerant|gerant|gerante|patron|patronne|proprietaire|independant|deux|trois|une equipe|une petite|basee?|dispo|specialise|present|en face|derriere|devant|pres d|proche|a cote|au |aux |dans |entre )/;

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

/** « Menuiserie Poissonnier Frères », « Boucher Informatique »: a family name that is a trade gives way to any other. */
function besideName(all: Hit[], p: Passage, name: string): Hit[] {
  const from = name ? p.raw.toLowerCase().indexOf(name.toLowerCase()) : -1;
  if (from < 0) return all;
  const inside = (hit: Hit) => {
    const at = p.at[hit.start] ?? -1;
    return at >= from && at < from + name.length;
  };
  const outside = all.filter((hit) => !inside(hit));
  if (outside.length > 0) return outside;
  // « Boucher Informatique », and nothing else: the second tells what it does.
  return all.length > 1 ? all.filter((hit) => (p.at[hit.start] ?? 0) > from) : all;
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

import { TOWNS } from "../../data/towns.ts";
import { fold, type Passage } from "../../french/passage.ts";
import { clean } from "../../reading.ts";
import { onlyTrade, tradeNamed } from "../trade.ts";
import { tradesIn } from "../trade-words.ts";
import type { Hit } from "./cues.ts";
import { KIND } from "./trim.ts";

const WORD = "(?:\\p{Lu}[\\p{L}\\d&'’-]*|\\d{1,4}(?: ?(?:bis|ter)(?!\\p{L}))?)";
const LINK =
  "(?:(?:de la|de l'|de|du|des|la|le|les|et|&|aux|au|by|of|and|pour|mais|dans|mon|ma|sur|sous|en|comme|sans|avec|chez|ou) |d'|l')";
/** Words in capitals with the small ones between them. */
const RUN = new RegExp(
  `(?<![\\p{L}\\d'’-])(?:(?:[Ll][ea]s?|[Aa]ux?|[Cc]hez) |[Ll]'|[Dd]')?(?:\\p{Lu}[\\p{L}\\d&'’-]*|\\d{1,2}(?= \\p{Lu}))(?: ${LINK}{0,2}${WORD})*`,
  "gu",
);
/** What a sentence begins with, and what is written in capitals without being a name. */
const COMMON =
  /^(?:je|j'|on|nous|vous|il|elle|c'est|ce|ça|bonjour|bonsoir|salut|hello|coucou|allô|allo|alors|oui|non|donc|voilà|mon|ma|mes|notre|nos|moi|ici|euh|bon|ben|en|pour|avec|depuis|avant|après|enfin|du|des|de|le|la|les|l'|un|une|d'|et|mais|ou|où|à|au|aux|pas|tous|tout|toute|ouvert\w*|fermé\w*|tel|tél|téléphone|numéro|horaires?|adresse|merci|madame|monsieur|mr|mme|maître|docteur|dr|noël|pâques|toussaint|français\w*|sarl|sas|eurl|rdv|vtc|ht|ttc|urgences?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|consultations?|accueil|prélèvements?|dépannage|installation)$/iu;
const CUE =
  /(?:appel\w*|nom|cab|enseigne|societe|entreprise|atelier|cabinet|shop|agence|boutique|magasin|salon|dirige|tiens|tient|gere|tete de|fonde|cree|monte|ouvert|lance|repris|boite|association|asso|club|marque|porte|scene)[ ,:]*(?:c'est |est |: ?)?(?:maintenant |desormais )?$/;
const PLACE =
  /(?:^|[ ('])(?:a|au|aux|d|de|du|des|sur|vers|pres de|rue|avenue|av|place|route|chemin|quai|boulevard|bd|cours|allee|impasse|zone|zi|za|lieu[- ]dit|hameau|village|dans|en|entre|cote de|autour de|secteur|region|quartier|cedex)(?: (?:la|le|les|l'))?$/;
const PERSON =
  /(?:je suis|je m'appelle|moi c'est|madame|monsieur|mr|mme|mon pere|ma mere|mon mari|ma femme|avec|collegue|gerante?|patron\w*|par)$/;
const ELSEWHERE =
  /(?:fait|fais|ans|annees?|mois|stage|apprentissage|formee?|diplome\w*|promo|ecole|concours|chez|contre|concurrent\w*|ancien\w*|avant)(?: \w+)?$/;
const BOUND = /[,.;:!?()\n—–«»"“”]/;

/** « Façad'Azur sur Toulon »: where it is, is no part of it; nor is a small article before it. */
function withoutPlace(name: string): string {
  const bare = name.replace(new RegExp(`^(?:le |la |aux? (?=${KIND}(?![a-z])))`, "iu"), (article) =>
    /^\p{Ll}/u.test(article) ? "" : article,
  );
  const tail = /^(.+?) (?:sur|en|dans|à|a) ((?:L[ea]s? |L')?\p{Lu}[\p{L}'-]*)$/u.exec(bare);
  return tail && TOWNS.has(fold(tail[2] as string).replace(/ /g, "-")) ? (tail[1] as string) : bare;
}

/** « Boucher Informatique »: a family name that is a trade, before another. */
const ofTwoTrades = (words: readonly string[]): boolean => {
  // « Plombier Chauffagiste » is what he does; a name joins what nobody joins.
  const trades = words.map((word) => tradeNamed(word)?.sector).filter(Boolean);
  return words.length === 2 && trades.length === 2 && trades[0] !== trades[1] && words.every((w) => /^\p{Lu}/u.test(w));
};

/** « Le Garage. Restaurant à Mayenne », « Phone Clinic à Saint-Denis »: words of a trade, dressed as a name. */
function isSignboard(name: string, before: string, after: string): boolean {
  const alone = /(?:^|[.:;\n] *)$/.test(before) && /^[.,;]/.test(after);
  if (/^(?:L[ea]s? |L')\p{Lu}/u.test(name)) return alone;
  const words = name.split(" ");
  // « Auto École » is one, however it is written.
  const folded = fold(name).replace(/-/g, " ");
  if (tradesIn(folded).some((hit) => hit.start === 0 && hit.end === folded.length)) return false;
  return (
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !words.every((word) => tradeNamed(word) || TOWNS.has(fold(word)))
  );
}

/** A run of capitals, and how much speaks for its being the name of the business. */
function weigh(p: Passage, m: RegExpExecArray): Hit | null {
  let name = m[0].replace(/[.'’-]+$/u, "");
  // « Bonjour Nails by Kenza », « Je dirige Cap Crédit »: what opens the sentence is no part of the name.
  let start = m.index;
  const dressed =
    !/^(?:Maître|Docteur|Dr|Me|C['’]est) /u.test(name) &&
    name.split(/\s+/).length > 2 &&
    name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)) &&
    !name.split(/\s+/).every((word) => COMMON.test(word));
  const title = /^(?:Madame|Monsieur|Docteur) \p{Lu}/u.test(name) && /(?:^|[.,:;\n] *)$/.test(p.raw.slice(0, start));
  for (
    let lead = /^(c['’]est|\p{L}+['’]?)\s*/iu.exec(name);
    lead && !dressed && !title && COMMON.test(lead[1] as string);
    lead = /^(c['’]est|\p{L}+['’]?)\s*/iu.exec(name)
  ) {
    if (/^(?:l[ea]s?|l'|aux?)$/iu.test(lead[1] as string) && /^\p{Lu}|^\d/u.test(name.slice(lead[0].length))) break;
    start += lead[0].length;
    name = name.slice(lead[0].length);
  }
  name = withoutPlace(name);
  const words = name.split(/\s+/).filter(Boolean);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals === 0 || words.length > 7 || name.length < 3) return null;
  const folded = fold(name);
  // « Paris XVIe », « Lyon 3e » are places too.
  const town = folded
    .replace(/^(?:l[ea]s?|aux?) /, "")
    .replace(/ (?:\d{1,2}|[ivx]+)(?:e|er|eme)?$/, "")
    .replace(/ /g, "-");
  const signboard = isSignboard(name, p.raw.slice(0, start), p.raw.slice(start + name.length));
  if (
    (onlyTrade(name) && !signboard && !/ (?:des|du|de la|de l') ?\p{Lu}/u.test(name) && !ofTwoTrades(words)) ||
    /^aux? /.test(name) ||
    TOWNS.has(town) ||
    TOWNS.has(folded.replace(/ /g, "-"))
  )
    return null;
  const before = fold(p.raw.slice(0, start)).replace(/\s+$/, "");
  const after = p.raw.slice(start + name.length);
  const opens =
    /^(?:(?:bonjour|bonsoir|bjr|slt|salut|cc|coucou|hello|alors|donc|oui|euh|nous|moi),? *)*$/.test(before) ||
    BOUND.test(before.at(-1) ?? "");
  const closes =
    after === "" ||
    BOUND.test(after.trimStart().charAt(0)) ||
    /^ (?:-|(?:est une?|propose|vend|fabrique) )/.test(after);
  const placed = /^,? (?:à|a|au|aux|sur|en) \p{L}/u.test(after);
  const kind = new RegExp(`^${KIND}(?![a-z])`).test(folded);
  const behindTrade = tradeNamed(before.split(/[,.;:!?\n]/).at(-1)) !== null;
  let sure = 0;
  if (CUE.test(before) || /^,? (?:que |qu'|c'est comme ça qu')?(?:ça|ca|elle|il|on) s'app?elle/u.test(after)) sure += 3;
  if (/(?:^| )(?:c'est|nous c'est|ici)$/.test(before)) sure += 1;
  if (opens && (closes || placed)) sure += 2;
  else if (placed || closes) sure += 1;
  if (kind || behindTrade) sure += 1;
  if (capitals > 1 || /^(?:l[ea]s?|aux?|chez) |^l'/i.test(name) || /\d/.test(name)) sure += 1;
  if (PLACE.test(before) && !/(?:gerante?|patron\w*|nom|boutique|restaurant|salon) d[eu]$/.test(before)) sure -= 4;
  if (PERSON.test(before)) sure -= 2;
  if (ELSEWHERE.test(before)) sure -= 3;
  return sure >= 2 ? { name: clean(name, 120), sure } : null;
}

/** The phrase in capitals that is most likely the name; `sure` is 0.6 when it is to be asked back, 0.85 when it is not. */
export function inCapitals(p: Passage): Hit | null {
  if (!/\p{Ll}/u.test(p.raw)) return null;
  const letters = p.raw.match(/\p{L}{2,}/gu) ?? [];
  // Who capitalises everything tells nothing by it.
  if (letters.length > 8 && letters.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > letters.length) return null;
  const hits = [...p.raw.matchAll(RUN)].flatMap((m) => weigh(p, m as RegExpExecArray) ?? []);
  const best = hits.reduce<Hit | null>((a, b) => (a && a.sure >= b.sure ? a : b), null);
  return best && { name: best.name, sure: best.sure >= 3 ? 0.85 : 0.6 };
}

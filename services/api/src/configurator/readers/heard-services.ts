import { fold, MASK, mask, type Passage, quote } from "../french/passage.ts";
import { piecesOf } from "../french/pieces.ts";
import type { Context } from "../reading.ts";
import { runsOn, withinSpeech } from "./run-on.ts";
import { type Listed, separate } from "./service-items.ts";
import { isShort, serviceNamed } from "./service-name.ts";
import { doesOf, type Own, ownIn } from "./service-words.ts";
import { takenBack } from "./taken-back.ts";
import { isTradeLabel, onlyTrade, tradeNamed } from "./trade.ts";
import { onlyOffers } from "./trade-slips.ts";

/** A verb, a day, a wish: a piece that has one is not the name of a service. */
const NOT_A_NOUN =
  /(?<![a-z])(?:je|j'|on|nous|vous|ils?|elles?|tu|c'|ca|cela|est|sont|suis|sommes|etes|ai|avons|avez|ont|a|fait|fais|faites|peut|peux|veux|voudrais|veut|faut|doit|que|qui|quand|si|oui|non|ok|merci|bonjour|voix|ton|tons|ouverte?|ferme|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|semaine|week|heures?|urgen\w*|mon|ma|mes|notre|nos|votre|vos|ne|n'|pas|plus|jamais|aussi|assistante?|telephone|numero|adresse|horaires?|tarifs?|prix|rdv|rendez|devis|rue|avenue|chemin|place|entreprise|societe|cabinet|salon|euh|voila|alors|sais|idee|professionn\w*|chaleur\w*)(?![a-z])/;
const AT_HOME = /(?: a domicile| a emporter| sur place| sur mesure| a sec| a la carte)/g;

/** The name of a service, in words that no verb, day nor wish stands in. */
function nounIn(words: string, { each }: Own): string | null {
  const name = serviceNamed(words);
  // « Pompes à chaleur »: what the trade calls its own holds no verb.
  const others = fold(name ?? "").replace(AT_HOME, " ");
  return name && !/\d/.test(name) && !NOT_A_NOUN.test(each ? others.replace(each, " ") : others) ? name : null;
}

/** The words of what else was understood: a name is no list (« Coupe & Couleur »), nor is a town a service. */
function without(p: Passage, context: Context): Passage {
  const names = (context.heard ?? []).flatMap((f) => (f.slot === "business_name" && f.value ? [fold(f.value)] : []));
  const town = context.heard?.find((f) => f.slot === "address")?.value;
  if (town && typeof town === "object" && "town" in town && town.town) names.push(`a ${fold(town.town)}`);
  return names.reduce((rest, name) => {
    const at = rest.text.indexOf(name);
    return at < 0 || name.length < 2 ? rest : mask(rest, at, at + name.length);
  }, p);
}

/** Is this piece where the trade was told, in so many words? « Débouchage » beside « je suis plombier » is a service. */
export const tellsTrade = (folded: string, context: Context): boolean =>
  context.heard?.some(
    (f) =>
      f.slot === "trade" &&
      f.confidence === 1 &&
      folded.includes(fold(f.words)) &&
      // « Ouverture de porte » tells a trade and is a service of it.
      !doesOf(context)?.test(fold(f.words)),
  ) ?? false;

/**
 * A list of services that nobody asked for, known by the words of the trade; beside prices, a bare list of nouns is
 * one too. `whole` when it is long enough not to be asked for again.
 */
export function heardServices(heard: Passage, context: Context, own: Own): Listed & { whole: boolean } {
  const { rest: p, isGone } = takenBack(without(heard, context));
  const priced = context.heard?.some((f) => f.slot === "prices") ?? false;
  const naming = context.heard?.some((f) => f.slot === "trade") ?? false;
  let dropped = false;
  const names: string[] = [];
  let sentence: { name: string; hit: number; apart: boolean; small: boolean }[] = [];
  let clean = true;
  const close = () => {
    const hits = sentence.reduce((n, s) => n + s.hit, 0);
    const alone = sentence.length === 1 && !naming && clean && p.text.trim().split(/\s+/).length <= 4;
    const apart = sentence.some((s) => s.hit > 0 && s.apart);
    if (hits >= 2 || (hits === 1 && (alone || (priced && apart)))) {
      // « …, obsèques, marbrerie, prévoyance »: what goes on after two that are known.
      const goesOn = sentence[0]?.hit && hits >= 2 && hits * 2 >= sentence.length;
      const kept = sentence.filter((s) => s.hit > 0 || (hits * 2 >= sentence.length && (clean || (goesOn && s.small))));
      dropped ||= kept.length < sentence.length;
      names.push(...kept.map((s) => s.name));
    } else if (priced && clean && sentence.length >= 2 && sentence.every((s) => s.apart))
      names.push(...sentence.map((s) => s.name));
    sentence = [];
    clean = true;
  };
  for (const piece of piecesOf(p)) {
    if (piece.opens) close();
    if (!/[a-z]/.test(piece.text)) continue;
    const masked = piece.text.includes(MASK);
    // What else was understood parts what stands around it.
    for (const run of p.text.slice(piece.start, piece.end).matchAll(/[^¤()«»"]+/g)) {
      if (!/[a-z]{3}/.test(run[0])) continue;
      const from = piece.start + run.index;
      const words = quote(p, from, from + run[0].length);
      const name = nounIn(words, own) ?? nounIn(withinSpeech(words, own) ?? "", own);
      if (!name) {
        // What was listed before is a list all the same.
        close();
        clean = false;
        continue;
      }
      const folded = fold(name);
      const isTrade = tellsTrade(folded, context) || (isTradeLabel(name) && own.does?.test(folded) !== true);
      const ours = !isTrade && (own.does ? ownIn(folded, own).length > 0 : onlyOffers(name));
      const hit = ours ? (runsOn(name, own)?.length ?? 1) : 0;
      // « Kiné respiratoire » tells a trade and may well be a service: the list is asked for again.
      if (isTrade && !onlyTrade(folded)) dropped = true;
      if (isTrade && sentence.length === 0 && own.does) continue;
      if (isTrade || (!hit && naming && tradeNamed(folded) !== null)) clean = false;
      else sentence.push({ name, hit, apart: !masked, small: /^\s*\p{Ll}/u.test(words) && isShort(name, 3) });
    }
  }
  close();
  const list = separate(
    names.filter((name) => !isGone(name)),
    own,
  );
  return {
    ...list,
    whole: own.does !== null && !dropped && (list.names.length >= 3 || (list.names.length === 2 && priced)),
  };
}

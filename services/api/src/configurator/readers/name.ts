import { TONES } from "../data/tones.ts";
import { fold, MASK, type Passage, quote, slice } from "../french/passage.ts";
import { piecesOf } from "../french/pieces.ts";
import { type Context, clean, found, nothing, type Reader, type Reading, type Span } from "../reading.ts";
import { establishmentIn, nameCheck } from "./establishment.ts";
import { inCapitals } from "./name/capitals.ts";
import { afterNone, afterTakenBack, announced, type Hit } from "./name/cues.ts";
import { afterKind } from "./name/kinds.ts";
import { spoken } from "./name/spoken.ts";
import { asksOnlyName, TIMES, timedAnswer, timesOf } from "./name/timed.ts";
import { bareName, dress } from "./name/trim.ts";
import { isWithin } from "./not-amounts.ts";
import { doesOf } from "./service-words.ts";
import { onlyTrade, tradeNamed } from "./trade.ts";
import { onlyOffers } from "./trade-slips.ts";

const PERSON =
  /(?:[Jj]e (?:suis|m'appelle)(?! [Mm]adame| [Mm]onsieur)|[Mm]oi c'est|[Ii]ci|[Cc]'est|[Dd]octeur|[Dd]r|[Mm]a[iî]tre|[Bb]onjour,?) +((?:\p{Lu}[\p{L}'-]+)(?: +(?:\p{Lu}[\p{L}'-]+|de|du|le|la)){1,3})/u;
const NO_NAME =
  /^(?:aucune?|neant|non|rien|sans|pas)(?= *[.,;\n]|$)|(?:pas (?:encore )?(?:de|d'un|vraiment de|un) ?(?:nom|enseigne)|pas de nom|j'?en ai pas|n'en ai pas|aucun nom|(?:a|sous) mon (?:propre )?nom|pas d'enseigne|sans nom|pas encore de nom|y en a pas|il n'y en a pas|mon nom a moi|rien de special|pas de nom particulier)/;
const LEAD =
  /^(?:(?:alors|donc|bon|oui|bonjour|eh|et bien|ben|bah|en fait|non|pardon|plutôt|mon|ma|mes|notre|nos|le nom|c'est|ce sera|ça s'appelle|ca s'appelle|on s'appelle|nous sommes|on est|je suis|moi c'est|l'entreprise|l'entreprise s'appelle|la société|la boite|la boîte|elle s'appelle|il s'appelle|s'appelle|notez|met+e[zr]|juste|appelez[- ](?:la|le|nous)|du coup|voilà)(?![\p{L}-])[\s,:]*)+/iu;
/** « Et aussi un hôtel »: a second business beside the first. */
const SECOND =
  /,? (?:et|puis|mais) (?:aussi|egalement|en plus|a cote|j'ai aussi|on a aussi|nous avons aussi|je tiens aussi|on tient aussi) (?:un|une|le|la|l')(?![a-z])/;
/** A name that cannot be missed: it was announced, stands behind its kind, or is plain by its capitals. */
function named(p: Passage): Hit | null {
  // « Un restaurant, Le Petit Zinc, et aussi un hôtel, l'Hôtel du Zinc »: the first is the one that is told of.
  const second = SECOND.exec(p.text);
  const first = second ? named(slice(p, 0, second.index)) : null;
  if (first) return first;
  const hit = announced(p) ?? afterKind(p);
  const capitals = inCapitals(p);
  // « Boucher Informatique. Boucher, c'est mon nom »: the signboard is the longer one.
  if (
    hit &&
    !(capitals && capitals.sure >= 0.8 && capitals.name.length > hit.name.length && capitals.name.includes(hit.name))
  )
    return hit;
  return capitals && capitals.sure >= 0.8 ? capitals : null;
}

/** A wish, a price, a time. */
const NOT_A_NAME =
  /(?<![a-z])(?:dit|dire|disais|msg|message|surtout)(?![a-z])|s'il(?![a-z])|^ce que |c'est bon|(?:on|je|c'est) valid|inch'?allah|ca (?:marche|roule|me va)|\bvoix\b|\bun ton\b|\bparle\b|\bfacon\b|^qu(?:e |'(?:il|elle|on) )|\bassistante?\b|^(?:je|j'|on|nous) ?(?:voudr|aimer|veu|souhait)| (?:est|sont) |€|\d ?h\b/;

/** A telephone, a time, a sentence: no name. */
const UNFIT = /\d{2}[ .]\d{2}[ .]\d{2}|\d ?h(?![a-z])|^c'est |^le \d|^\d+$/;

/** « Dépannage, fuites, robinetterie » lists what is offered. */
function isServiceList(p: Passage, context: Context): boolean {
  const does = doesOf(context);
  return does !== null && piecesOf(p).filter((piece) => does.test(piece.text)).length >= 2;
}

/** Has another reader understood these words already (a mission, an address, a price)? */
function isUnderstood(p: Passage, words: string): boolean {
  const start = p.raw.indexOf(words);
  return p.at.some((at, i) => at >= start && at < start + words.length && p.text[i] === MASK);
}

/** A name in small letters that nobody asked for: kept, and asked back. */
function guessed(p: Passage, name: string | null): Reading {
  if (!name) return nothing(p);
  const dressed = dress(bareName(name));
  return {
    rest: p,
    findings: [found("business_name", dressed, name, 0.6)],
    doubts: [{ slot: "business_name", text: nameCheck(dressed), check: true }],
  };
}

/** « Ton soutenu » is a wish; « Ton Coiffeur » is a name. */
const isTone = (words: string): boolean => {
  const wish = /^tons? (.+)/.exec(fold(words))?.[1];
  return wish !== undefined && TONES.some(([, tones]) => new RegExp(tones.source).test(wish));
};

/** « Vidange à partir de 79 € » names what is priced. */
function isPriced(p: Passage, words: string, context: Context): boolean {
  const start = p.raw.indexOf(words);
  return (context.priced ?? []).some((span) => (p.at[span.start] ?? 0) <= start && start < (p.at[span.end] ?? 0));
}

/** The name of the business; a person's own name counts for those who work under it. */
export const readName: Reader = (p, context) => {
  const asked = context.asked.includes("business_name");
  const alone = asksOnlyName(context);
  const after = afterNone(p);
  if (!/[a-z\d]/.test(p.text) || (asked && NO_NAME.test(p.text) && !(after && named(after)))) return nothing(p);
  const timed = timedAnswer(p, context);
  if (timed) {
    const words = clean(quote(p, 0, timed.length).replace(LEAD, ""), 120);
    return { rest: p, findings: [found("business_name", dress(words), words, 0.9)], doubts: [] };
  }
  const guess = alone ? null : establishmentIn(p, context, asked);
  if (context.draft.business_name && !asked && !announced(p)) return guessed(p, guess);
  const again = afterTakenBack(p) ?? after;
  const hit = (again && named(again)) ?? named(p);
  // « Permis B, conduite accompagnée »: what a list of services begins with, and « la grande enseigne facture 99 ».
  const listing = !asked && context.asked.includes("services");
  const opensList = listing && hit !== null && p.raw.trimStart().startsWith(hit.name);
  const renames = asked || !context.draft.business_name || (context.correcting && !listing);
  if (hit && (opensList || (!renames && !/\p{Lu}/u.test(hit.name)))) return nothing(p);
  if (hit && hit.name.length > 1 && !/^(?:je|on|nous|un|une|ouvert)\b/i.test(hit.name)) {
    // An answer that begins with it gives it whole: « Pneu Éco 60. »
    const whole = alone && p.raw.trimStart().startsWith(hit.name);
    const name = dress(bareName(hit.name, whole || hit.told));
    // « Le 26, c'est le nom », said of « Rayon 26 »: it is on the card already.
    const known = context.draft.business_name?.value;
    if (
      UNFIT.test(fold(name)) ||
      (known && !context.correcting && fold(known).endsWith(` ${fold(name).replace(/^l[ea] /, "")}`))
    )
      return nothing(p);
    return { rest: p, findings: [found("business_name", name, hit.name, hit.sure)], doubts: [] };
  }
  if (guess) return guessed(p, guess);
  const heard = asked ? spoken(p) : null;
  if (heard && heard.sure < 0.8) return guessed(p, heard.name);
  if (heard)
    return {
      rest: p,
      findings: [found("business_name", dress(bareName(heard.name)), heard.name, heard.sure)],
      doubts: [],
    };
  const person = PERSON.exec(p.raw);
  const capitals = asked && !alone && !person ? inCapitals(p) : null;
  if (capitals && !isTone(capitals.name) && !NOT_A_NAME.test(fold(capitals.name)) && !isUnderstood(p, capitals.name))
    return guessed(p, capitals.name);
  if (person && (asked || !context.draft.business_name) && !tradeNamed(person[1])) {
    const under =
      /(?:psy|avocat|medecin|osteo|kine|coach|therap|architecte|notaire|infirmi|sage|dentiste|orthoph|podolog|dieteti|sophrolog|consultant|photograph|veterinaire|naturo|traduc)/.test(
        p.text,
      );
    if (alone || under)
      return {
        rest: p,
        findings: [found("business_name", clean(person[1] as string, 120), person[0], alone ? 1 : 0.7)],
        doubts: [],
      };
    if (asked && /m'appelle/.test(person[0])) return guessed(p, clean(person[1] as string, 120));
  }
  if (!alone) return nothing(p);
  const line = p.raw.split("\n").find((words) => /\p{L}/u.test(words)) ?? "";
  const bare = clean(line.replace(LEAD, ""), 200).replace(LEAD, "");
  const cut = clean((bare.split(/[,;.!?\n]/)[0] ?? "").replace(/ si (?:vous|tu|ça|ca)(?!\p{L}).*$/iu, ""), 120);
  if (
    cut.length < 2 ||
    UNFIT.test(fold(cut)) ||
    isUnderstood(p, cut) ||
    NOT_A_NAME.test(fold(cut)) ||
    isServiceList(p, context) ||
    onlyTrade(cut) ||
    onlyOffers(cut) ||
    isTone(cut) ||
    isPriced(p, cut, context) ||
    /^(?:(?:moi |nous )?(?:on|nous|je) [a-zé]|(?:prestations?|services?|activités?|tarifs?|horaires?) ?:?)/iu.test(
      cut,
    ) ||
    cut.split(/\s+/).length > 8 ||
    !/\p{L}/u.test(cut) ||
    /^(?:oui|non|ok|merci|bonjour|salut|bien|ça|ca|bon|exact|voilà|je|tu|vous|quoi|comment|pourquoi|stop|attendez)(?!\p{L})/iu.test(
      cut,
    )
  )
    return nothing(p);
  // Small letters among other things may be anything: « transferts gare et aéroport, transport médical ».
  if (cut.slice(1) === cut.slice(1).toLowerCase() && / (?:et|ou) /.test(cut) && piecesOf(p).length > 2)
    return guessed(p, cut);
  return { rest: p, findings: [found("business_name", dress(bareName(cut)), cut, 0.9)], doubts: [] };
};

/** A telephone number, however it is cut. */
const DICTATED = /(?:\d[ .-]?){8,}/g;

/** Figures and days within a name are neither hours nor prices: « Pharmacie des Trois Cigognes », « L'Atelier 19 ». */
export function timesInName(p: Passage, context: Context): Span[] {
  const first = timedAnswer(p, context);
  if (first) return timesOf(first);
  const heard = spoken(p);
  const hit = named(p) ?? (heard && heard.sure >= 0.8 ? heard : null);
  const from = hit ? p.raw.indexOf(hit.name) : -1;
  if (!hit || from < 0 || !/\p{L}{4}|\p{L}{2,} \p{Lu}/u.test(hit.name)) return [];
  const dictated = [...p.text.matchAll(DICTATED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const within = [...p.text.matchAll(TIMES)].filter((m) => {
    const at = p.at[m.index] ?? -1;
    const decimal = /^[.,]\d/.test(p.text.slice(m.index + m[0].length));
    return at >= from && at < from + hit.name.length && !decimal && !isWithin(dictated, m.index);
  });
  // « Cabinet Vasseur lundi mardi jeudi »: several days are a week, and no name.
  if (within.filter((m) => /di$|dimanche/.test(m[0])).length > 1) return [];
  return within.map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Did the person say that the business has no name of its own? */
export const saysNoName = (p: Passage): boolean => NO_NAME.test(p.text);

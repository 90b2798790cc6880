import { TONES } from "../data/tones.ts";
import { TOWNS } from "../data/towns.ts";
import { capital } from "../french/grammar.ts";
import { fold, MASK, type Passage, quote, slice } from "../french/passage.ts";
import { piecesOf } from "../french/pieces.ts";
import { type Context, clean, found, nothing, type Reader, type Reading } from "../reading.ts";
import { establishmentIn, nameCheck } from "./establishment.ts";
import { doesOf } from "./service-words.ts";
import { onlyOffers, onlyTrade, tradeNamed } from "./trade.ts";

const CALLED =
  /(?:s ?'?ap+el+e?(?:nt)?(?![a-z])|se nomme|nom,? (?:de (?:l'entreprise|la societe|la boutique|mon \w+|ma \w+),? )?(?:c'est|est|:|par|en)(?![a-z])|nomme\w*|(?:le )?nom ?: ?|(?:ma|mon|notre|la|le) (?:petite? )?(?:boite|entreprise|societe|boutique|magasin|salon|cabinet|garage|resto|restaurant|institut|agence|hotel|gite|commerce|enseigne|affaire) (?:c'est|c |cest|est|se nomme|:)(?! (?:un|une|le|la|les|a|au|aux|dans|sur|situe\w*|ouverte?|fermee?|specialis\w*|de|en|base\w*|installe\w*|pas|tres|plutot|petite?)(?![a-z]))|enseigne (?:est |c'est |: ?)?|raison sociale (?:est |c'est |: ?)?|denomination (?:est |: ?)?)\s*(?:c'est |donc )?/;
const QUOTED = /[«"“]\s*([^»"”]{2,80}?)\s*[»"”]/;
/** Single marks, told from apostrophes by the spaces around them: « salon 'L'Atelier de Manon' ». */
const MARKED = /(?<![\p{L}\d])'\s*((?:[^'\n]|'(?=\p{L})){2,80}?)\s*'(?![\p{L}\d])/u;
const KIND =
  "(?:restaurant|resto|brasserie|bistrot|pizzeria|creperie|boulangerie|patisserie|boucherie|charcuterie|fromagerie|poissonnerie|epicerie|fleuriste|librairie|pharmacie|optique|garage|carrosserie|salon|institut|cabinet|clinique|etude|agence|atelier|hotel|gite|camping|plomberie|electricite|menuiserie|serrurerie|maconnerie|couverture|toiture|peinture|chauffage|carrelage|entreprise|societe|sarl|sas|sasu|eurl|ets|etablissements?|maison|boutique|magasin|cave|bar|cafe|auto-ecole|pressing|taxi|taxis|ambulances?|domaine|ferme|jardins?|studio|villa|auberge|traiteur|snack|centre|espace|chez|groupe|transports?|toilettage|domaine|chateau|mas|clos|les chambres|auto|ecole|o|l'atelier|la maison|le comptoir|le bistrot)";
const STOP =
  /(?=$|[,;.\n!?(¤:]| (?:a|au|aux|dans|situe\w*|depuis|je|on|nous|qui|c'est|ca|avec|pour|installe\w*|sur|ouvert\w*|plombier|mon|ma|mes|notre|je suis|est|et (?:je|on|nous|c'est|mon|j'|ca)|donc|voila|du lundi|en|j'ai|base\w*|moi)(?![a-z'-])| \d{5}| -(?= ))/;
const PERSON =
  /(?:je (?:suis|m'appelle)|moi c'est|ici|c'est|docteur|dr|maitre|bonjour,?) +((?:\p{Lu}[\p{L}'-]+)(?: +(?:\p{Lu}[\p{L}'-]+|de|du|le|la)){1,3})/u;
const NO_NAME =
  /(?:pas (?:encore )?(?:de|d'un|vraiment de|un) ?(?:nom|enseigne)|pas de nom|j'?en ai pas|n'en ai pas|aucun nom|(?:a|sous) mon (?:propre )?nom|pas d'enseigne|sans nom|pas encore de nom|y en a pas|il n'y en a pas|mon nom a moi|rien de special|pas de nom particulier)/;
const LEAD =
  /^(?:(?:alors|donc|bon|oui|bonjour|eh|et bien|ben|bah|en fait|non|pardon|plutôt|mon|ma|mes|notre|nos|le nom|c'est|ce sera|ça s'appelle|ca s'appelle|on s'appelle|nous sommes|on est|je suis|moi c'est|l'entreprise|l'entreprise s'appelle|la société|la boite|la boîte|elle s'appelle|il s'appelle|s'appelle|notez|mettez|appelez[- ](?:la|le|nous)|du coup|voilà)(?![\p{L}-])[\s,:]*)+/iu;
const SMALL = /^(?:de|du|des|d|la|le|les|l|et|à|a|au|aux|en|sur|sous|chez)$/;

const KINDS = new RegExp(`(?<![a-z'-])(?:l'|d')?(${KIND})(?![a-z'-])`, "g");

/** A name typed without capitals gets them: « plomberie marchetti » → « Plomberie Marchetti ». */
function dress(name: string): string {
  if (name !== name.toLowerCase()) return capital(name);
  return name.replace(/[\p{L}\d]+/gu, (word, at: number) =>
    at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function cutAt(p: Passage, start: number): string {
  const m = STOP.exec(p.text.slice(start));
  return clean(quote(p, start, start + (m?.index ?? 0)), 120);
}

const PROPER =
  /^(?:(?!(?:je|on|nous|est|à|au|dans|sur|qui|pour|avec|depuis|situé\w*|et|ou|ouvert\w*|chez|en)\s)\p{Ll}[\p{L}'-]+ ){0,2}?(?:(?:de|du|des|la|le|les|à|aux?|&|et) |l'|d'){0,3}\p{Lu}/u;

/** « Clinique vétérinaire des Lilas », « Hôtel de la Gare »: a kind of business, then a proper noun. */
function afterKind(p: Passage): string | null {
  for (const m of p.text.matchAll(KINDS)) {
    const end = m.index + m[0].length;
    const start = end - (m[1] as string).length;
    const rest = quote(p, end, p.text.length);
    if (!PROPER.test(rest) || /^(?:à|a|sur|dans) /.test(rest)) continue;
    const lower = /^\p{Ll}/u.test(quote(p, start, end));
    const town = /^(?:de |d')(\p{Lu}[\p{L}'-]+)/u.exec(rest)?.[1];
    if (lower && town && TOWNS.has(fold(town))) continue;
    const article = /(?:^|[\s,.(:])((?:Le|La|Les) |L')$/.exec(p.raw.slice(0, p.at[start]))?.[1] ?? "";
    const name = cutAt(p, start);
    // « garage auto à Dijon » is a trade and a town: the capital that counts is in the name itself.
    if (!PROPER.test(name.slice(end - start).trim())) continue;
    const count = name.split(/\s+/).length;
    if (count >= 2 && count <= 8) return article + name;
  }
  return null;
}

/** A whole segment in capitals' dress: « expert-comptable, Chiffres & Conseils, Toulouse ». */
function segment(p: Passage): string | null {
  for (const m of p.raw.matchAll(/[^,.;:!?\n()]+/g)) {
    const text = m[0].trim();
    const words = text.split(/\s+/);
    if (words.length < 2 || words.length > 6 || /\d/.test(text)) continue;
    const dressed = words.every((w) => /^\p{Lu}/u.test(w) || SMALL.test(w) || w === "&");
    if (
      dressed &&
      /^\p{Lu}/u.test(text) &&
      !onlyTrade(text) &&
      !/^(?:Je|On|Nous|Bonjour|Maître|Docteur|Dr|Oui|Non|Alors|Salut|Mon|Ma|Chez)(?![\p{L}])/u.test(text) &&
      !TOWNS.has(
        fold(text)
          .replace(/ (?:\d{1,2}|[ivx]+)(?:e|er|eme)$/, "")
          .replace(/ /g, "-"),
      )
    )
      return clean(text, 120);
  }
  return null;
}

function named(p: Passage): { name: string; sure: number } | null {
  const quoted = QUOTED.exec(p.raw) ?? MARKED.exec(p.raw);
  const called = CALLED.exec(p.text);
  if (called && !/je (?:m')?$/.test(p.text.slice(0, called.index))) {
    const start = called.index + called[0].length;
    const after = quoted && quoted.index >= (p.at[start] ?? 0) - 2 ? clean(quoted[1] as string, 120) : cutAt(p, start);
    if (after.length > 1) return { name: after, sure: 1 };
  }
  if (quoted) return { name: clean(quoted[1] as string, 120), sure: 0.9 };
  const kind = afterKind(p);
  if (kind) return { name: kind, sure: 0.9 };
  for (const m of p.raw.matchAll(
    /(?<=^|[\s,.])((?:Chez|L[eao]s?|L'|Au|Aux|À|O) ?\p{Lu}[\p{L}'-]+(?: (?:de|du|des|d'|la|le|les|et|&|à|aux?|en)? ?\p{Lu}[\p{L}'-]+)*)/gu,
  )) {
    if (/^(?:La|Le|Les|L') ?(?:Lundi|Mardi)/.test(m[1] as string)) continue;
    const before = fold(p.raw.slice(0, m.index)).trimEnd();
    if (
      /(?:^|,|restaurant|je suis|c'est|on est|je tiens|nous sommes|hotel|bar|patron de|gerante? de|du|de|pour)$/.test(
        before,
      )
    )
      return { name: clean(m[1] as string, 120), sure: 0.8 };
  }
  return null;
}

/** « Salon Reflets, enfin non, Salon d'Argent »: the name that was said last. */
function afterTakenBack(p: Passage): ReturnType<typeof named> {
  const back = /(?:,| |-)(?:ah |enfin |euh )*(?:non|pardon|plutot|je veux dire|correction)(?: pardon)?[ ,]+/.exec(
    p.text,
  );
  return back && back.index > 3 ? named(slice(p, back.index + back[0].length, p.text.length)) : null;
}

/** A wish, a price, a time. */
const NOT_A_NAME =
  /\bvoix\b|\bun ton\b|\bparle\b|\bfacon\b|^qu(?:e |'(?:il|elle|on) )|\bassistante?\b|^(?:je|j'|on|nous) ?(?:voudr|aimer|veu|souhait)| (?:est|sont) |€|\d ?h\b/;

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
  const dressed = dress(name);
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
  const alone = asked && context.asked.length === 1;
  if (asked && NO_NAME.test(p.text)) return nothing(p);
  const guess = alone ? null : establishmentIn(p, context, asked);
  if (context.draft.business_name && !asked && !CALLED.test(p.text)) return guessed(p, guess);
  const hit = afterTakenBack(p) ?? named(p);
  if (hit && hit.name.length > 1 && !/^(?:je|on|nous|un|une|ouvert)\b/i.test(hit.name))
    return { rest: p, findings: [found("business_name", dress(hit.name), hit.name, hit.sure)], doubts: [] };
  if (guess) return guessed(p, guess);
  const whole = asked && !alone ? segment(p) : null;
  const person = PERSON.exec(p.raw);
  if (
    whole &&
    !person &&
    !onlyTrade(whole) &&
    !isTone(whole) &&
    !NOT_A_NAME.test(fold(whole)) &&
    !isUnderstood(p, whole)
  )
    return { rest: p, findings: [found("business_name", whole, whole, 0.8)], doubts: [] };
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
  }
  if (!alone) return nothing(p);
  const line = p.raw.split("\n").find((words) => /\p{L}/u.test(words)) ?? "";
  const bare = clean(line.replace(LEAD, ""), 200).replace(LEAD, "");
  const cut = clean(bare.split(/[,;.!?\n]/)[0] ?? "", 120);
  if (
    cut.length < 2 ||
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
  return { rest: p, findings: [found("business_name", dress(cut), cut, 0.9)], doubts: [] };
};

/** Did the person say that the business has no name of its own? */
export const saysNoName = (p: Passage): boolean => NO_NAME.test(p.text);

import { fold, type Passage, quote } from "../french/passage.ts";
import { clean, found, nothing, type Reader } from "../reading.ts";
import { tradeNamed } from "./trade.ts";

const CALLED =
  /(?:s'appelle|s'apelle|s'appele|sappelle|se nomme|nom (?:de (?:l'entreprise|la societe|la boutique|mon \w+|ma \w+) )?(?:c'est|est|:)|nomme\w*|(?:le )?nom ?: ?|enseigne (?:est |c'est |: ?)?|raison sociale (?:est |c'est |: ?)?|denomination (?:est |: ?)?)\s*(?:c'est |donc )?/;
const QUOTED = /[«"“]\s*([^»"”]{2,80}?)\s*[»"”]/;
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

/** A name typed without capitals gets them: « plomberie marchetti » → « Plomberie Marchetti ». */
function dress(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replace(/[\p{L}\d]+/gu, (word, at: number) =>
    at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function cutAt(p: Passage, start: number): string {
  const m = STOP.exec(p.text.slice(start));
  return clean(quote(p, start, start + (m?.index ?? 0)), 120);
}

function named(p: Passage): { name: string; sure: number } | null {
  const quoted = QUOTED.exec(p.raw);
  const called = CALLED.exec(p.text);
  if (called && !/je (?:m')?$/.test(p.text.slice(0, called.index))) {
    const start = called.index + called[0].length;
    const after = quoted && quoted.index >= (p.at[start] ?? 0) - 2 ? clean(quoted[1] as string, 120) : cutAt(p, start);
    if (after.length > 1) return { name: after, sure: 1 };
  }
  if (quoted) return { name: clean(quoted[1] as string, 120), sure: 0.9 };
  for (const m of p.text.matchAll(
    new RegExp(`(?<![a-z'-])(?:l'|d')?(${KIND})(?![a-z'-]|s?\\b (?:a|de|du|et|en|pour|qui) [a-z])`, "g"),
  )) {
    const start = m.index + m[0].length - (m[1] as string).length;
    const rest = quote(p, start + (m[1] as string).length, p.text.length);
    const proper =
      /^\s*(?:(?:de|du|des|d'|la|le|les|l'|à|aux?|&|et)\s*){0,2}\p{Lu}/u.test(rest) || /^[\s]*l'\p{Lu}/u.test(rest);
    if (!proper) continue;
    const name = cutAt(p, start);
    const words = name.split(/\s+/);
    const town = /^\S+ (?:à|a|de|sur) \p{Lu}/u.test(name);
    if (words.length >= 2 && words.length <= 8 && !town) return { name, sure: 0.9 };
  }
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

/** The name of the business; a person's own name counts for those who work under it. */
export const readName: Reader = (p, context) => {
  const asked = context.asked.includes("business_name");
  const alone = asked && context.asked.length === 1;
  if (asked && NO_NAME.test(p.text)) return nothing(p);
  if (context.draft.business_name && !asked && !CALLED.test(p.text)) return nothing(p);
  const hit = named(p);
  if (hit && hit.name.length > 1 && !/^(?:je|on|nous|un|une|ouvert)\b/i.test(hit.name))
    return { rest: p, findings: [found("business_name", dress(hit.name), hit.name, hit.sure)], doubts: [] };
  const person = PERSON.exec(p.raw);
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
  const bare = clean(p.raw.replace(LEAD, ""), 200).replace(LEAD, "");
  const cut = clean(bare.split(/[,;.!?\n]/)[0] ?? "", 120);
  if (
    cut.length < 2 ||
    cut.split(/\s+/).length > 8 ||
    !/\p{L}/u.test(cut) ||
    /^(?:oui|non|ok|merci|bonjour|salut)$/i.test(cut)
  )
    return nothing(p);
  return { rest: p, findings: [found("business_name", dress(cut), cut, 0.9)], doubts: [] };
};

/** Did the person say that the business has no name of its own? */
export const saysNoName = (p: Passage): boolean => NO_NAME.test(p.text);

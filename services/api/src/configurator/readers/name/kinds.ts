import { TOWNS } from "../../data/towns.ts";
import { fold, type Passage, quote } from "../../french/passage.ts";
import { clean } from "../../reading.ts";
import { onlyTrade } from "../trade.ts";
import type { Hit } from "./cues.ts";
import { cutAt, KIND } from "./trim.ts";

const KINDS = new RegExp(`(?<![a-z'-])(?:l'|d')?(${KIND})(?![a-z'-])`, "g");
const PROPER =
  /^(?:(?!(?:je|on|nous|est|à|au|dans|sur|qui|pour|avec|depuis|situé\w*|et|ou|ouvert\w*|chez|en)\s)\p{Ll}[\p{L}'-]+ ){0,2}?(?:(?:de|du|des|la|le|les|à|aux?|&|et) |l'|d'){0,3}\p{Lu}/u;

/** « Clinique vétérinaire des Lilas », « Hôtel de la Gare »: a kind of business, then a proper noun. */
export function afterKind(p: Passage): Hit | null {
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
    if (count >= 2 && count <= 8) return { name: article + name, sure: 0.9 };
  }
  return null;
}

/** A place, not a name: « à La Rochelle », « rue Le Corbusier ». */
const AFTER_PLACE =
  /(?:^|[ ,'])(?:a|de|du|d'|sur|vers|rue|avenue|place|route|chemin|quai|entre|et|par|boulevard|lieu[- ]dit|depuis|dans|chez|allee|impasse|zone|hameau|village|pres de|bonjour)$/;
const NAMED =
  /(?<=^|[\s,.:])((?:Chez|L[eao]s?|L'|Au|Aux|À|O) ?\p{Lu}[\p{L}\d'-]+(?: (?:(?:de|du|des|la|le|les|et|&|aux) |d'|l')?\p{Lu}[\p{L}\d'-]+)*)/gu;

/** « Chez Momo », « L'Atelier de Manon », « Au Bon Coin »: an article in capitals, not at the head of a sentence, opens a name. */
export function withArticle(p: Passage): Hit | null {
  for (const m of p.raw.matchAll(NAMED)) {
    const name = m[1] as string;
    const before = fold(p.raw.slice(0, m.index)).trimEnd();
    if (/^(?:La|Le|Les|L') ?(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)s?$/.test(name)) continue;
    if (
      AFTER_PLACE.test(before) &&
      !/(?:restaurant|boutique|hotel|bar|gerante?|patron\w*|salon) (?:de|du)$|pour$/.test(before)
    )
      continue;
    if (TOWNS.has(fold(name).replace(/ /g, "-"))) continue;
    return { name: clean(name, 120), sure: 0.8 };
  }
  return null;
}

const COMMON =
  /^(?:Je|On|Nous|Bonjour|Bonsoir|Maître|Docteur|Dr|Oui|Non|Alors|Salut|Slt|Mon|Ma|Chez|Tel|Fermé|Ouvert)(?![\p{L}])/u;
const LINK = /^(?:de|du|des|d|la|le|les|l|et|à|a|au|aux|en|sur|sous|chez|ma|mon|&)$/;

/** A whole segment in capitals' dress: « expert-comptable, Chiffres & Conseils, Toulouse », « Loca'19, location, Brive ». */
export function segment(p: Passage): string | null {
  for (const m of p.raw.matchAll(/[^,.;:!?\n()]+/g)) {
    const text = m[0]
      .trim()
      .replace(/^(?:le|la|les|l'|donc|alors|c'est|nom) ?(?=\p{Lu})/u, "")
      .replace(/ (?:à|a|au|aux|sur|dans) .*$/u, "");
    const words = text.split(/\s+/);
    const single = words.length === 1 && /^\p{Lu}[\p{L}]*['’]?\d+$/u.test(text);
    if (
      (words.length < 2 && !single) ||
      words.length > 6 ||
      (/\d/.test(text) && !single && !/^\p{Lu}.* \d{1,3}$/u.test(text))
    )
      continue;
    const dressed = words.every((w) => /^[\p{Lu}\d]/u.test(w) || LINK.test(w));
    if (
      dressed &&
      /^\p{Lu}/u.test(text) &&
      !onlyTrade(text) &&
      !COMMON.test(text) &&
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

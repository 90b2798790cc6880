import { TOWNS } from "../../data/towns.ts";
import { fold, type Passage, quote } from "../../french/passage.ts";
import { tradesIn } from "../trade-words.ts";
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
    // « Salon de Coiffure », « Cabinet Dentaire »: in capitals too it is only what it is.
    const folded = fold(name).replace(/-/g, " ");
    if (tradesIn(folded).some((hit) => hit.start === 0 && hit.end === folded.length)) continue;
    const count = name.split(/\s+/).length;
    if (count >= 2 && count <= 8) return { name: article + name, sure: 0.9 };
  }
  return null;
}

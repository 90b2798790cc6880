import { stdnum } from "stdnum";
import { mask, type Passage, quote } from "../french/passage.ts";
import { found, nothing, type Pending, type Reader } from "../reading.ts";

const NUMBER =
  /(?<![a-z\d¤])(siren|siret)?(?: (?:est|c'est|numero|le))*\s*(?:n[°o]\s*|:\s*)*(?<![\d+])(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3}[ .]?\d{2}|[ .]?\d{5})?)(?![ .]?\d)/g;
/** « FR 44 732 829 320 »: two letters, a key of two, the SIREN. */
const VAT = /(?<![a-z\d])fr ?([a-z\d]{2}) ?(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/;

type Kind = "siren" | "siret" | "tva";
const isSound = (kind: Kind, digits: string): boolean => stdnum.FR?.[kind]?.validate(digits).isValid === true;

const unsound = (words: string): Pending => ({
  slot: "siret",
  text: `Le numéro ${words} n'a pas la bonne clé. Pouvez-vous le relire ?`,
});

/** The SIREN that a VAT number carries, or the doubt about its key. */
function fromVat(p: Passage): { siren: string; words: string; rest: Passage; sound: boolean } | null {
  const m = VAT.exec(p.text);
  if (!m) return null;
  const siren = (m[2] as string).replace(/\D/g, "");
  const end = m.index + m[0].length;
  return {
    siren,
    words: quote(p, m.index, end),
    rest: mask(p, m.index, end),
    sound: isSound("tva", `FR${(m[1] as string).toUpperCase()}${siren}`),
  };
}

/**
 * SIREN (9 digits) or SIRET (14), checked by their keys (La Poste's own rule included); without the word, only a
 * valid one counts. A VAT number gives its SIREN; where a SIRET is told too, the two must agree.
 */
export const readSiret: Reader = (p, context) => {
  const vat = fromVat(p);
  let rest = vat?.rest ?? p;
  const doubts: Pending[] = vat && !vat.sound ? [unsound(vat.words)] : [];
  let best: { digits: string; words: string } | null = vat?.sound ? { digits: vat.siren, words: vat.words } : null;
  for (const m of rest.text.matchAll(NUMBER)) {
    const digits = (m[2] as string).replace(/\D/g, "");
    if (/^0/.test(digits)) continue;
    const named = m[1] !== undefined || context.asked.includes("siret");
    const sound = isSound(digits.length === 14 ? "siret" : "siren", digits);
    if (!sound && !named) continue;
    const end = m.index + m[0].length;
    const words = quote(p, end - (m[2] as string).length, end);
    rest = mask(rest, m.index, end);
    if (!sound) doubts.push(unsound(words));
    else if (vat?.sound && !digits.startsWith(vat.siren))
      doubts.push({
        slot: "siret",
        text: `${words} et le numéro de TVA ${vat.words} ne sont pas de la même entreprise. Quel est le bon SIRET ?`,
      });
    else if (!best || digits.length >= best.digits.length) best = { digits, words };
  }
  if (!best && doubts.length === 0) return nothing(p);
  return { rest, findings: best ? [found("siret", best.digits, best.words)] : [], doubts };
};

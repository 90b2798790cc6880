import { stdnum } from "stdnum";
import { mask, quote } from "../french/passage.ts";
import { found, nothing, type Reader } from "../reading.ts";

const NUMBER =
  /\b(?:siren|siret)?\s*(?:n[°o]\s*|numero\s*|:\s*|est\s*|c'est\s*(?:le\s*)?)?(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5})?)(?!\d)/;

/** SIREN (9 digits) or SIRET (14), checked by their key; without the word, only a valid one counts. */
export const readSiret: Reader = (p, context) => {
  const m = NUMBER.exec(p.text);
  const digits = m?.[1]?.replace(/\D/g, "") ?? "";
  if (!m || /^0/.test(digits)) return nothing(p);
  const named = /sire[nt]/.test(m[0]) || context.asked.includes("siret");
  const valid = (digits.length === 14 ? stdnum.FR?.siret : stdnum.FR?.siren)?.validate(digits).isValid === true;
  if (!valid && !named) return nothing(p);
  const words = quote(p, m.index, m.index + m[0].length);
  const rest = mask(p, m.index, m.index + m[0].length);
  if (valid) return { rest, findings: [found("siret", digits, words)], doubts: [] };
  return {
    rest,
    findings: [],
    doubts: [{ slot: "siret", text: `Le numéro ${words} n'a pas la bonne clé. Pouvez-vous le relire ?` }],
  };
};

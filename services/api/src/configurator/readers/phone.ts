import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { mask, quote } from "../french/passage.ts";
import { writtenPhone } from "../french/spoken.ts";
import { clean, type Finding, found, type Pending, type Reader } from "../reading.ts";

/** Ten digits from a zero, else an international number, else a run that looks like a number gone wrong. */
const RUN =
  /(?<![\d¤])0(?:[ .\-/()]{0,2}\d){9}(?!\d)|(?:\+ ?|(?<!\d)00 ?)\d(?:[ .\-/()]{0,3}\d){7,14}(?!\d)|(?<![\d¤])0(?:[ .-]?\d){5,11}(?!\d)/g;
const OVERSEAS: [RegExp, CountryCode][] = [
  [/^0(?:590|690|691)/, "GP"],
  [/^0(?:594|694)/, "GF"],
  [/^0(?:596|696|697)/, "MQ"],
  [/^0(?:262|263|692|693)/, "RE"],
  [/^0(?:269|639)(?!98)/, "YT"],
];
const TO_TRANSFER =
  /(?:transf\w+|bascul\w+|renvo\w+|redirig\w+|me pass\w+|passer? (?:les? )?appels?|perso\w*|ligne directe)[^.;\n]{0,60}$/;
/** A number for emergencies is not the number of the business. */
const FOR_URGENCIES = /(?:urgen\w+|astreinte|garde)[^.;\n]{0,40}$/;
const TAKEN_BACK = /(?:pas|plus|au lieu d[ue']|ancien \w+) (?:le |du )?$/;

/**
 * A French number in E.164, however it is cut. The blocks reserved for fiction are accepted: the light metadata of
 * the library knows them, its full metadata refuses 06 39 98.
 */
export function toE164(digits: string): string | null {
  const bare = digits.replace(/[^\d+]/g, "");
  const french = parsePhoneNumberFromString(bare, "FR");
  if (french?.isValid()) return french.number;
  const region = OVERSEAS.find(([re]) => re.test(bare))?.[1];
  const overseas = region ? parsePhoneNumberFromString(bare, region) : undefined;
  return overseas?.isValid() ? overseas.number : null;
}

/** Phone numbers: the business's own, and the one to transfer calls to. The last one said wins. */
export const readPhone: Reader = (p, context) => {
  let rest = p;
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  for (const m of p.text.matchAll(RUN)) {
    const words = quote(p, m.index, m.index + m[0].length);
    const number = toE164(m[0]);
    const before = p.text.slice(Math.max(0, m.index - 80), m.index);
    const digits = m[0].replace(/\D/g, "");
    if (!number && (digits.length < 8 || digits.length > 12)) continue;
    rest = mask(rest, m.index, m.index + m[0].length);
    if (TAKEN_BACK.test(before)) continue;
    const asksTransfer = context.asked.includes("transfer_to") && !context.asked.includes("phone");
    const slot = asksTransfer || TO_TRANSFER.test(before) ? "transfer_to" : "phone";
    if (number && slot === "phone" && !context.asked.includes("phone") && FOR_URGENCIES.test(before)) {
      const note = clean(`Urgences au ${writtenPhone(number)}`, 300);
      findings.push({ slot: "notes", value: [note], mode: "add", confidence: 0.9, words });
    } else if (number) {
      const earlier = findings.findIndex((f) => f.slot === slot);
      if (earlier >= 0) findings.splice(earlier, 1);
      findings.push(found(slot, number, words));
    } else
      doubts.push({ slot, text: `« ${words} » compte ${digits.length} chiffres. Pouvez-vous me redonner le numéro ?` });
  }
  const heldOver = doubts.filter((d) => !findings.some((f) => f.slot === d.slot));
  return { rest, findings, doubts: heldOver };
};

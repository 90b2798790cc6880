import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { writtenPhone } from "../french/spoken.ts";
import { type Context, clean, type Finding, found, type Pending, type Reader, type Reading } from "../reading.ts";
import { choose, type Said, wished, withEndAgain } from "./which-phone.ts";

/** Ten digits from a zero, else an international number, else a run that looks like a number gone wrong. */
export const PHONE_RUN =
  /(?<![\d¤a-z])[0o](?:[ .\-/()]{0,2}\d){9}(?!\d)|(?:\+ ?|(?<!\d)00 ?)33 ?(?:\(0\) ?)?(?:[ .-]?\d){9}(?!\d)|(?:\+ ?|(?<!\d)00 ?)\d(?:[ .\-/()]{0,3}\d){7,14}(?!\d)|(?<![\d¤]|\d[ .])0(?:[ .-]?\d){5,11}(?!\d)/g;
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
/** What follows is no telephone: « siret 356 000 000 00048 ». */
const IDENTIFIER = /(?:sire[nt]|tva)(?:(?!tel|portable|mobile|fixe|joindre)[^,;.]){0,30}$/;
const TAKEN_BACK = /(?:pas|plus|au lieu d[ue']|ancien \w+) (?:le |du )?$/;

/**
 * A French number in E.164, however it is cut. The blocks reserved for fiction are accepted: the light metadata of
 * the library knows them, its full metadata refuses 06 39 98.
 */
export function toE164(digits: string): string | null {
  const bare = digits.replace(/[^\d+]/g, "");
  const region = OVERSEAS.find(([re]) => re.test(bare))?.[1] ?? "FR";
  const number = parsePhoneNumberFromString(bare, region);
  return number?.isValid() ? number.number : null;
}

/** The numbers of « … : lequel faut-il donner ? », to know what « le deuxième » means. */
const WHICH = "lequel faut-il donner à vos clients ?";
const numbersIn = (question: string): string[] => [...question.matchAll(PHONE_RUN)].flatMap((m) => toE164(m[0]) ?? []);

function answered(p: Passage, { pending }: Context): Reading | null {
  if (pending?.slot !== "phone" || !pending.text.endsWith(WHICH)) return null;
  const number = wished(p.text, numbersIn(pending.text));
  return number ? { rest: p, findings: [found("phone", number, quote(p, 0, p.text.length))], doubts: [] } : null;
}

/** Phone numbers: the business's own, and the one to transfer calls to. What was said last of one counts. */
export const readPhone: Reader = (p, context) => {
  const choice = answered(p, context);
  if (choice) return choice;
  let rest = p;
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  const own: Said[] = [];
  const asksTransfer = context.asked.includes("transfer_to") && !context.asked.includes("phone");
  for (const m of p.text.matchAll(PHONE_RUN)) {
    const again = withEndAgain(p, m[0].replace(/^o/, "0").replace(/[^\d+]/g, ""), m.index + m[0].length);
    const words = quote(p, m.index, again.end);
    const number = toE164(again.digits);
    const before = p.text.slice(Math.max(0, m.index - 80), m.index);
    const digits = again.digits.replace(/\D/g, "");
    if ((!number && (digits.length < 8 || digits.length > 12)) || IDENTIFIER.test(before)) continue;
    rest = mask(rest, m.index, again.end);
    // As it was said: the mission that it belongs to is masked.
    const said = `${fold(quote(p, Math.max(0, m.index - 80), m.index))} `;
    if (TAKEN_BACK.test(before)) continue;
    const slot = asksTransfer || TO_TRANSFER.test(said) ? "transfer_to" : "phone";
    if (number && slot === "phone" && !context.asked.includes("phone") && FOR_URGENCIES.test(said)) {
      const note = clean(`Urgences au ${writtenPhone(number)}`, 300);
      findings.push({ slot: "notes", value: [note], mode: "add", confidence: 0.9, words });
    } else if (number && slot === "phone") own.push({ number, start: m.index, end: again.end });
    else if (number) {
      const earlier = findings.findIndex((f) => f.slot === slot);
      if (earlier >= 0) findings.splice(earlier, 1);
      findings.push(found(slot, number, words));
    } else
      doubts.push({ slot, text: `« ${words} » compte ${digits.length} chiffres. Pouvez-vous me redonner le numéro ?` });
  }
  const { kept, unclear } = choose(p, own);
  if (kept) findings.push(found("phone", kept.number, quote(p, kept.start, kept.end), unclear.length > 0 ? 0.6 : 1));
  if (unclear.length > 0)
    doubts.push({ slot: "phone", text: `${unclear.map((s) => writtenPhone(s.number)).join(" ou ")} : ${WHICH}` });
  const heldOver = doubts.filter((d) => d.text.endsWith(WHICH) || !findings.some((f) => f.slot === d.slot));
  return { rest, findings, doubts: heldOver };
};

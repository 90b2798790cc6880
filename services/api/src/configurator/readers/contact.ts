import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Finding, found, type Pending, type Reader } from "../reading.ts";

const EMAIL = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,10}/;
const ENDS = "fr|com|net|org|eu|bzh|paris|info|shop|pro|re|alsace|corsica|io";
const SITE = new RegExp(
  `(?:https?:\\/\\/)?(?:www\\.)?[a-z0-9-]{2,63}(?:\\.[a-z0-9-]{2,63})*\\.(?:${ENDS})(?:\\/[a-z0-9._~/%-]*)?(?![a-z0-9@])`,
);

/** How the marks of an address are said. */
const MARK = " (?:point|tiret du (?:bas|8)|tiret bas|underscore|tiret|slash) ";
const PART = `[a-z0-9_-]+(?:${MARK}[a-z0-9_-]+|\\.[a-z0-9_-]+)*`;
/** « jean point martin arobase gmail point com », « contact arobase plomberie marchetti point fr ». */
const SPOKEN_EMAIL = new RegExp(
  `(?<![a-z0-9])(${PART}) (?:arobase|arobaze|at|chez|@) ((?:[a-z0-9-]+ ){0,3}?[a-z0-9-]+(?: tiret [a-z0-9-]+)*(?: point [a-z0-9-]+)*?) point (${ENDS})(?![a-z])`,
);
/** « w w w point aqua point com », « le site c'est aqua tiret services point fr ». */
const SPOKEN_SITE = new RegExp(
  `(?:(?<![a-z])(?:w ?w ?w|3 w|triple w) point |(?<=site (?:internet |web )?(?:c'est |est |: ?)?))([a-z0-9-]+(?: tiret [a-z0-9-]+)*(?: point [a-z0-9-]+)*?) point (${ENDS})(?![a-z])`,
);

const written = (spoken: string): string =>
  spoken
    .replace(/ (?:tiret du (?:bas|8)|tiret bas|underscore) /g, "_")
    .replace(/ tiret /g, "-")
    .replace(/ point /g, ".")
    .replace(/ slash /g, "/");

/** An address keeps its own capitals; accents are not part of one. */
const asWritten = (words: string, folded: string) => (fold(words) === words.toLowerCase() ? words : folded);

type Heard = { value: string; start: number; end: number; sure: boolean };

/** An e-mail that was dictated. A domain of several words is joined, and asked back. */
function spokenEmail(p: Passage): Heard | null {
  const m = SPOKEN_EMAIL.exec(p.text);
  if (!m) return null;
  const domain = written(m[2] as string);
  return {
    value: `${written(m[1] as string)}@${domain.replace(/ /g, "")}.${m[3]}`,
    start: m.index,
    end: m.index + m[0].length,
    sure: !domain.includes(" "),
  };
}

/** E-mail and website, written or dictated (« contact arobase exemple point fr »). */
export const readContact: Reader = (p) => {
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  let rest = p;
  const email = EMAIL.exec(rest.text);
  const spoken = email ? null : spokenEmail(rest);
  if (email) {
    const words = quote(rest, email.index, email.index + email[0].length);
    findings.push(found("email", asWritten(words, email[0]).replace(/\.+@/, "@"), words));
    rest = mask(rest, email.index, email.index + email[0].length);
  } else if (spoken) {
    findings.push(found("email", spoken.value, quote(rest, spoken.start, spoken.end), spoken.sure ? 0.9 : 0.6));
    if (!spoken.sure) doubts.push({ slot: "email", text: `${spoken.value} : est-ce bien votre e-mail ?`, check: true });
    rest = mask(rest, spoken.start, spoken.end);
  }
  const site = SITE.exec(rest.text);
  const dictated = site ? null : SPOKEN_SITE.exec(rest.text);
  if (site) {
    const words = quote(rest, site.index, site.index + site[0].length);
    findings.push(found("website", asWritten(words, site[0]).slice(0, 200), words));
    rest = mask(rest, site.index, site.index + site[0].length);
  } else if (dictated) {
    const end = dictated.index + dictated[0].length;
    const www = /^(?:w ?w ?w|3 w|triple w) /.test(dictated[0]) ? "www." : "";
    const value = `${www}${written(dictated[1] as string)}.${dictated[2]}`;
    findings.push(found("website", value, quote(rest, dictated.index, end), 0.9));
    rest = mask(rest, dictated.index, end);
  }
  return { rest, findings, doubts };
};

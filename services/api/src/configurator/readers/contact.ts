import { fold, mask, quote } from "../french/passage.ts";
import { found, type Reader } from "../reading.ts";

const EMAIL = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,10}/;
const SPOKEN_EMAIL =
  /(?<=^| )([a-z0-9._-]{2,40}(?: point [a-z0-9_-]{2,30})?) (?:arobase|at|chez) ([a-z0-9-]{2,40}) point (fr|com|net|org|eu)\b/;
const SITE =
  /(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63})*\.(?:fr|com|net|org|eu|bzh|paris|info|shop|pro|re|alsace|corsica)(?:\/[a-z0-9._~/%-]*)?(?![a-z0-9@])/;

/** An address keeps its own capitals; accents are not part of one. */
const asWritten = (words: string, folded: string) => (fold(words) === words.toLowerCase() ? words : folded);

/** E-mail and website, written or dictated (« contact arobase exemple point fr »). */
export const readContact: Reader = (p) => {
  const findings = [];
  let rest = p;
  const email = EMAIL.exec(rest.text);
  const spoken = email ? null : SPOKEN_EMAIL.exec(rest.text);
  if (email) {
    const words = quote(rest, email.index, email.index + email[0].length);
    findings.push(found("email", asWritten(words, email[0]).replace(/\.+@/, "@"), words));
    rest = mask(rest, email.index, email.index + email[0].length);
  } else if (spoken) {
    const value = `${spoken[1]?.replace(" point ", ".")}@${spoken[2]}.${spoken[3]}`;
    findings.push(found("email", value, quote(rest, spoken.index, spoken.index + spoken[0].length), 0.9));
    rest = mask(rest, spoken.index, spoken.index + spoken[0].length);
  }
  const site = SITE.exec(rest.text);
  if (site) {
    const words = quote(rest, site.index, site.index + site[0].length);
    findings.push(found("website", asWritten(words, site[0]).slice(0, 200), words));
    rest = mask(rest, site.index, site.index + site[0].length);
  }
  return { rest, findings, doubts: [] };
};

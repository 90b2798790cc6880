const CLITIC = "je|tu|il|elle|on|nous|vous|ils|elles|le|la|les|lui|leur|moi|toi|ce|y|en|t";
const INVERSION = new RegExp(`(\\p{L})-(?=(?:${CLITIC})(?![\\p{L}\\d]))`, "giu");

/**
 * French prose as a compositor would set it: a narrow no-break space before high punctuation and inside guillemets, the
 * curved apostrophe, and no line break in « faites-vous ». A word joiner is used for that rather than a no-break hyphen, which
 * few fonts draw.
 */
export const typeset = (text: string): string =>
  text
    .replace(/ ([;:!?»])/g, "\u202f$1")
    .replace(/« /g, "«\u202f")
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
    .replace(/(\d) (?=h\b|€|%)/g, "$1\u202f")
    .replace(INVERSION, "$1-\u2060");

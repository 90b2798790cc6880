const NARROW = "\u202f";

/**
 * French spacing: a narrow no-break space before `; : ! ?`, inside guillemets, and between a figure and its unit
 * (« 18 h 30 », « 25 € »). Addresses of pages, e-mails and clock times keep their colon.
 */
export function typeset(text: string): string {
  return text
    .replace(/'/g, "’")
    .replace(/ *([;!?])/g, `${NARROW}$1`)
    .replace(/(?<=[^\s\d]) *:(?!\/\/)(?=\s|$)/gm, `${NARROW}:`)
    .replace(/(?<=\d) *:(?=\s|$)/gm, `${NARROW}:`)
    .replace(/« */g, `«${NARROW}`)
    .replace(/ *»/g, `${NARROW}»`)
    .replace(/(\d) *h *(\d{2})(?!\d)/g, `$1${NARROW}h${NARROW}$2`)
    .replace(/(\d) *h(?![\p{L}\d])/gu, `$1${NARROW}h`)
    .replace(/(\d) *(€|%)/g, `$1${NARROW}$2`)
    .replace(/(^|\s)\u202f+(?=[;:!?])/g, "$1")
    .replace(/\u202f{2,}/g, NARROW);
}

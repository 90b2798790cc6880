/** « +33199001234 » → ["01", "99", "00", "12", "34"]: a French number is read two by two. */
export function pairs(e164: string): string[] {
  const national = e164.startsWith("+33") ? `0${e164.slice(3)}` : e164;
  return national.startsWith("0") ? (national.match(/\d{2}/g) ?? [national]) : [national];
}

/** The same for a line of text. A full no-break space: at text size a narrow one no longer parts the pairs. */
export const phoneText = (e164: string): string => pairs(e164).join("\u00a0");

/** What a person types → E.164, or null when it is no telephone number yet. */
export function toE164(typed: string): string | null {
  const digits = typed.replace(/[^\d+]/g, "");
  if (/^0[1-9]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`;
  const international = digits.replace(/^00/, "+").replace(/^\+330/, "+33");
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}

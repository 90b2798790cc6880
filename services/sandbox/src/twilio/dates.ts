/** The 2010 API writes dates as RFC 2822; the newer ones use ISO 8601 without fractions. */
export const twilioDate = (at: number = Date.now()): string => new Date(at).toUTCString().replace("GMT", "+0000");

export const twilioIsoDate = (at: number = Date.now()): string => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");

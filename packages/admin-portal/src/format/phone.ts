/** A French number by pairs, « 06 39 98 14 52 »; a foreign one as it is. */
export function nationalNumber(e164: string): string {
  const national = /^\+33(\d{9})$/.exec(e164)?.[1];
  return national ? `0${national}`.replace(/(\d\d)(?=\d)/g, "$1\u00a0") : e164;
}

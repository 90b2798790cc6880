/** Arrow keys, Home and End walk through a list of buttons; Enter and Space are the buttons' own. */
export function moveAmong(rows: readonly HTMLElement[], event: KeyboardEvent): void {
  const path = event.composedPath();
  const at = rows.findIndex((row) => path.includes(row));
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
}

/** One line of the table. */
export interface Figure {
  what: string;
  /** `PGlite`, `PostgreSQL`, or nothing when no database is part of it. */
  on: string;
  value: string;
  raw: Record<string, number>;
}

/** The value below which `share` of the sorted samples lie (nearest rank). */
export const quantile = (samples: readonly number[], share: number): number =>
  samples.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * samples.length) - 1)] ?? Number.NaN;

export const milliseconds = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** p50 and p95 of samples in milliseconds. */
export function spread(what: string, on: string, samples: readonly number[]): Figure {
  const [p50, p95] = [quantile(samples, 0.5), quantile(samples, 0.95)];
  const value = `p50 ${milliseconds(p50)}   p95 ${milliseconds(p95)}   (${samples.length})`;
  return { what, on, value, raw: { p50, p95, samples: samples.length } };
}

export const single = (what: string, on: string, ms: number): Figure => ({
  what,
  on,
  value: milliseconds(ms),
  raw: { ms },
});

/** The table as text, columns aligned. */
export function table(figures: readonly Figure[]): string {
  const width = (of: (figure: Figure) => string) => Math.max(...figures.map((figure) => of(figure).length));
  const [what, on] = [width((figure) => figure.what), width((figure) => figure.on)];
  return figures.map((figure) => `${figure.what.padEnd(what)}  ${figure.on.padEnd(on)}  ${figure.value}`).join("\n");
}

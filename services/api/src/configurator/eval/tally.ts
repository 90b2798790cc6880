import type { Verdict } from "./score.ts";

/** Counts verdicts; a wrong value that was asked about is neither missing nor silently wrong. */
export class Tally {
  #n = 0;
  #right = 0;
  #missing = 0;
  #silent = 0;

  count(verdict: Verdict, silent: boolean): void {
    this.#n++;
    if (verdict === "right") this.#right++;
    if (verdict === "missing") this.#missing++;
    if (silent) this.#silent++;
  }

  /** Shares of all that was scored, 0 to 1. */
  shares(): { right: number; missing: number; silently_wrong: number } {
    const share = (part: number) => (this.#n === 0 ? 0 : Math.round((part / this.#n) * 10_000) / 10_000);
    return {
      right: this.#n === 0 ? 1 : share(this.#right),
      missing: share(this.#missing),
      silently_wrong: share(this.#silent),
    };
  }
}

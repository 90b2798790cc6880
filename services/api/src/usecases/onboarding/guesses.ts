import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Fault } from "../../ports/fault.ts";

/** Codes that one asker (a tenant, a telephone, a call) may try: six digits stand against a few guesses, not against many. */
const perAsker = new RateLimiterMemory({ points: 5, duration: 900, blockDuration: 900 });
/** By telephone nobody is known, and numbers can be changed: what all callers together may try in an hour. */
const byTelephone = new RateLimiterMemory({ points: 100, duration: 3_600 });
/** New codes of one interview. */
const perInterview = new RateLimiterMemory({ points: 20, duration: 3_600 });

/**
 * Lets one guess through, counted before it is made, so that many at once are no way round.
 * @returns what a right guess calls: the asker's own count begins anew
 * @throws `rate_limited`
 */
export async function countGuess(asker: string, { telephone = false } = {}): Promise<() => Promise<void>> {
  await consume(perAsker, asker);
  if (telephone) await consume(byTelephone, "all");
  return async () => {
    await perAsker.delete(asker);
    if (telephone) await byTelephone.reward("all", 1);
  };
}

/** @throws `rate_limited` */
export const countCode = (sessionId: string): Promise<void> => consume(perInterview, sessionId);

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((state: RateLimiterRes) => {
    throw new Fault("rate_limited", { retryAfterSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) });
  });
}

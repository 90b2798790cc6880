import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Fault } from "../../ports/fault.ts";
import type { Env } from "../deps.ts";

/** Wrong passwords for one address, whoever tries; then sign-ins and sign-ups from one place. */
const perAddress = new RateLimiterMemory({ points: 5, duration: 60, blockDuration: 60 });
const perPlace = new RateLimiterMemory({ points: 40, duration: 60 });

/**
 * Stands in front of Supabase Auth's password doors, which have no throttle of their own when embedded. Five failures for
 * one address close it for a minute; forty tries a minute are enough for one place.
 * @throws `rate_limited` with Retry-After
 */
export function throttleAuth(placeOf: (context: Context<Env>) => string): MiddlewareHandler<Env> {
  return async (context, next) => {
    const door = /\/(token|signup|otp|recover|magiclink)$/.exec(new URL(context.req.url).pathname)?.[1];
    const refreshing = context.req.query("grant_type") === "refresh_token";
    if (context.req.method !== "POST" || !door || refreshing) return next();
    const body: unknown = await context.req.raw
      .clone()
      .json()
      .catch(() => ({}));
    const email = String((body as { email?: unknown } | null)?.email ?? "")
      .trim()
      .toLowerCase()
      .slice(0, 254);
    await consume(perPlace, placeOf(context));
    const state = await perAddress.get(email);
    if (state && state.remainingPoints <= 0) throw tooMany(state);
    await next();
    if (context.res.status >= 400 && context.res.status < 500) await perAddress.consume(email).catch(() => {});
    else if (context.res.ok) await perAddress.delete(email);
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((state: RateLimiterRes) => {
    throw tooMany(state);
  });
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new Fault("rate_limited", { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Fault } from "../../ports/fault.ts";
import type { Env } from "../deps.ts";

/** Wrong passwords for one account from one place: a stranger elsewhere does not lock its owner out. */
const perAccountHere = new RateLimiterMemory({ points: 5, duration: 60, blockDuration: 60 });
/** Wrong passwords for one account, from however many places. */
const perAccount = new RateLimiterMemory({ points: 50, duration: 3600, blockDuration: 600 });
/** Anything asked of Auth from one place. */
const perPlace = new RateLimiterMemory({ points: 40, duration: 60 });

/**
 * Stands in front of Supabase Auth, which has no throttle of its own when embedded. Every request that changes something
 * counts, whatever its path and however that is spelled; only a session's refresh and its end do not.
 * @throws `rate_limited` with Retry-After, `input_invalid` for a body that Auth could not store
 */
export function throttleAuth(placeOf: (context: Context<Env>) => string): MiddlewareHandler<Env> {
  return async (context, next) => {
    if (context.req.method === "GET" || context.req.method === "OPTIONS") return next();
    const door = decodeURIComponent(new URL(context.req.url).pathname);
    if (door.endsWith("/logout") || context.req.query("grant_type") === "refresh_token") return next();
    const place = placeOf(context);
    await consume(perPlace, place);
    const email = emailOf(await readBody(context));
    if (!email) return next();
    const keys = [
      [perAccountHere, `${place} ${email}`],
      [perAccount, email],
    ] as const;
    for (const [limiter, key] of keys) {
      const state = await limiter.get(key);
      if (state && state.remainingPoints <= 0) throw tooMany(state);
    }
    await next();
    const refused = context.res.status >= 400 && context.res.status < 500;
    for (const [limiter, key] of keys) {
      if (refused) await limiter.consume(key).catch(() => {});
      else if (context.res.ok) await limiter.delete(key);
    }
  };
}

/** Auth would fail on text that PostgreSQL cannot hold, and embedded Auth would tell its log about it: refused before. */
async function readBody(context: Context<Env>): Promise<unknown> {
  const text = await context.req.raw.clone().text();
  if (/\0|\\u0000/i.test(text) || !text.isWellFormed()) throw new Fault("input_invalid");
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault("body_malformed");
  }
}

const emailOf = (body: unknown) =>
  String((body as { email?: unknown } | null)?.email ?? "")
    .trim()
    .toLowerCase()
    .slice(0, 254);

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((state: RateLimiterRes) => {
    throw tooMany(state);
  });
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new Fault("rate_limited", { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

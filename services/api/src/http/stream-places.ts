import { Fault } from "../ports/fault.ts";

/** Pages that watch one interview: a few devices, a few tabs. */
const PER_SESSION = 8;
/** Of one organization, in this process. */
const PER_ORGANIZATION = 100;
/** A reader that left is noticed at the next heartbeat at the latest. */
const RETRY_AFTER_SECONDS = 20;

/** How many event streams are open, so that nobody opens more than a page needs. */
export function streamPlaces({ perSession = PER_SESSION, perOrganization = PER_ORGANIZATION } = {}) {
  const taken = new Map<string, number>();
  const count = (key: string, by: number) => {
    const now = (taken.get(key) ?? 0) + by;
    if (now > 0) taken.set(key, now);
    else taken.delete(key);
  };
  return {
    /** @returns what gives the place back, once however often it is called. @throws `rate_limited` */
    take(organization: string, session: string): () => void {
      const keys = [`organization ${organization}`, `session ${session}`] as const;
      const full = (taken.get(keys[0]) ?? 0) >= perOrganization || (taken.get(keys[1]) ?? 0) >= perSession;
      if (full) throw new Fault("rate_limited", { retryAfterSeconds: RETRY_AFTER_SECONDS });
      for (const key of keys) count(key, 1);
      let held = true;
      return () => {
        if (held) for (const key of keys) count(key, -1);
        held = false;
      };
    },
    /** Whether nobody holds a place. */
    empty: () => taken.size === 0,
  };
}

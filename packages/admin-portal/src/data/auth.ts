import type { AuthChangeEvent, Session } from "@supabase/supabase-js";
import type { PortalConfig } from "./config.ts";
import { errorOf, PortalError } from "./portal-error.ts";

export interface Auth {
  /** E-mail of the person who is signed in, or null. */
  current(): Promise<string | null>;
  /** @throws PortalError `credentials_invalid`, `rate_limited` with its delay, … */
  signIn(email: string, password: string): Promise<void>;
  /** Ends the session here even if the server cannot be told. */
  signOut(): Promise<void>;
  /** The access token, renewed when it is about to expire, or at once when asked. */
  accessToken(renew: boolean): Promise<string | null>;
  /** Calls back when the session ends or another person signs in, in this tab or in another one. */
  onChange(listener: (email: string | null) => void): () => void;
}

/** Sessions by Supabase Auth: kept in this browser, renewed by the library, refused in our own words. */
export async function openAuth(config: PortalConfig): Promise<Auth> {
  const { createClient } = await import("@supabase/supabase-js");
  // The library keeps the message of a refusal and drops its headers: the delay is read here.
  let refusal: PortalError | null = null;
  const noting: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    refusal = answer.ok ? null : await errorOf(answer.clone());
    return answer;
  };
  const { auth } = createClient(config.supabaseUrl, config.supabaseKey, {
    auth: { persistSession: true, storageKey: "allokoli.portal.session", detectSessionInUrl: false },
    global: { fetch: noting },
  });
  const emailOf = (session: Session | null) => session?.user.email ?? null;
  return {
    async current() {
      const { data } = await auth.getSession();
      return emailOf(data.session);
    },
    async signIn(email, password) {
      refusal = null;
      const { error } = await auth.signInWithPassword({ email, password });
      if (error) throw refusal ?? new PortalError({ code: navigator.onLine ? "unavailable" : "offline" });
    },
    async signOut() {
      await auth.signOut({ scope: "local" });
    },
    async accessToken(renew) {
      const { data } = renew ? await auth.refreshSession() : await auth.getSession();
      return data.session?.access_token ?? null;
    },
    onChange(listener) {
      const { data } = auth.onAuthStateChange((_event: AuthChangeEvent, session) => listener(emailOf(session)));
      return () => data.subscription.unsubscribe();
    },
  };
}

import type { Parts } from "../parts.ts";
import type { TwilioRow } from "../state/state.ts";

/** Whether a user name and a secret open an account: its own SID and token, or one of its API keys. */
export function secretOpens(parts: Parts, accountSid: string, user: string, secret: string): boolean {
  const { accounts, keys } = parts.store.state.twilio;
  if (user === accountSid) return accounts[user]?.auth_token === secret;
  const key: TwilioRow | undefined = keys[user];
  return key?.account_sid === accountSid && key.secret === secret;
}

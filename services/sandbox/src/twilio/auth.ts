import type { Parts } from "../parts.ts";
import type { Principal } from "./env.ts";
import { unauthenticated } from "./errors.ts";

/** Basic authentication: an account's SID and token, or an API key's SID and secret (Twilio docs, IAM). */
export function principalOf(parts: Parts, header: string | undefined): Principal {
  const encoded = /^Basic\s+(.+)$/i.exec(header ?? "")?.[1];
  const [user = "", ...rest] = Buffer.from(encoded ?? "", "base64")
    .toString()
    .split(":");
  const secret = rest.join(":");
  const { accounts, keys } = parts.store.state.twilio;
  const account = accounts[user];
  if (account && account.auth_token === secret && account.status !== "closed")
    return { accountSid: user, kind: "token" };
  const key = keys[user];
  if (key && key.secret === secret) return { accountSid: String(key.account_sid), kind: "key" };
  throw unauthenticated();
}

/** A parent account's credentials also open its subaccounts, in the 2010 API only. */
export function mayUse(parts: Parts, principal: Principal, accountSid: string): boolean {
  if (accountSid === principal.accountSid) return true;
  return parts.store.state.twilio.accounts[accountSid]?.owner_account_sid === principal.accountSid;
}

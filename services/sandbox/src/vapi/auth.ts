import { decodeProtectedHeader, jwtVerify } from "jose";
import { z } from "zod";
import type { Settings } from "../settings.ts";
import type { Store } from "../state/store.ts";
import { invalidKey, jwtWithoutToken, VapiError } from "./errors.ts";
import { type Restrictions, restrictions } from "./schemas/access.ts";

export interface Key {
  tag: "private" | "public";
  restrictions?: Restrictions | undefined;
}

const claims = z.looseObject({
  token: z.looseObject({ tag: z.enum(["private", "public"]), restrictions: restrictions.optional() }),
});

/** docs.vapi.ai, JWT authentication: signed with the private key; jsonwebtoken's default algorithm is HS256. */
async function keyOfJwt(token: string, privateKey: string): Promise<Key> {
  const secret = new TextEncoder().encode(privateKey);
  const { payload } = await jwtVerify(token, secret, { algorithms: ["HS256"] }).catch(() => {
    throw invalidKey();
  });
  const read = claims.safeParse(payload);
  if (!read.success) throw jwtWithoutToken();
  return read.data.token;
}

function isJwt(token: string): boolean {
  try {
    return decodeProtectedHeader(token) !== undefined;
  } catch {
    return false;
  }
}

export async function authenticate(header: string | undefined, settings: Settings, store: Store): Promise<Key> {
  const token = /^Bearer\s+(.+)$/i.exec(header ?? "")?.[1];
  if (!token) throw invalidKey();
  if (token === settings.vapiPrivateKey) return { tag: "private" };
  if (token === settings.vapiPublicKey) return { tag: "public" };
  const stored = Object.values(store.state.vapi.tokens).find((row) => row.value === token);
  if (stored)
    return { tag: stored.tag === "private" ? "private" : "public", restrictions: stored.restrictions as Restrictions };
  if (isJwt(token)) return keyOfJwt(token, settings.vapiPrivateKey);
  throw invalidKey();
}

interface WebCallTarget {
  assistantId?: string | undefined;
  assistant?: unknown;
}

/** A public key may be tied to origins and assistants; an empty list of origins means any. */
export function enforceRestrictions(key: Key, origin: string | undefined, target: WebCallTarget): void {
  const rules = key.restrictions;
  if (!rules || rules.enabled === false) return;
  const { allowedOrigins = [], allowedAssistantIds } = rules;
  if (allowedOrigins.length > 0 && !(origin && allowedOrigins.includes(origin))) {
    throw new VapiError(403, `Key doesn't allow origin '${origin ?? ""}'`);
  }
  if (target.assistantId && allowedAssistantIds?.length && !allowedAssistantIds.includes(target.assistantId)) {
    throw new VapiError(403, `Key doesn't allow assistantId '${target.assistantId}'`);
  }
  const transientAllowed = rules.allowTransientAssistant ?? !allowedAssistantIds?.length;
  if (target.assistant && !transientAllowed) throw new VapiError(403, "Key doesn't allow transient assistant");
}

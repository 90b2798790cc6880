import { createHmac, createPublicKey } from "node:crypto";
import { base64url, type Claims, claims, forge } from "./forge.ts";

export interface Attempt {
  name: string;
  token: string;
  /** null: none is sent. */
  origin?: string | null;
  /** `accepted`, or the code of the refusal. */
  verdict: string;
}

interface Keyring {
  organizationId: string;
  keyId: string;
  privateJwk: Record<string, unknown>;
}

export interface Scene {
  /** Its origin is the audience. */
  url: string;
  origin: string;
  /** An origin that the organization registered and a token may leave out. */
  otherOrigin: string;
  own: Keyring;
  /** A second key of the organization, revoked. */
  revoked: Keyring;
  stranger: Keyring;
  suspended: Keyring;
  suspendedTenant: string;
}

const BAD = "token_malformed";

/** Everything that somebody without the partner's key, or a careless partner, may send; and what is good all the same. */
export function attempts(scene: Scene): Attempt[] {
  const { own, origin } = scene;
  const header = { typ: "allokoli-tenant+jwt", alg: "EdDSA", kid: own.keyId };
  const good = (more: Claims = {}) => claims(own.organizationId, scene.url, origin, more);
  const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));
  const payload = (name: string, content: unknown, verdict = BAD): Attempt => ({
    name,
    token: forge(own.privateJwk, header, content),
    verdict,
  });
  const headed = (name: string, content: unknown, verdict = BAD): Attempt => ({
    name,
    token: forge(own.privateJwk, content, good()),
    verdict,
  });
  const from = (name: string, origin: string | null, verdict = "origin_not_allowed", more: Claims = {}): Attempt => ({
    name,
    token: forge(own.privateJwk, header, good(more)),
    origin,
    verdict,
  });
  const valid = forge(own.privateJwk, header, good());
  const [h = "", p = "", s = ""] = valid.split(".");
  const now = Math.floor(Date.now() / 1000);
  const raw = (name: string, token: string, verdict = BAD): Attempt => ({ name, token, verdict });
  const signedBy = (name: string, key: Keyring, verdict: string, more: Claims = {}): Attempt =>
    raw(
      name,
      forge(key.privateJwk, { ...header, kid: key.keyId }, good({ iss: key.organizationId, ...more })),
      verdict,
    );
  const hmac = (name: string, secret: string | Buffer): Attempt => {
    const signed = `${base64url(JSON.stringify({ ...header, alg: "HS256" }))}.${p}`;
    return raw(name, `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`);
  };
  const publicKey = createPublicKey({ key: own.privateJwk as never, format: "jwk" });
  const flipped = Buffer.from(s, "base64url").map((byte, index) => (index === 5 ? byte ^ 1 : byte));
  const other = (character = "") => (character === "A" ? "Q" : "A");

  return [
    raw("a good one", valid, "accepted"),
    payload("expired within the tolerance", good({ iat: now - 330, exp: now - 30 }), "accepted"),
    payload("issued by a clock that is a little ahead", good({ iat: now + 30, exp: now + 330 }), "accepted"),
    from("from another origin of the token and of the organization", scene.otherOrigin, "accepted", {
      origin: [origin, scene.otherOrigin],
    }),

    raw("one word", "abc"),
    raw("two parts", `${h}.${p}`),
    raw("four parts", `${valid}.${s}`),
    raw("an empty signature", `${h}.${p}.`),
    raw("a header that is no JSON", `${base64url("{typ")}.${p}.${s}`),
    raw("alg none, unsigned", `${base64url(JSON.stringify({ ...header, alg: "none" }))}.${p}.`),
    raw("alg none, with a signature", `${base64url(JSON.stringify({ ...header, alg: "none" }))}.${p}.${s}`),
    raw("alg NONE", `${base64url(JSON.stringify({ ...header, alg: "NONE" }))}.${p}.${s}`),
    hmac("HS256 with the public key's bytes", Buffer.from(String(own.privateJwk.x), "base64url")),
    hmac("HS256 with the public key as PEM", publicKey.export({ type: "spki", format: "pem" }).toString()),
    hmac("HS256 with the public key as JWK", JSON.stringify(publicKey.export({ format: "jwk" }))),
    headed("the other algorithm that is known here", { ...header, alg: "ES256" }, "token_signature_invalid"),

    headed("no kid", { typ: header.typ, alg: header.alg }),
    headed("a kid that is a number", { ...header, kid: 1 }),
    headed("an unknown kid", { ...header, kid: "no-such-key" }, "key_unknown"),
    headed("a kid that is a path", { ...header, kid: "../../etc/passwd" }, "key_unknown"),
    headed("a kid that is SQL", { ...header, kid: "' or 1=1 --" }, "key_unknown"),
    headed("a kid that is a property of every object", { ...header, kid: "__proto__" }, "key_unknown"),
    headed("a key of its own in the header", { ...header, jwk: publicKey.export({ format: "jwk" }) }),
    headed("an address of keys in the header", { ...header, jku: "https://evil.example/jwks.json" }),
    headed("a certificate's address in the header", { ...header, x5u: "https://evil.example/cert.pem" }),
    headed("a critical extension", { ...header, crit: ["b64"], b64: false }),
    headed("compression", { ...header, zip: "DEF" }),
    headed("a content type", { ...header, cty: "JWT" }),
    headed("an empty extra", { ...header, x: null }),
    headed("no typ", { alg: header.alg, kid: header.kid }),
    headed("the typ of an access token", { ...header, typ: "at+jwt" }),
    headed("the typ of a portal session", { ...header, typ: "JWT" }, "session_invalid"),
    headed("a key twice in the header", `{"typ":"${header.typ}","alg":"none","alg":"EdDSA","kid":"${own.keyId}"}`),

    raw("padding", `${valid}=`),
    raw("base64 instead of base64url", `${h}.${p}.${s.slice(0, 40)}+${s.slice(41)}`),
    // The last character of 64 bytes carries four bits that no byte uses.
    raw("another spelling of the same signature", `${h}.${p}.${s.slice(0, -1)}${respelled(s.at(-1))}`),
    raw("a byte of the signature altered", `${h}.${p}.${base64url(Buffer.from(flipped))}`, "token_signature_invalid"),
    raw("the signature cut", `${h}.${p}.${s.slice(0, 40)}`, "token_signature_invalid"),
    raw(
      "the signature of another token",
      `${h}.${p}.${forge(own.privateJwk, header, good()).split(".")[2]}`,
      "token_signature_invalid",
    ),
    raw(
      "claims altered after signing",
      `${h}.${base64url(JSON.stringify(good({ tid: "neighbour" })))}.${s}`,
      "token_signature_invalid",
    ),
    raw("a header altered after signing", `${h.slice(0, -1)}${other(h.at(-1))}.${p}.${s}`),
    payload("longer than 4 KiB", good({ tenant: { services: Array.from({ length: 40 }, () => "s".repeat(100)) } })),

    payload("the issuer another organization", good({ iss: scene.stranger.organizationId }), "key_unknown"),
    payload("the issuer nobody", good({ iss: "0199aaaa-0000-7000-8000-000000000000" }), "key_unknown"),
    payload("the issuer no id", good({ iss: "trusquin" })),
    payload("the issuer a list", good({ iss: [own.organizationId] })),
    signedBy("a revoked key", scene.revoked, "token_revoked"),
    signedBy("a suspended organization", scene.suspended, "tenant_suspended"),
    payload("a suspended tenant", good({ tid: scene.suspendedTenant }), "tenant_suspended"),
    raw("a stranger's key under our kid", forge(scene.stranger.privateJwk, header, good()), "token_signature_invalid"),

    ...["iss", "aud", "tid", "sub", "exp", "iat", "jti", "scope", "origin", "mode"].map((name) =>
      payload(`without ${name}`, without(name)),
    ),
    ...(
      [
        ["tid", ""],
        ["tid", "a b"],
        ["tid", "-x"],
        ["tid", "x".repeat(129)],
        ["tid", "a/../b"],
        ["tid", 12],
        ["tid", ["cabinet-12"]],
        ["tid", null],
        ["sub", ""],
        ["sub", { id: 1 }],
        ["scope", "wizard:write"],
        ["scope", []],
        ["scope", ["admin"]],
        ["origin", "https://crm.partenaire.example"],
        ["origin", ["*"]],
        ["origin", []],
        ["mode", "prod"],
        ["mode", ["live"]],
        ["iat", String(now)],
        ["exp", String(now + 300)],
        ["exp", now + 300.5],
        ["jti", "short"],
        ["user", "Anna"],
        ["tenant", { services: "all" }],
      ] as const
    ).map(([name, value]) => payload(`${name} = ${JSON.stringify(value).slice(0, 40)}`, good({ [name]: value }))),
    payload("claims that are a list", [good()]),
    payload("claims that are no JSON", "{}}"),
    payload("a claim twice", JSON.stringify(good()).replace('"tid":', '"tid":"neighbour","tid":')),
    payload("a claim twice, once escaped", JSON.stringify(good()).replace('"tid":', '"t\\u0069d":"neighbour","tid":')),
    payload(
      "a claim twice, deeper",
      JSON.stringify(good({ user: { name: "A" } })).replace('"name":', '"name":"B","name":'),
    ),
    payload("claims behind a prototype", `{"__proto__":${JSON.stringify(good())}}`),

    payload("expired", good({ iat: now - 400, exp: now - 61 }), "token_expired"),
    payload("valid for too long", good({ exp: now + 601 })),
    payload("expired before it was issued", good({ iat: now + 20, exp: now + 10 })),
    payload("not valid yet", good({ nbf: now + 120 }), "token_not_yet_valid"),
    payload("issued in the future", good({ iat: now + 120, exp: now + 300 }), "token_not_yet_valid"),
    payload("for another audience", good({ aud: "https://evil.example" }), "token_audience_mismatch"),
    payload("for this audience with a slash", good({ aud: `${scene.url}/` }), "token_audience_mismatch"),
    payload("for several audiences", good({ aud: [scene.url, "https://evil.example"] })),

    from("without an origin", null),
    from("from another origin", "https://evil.example"),
    from("from a sandboxed page", "null"),
    from("from a host that begins alike", `${origin}.evil.example`),
    from("from the same host without TLS", origin.replace("https:", "http:")),
    from("from an origin of the organization that the token leaves out", scene.otherOrigin),
    from(
      "from an origin of the token that the organization does not know",
      "https://evil.example",
      "origin_not_allowed",
      {
        origin: [origin, "https://evil.example"],
      },
    ),
  ];
}

function respelled(character = ""): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet[alphabet.indexOf(character) ^ 1] ?? "";
}

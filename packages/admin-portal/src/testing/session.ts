const part = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");

/** A session as the authentication service gives it; nothing verifies its signature here. */
export const session = {
  access_token: `${part({ alg: "ES256" })}.${part({ sub: "u1", exp: 4_000_000_000 })}.c2ln`,
  token_type: "bearer",
  expires_in: 3600,
  expires_at: 4_000_000_000,
  refresh_token: "r1",
  user: { id: "u1", email: "claire@trusquin.example", aud: "authenticated" },
};

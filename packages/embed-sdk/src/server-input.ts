// Written out rather than taken from the contracts, which are not published: a test keeps the two alike.

/** What a page may do. */
export type Scope =
  | "wizard:write"
  | "assistants:read"
  | "assistants:write"
  | "calls:read"
  | "calls:transcript"
  | "call:test";

/** What you already know about your customer, as far as you know it. */
export interface TenantPrefill {
  name?: string | undefined;
  siret?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  /** Trade in plain French: « plombier ». */
  trade?: string | undefined;
  address?: string | undefined;
  /** Opening hours in plain French, read as if they had been said. */
  hours?: string | undefined;
  services?: string[] | undefined;
  prices?: string | undefined;
}

/** What a tenant token says, in the partner's words. */
export interface TenantTokenInput {
  /** Your organization's id, from the portal. */
  organizationId: string;
  /** Origin of the AlloKoli API: `https://api.allokoli.example`. */
  audience: string;
  /** Your own id of the customer whose assistant this is: stable, 1 to 128 characters of `A-Z a-z 0-9 . _ : @ -`. */
  tenantId: string;
  /** The person in front of the page. */
  user: { id: string; name?: string; email?: string; locale?: string };
  /** What you already know of the customer: the interview then asks three questions instead of eight. */
  tenant?: TenantPrefill;
  /** What the page may do; by default everything that the widget offers. */
  scopes?: Scope[];
  /** The exact origins of your pages: the token is refused anywhere else. */
  origins: string[];
  mode: "live" | "test";
  /** Life in seconds, at most 600; 300 by default. The widget renews it by itself. */
  expiresIn?: number;
}

/** An input that would make a token the API refuses; the message says which one and why. */
export class TenantTokenError extends TypeError {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`allokoli: \`${field}\` ${reason}`);
    this.name = "TenantTokenError";
    this.field = field;
  }
}

import type { MiddlewareHandler } from "hono";

/**
 * The strict policy that the widget lives under: scripts from this site and from the API, no inline script or style,
 * no nonce. `callOrigins` (space-separated) are what a call in the browser connects to; rooms hosted by Daily bring a script
 * of Daily's as well.
 */
export function securityHeaders({ api, callOrigins }: { api: string; callOrigins: string }): MiddlewareHandler {
  const rooms = callOrigins.includes(".daily.co") ? " https://c.daily.co" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${api}${rooms}`,
    `connect-src 'self' ${api} ${callOrigins}`.trim(),
    "style-src 'self'",
    `img-src 'self' data: ${api}`,
    `media-src 'self' ${api}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return async (c, next) => {
    await next();
    c.header("content-security-policy", policy);
    c.header("permissions-policy", "microphone=(self)");
    c.header("referrer-policy", "strict-origin-when-cross-origin");
    c.header("x-content-type-options", "nosniff");
    // A demonstration is changed while it is looked at.
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-cache");
  };
}

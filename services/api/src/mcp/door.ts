import type { MiddlewareHandler } from "hono";
import type { Env } from "../http/deps.ts";
import { Fault } from "../ports/fault.ts";

type Handler = MiddlewareHandler<Env>;

/**
 * What stands before an MCP server, in this order: is it us that is meant, who is asking, and from which page. The caller
 * is recognised by the same rules as at the HTTP door: `recognise` is that door's own.
 */
export const door = (publicUrl: string, recognise: Handler): [Handler, Handler, Handler, Handler] => {
  const us = new URL(publicUrl);
  return [onlyOurHost(us), challenge(us), recognise, onlyVouchedOrigins(us)];
};

/** Where RFC 9728 metadata of the endpoint are. */
export const METADATA_PATH = "/.well-known/oauth-protected-resource/mcp";

/**
 * A page of a stranger, whose name was made to lead to our address (DNS rebinding), says that name as Host.
 * @throws `host_not_allowed`
 */
function onlyOurHost(us: URL): Handler {
  return async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    if (!isOurs(us, hostnameOf(host))) throw new Fault("host_not_allowed");
    await next();
  };
}

/** A 401 says where to learn what is missing (RFC 6750, 3; RFC 9728, 5.1), as the MCP specification asks. */
function challenge(us: URL): Handler {
  const metadata = `Bearer resource_metadata="${us.origin}${METADATA_PATH}"`;
  return async (context, next) => {
    await next();
    if (context.res.status !== 401) return;
    const presented = context.req.header("authorization") !== undefined;
    context.header("www-authenticate", presented ? `${metadata}, error="invalid_token"` : metadata);
  };
}

/**
 * A tenant token vouches for the page's origin, and was checked against it already. Keys and portal sessions name none, so
 * a page that uses one must be ours; servers and desktop programs send no Origin.
 * @throws `origin_not_allowed`
 */
function onlyVouchedOrigins(us: URL): Handler {
  return async (context, next) => {
    const origin = context.req.header("origin");
    if (origin !== undefined && context.get("caller").kind !== "tenant_user" && !isOurOrigin(us, origin))
      throw new Fault("origin_not_allowed");
    await next();
  };
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** On one's own machine all names of the machine mean the same. */
const isOurs = (us: URL, hostname: string | undefined) =>
  hostname !== undefined && (hostname === us.hostname || (LOOPBACK.has(us.hostname) && LOOPBACK.has(hostname)));

const isOurOrigin = (us: URL, origin: string) =>
  origin === us.origin || (LOOPBACK.has(us.hostname) && isOurs(us, hostnameOf(origin.replace(/^https?:\/\//, ""))));

/** Of `host` or `host:port` and nothing else. */
const hostnameOf = (host: string) => /^([^:@/\\?#]+|\[[\da-f:]+\])(:\d+)?$/i.exec(host)?.[1]?.toLowerCase();

import { ObstacleError } from "./obstacle-error.ts";

const LIBRARY = "https://c.daily.co";
/** What a hosted room needs of a page's Content-Security-Policy, beside what the elements need without one. */
const NEEDED = `script-src ${LIBRARY}; connect-src https://*.daily.co wss://*.daily.co`;

/**
 * Calls `forbidden` when the page's own policy keeps a hosted room out, and says in the console what is missing. What a
 * room can do without (workers, WebAssembly) is left to the browser's own message.
 *
 * @throws ObstacleError where Trusted Types refuse the room's script
 */
export function watchPagePolicy(forbidden: () => void, signal: AbortSignal): void {
  try {
    // As the library does later, where nobody would hear it fail.
    document.createElement("script").src = LIBRARY;
  } catch {
    tell(`Trusted Types keep ${LIBRARY} out`, "a default policy that lets it through");
    throw new ObstacleError("page_policy");
  }
  const read = ({ disposition, effectiveDirective: directive, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition !== "enforce" || !/^(script|connect)-src/.test(directive) || !isOfRooms(blockedURI)) return;
    tell(`${directive} blocked ${blockedURI}`, NEEDED);
    forbidden();
  };
  document.addEventListener("securitypolicyviolation", read, { signal });
}

const isOfRooms = (address: string) => /^\w+:\/\/[\w.-]+\.daily\.co(\/|$)/.test(address);

const tell = (what: string, needed: string) =>
  console.error(`[allokoli] The call cannot be made under this page's policy: ${what}. It needs ${needed}`);

/** What a hosted room needs of a page's Content-Security-Policy, beside what the elements need without one. */
const NEEDED = "script-src https://c.daily.co; connect-src https://*.daily.co wss://*.daily.co";
const DECISIVE = /^(script-src|connect-src|require-trusted-types-for)/;

/**
 * Calls `forbidden` when the page's own policy keeps a hosted room out, and says in the console which line is missing.
 * What a room can do without (workers, WebAssembly) is left to the browser's own message.
 */
export function watchPagePolicy(forbidden: () => void, signal: AbortSignal): void {
  const read = ({ disposition, effectiveDirective: directive, blockedURI, sample }: SecurityPolicyViolationEvent) => {
    // With Trusted Types the address is in the sample: the script never became a request.
    if (disposition !== "enforce" || !DECISIVE.test(directive) || !`${blockedURI} ${sample}`.includes("daily.co"))
      return;
    const missing = directive.startsWith("require") ? "a default Trusted Types policy that lets it through" : NEEDED;
    console.error(`[allokoli] No call: this page's ${directive} blocked ${blockedURI} ${sample}. It needs ${missing}`);
    forbidden();
  };
  document.addEventListener("securitypolicyviolation", read, { signal });
}

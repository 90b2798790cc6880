import { PortalApp } from "../app/portal-app.ts";
import type { Auth } from "../data/auth.ts";
import "../styles/tokens.css";
import { API } from "./fake-fetch.ts";

/** Someone who is signed in, or nobody. */
export function fakeAuth(email: string | null, changes: Partial<Auth> = {}): Auth & { end(): void } {
  const listeners = new Set<(email: string | null) => void>();
  const end = () => {
    for (const listener of listeners) listener(null);
  };
  return {
    current: async () => email,
    signIn: async () => {},
    signOut: async () => end(),
    accessToken: async () => "token",
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end,
    ...changes,
  };
}

/** The whole portal at an address. */
export async function mountPortal(path: string, auth: Auth = fakeAuth("claire@trusquin.example")): Promise<PortalApp> {
  history.replaceState(null, "", path);
  const app = new PortalApp();
  app.config = { api: API, supabaseUrl: API, supabaseKey: "k", callOrigins: [] };
  app.auth = auth;
  document.body.append(app);
  await app.updateComplete;
  return app;
}

/** All that is shown, through the shadow roots. */
export function shownText(root: Node = document.body): string {
  if (root instanceof HTMLStyleElement) return "";
  if (root instanceof Text) return root.data;
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  const parts = [...inside, ...root.childNodes].map((node) => shownText(node));
  return parts.join(" ").replaceAll(/\s+/g, " ");
}

/** The first element of that selector, through the shadow roots. */
export function find<T extends Element = HTMLElement>(selector: string, root: ParentNode = document.body): T | null {
  const here = root.querySelector<T>(selector);
  if (here) return here;
  for (const element of root.querySelectorAll("*")) {
    const inside = element.shadowRoot && find<T>(selector, element.shadowRoot);
    if (inside) return inside;
  }
  return null;
}

/** What still moves, through the shadow roots: `document.getAnimations` stops at them. */
export function moving(root: Document | ShadowRoot = document): Animation[] {
  const inside = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : []));
  return [...root.getAnimations(), ...inside].filter(({ playState }) => playState === "running");
}

import { consume } from "@lit/context";
import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import { type Portal, portalContext } from "./portal-context.ts";
import type { Route } from "./route.ts";

/** What the pages have in common: who is signed in, and the address that they show. */
export abstract class PortalPage extends LitElement {
  @consume({ context: portalContext, subscribe: true })
  @property({ attribute: false })
  portal!: Portal;

  @property({ attribute: false }) route!: Route;

  /** A filter of the address. */
  protected filter(name: string): string | undefined {
    return this.route.query.get(name) || undefined;
  }
}

import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { navigate } from "../../app/route.ts";
import { icon } from "../icon/icon.ts";
import { shared } from "../shared.styles.ts";

/**
 * Details beside the list they belong to. It takes the focus when it opens, Escape closes it, and closing leads to
 * `back`; where there is no room beside, it covers the page.
 */
@customElement("portal-side-panel")
export class SidePanel extends LitElement {
  /** Address of the list. */
  @property() back = "/";
  @property({ attribute: "heading" }) heading = "";
  @property({ attribute: "close-label" }) closeLabel = "";

  static override styles = [
    shared,
    css`
      aside {
        position: fixed;
        inset: 0 0 0 auto;
        z-index: 5;
        width: min(480px, 100vw);
        overflow-y: auto;
        overscroll-behavior: contain;
        background: var(--card);
        border-left: 1px solid var(--line);
        box-shadow: var(--float);
        animation: enter 200ms ease-out;
      }
      header {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding: 12px 12px 12px 24px;
        background: var(--card);
        border-bottom: 1px solid var(--line);
      }
      h2:focus {
        outline: none;
      }
      .body {
        padding: 20px 24px 48px;
      }
      @keyframes enter {
        from {
          transform: translateX(24px);
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        aside {
          animation: none;
        }
      }
      @media (max-width: 480px) {
        .body {
          padding-inline: 16px;
        }
        header {
          padding-left: 16px;
        }
      }
    `,
  ];

  readonly #close = () => navigate(this.back);
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) this.#close();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#onKey);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector("h2")?.focus({ preventScroll: true });
  }

  override render() {
    return html`<aside aria-label=${this.heading}>
      <header>
        <h2 tabindex="-1">${this.heading}</h2>
        <button class="icon-button" type="button" aria-label=${this.closeLabel} @click=${this.#close}>${icon("close")}</button>
      </header>
      <div class="body"><slot></slot></div>
    </aside>`;
  }
}

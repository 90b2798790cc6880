import { css, html, type TemplateResult } from "lit";

export type Tone = "plain" | "good" | "amber" | "danger";

/** A state in one word; the colour repeats it and never says it alone. */
export const statusTag = (word: string, tone: Tone = "plain"): TemplateResult =>
  html`<span class="tag ${tone}">${word}</span>`;

export const statusTagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    font-size: 0.867rem;
    white-space: nowrap;
  }
  .tag::before {
    content: "";
    width: 8px;
    height: 8px;
    border-radius: 50%;
    border: 2px solid var(--soft);
  }
  .tag.good::before {
    border-color: var(--accent);
    background: var(--accent);
  }
  .tag.amber {
    color: var(--amber);
  }
  .tag.amber::before {
    border: 2.5px solid currentColor;
  }
  .tag.danger {
    color: var(--danger);
  }
  .tag.danger::before {
    border-radius: 2px;
    border-color: currentColor;
    background: currentColor;
  }
`;

const CALLS: Record<string, Tone> = { completed: "good", missed: "amber", busy: "amber", failed: "danger" };
export const toneOfCall = (status: string): Tone => CALLS[status] ?? "plain";

const ASSISTANTS: Record<string, Tone> = { active: "good", creating: "amber", error: "danger" };
export const toneOfAssistant = (status: string): Tone => ASSISTANTS[status] ?? "plain";

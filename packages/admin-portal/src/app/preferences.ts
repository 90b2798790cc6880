import type { Organization } from "@allokoli/contracts";
import { inkOn, legibleOn } from "../format/accent.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "allokoli.portal.theme";

export const savedTheme = (): Theme => THEMES.find((one) => one === localStorage.getItem(KEY)) ?? "system";

export function applyTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}

/** Replaces the accent by the organization's own, made legible on the paper of both themes. */
export function applyBranding({ branding }: Organization): void {
  const { style } = document.documentElement;
  const { accent } = branding;
  for (const [theme, paper] of [
    ["light", "#faf8f4"],
    ["dark", "#1a1e27"],
  ] as const) {
    if (!accent) {
      style.removeProperty(`--accent-${theme}`);
      style.removeProperty(`--on-accent-${theme}`);
      continue;
    }
    const legible = legibleOn(paper, accent);
    style.setProperty(`--accent-${theme}`, legible);
    style.setProperty(`--on-accent-${theme}`, inkOn(legible));
  }
}

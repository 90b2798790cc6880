import { css } from "lit";

/**
 * What a partner may change, and what follows from it.
 *
 * Private names (`--_…`) are derived from the public ones, so that nothing else in the widget knows a colour.
 * Contrast is computed, not hoped for. In CIE XYZ the Y channel is the relative luminance of WCAG: accent text on light
 * surfaces is held to Y ≤ 0.16, and text on the accent is black or white on either side of Y = 0.179. On dark surfaces
 * the accent is lifted in OKLCH, where it keeps its hue.
 */
export const tokens = css`
  :host {
    --_accent: var(--allokoli-accent, #0f7b6c);
    --_ink: var(--allokoli-ink, light-dark(#1b1f2a, #eeebe5));
    --_paper: var(--allokoli-paper, light-dark(#faf8f4, #12151c));
    --_card: var(--allokoli-card, light-dark(#ffffff, #1a1e27));
    --_line: var(--allokoli-line, light-dark(#e7e2d9, #2e3542));
    --_edge: color-mix(in oklab, var(--_line), var(--_ink) 18%);
    --_line-strong: color-mix(in oklab, var(--_line), var(--_ink) 42%);
    --_pencil: var(--allokoli-pencil, light-dark(#626978, #a2aaba));
    --_soft-ink: color-mix(in oklab, var(--_ink), var(--_pencil) 45%);
    --_amber: light-dark(#9a4708, #f2b866);
    --_amber-paper: light-dark(#fff7e6, #2c2415);
    --_danger: light-dark(#b42318, #ff9c92);
    --_danger-paper: light-dark(#fef3f1, #301a1a);
    --_on-accent: #ffffff;
    --_accent-text: light-dark(var(--_accent), #4cc4b2);
    --_accent-soft: color-mix(in oklab, var(--_accent-text) 12%, var(--_card));
    --_radius: var(--allokoli-radius, 14px);
    --_radius-control: calc(var(--_radius) * 0.72);
    --_size: var(--allokoli-font-size, 17px);
    --_t13: calc(var(--_size) * 0.765);
    --_t15: calc(var(--_size) * 0.883);
    --_t17: var(--_size);
    --_t20: calc(var(--_size) * 1.177);
    --_t26: calc(var(--_size) * 1.53);
    --_t34: calc(var(--_size) * 2);
    --_float: 0 12px 32px -8px light-dark(rgb(27 31 42 / 0.18), rgb(0 0 0 / 0.6));
    --_quick: 160ms cubic-bezier(0.2, 0.7, 0.3, 1);
    --_calm: 240ms cubic-bezier(0.2, 0.7, 0.3, 1);
  }

  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_on-accent: color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 1e6, 0.9505) clamp(0, (0.179 - y) * 1e6, 1)
          clamp(0, (0.179 - y) * 1e6, 1.089)
      );
      --_accent-text: light-dark(
        color(
          from var(--_accent) xyz-d65 calc(x * min(1, 0.16 / y)) calc(y * min(1, 0.16 / y)) calc(z * min(1, 0.16 / y))
        ),
        oklch(from var(--_accent) max(l, 0.76) min(c, 0.125) h)
      );
    }
  }
`;

import { html, LitElement } from "lit";
import { afterAll, describe, expect, it } from "vitest";
import { WizardHarness } from "../elements/wizard/wizard.harness.ts";
import { sessionAfter } from "../testing/session.ts";
import { type Appearance, applyAppearance } from "./appearance.ts";
import { define } from "./define.ts";
import { tokens } from "./tokens.styles.ts";

class Swatch extends LitElement {
  static override styles = [tokens];
  override render() {
    return html``;
  }
}
define("test-swatch", Swatch);
const swatch = document.body.appendChild(document.createElement("test-swatch"));
afterAll(() => swatch.remove());

const canvas = new OffscreenCanvas(1, 1).getContext("2d", {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;
function luminance(colour: string): number {
  canvas.fillStyle = "#000";
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function resolved(name: string, theme: "light" | "dark"): string {
  swatch.style.colorScheme = theme;
  swatch.style.color = `var(${name})`;
  return getComputedStyle(swatch).color;
}

/** Brand colours from all over the cube, the same at each run. */
const BRANDS = Array.from(
  { length: 1000 },
  (_, index) => `#${((index * 7_919_317) % 0xffffff).toString(16).padStart(6, "0")}`,
);

describe.each(["light", "dark"] as const)("whatever the brand's colour, %s", (theme) => {
  it("text on the accent and text in the accent are readable", () => {
    const poor = BRANDS.filter((brand) => {
      swatch.style.setProperty("--allokoli-accent", brand);
      const [onAccent, text, card] = ["--_on-accent", "--_accent-text", "--_card"].map((name) =>
        resolved(name, theme),
      ) as [string, string, string];
      return contrast(brand, onAccent) < 4.5 || contrast(text, card) < 4.5;
    });
    expect(poor).toEqual([]);
  });

  it("our own inks are readable on our own papers", () => {
    swatch.style.removeProperty("--allokoli-accent");
    for (const ink of ["--_ink", "--_pencil", "--_soft-ink", "--_amber", "--_danger", "--_accent-text"]) {
      for (const paper of ["--_paper", "--_card", "--_amber-paper"]) {
        expect(contrast(resolved(ink, theme), resolved(paper, theme)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });
});

const CHANGES: Required<Appearance> = {
  accent: "rgb(200, 0, 100)",
  ink: "rgb(1, 2, 3)",
  paper: "rgb(250, 240, 230)",
  card: "rgb(255, 250, 240)",
  line: "rgb(180, 170, 160)",
  pencil: "rgb(90, 80, 70)",
  radius: "3px",
  font: "monospace",
  fontSize: "19px",
  height: "601px",
};
it.each(Object.entries(CHANGES) as [keyof Appearance, string][])(
  "appearance.%s changes what is seen",
  async (key, value) => {
    const page = new WizardHarness({ state: { session: sessionAfter(2) } });
    await page.shows("Et le samedi");
    const seen = () =>
      page
        .all("*")
        .map((node) => {
          const style = getComputedStyle(node);
          return [
            style.color,
            style.backgroundColor,
            style.borderBottomColor,
            style.borderTopLeftRadius,
            style.fontFamily,
            style.fontSize,
            style.height,
          ].join();
        })
        .join("\n");
    const before = seen();
    page.wizard.appearance = { [key]: value };
    await page.wizard.updateComplete;
    expect(seen()).not.toBe(before);
    page.wizard.appearance = undefined;
    await page.wizard.updateComplete;
    expect(page.wizard.getAttribute("style") ?? "").toBe("");
    page.stage.strike();
  },
);

it("writes no style attribute of its own", async () => {
  const element = document.createElement("div");
  applyAppearance(element, {}, undefined);
  expect(element.hasAttribute("style")).toBe(false);
});

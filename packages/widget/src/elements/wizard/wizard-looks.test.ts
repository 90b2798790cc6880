import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { complaints } from "../../testing/axe.ts";
import { SCENES } from "../../testing/interview.ts";
import { sessionAfter } from "../../testing/session.ts";
import type { Setting, Stage } from "../../testing/stage.ts";
import { WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting?: Setting, prepare?: (stage: Stage) => void) => {
  const harness = new WizardHarness(setting, prepare);
  open.push(harness);
  return harness;
};
afterEach(() => {
  for (const harness of open) harness.stage.strike();
  open = [];
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  const states = { start: 0, middle: 2, recap: 6 };
  it.each(Object.entries(states))("axe finds nothing: %s", async (_name, answers) => {
    const page = wizard({ theme, state: { session: answers ? sessionAfter(answers) : null } });
    await page.shows("Fiche");
    await page.shows(/\?/);
    expect(await complaints(page.element)).toEqual([]);
  });

  it("axe finds nothing: hours editor", async () => {
    const page = wizard({ theme, state: { session: sessionAfter(2) } });
    await page.edit("hours");
    expect(await complaints(page.element)).toEqual([]);
  });

  it("axe finds nothing: number and forwarding", async () => {
    const page = wizard({ theme, state: { session: sessionAfter(6), pace: 4 } });
    await page.press("Créer mon assistant");
    await page.shows("01 99 00 12 34");
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    expect(await complaints(page.element)).toEqual([]);
    await page.press("La suite");
    await page.shows("Renvoyer vos appels");
    expect(await complaints(page.element)).toEqual([]);
  });
});

/** From its first line on, in the part of the stage that the folded card leaves. */
function questionIsShown(page: WizardHarness): boolean {
  const question = page.find(".asked.latest").getBoundingClientRect();
  const bottom = page.find(".peek").getBoundingClientRect().top;
  return question.top >= page.find(".stage").getBoundingClientRect().top && question.bottom <= bottom;
}

describe("on a phone of 320 px", () => {
  it.each([0, 2, 6])("never scrolls sideways after %i answers", async (answers) => {
    const page = wizard({ width: 320, state: { session: answers ? sessionAfter(answers) : null } });
    await page.shows(/\?/);
    for (const part of [page.find(".root"), page.find(".stage"), page.find(".holder")]) {
      expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
    }
  });

  it("keeps the question in view when the keyboard takes its height", async () => {
    const page = wizard({ width: 320, state: { session: sessionAfter(4) } });
    await page.shows(/\?/);
    const stage = page.find(".stage");
    stage.scrollTop = stage.scrollHeight;
    page.element.style.setProperty("--allokoli-height", "360px");
    await vi.waitFor(() => expect(questionIsShown(page)).toBe(true));
  });

  it("shows each new question whole on a screen of 568 px", async () => {
    const page = wizard({ width: 320 });
    page.element.style.setProperty("--allokoli-height", "522px");
    await page.shows("que faites-vous");
    for (const { answer, reply } of SCENES.slice(0, 4)) {
      await page.say(answer);
      await page.shows(reply.slice(-20));
      await vi.waitFor(() => expect(questionIsShown(page)).toBe(true));
    }
  });

  it.each([522, 360])("shows the question before its replies in %i px", async (height) => {
    const page = wizard({ width: 320, state: { session: sessionAfter(1) } }, ({ fake }) => {
      const session = fake.state.session as NonNullable<typeof fake.state.session>;
      const replies = Array.from({ length: 9 }, (_, n) => ({ label: `Une réponse bien longue, ${n}`, value: `${n}` }));
      if (session.question) session.question.quick_replies = replies;
    });
    page.element.style.setProperty("--allokoli-height", `${height}px`);
    await page.shows("Une réponse bien longue, 8");
    const stage = page.find(".stage");
    await vi.waitFor(() => expect(stage.scrollTop).toBeGreaterThan(0));
    await vi.waitFor(() => expect(questionIsShown(page)).toBe(true));
  });

  it("pulls the card up and folds it with Escape", async () => {
    const page = wizard({ width: 320, state: { session: sessionAfter(2) } });
    await page.shows("Et le samedi");
    const peek = page.find(".peek");
    expect(getComputedStyle(page.find(".holder")).visibility).toBe("hidden");
    peek.click();
    await vi.waitFor(() => expect(peek.getAttribute("aria-expanded")).toBe("true"));
    peek.focus();
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(peek.getAttribute("aria-expanded")).toBe("false"));
  });
});

it("stands in a hostile page", async () => {
  const hostile = new CSSStyleSheet();
  hostile.replaceSync(
    "* { all: unset !important; text-transform: uppercase; letter-spacing: 1em; text-align: center }",
  );
  document.adoptedStyleSheets = [hostile];
  const page = wizard({ state: { session: sessionAfter(2) } });
  await page.shows("Et le samedi");
  const style = getComputedStyle(page.find(".root"));
  expect([style.display, style.textTransform, style.letterSpacing, style.textAlign]).toEqual([
    "grid",
    "none",
    "normal",
    "start",
  ]);
  expect(getComputedStyle(page.element).display).toBe("block");
  document.adoptedStyleSheets = [];
});

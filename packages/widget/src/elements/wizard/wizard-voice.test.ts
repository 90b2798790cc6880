import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { complaints } from "../../testing/axe.ts";
import { plain } from "../../testing/harness.ts";
import { SCENES } from "../../testing/interview.ts";
import { sessionAfter } from "../../testing/session.ts";
import type { Setting, Stage } from "../../testing/stage.ts";
import { givenPermission, WizardHarness } from "./wizard.harness.ts";

let open: WizardHarness[] = [];
const wizard = (setting?: Setting, prepare?: (stage: Stage) => void) => {
  const harness = new WizardHarness(setting, prepare);
  open.push(harness);
  return harness;
};
beforeEach(() => givenPermission("granted"));
afterEach(() => {
  vi.restoreAllMocks();
  for (const harness of open) harness.stage.strike();
  open = [];
});

const { answer: FIRST } = SCENES[0] as (typeof SCENES)[number];

describe("speaking with the interviewer", () => {
  it("fetches nothing and opens no microphone before it is asked to", async () => {
    const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia");
    const page = wizard();
    await page.shows("Parler");
    expect(asked).not.toHaveBeenCalled();
    expect(page.stage.fake.seen.map(({ path }) => path)).toEqual(["/v1/onboarding-sessions"]);
  });

  it("says why before the browser asks, and leads back to writing", async () => {
    givenPermission("prompt");
    const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia");
    const page = wizard();
    await page.press("Parler");
    await page.shows("Votre navigateur va demander le micro");
    expect(asked).not.toHaveBeenCalled();
    await page.press("Continuer par écrit");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("textarea"));
    expect(page.text).not.toContain("va demander le micro");
  });

  it("fills the card while the person speaks", async () => {
    const page = await wizard().speak();
    page.stage.fake.interview.hear(FIRST);
    await vi.waitFor(() => expect(page.line("business_name").textContent).toContain("Plomberie des Tilleuls"));
    await page.shows("Fiche 3/8");
    await page.shows("À quelles heures peut-on vous joindre ?");
    expect(page.all(".log .said")).toHaveLength(1);
    expect(page.stage.fake.seen.some(({ path }) => path.endsWith("/say"))).toBe(false);
  });

  it("shows what it heard until it is noted, once", async () => {
    const page = await wizard().speak();
    page.stage.fake.interview.deaf = true;
    page.stage.fake.interview.hear("Je suis plombier");
    await vi.waitFor(() => expect(page.find(".said.pending").textContent).toContain("Je suis plombier"));
    await page.shows("Je note");
  });

  it("shows the words as they come, without reading them out", async () => {
    const page = await wizard().speak();
    page.stage.fake.interview.lines.at(-1)?.guess("Je répare des toi");
    await page.shows("Je répare des toi");
    expect(page.find(".guess").getAttribute("aria-live")).toBe("off");
    page.stage.fake.interview.hear(FIRST);
    await page.shows("Fiche 3/8");
    expect(page.all(".guess")).toEqual([]);
  });

  it("captions what the interviewer says beside its question, and leaves the question next to its answers", async () => {
    const page = await wizard({ state: { session: sessionAfter(2) } }).speak();
    page.stage.fake.interview.lines
      .at(-1)
      ?.speak("Bonjour. Je suis une intelligence artificielle. Et le samedi, vous travaillez ?");
    await page.shows("Je suis une intelligence artificielle.");
    const lines = page.all(".log .waiting p").map((line) => plain(line.textContent ?? "").trim());
    expect(lines[0]).toContain("Bonjour. Je suis une intelligence artificielle.");
    expect(lines.at(-1)).toContain("Et le samedi, vous travaillez ?");
    expect(lines.filter((line) => line.includes("vous travaillez"))).toHaveLength(1);
  });

  it("goes from voice to writing and back in the same interview", async () => {
    const page = await wizard().speak();
    const { interview, seen } = page.stage.fake;
    interview.hear(FIRST);
    await page.shows("À quelles heures peut-on vous joindre ?");
    await page.press("Arrêter la voix");
    await vi.waitFor(() => page.button("Parler"));
    await page.say("Du lundi au vendredi de 8 h à 18 h, le samedi ça dépend");
    await page.shows("Et le samedi, vous travaillez ?");
    await page.press("Parler");
    await page.listening();
    interview.hear("Oui, le matin");
    await page.shows("Prenez-vous des urgences");
    expect(page.all(".log .said")).toHaveLength(3);
    expect(seen.filter(({ path }) => path === "/v1/onboarding-sessions")).toHaveLength(1);
  });

  it("carries what is written while one speaks to the one who listens", async () => {
    const page = await wizard().speak();
    await page.say(FIRST);
    await page.shows("À quelles heures peut-on vous joindre ?");
    expect(page.all(".log .said")).toHaveLength(1);
    expect(page.stage.fake.seen.some(({ path }) => path.endsWith("/say"))).toBe(false);
  });

  it("mutes, unmutes, and gives the microphone back at the end", async () => {
    const given: MediaStream[] = [];
    const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    vi.spyOn(navigator.mediaDevices, "getUserMedia").mockImplementation(async (wish) => {
      given.push(await original(wish));
      return given.at(-1) as MediaStream;
    });
    const page = await wizard().speak();
    const track = given[0]?.getAudioTracks()[0] as MediaStreamTrack;
    await page.press("Couper le micro");
    await page.shows("Micro coupé");
    expect(track.enabled).toBe(false);
    await page.press("Rouvrir le micro");
    expect(track.enabled).toBe(true);
    await page.press("Arrêter la voix");
    await vi.waitFor(() => expect(track.readyState).toBe("ended"));
  });

  it("tells the page when the line opens and closes", async () => {
    const events: string[] = [];
    const page = wizard({}, ({ ground }) => {
      for (const name of ["allokoli-voice-started", "allokoli-voice-ended"] as const) {
        ground.addEventListener(name, ({ detail }) => events.push(`${name} ${detail.sessionId.length}`));
      }
    });
    await page.press("Parler");
    await page.listening();
    await page.press("Arrêter la voix");
    await vi.waitFor(() => expect(events).toEqual(["allokoli-voice-started 36", "allokoli-voice-ended 36"]));
  });

  it("goes to the number when the voice said yes", async () => {
    const page = await wizard({ state: { session: sessionAfter(6), pace: 4 } }).speak();
    page.stage.fake.interview.hear("Oui, c’est bon");
    await page.shows("Votre assistant répond au");
    await page.shows("01 99 00 12 34");
    await vi.waitFor(() => expect(page.all("allokoli-voice")).toEqual([]));
  });

  it("is spoken with the keyboard alone", async () => {
    const page = wizard();
    const button = await vi.waitFor(() => page.button("Parler"));
    button.focus();
    await userEvent.keyboard("{Enter}");
    await page.listening();
    await vi.waitFor(() => expect(page.focused?.getAttribute("aria-label")).toBe("Couper le micro"));
    await userEvent.keyboard("{Enter}");
    await page.shows("Micro coupé");
    await userEvent.keyboard("{Tab}{Enter}");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("textarea"));
  });

  it("hangs up when the hand says yes", async () => {
    const page = await wizard({ state: { session: sessionAfter(6), pace: 4 } }).speak();
    await page.press("Créer mon assistant");
    await page.shows("Votre assistant répond au");
    expect(page.all("allokoli-voice")).toEqual([]);
  });

  it("hangs up when it is removed, and survives a move", async () => {
    const page = await wizard().speak();
    const other = document.createElement("div");
    page.stage.ground.append(other);
    other.append(page.element);
    page.stage.fake.interview.hear(FIRST);
    await page.shows("Fiche 3/8");
    const ended = new Promise((resolve) => page.element.addEventListener("allokoli-voice-ended", resolve));
    page.element.remove();
    await ended;
  });
});

describe.each(["light", "dark"] as const)("accessibility, %s", (theme) => {
  it("axe finds nothing: the sentence before the microphone, the line, the line that broke", async () => {
    givenPermission("prompt");
    const page = wizard({ theme });
    await page.press("Parler");
    await page.shows("Votre navigateur va demander le micro");
    expect(await complaints(page.element)).toEqual([]);
    await vi.waitFor(() => expect(page.focused?.textContent).toContain("Parler"));
    (page.focused as HTMLElement).click();
    await page.listening();
    expect(await complaints(page.element)).toEqual([]);
    await vi.waitFor(() => expect(page.focused?.getAttribute("aria-label")).toBe("Couper le micro"));
    page.stage.fake.interview.lines.at(-1)?.drop();
    await page.shows("La ligne s’est coupée");
    expect(await complaints(page.element)).toEqual([]);
  });
});

it("does not chatter: only what is final is read out, once it is a turn", async () => {
  const page = await wizard().speak();
  const { interview } = page.stage.fake;
  interview.deaf = true;
  interview.hear("Je suis plombier");
  await page.shows("Je note");
  expect(page.find(".said.pending").closest("[aria-live]")?.getAttribute("aria-live")).toBe("off");
  expect(page.find("allokoli-voice").shadowRoot?.querySelector("[role=status]")?.textContent).toBe(
    "Vous pouvez parler.",
  );
  expect(
    page.find("allokoli-voice").shadowRoot?.querySelector(".state")?.closest("[aria-live],[role=status]"),
  ).toBeNull();
});

it.each([320, 768])("never scrolls sideways while one speaks, at %i px", async (width) => {
  const page = await wizard({ width, state: { session: sessionAfter(2) } }).speak();
  for (const part of [page.find(".root"), page.find(".stage"), page.find(".dock")]) {
    expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
  }
});

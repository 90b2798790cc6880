import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hostRooms } from "../../testing/hosted-rooms.ts";
import { SCENES } from "../../testing/interview.ts";
import type { RoomLine } from "../../testing/room-line.ts";
import { givenPermission, WizardHarness } from "./wizard.harness.ts";

let page: WizardHarness;
beforeEach(() => {
  givenPermission("granted");
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  page.stage.strike();
  vi.restoreAllMocks();
});

function wizard(prepare: (line: RoomLine) => void = () => {}): WizardHarness {
  page = new WizardHarness({}, ({ fake: { interview } }) => {
    interview.transport = "room";
    hostRooms(() => {
      const line = interview.room();
      prepare(line);
      return line;
    });
  });
  return page;
}
const { answer: FIRST } = SCENES[0] as (typeof SCENES)[number];
const fetched = () => performance.getEntriesByType("resource").filter(({ name }) => /room-transport|vapi/.test(name));

it("fills the card while the person speaks in a hosted room", async () => {
  wizard();
  await page.shows("Parler");
  expect(fetched()).toEqual([]);
  await page.speak();
  page.stage.fake.interview.hear(FIRST);
  await page.shows("Fiche 3/8");
  await page.shows("À quelles heures peut-on vous joindre ?");
  expect(page.all(".log .said")).toHaveLength(1);
  await page.press("Arrêter la voix");
  await vi.waitFor(() => page.button("Parler"));
  expect((page.stage.fake.interview.lines[0] as RoomLine).joined).toBe("");
});

it("offers to go on when the line to the room breaks", async () => {
  await wizard().speak();
  page.stage.fake.interview.lines.at(-1)?.drop();
  await page.shows("La ligne s’est coupée");
  await page.press("Reprendre");
  await page.listening();
});

it("goes on in writing where the room is gone", async () => {
  wizard((line) => {
    line.refuses = "no-room";
  });
  await page.press("Parler");
  await page.shows("La ligne s’est fermée avant que je ne réponde.");
  await page.press("Continuer par écrit");
  await page.say(FIRST);
  await page.shows("À quelles heures");
});

import { html } from "lit";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { complaints } from "../../testing/axe.ts";
import { Harness } from "../../testing/harness.ts";
import { hostRooms } from "../../testing/hosted-rooms.ts";
import type { RoomLine } from "../../testing/room-line.ts";
import { Stage } from "../../testing/stage.ts";
import { assistantScript } from "../../testing/test-peer.ts";
import { registerTestCall } from "./test-call.ts";

let stage: Stage;
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  stage.strike();
  vi.restoreAllMocks();
});

function testCall(prepare: (line: RoomLine) => void = () => {}): Harness {
  registerTestCall();
  stage = new Stage();
  const { fake } = stage;
  fake.interview.transport = "room";
  hostRooms(() => {
    const line = fake.interview.room(assistantScript());
    prepare(line);
    return line;
  });
  return new Harness(
    stage.put(
      html`<allokoli-test-call
        assistant-id=${fake.state.assistants[0]?.id ?? ""}
        .api=${fake.api}
        .fetchToken=${fake.fetchToken}
      ></allokoli-test-call>`,
    ),
  );
}
const room = () => stage.fake.interview.lines.at(-1) as RoomLine;
const fetched = () =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /room-transport|vapi/.test(name));

it("fetches nothing of a room before one calls", async () => {
  const page = testCall();
  await page.shows("Essayer l’assistant");
  expect(fetched()).toEqual([]);
  await page.press("Lui parler");
  await page.shows("vous parlez à l’assistant automatique");
  expect(fetched()).not.toEqual([]);
});

it("talks, mutes, hangs up, and offers no reading aloud of what has a voice", async () => {
  const page = testCall();
  await page.press("Lui parler");
  await page.shows("vous parlez à l’assistant automatique");
  expect(() => page.button("Lire à voix haute")).toThrow();
  await page.press("Couper le micro");
  await page.shows(/coupé/i);
  expect(room().muted).toBe(true);
  room().hear("Vous êtes ouverts le samedi ?");
  await page.shows("Le samedi, nous répondons de 9 h à midi");
  expect(await complaints(page.element)).toEqual([]);
  await page.press("Raccrocher");
  await page.shows("Appel terminé après");
  await vi.waitFor(() => expect(room().joined).toBe(""));
});

it("is written to without a microphone", async () => {
  const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia");
  const page = testCall();
  await page.press("Lui écrire plutôt");
  await page.shows("vous parlez à l’assistant automatique");
  const area = page.find("textarea") as HTMLTextAreaElement;
  area.value = "Vous êtes ouverts le samedi ?";
  area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  await page.shows("Le samedi, nous répondons de 9 h à midi");
  expect(asked).not.toHaveBeenCalled();
});

it("says that the line broke", async () => {
  const page = testCall();
  await page.press("Lui parler");
  await page.shows("vous parlez à l’assistant automatique");
  room().drop();
  await page.shows("La ligne s’est coupée");
  await page.press("Rappeler");
  await page.shows("Raccrocher");
});

it("tells a room that is gone, and calls again", async () => {
  let refuses: RoomLine["refuses"] = "no-room";
  const page = testCall((line) => {
    line.refuses = refuses;
  });
  const codes: string[] = [];
  page.element.addEventListener("allokoli-error", ({ detail }) => codes.push(detail.code));
  await page.press("Lui parler");
  await page.shows("L’appel a pris fin avant que l’assistant ne réponde");
  expect(codes).toEqual(["room_gone"]);
  refuses = null;
  await page.press("Réessayer");
  await page.shows("vous parlez à l’assistant automatique");
});

it("explains a microphone that is refused before it looks for the room", async () => {
  vi.spyOn(navigator.mediaDevices, "getUserMedia").mockRejectedValue(new DOMException("", "NotAllowedError"));
  const page = testCall();
  await page.press("Lui parler");
  await page.shows("Votre navigateur bloque le micro");
  expect(stage.fake.interview.lines).toEqual([]);
});

import { afterEach, describe, expect, it, vi } from "vitest";
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

describe("what goes wrong", () => {
  it("says that the partner's software is away while it is asked again, and goes on when it answers", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const page = wizard({}, ({ fake }) => {
      vi.spyOn(fake, "fetchToken").mockRejectedValueOnce(new Error("POST /token got no answer"));
    });
    await page.shows("Nous n’arrivons pas à joindre votre logiciel, nouvel essai…");
    await vi.waitFor(() => page.shows("que faites-vous"), { timeout: 4_000 });
    expect(page.text).not.toContain("nouvel essai");
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it("shows the card at once when the partner's endpoint is not one", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const lost = Object.assign(new Error("POST /token answered 404"), { status: 404 });
    const page = wizard({}, ({ fake }) => void vi.spyOn(fake, "fetchToken").mockRejectedValueOnce(lost));
    await page.shows("Votre logiciel n’arrive pas à vous identifier");
    expect(told.mock.calls).toEqual([["[allokoli] No tenant token. POST /token answered 404"]]);
    await page.press("Réessayer");
    await page.shows("que faites-vous");
    told.mockRestore();
  });

  it("keeps the words and the key when an answer could not be sent", async () => {
    const page = wizard();
    await page.shows("que faites-vous");
    page.stage.fake.offline = true;
    await page.say("Je suis plombier");
    await page.shows("Pas encore envoyé");
    page.stage.fake.offline = false;
    await page.press(/Pas encore envoyé/);
    await page.shows("À quelles heures");
    const keys = page.stage.fake.seen
      .filter(({ path }) => path.endsWith("/say"))
      .map(({ headers }) => headers.get("idempotency-key"));
    expect(new Set(keys).size).toBe(1);
  });

  it("loses nothing that is said while the network is away", async () => {
    const page = wizard();
    await page.shows("que faites-vous");
    page.stage.fake.offline = true;
    await page.say("Je suis plombier");
    await page.shows("la connexion est peut-être coupée");
    await page.say("à Lyon 3e");
    await page.shows("Pas encore envoyé");
    page.stage.fake.offline = false;
    await page.press(/Pas encore envoyé/);
    await page.shows("À quelles heures");
    expect(page.stage.fake.seen.at(-1)?.body).toMatchObject({ text: "Je suis plombier\nà Lyon 3e" });
  });

  it("gives back words that would be refused again", async () => {
    const page = wizard();
    await page.shows("que faites-vous");
    page.stage.fake.failNext(/say$/, "utterance_too_long", 413, "C’est trop long pour une réponse.", false);
    await page.say("Je suis plombier");
    await page.shows("C’est trop long pour une réponse.");
    expect((page.find("textarea") as HTMLTextAreaElement).value).toBe("Je suis plombier");
    expect(page.text).not.toContain("Pas encore envoyé");
  });

  it("resumes by itself when the network comes back", async () => {
    const page = wizard({}, (stage) => {
      stage.fake.offline = true;
    });
    await page.shows("la connexion est peut-être coupée");
    page.stage.fake.offline = false;
    window.dispatchEvent(new Event("online"));
    await page.shows("que faites-vous");
  });

  it("takes over what another device did, and gives the words back", async () => {
    const page = wizard({ state: { session: sessionAfter(1) } });
    await page.shows("À quelles heures");
    page.stage.fake.failNext(/say$/, "revision_conflict", 409, "La fiche a changé.");
    await page.say("Du lundi au vendredi");
    await page.shows("La fiche a changé sur un autre appareil");
    expect((page.find("textarea") as HTMLTextAreaElement).value).toBe("Du lundi au vendredi");
  });

  it("says what happened, gives a reference, and opens on a second try", async () => {
    const errors: string[] = [];
    const page = wizard({}, (stage) => {
      stage.fake.failNext(/POST .*sessions$/, "unavailable", 503, "Le service redémarre.");
      stage.ground.addEventListener("allokoli-error", (event) => errors.push(event.detail.code));
    });
    await page.shows("Le service redémarre.");
    expect(page.text).toContain("req_7Q2M9XKD");
    expect(errors).toEqual(["unavailable"]);
    await page.press("Réessayer");
    await page.shows("que faites-vous");
  });
});

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

describe("the interview", () => {
  it("asks one question, notes the answer and asks the next", async () => {
    const page = wizard();
    await page.shows("que faites-vous, et où ?");
    await page.say("Je suis plombier à Lyon 3e, l’entreprise s’appelle Plomberie des Tilleuls");
    await page.shows("À quelles heures peut-on vous joindre ?");
    expect(page.line("business_name").textContent).toContain("Plomberie des Tilleuls");
    await page.shows("Fiche 3/8");
  });

  it("keeps suggestions in pencil until they are kept", async () => {
    const page = wizard({ state: { session: sessionAfter(1) } });
    await page.shows("proposé");
    await page.press("Garder la proposition : Services");
    await vi.waitFor(() => expect(page.line("services").className).not.toContain("suggested"));
  });

  it("shows a doubt beside the line it is about", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.shows("Le samedi : ouvert le matin, ou fermé ?");
    expect(page.line("hours").textContent).toContain("à préciser");
  });

  it("sends a quick reply as an answer", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.press("Oui, le matin");
    await page.shows("Prenez-vous des urgences");
  });

  it("resumes where the person was, without storing anything", async () => {
    const page = wizard({ state: { session: sessionAfter(3) } });
    await page.shows("On reprend où vous en étiez.");
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it("keeps its state when it is moved, and stops when it is removed", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.shows("Et le samedi");
    const other = document.createElement("div");
    page.stage.ground.append(other);
    other.append(page.element);
    await Promise.resolve();
    expect(page.text).toContain("Et le samedi");
    expect(page.stage.fake.seen.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});

describe("editing the card", () => {
  it("changes a fact in place and says so in the conversation", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.edit("business_name");
    page.type("form input", "Les Tuyaux du Rhône");
    await page.press("Enregistrer");
    await page.shows("Nom : Les Tuyaux du Rhône");
  });

  it("refuses hours it cannot read, in plain words", async () => {
    const page = wizard({ state: { session: sessionAfter(2) } });
    await page.edit("hours");
    page.type("input[aria-label='lundi, ferme à']", "tard");
    await page.press("Enregistrer");
    await page.shows("Je n’ai pas compris les heures du lundi");
  });

  it("reads a telephone number as it is typed in France", async () => {
    const page = wizard({ state: { session: sessionAfter(4) } });
    await page.edit("transfer_to");
    page.type("form input", "06.39.98.00.77");
    await page.press("Enregistrer");
    await page.shows("06 39 98 00 77");
    expect(page.stage.fake.seen.at(-1)?.body).toMatchObject({ slot: "transfer_to", value: "+33639980077" });
  });

  it("goes through with the keyboard alone", async () => {
    const page = wizard({ state: { session: sessionAfter(1) } });
    await page.shows("proposé");
    page.line("trade").querySelector<HTMLElement>("button")?.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(page.focused?.localName).toBe("input"));
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.focused).toBe(page.line("trade").querySelector("button")));
  });
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

it("goes from the first question to the number with the keyboard alone", async () => {
  const page = wizard({ state: { pace: 4 } });
  await page.shows("que faites-vous");
  await vi.waitFor(async () => {
    await userEvent.keyboard("{Tab}");
    expect(page.focused?.localName).toBe("textarea");
  });
  for (const { answer, reply } of SCENES) {
    await userEvent.keyboard(`${answer}{Enter}`);
    await page.shows(reply.slice(-20));
  }
  await userEvent.keyboard("Oui, créez-le{Enter}");
  await page.shows("01 99 00 12 34");
});

it("leaves no timer and no request behind when it is removed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const page = wizard({ state: { session: sessionAfter(2) } });
  await page.shows("Et le samedi");
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  page.element.remove();
  await Promise.resolve();
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
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

it("speaks English when asked", async () => {
  const page = wizard({ locale: "en", state: { session: sessionAfter(2) } });
  await page.shows("Your assistant");
  await page.shows("suggested");
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

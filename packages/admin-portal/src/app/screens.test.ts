import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeFetch, problem } from "../testing/fake-fetch.ts";
import { assistants, calls, tenants } from "../testing/fixtures.ts";
import { fakeAuth, mountPortal, moving, shownText } from "../testing/mount.ts";

const home = location.href;
const settled = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), { timeout: 5_000 });
const audit = async () => {
  // Panels slide in; what is measured is where they stop.
  await vi.waitFor(() => expect(moving()).toEqual([]));
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
  });
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]),
  ).toEqual([]);
};

beforeEach(() => {
  document.title = "Portail";
  document.documentElement.lang = "fr";
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("data-theme");
  document.documentElement.removeAttribute("style");
  vi.unstubAllGlobals();
  history.replaceState(null, "", home);
});

const SCREENS: [name: string, path: string, sign: string][] = [
  ["home", "/", "Menuiserie Valbois"],
  ["tenants", "/entreprises", "Suspendue"],
  ["one tenant", `/entreprises/${tenants[0]?.id}`, "Voir ses appels"],
  ["assistants", "/assistants", "04 65 71 20 48"],
  ["one assistant", `/assistants/${assistants[3]?.id}`, "cuisines sur mesure"],
  ["calls", "/appels", "Numéro masqué"],
  ["one call", `/appels/${calls[1]?.id}`, "ça goutte toujours"],
  ["test mode", "/appels?mode=test&etat=missed", "Mode test"],
  ["an unknown address", "/nulle-part", "n’existe pas"],
];

describe.each(["light", "dark"])("in %s", (theme) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = theme;
  });

  it.each(SCREENS)("%s is there and accessible", async (_name, path, sign) => {
    fakeFetch();
    await mountPortal(path);
    await settled(sign);
    await audit();
  });

  it("the door is there and accessible", async () => {
    fakeFetch();
    await mountPortal("/", fakeAuth(null));
    await settled("Mot de passe");
    await audit();
  });

  it("empty lists say what brings them about", async () => {
    fakeFetch(({ url }) => (url.pathname === "/v1/me" ? undefined : Response.json({ items: [], next_cursor: null })));
    await mountPortal("/");
    await settled("Votre première entreprise arrivera ici");
    await audit();
  });

  it("a refusal is said, with its reference", async () => {
    fakeFetch(({ url }) =>
      url.pathname === "/v1/me"
        ? undefined
        : problem({ code: "unavailable", status: 503, detail: "Le service redémarre.", retryable: true }),
    );
    await mountPortal("/appels");
    await settled("Le service redémarre.");
    expect(shownText()).toContain("req_1");
    await audit();
  });
});

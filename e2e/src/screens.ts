import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OnboardingSession } from "@allokoli/contracts";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumLaunch } from "../../scripts/chromium.ts";
import { type Instance, startInstance } from "../../scripts/instance/instance.ts";
import { freeBlock } from "../../scripts/instance/ports.ts";
import { demoToken } from "../../scripts/instance/seed.ts";
import { clientOf, until } from "../../scripts/journey/client.ts";

// The main screens at three widths, light and dark, as pictures for eyes. Nothing is asserted here.
const WIDTHS = [320, 768, 1280];
const SCHEMES = ["light", "dark"] as const;
const folder = fileURLToPath(new URL("../../.screens/", import.meta.url));

interface Screen {
  name: string;
  show(page: Page, instance: Instance): Promise<void>;
  /** A stream of events is open: the network never rests. */
  live?: true;
}

const crm =
  (path: string) =>
  async (page: Page, { crm: origin }: Instance) => {
    await page.goto(`${origin}/#/clients/${path}`);
  };
const portal =
  (path: string) =>
  async (page: Page, { portal: origin }: Instance) => {
    await page.goto(`${origin}${path}`);
  };

const SCREENS: Screen[] = [
  { name: "crm-overview", show: crm("marchetti/apercu") },
  { name: "wizard-begun", show: crm("marchetti/telephone/creer") },
  {
    name: "wizard-voice-first",
    live: true,
    show: async (page, instance) => {
      // This browser would give its microphone unasked.
      await page.addInitScript("navigator.permissions.query = async () => ({ state: 'prompt' })");
      await crm("marchetti/telephone/creer")(page, instance);
      await page.getByRole("button", { name: "Parler" }).click();
      await page.getByText(/va demander le micro/).waitFor();
    },
  },
  {
    name: "wizard-voice",
    live: true,
    show: async (page, instance) => {
      await crm("marchetti/telephone/creer")(page, instance);
      await page.getByRole("button", { name: "Parler" }).click();
      await page.getByText(/intelligence artificielle/).waitFor();
    },
  },
  {
    name: "wizard-elsewhere",
    live: true,
    show: async (page, instance) => {
      await crm("marchetti/telephone/creer")(page, instance);
      await page.getByRole("button", { name: "Continuer sur un autre appareil" }).click();
      await page.getByText(/Valable encore/).waitFor();
    },
  },
  { name: "wizard-number", show: crm("ondine/telephone/creer") },
  { name: "assistants", show: crm("ondine/telephone/assistants") },
  { name: "calls", show: crm("ondine/telephone/appels") },
  {
    name: "call",
    show: async (page, instance) => {
      await crm("ondine/telephone/appels")(page, instance);
      await page.getByRole("button", { name: /••/ }).first().click();
    },
  },
  {
    name: "test-call",
    show: async (page, instance) => {
      await crm("ondine/telephone/creer")(page, instance);
      await page.getByRole("button", { name: "L’essayer" }).click();
    },
  },
  { name: "portal-home", show: portal("/") },
  { name: "portal-tenants", show: portal("/entreprises") },
  { name: "portal-assistants", show: portal("/assistants") },
  { name: "portal-calls", show: portal("/appels") },
];

const data = mkdtempSync(join(tmpdir(), "allokoli-screens-"));
const instance = await startInstance({ ports: await freeBlock(), data });
const browser = await chromium.launch(await chromiumLaunch());
try {
  mkdirSync(folder, { recursive: true });
  await fill(instance);
  await picture(browser, instance, { name: "portal-sign-in", show: portal("/") }, "light", 1280, { signedIn: false });
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      for (const screen of SCREENS)
        await picture(browser, instance, screen, scheme, width, { signedIn: screen.name.startsWith("portal") });
    }
  }
  console.log(`Pictures are in ${folder}`);
} finally {
  await browser.close();
  await instance.stop();
  rmSync(data, { recursive: true, force: true });
}

async function picture(
  from: Browser,
  place: Instance,
  { name, show, live }: Screen,
  colorScheme: "light" | "dark",
  width: number,
  { signedIn }: { signedIn: boolean },
) {
  const context = await from.newContext({
    viewport: { width, height: width < 700 ? 720 : 860 },
    colorScheme,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    deviceScaleFactor: 1,
    permissions: ["microphone"],
  });
  const page = await context.newPage();
  try {
    if (signedIn) await signIn(page, place);
    await show(page, place);
    if (!live) await page.waitForLoadState("networkidle");
    // Entrances last a quarter of a second; a picture shows where they end.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, { portal: origin, owner }: Instance): Promise<void> {
  await page.goto(origin);
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(owner.password);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByRole("navigation").first().waitFor();
}

/** One business in service with calls in its history, one in the middle of its interview. */
async function fill(place: Instance): Promise<void> {
  const clientFor = async (tenant: string) =>
    clientOf(place.api, place.crm, await demoToken(place, place.organization, tenant));
  const ondine = await clientFor("ondine");
  const begun = await ondine<OnboardingSession>("POST", "/onboarding-sessions", { resume: false });
  const wishes =
    "Il note les réservations, répond aux questions et prend les messages. Une voix de femme, un ton chaleureux.";
  await ondine("POST", `/onboarding-sessions/${begun.id}/say`, { text: wishes });
  const { assistant_id } = await ondine<OnboardingSession>("POST", `/onboarding-sessions/${begun.id}/confirm`, {});
  const assistant = await until(
    "the assistant is in service",
    30,
    () => ondine<{ status: string; phone_number: { e164: string } | null }>("GET", `/assistants/${assistant_id}`),
    ({ status }) => status === "active",
  );
  for (const scenario of ["hours", "booking", "urgent", "message", "unknown"]) {
    await fetch(`${place.sandbox}/sandbox/calls`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to: assistant.phone_number?.e164, from: "+33639981241", scenario }),
    });
  }
  const marchetti = await clientFor("marchetti");
  const session = await marchetti<OnboardingSession>("POST", "/onboarding-sessions", { resume: false });
  const text =
    "Du lundi au vendredi de 8h à 18h, le samedi ça dépend. Dépannage, chauffe-eau et débouchage, à partir de 80 €.";
  await marchetti("POST", `/onboarding-sessions/${session.id}/say`, { text });
}

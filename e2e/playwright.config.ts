import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "../scripts/chromium.ts";
import { fakeVoice } from "./src/fake-voice.ts";

const launch = await chromiumLaunch();

export default defineConfig({
  testDir: "tests",
  outputDir: "../test-results",
  globalSetup: "./src/global-setup.ts",
  // One installation serves all; each test speaks for a tenant of its own or leaves the demo's alone.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { ...launch, args: [...launch.args, `--use-file-for-fake-audio-capture=${fakeVoice()}`] },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    permissions: ["microphone"],
    trace: "retain-on-failure",
  },
});

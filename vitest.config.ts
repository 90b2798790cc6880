import chromium from "@sparticuz/chromium";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// Chromium comes from npm; these flags of its default set are for serverless hosts and break ordinary pages.
const UNWANTED = /single-process|disable-web-security|no-zygote|headless='shell'/;

const node = (name: string, include: string[], globalSetup: string[] = []) => ({
  test: { name, include, globalSetup, environment: "node" as const, testTimeout: 30_000, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      node("unit", ["packages/{contracts,cli}/**/*.test.ts", "packages/embed-sdk/src/server*.test.ts", "services/*/src/**/*.test.ts", "examples/**/*.test.ts", "scripts/**/*.test.ts"]),
      node("data", ["supabase/tests/**/*.test.ts"], ["supabase/tests/support/one-server.ts"]),
      node("contract", ["services/sandbox/contract/**/*.test.ts"]),
      {
        optimizeDeps: { include: ["lit", "lit/decorators.js", "axe-core"] },
        test: {
          name: "browser",
          include: ["packages/{widget,admin-portal}/src/**/*.test.ts", "packages/embed-sdk/src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: await chromium.executablePath(),
                args: [
                  ...chromium.args.filter((flag) => !UNWANTED.test(flag)),
                  "--use-fake-device-for-media-stream",
                  "--use-fake-ui-for-media-stream",
                ],
              },
            }),
            instances: [{ browser: "chromium" as const }],
          },
        },
      },
    ],
  },
});

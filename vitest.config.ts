import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumLaunch } from "./scripts/chromium.ts";

const node = (name: string, include: string[], globalSetup: string[] = []) => ({
  test: { name, include, globalSetup, environment: "node" as const, testTimeout: 60_000, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    // All cores: by default one is left free, which on two cores means no parallelism at all.
    maxWorkers: "100%",
    projects: [
      node("unit", [
        "packages/{contracts,cli}/**/*.test.ts",
        "packages/embed-sdk/src/server*.test.ts",
        "services/*/src/**/*.test.ts",
        "examples/**/*.test.ts",
        "scripts/**/*.test.ts",
      ]),
      node("data", ["supabase/tests/**/*.test.ts"], ["supabase/tests/support/one-server.ts"]),
      node("contract", ["services/sandbox/contract/**/*.test.ts"]),
      {
        // Found one by one while tests run, each would reload the page under them.
        optimizeDeps: {
          include: [
            "lit",
            "lit/decorators.js",
            "axe-core",
            "@lit/context",
            "@lit/task",
            "@supabase/supabase-js",
            "qrcode",
            "@allokoli/widget > eventsource-parser",
            "@vapi-ai/web",
            "@daily-co/daily-js",
          ],
        },
        test: {
          name: "browser",
          include: ["packages/{widget,admin-portal}/src/**/*.test.ts", "packages/embed-sdk/src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: await chromiumLaunch(),
            }),
            instances: [{ browser: "chromium" as const }],
          },
        },
      },
    ],
  },
});

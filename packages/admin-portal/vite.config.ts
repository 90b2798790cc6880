import { defineConfig } from "vite";

export default defineConfig({
  // Fonts stay files: a data address would need a hole in the page's policy.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

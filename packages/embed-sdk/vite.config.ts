import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here("./dist/v1");

/** Bytes of the loader once gzipped; it stands in front of every partner's page. */
const LOADER_BUDGET = 2_300;

/** Puts the widget's files beside the loader, which imports them relative to itself, and weighs the result. */
const assemble: Plugin = {
  name: "assemble-embed",
  closeBundle() {
    const widget = here("../widget/dist");
    if (existsSync(join(widget, "allokoli.js"))) cpSync(widget, out, { recursive: true });
    else console.warn("packages/widget has not been built: dist/v1 holds the loader alone.");
    const size = gzipSync(readFileSync(join(out, "loader.js")), { level: 9 }).length;
    console.log(`loader.js: ${size} bytes gzipped (at most ${LOADER_BUDGET})`);
    if (size > LOADER_BUDGET) throw new Error(`The loader has grown to ${size} bytes gzipped.`);
    writeFileSync(join(out, "sri.json"), `${JSON.stringify(integrities(), null, 2)}\n`);
  },
};

/** Subresource Integrity of each script: what a partner who pins a version writes in `integrity`. */
const integrities = () =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .sort()
      .map((file) => [
        file,
        `sha384-${createHash("sha384")
          .update(readFileSync(join(out, file)))
          .digest("base64")}`,
      ]),
  );

export default defineConfig({
  build: {
    outDir: out,
    target: "es2022",
    modulePreload: false,
    // Not `lib`: Vite keeps the white space of an ES library.
    rolldownOptions: { input: here("./src/loader.ts"), output: { format: "es", entryFileNames: "loader.js" } },
  },
  plugins: [assemble],
});

import { defineConfig, type Plugin } from "vite";

/**
 * Styles and markup live in template literals, which no minifier looks into. Indentation goes: a line break stays a line
 * break in code, and one space in a template.
 */
const leanLiterals: Plugin = {
  name: "lean-literals",
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) =>
      code
        .replace(/css`[^`]*`/g, (sheet) =>
          sheet
            .replace(/\/\*[^*]*\*\//g, "")
            .replace(/\s+/g, " ")
            .replace(/ ?([{};,]) ?/g, "$1")
            .replace(/: /g, ":")
            .replace(/;}/g, "}"),
        )
        .replace(/\n\s+/g, "\n"),
  },
};

/**
 * What every element needs, in one file: fewer requests, and one dictionary for the compression. The entry needs none of
 * it, so a page without an element fetches nothing more.
 */
const CORE =
  /node_modules\/(lit|@lit)|src\/(ui|api|format)\/|onboarding\/creation-watch|src\/strings\/(fr|index|dictionary|words-controller)\.ts|icons\/first|src\/fiche\/(fiche|row)[^/]*\.ts/;

/** One entry with a fixed name, which fetches each element when its tag is seen; everything else is in lazy chunks. */
export default defineConfig({
  plugins: [leanLiterals],
  build: {
    target: "es2022",
    outDir: "dist",
    cssCodeSplit: false,
    modulePreload: false,
    lib: { entry: { allokoli: "src/allokoli.ts" }, formats: ["es"] },
    rolldownOptions: {
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: "define", test: /src\/ui\/define/, priority: 1 },
            { name: "core", test: CORE },
          ],
        },
        // A library build keeps its whitespace by default; this one is what pages load.
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});

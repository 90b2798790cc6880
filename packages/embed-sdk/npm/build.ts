// Makes what npm gets, in a folder of its own: JavaScript, declarations and a manifest whose exports name them. npm takes
// a manifest as it stands (it does not apply `publishConfig.exports`), and that of the workspace must go on naming `src`.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ENTRIES = ["index", "pure", "server"];

/** Declarations are always those of every entry; `entries` are the ones whose code is wanted (`server` needs no widget). */
export async function buildNpm(out: string, entries: readonly string[] = ENTRIES): Promise<void> {
  if (entries.includes("index") && !existsSync(here("../widget/dist/allokoli.js")))
    throw new Error("packages/widget has not been built: npm run build -w packages/widget");
  rmSync(out, { recursive: true, force: true });
  await buildScripts(out, entries);
  declare(out);
  writeManifest(out);
  cpSync(here("README.md"), join(out, "README.md"));
}

/** The widget's built files become chunks of the package; `jose` stays a dependency. */
async function buildScripts(out: string, entries: readonly string[]): Promise<void> {
  const entry = Object.fromEntries(entries.map((name) => [name, here(`src/${name}.ts`)]));
  await build({
    configFile: false,
    root: here("."),
    logLevel: "warn",
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      minify: false,
      lib: { entry, formats: ["es"], fileName: (_format, name) => `${name}.js` },
      rolldownOptions: { external: ["jose"], output: { chunkFileNames: "chunks/[name]-[hash].js" } },
    },
  });
}

/** Declarations name the `.js` beside them; those that no entry leads to stay behind. */
function declare(out: string): void {
  const made = mkdtempSync(join(tmpdir(), "allokoli-types-"));
  const project = join(made, "tsconfig.json");
  const compilerOptions = {
    rootDir: here("src"),
    outDir: made,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    lib: ["es2024", "dom", "dom.iterable"],
    types: ["node"],
    typeRoots: [here("../../node_modules/@types")],
  };
  const files = [...ENTRIES.map((name) => here(`src/${name}.ts`)), here("src/widget-dist.d.ts")];
  writeFileSync(project, JSON.stringify({ extends: here("../../tsconfig.base.json"), compilerOptions, files }));
  execFileSync(here("../../node_modules/.bin/tsc"), ["-p", project], { stdio: "inherit" });
  const wanted = new Set<string>();
  const take = (file: string) => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, path = ""] of text.matchAll(/from "(\.[^"]+)\.ts"/g)) take(resolve(dirname(file), `${path}.d.ts`));
    writeFileSync(join(out, file.slice(made.length)), text.replace(/(from "\.[^"]+)\.ts"/g, '$1.js"'));
  };
  for (const name of ENTRIES) take(join(made, `${name}.d.ts`));
  rmSync(made, { recursive: true });
}

function writeManifest(out: string): void {
  const { name, version, description, type, dependencies } = JSON.parse(readFileSync(here("package.json"), "utf8"));
  const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const manifest = {
    name,
    version,
    description,
    license: "UNLICENSED",
    type,
    engines: { node: ">=20" },
    exports: { ".": entry("index"), "./pure": entry("pure"), "./server": entry("server") },
    // Importing `.` in a browser starts to fetch the elements.
    sideEffects: ["./index.js"],
    dependencies,
  };
  writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const out = here("npm/dist");
  await buildNpm(out);
  console.log(`${globSync("**/*.{js,d.ts}", { cwd: out }).length} files in npm/dist`);
}

export default {
  globs: ["src/elements/**/*.element.ts", "src/ui/allokoli-element.ts"],
  outdir: "dist",
  litelement: true,
};

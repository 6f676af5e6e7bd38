// Makes one file for a browser of a page's script and all that it imports: `node bundle.mjs IN OUT`.

import { build } from "esbuild";

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  // What packages for Node take for granted.
  define: { global: "globalThis" },
  logLevel: "warning",
});

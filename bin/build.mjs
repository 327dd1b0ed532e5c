// npm run build: builds the page and the command line.
//   --node        only what runs in Node
//   --page        only the page
//   --if-sources  do nothing, quietly, where sources or build tools are absent (an installed package)
import { existsSync } from "node:fs";
import { ensureBuilt } from "./lib/build.mjs";
import { here, script } from "./lib/project.mjs";

script(async () => {
  const args = process.argv.slice(2);
  const canBuild = existsSync(here("sim/cli/main.ts")) && existsSync(here("node_modules/vite"));
  if (args.includes("--if-sources") && !canBuild) return 0;
  const force = !args.includes("--if-sources");
  const parts = /** @type {const} */ (["node", "page"]);
  const asked = parts.filter((part) => args.includes(`--${part}`));
  await ensureBuilt(asked.length > 0 ? asked : [...parts], { force });
  return 0;
});

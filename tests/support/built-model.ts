import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { build, type Plugin } from "vite";
import { alone } from "../../bin/lib/lock.mjs";
import { here, root } from "../../bin/lib/project.mjs";

/** What simulates and what is worked out from it; nothing in it knows where it runs. */
const FOLDERS = ["core", "rules", "world", "experiment", "analysis", "evidence"];
const FILES = ["sim/model.ts", "sim/settings.ts"];
/** Where it is kept, by what it was made from. */
const KEPT = "node_modules/.partnerscape";

/** Whether a path of the project belongs to the model. */
const isModel = (path: string): boolean =>
  FILES.includes(path) || FOLDERS.some((folder) => path.startsWith(`sim/${folder}/`));

/** Every file of the project that the model may be made from. */
const sources = (folder: string): string[] =>
  readdirSync(here(folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx|json)$/.test(path))
    .sort();

/** A digest of all that goes into the built model. */
function digest(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of [...paths, "package.json", "package-lock.json"]) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(here(path)))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds the model, file by file, unless it is there already. Gives its folder. */
async function builtModel(): Promise<string> {
  const paths = ["sim", "scenarios", "viz/charts"].flatMap(sources);
  const folder = `${KEPT}/${digest(paths)}`;
  if (existsSync(here(folder))) return folder;
  await alone(here(`${KEPT}.lock`), async () => {
    if (existsSync(here(folder))) return;
    rmSync(here(KEPT), { recursive: true, force: true });
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      ssr: { target: "node" },
      build: {
        ssr: true,
        target: "node20",
        outDir: here(`${folder}.part`),
        rolldownOptions: {
          input: paths.filter((path) => isModel(path) && path.endsWith(".ts")).map(here),
          treeshake: false,
          output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: "[name].js" },
        },
      },
    });
    renameSync(here(`${folder}.part`), here(folder));
  });
  return folder;
}

/**
 * Lets tests use the model as it is built. Loaded as vitest loads sources, each name that a module
 * takes from another is looked up when it is used, and simulations take nearly twice as long.
 */
export function withBuiltModel(): Plugin {
  let folder: Promise<string> | undefined;
  return {
    name: "built-model",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!/^[./].*\.ts$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const path = found?.id.startsWith(root) ? found.id.slice(root.length) : "";
      if (!isModel(path)) return null;
      folder ??= builtModel();
      return { id: here(`${await folder}/${path.replace(/\.ts$/, ".js")}`), external: true };
    },
  };
}

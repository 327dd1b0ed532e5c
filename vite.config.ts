import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { offline, WORKER } from "./bin/lib/offline.mjs";
import { withBuiltModel } from "./tests/support/built-model.ts";

/** Absolute path of a path inside the project. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Entry points of the Node build: file name in dist/node -> source. */
const nodeEntries = {
  cli: "sim/cli/main.ts",
  "node-worker": "sim/host/node-worker.ts",
  "experiment-worker": "sim/host/experiment-worker.ts",
  "evidence-worker": "sim/host/evidence-worker.ts",
  calibrate: "sim/cli/calibrate-main.ts",
  "calibration-worker": "sim/host/calibration-worker.ts",
  tables: "sim/cli/tables-main.ts",
  bench: "tests/bench/main.ts",
};

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** Modules that the pages of teaching use and the comparison does not. */
const TEACHING = /[\\/](sim[\\/]teach|viz[\\/]teach|lessons|role-plays|node_modules[\\/]qr)[\\/]/;
/** Modules that are fetched with a part of their own. */
const APART = /marked|viz[\\/]model/;

/** The page: static files with relative addresses, so any folder of any server can hold them. */
const page: ViteUserConfig = {
  root: here("viz"),
  base: "./",
  oxc: jsx,
  plugins: [offline()],
  worker: { format: "es" },
  build: {
    outDir: here("dist/page"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.md" },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: [
        here("viz/index.html"),
        here("viz/teach.html"),
        here("viz/offline/service-worker.ts"),
      ],
      output: {
        entryFileNames: ({ name }) =>
          `${name}.js` === WORKER ? WORKER : "assets/[name]-[hash].js",
        // What several parts need is one file, not one for every set of parts that shares something:
        // one for what the comparison starts with, one for what only teaching needs.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              minShareCount: 2,
              test: (id) => !TEACHING.test(id) && !APART.test(id),
              priority: 2,
            },
            { name: "teach-shared", minShareCount: 2, test: TEACHING, priority: 1 },
          ],
        },
      },
    },
  },
};

/**
 * The Node build carries its dependencies, so that it starts fast and every host runs the same
 * bytes. All files lie in one folder: `new URL("./node-worker.js", import.meta.url)` is then right
 * from an entry and from a shared chunk alike.
 */
const node: ViteUserConfig = {
  root: here("."),
  publicDir: false,
  oxc: jsx,
  // The bench drives the page with tools of development, which are not part of the product.
  ssr: { noExternal: true, external: ["vite", "playwright-core"], target: "node" },
  build: {
    ssr: true,
    outDir: here("dist/node"),
    emptyOutDir: true,
    target: "node20",
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(nodeEntries).filter(([, source]) => existsSync(here(source))),
      ),
      output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[name]-[hash].js" },
    },
  },
};

/**
 * The library as one file that needs nothing, in Node as in a bundle for a browser. What is built for
 * Node above asks for Node's modules where its files share a chunk.
 */
const library: ViteUserConfig = {
  root: here("."),
  publicDir: false,
  build: {
    outDir: here("dist/library"),
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    license: { fileName: "licenses.md" },
    lib: { entry: here("sim/library.ts"), formats: ["es"], fileName: "library" },
  },
};

const long = "tests/**/*.long.test.ts";
const inBrowser = "tests/browser/**";

/** Test files that put something else in the place of modules or globals, and so run each by itself. */
function replacing(): string[] {
  const files = readdirSync(here("tests"), { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^browser|\.long\.test/.test(name))
    .map((name) => `tests/${name}`)
    .filter((path) => /\bvi\.(mock|doMock|stubGlobal)\(/.test(readFileSync(here(path), "utf8")));
}

/** Limits that catch a hang, in ms. Slowness never fails a test: how fast something is, a bench says. */
const limits = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 240_000, interval: 30 } },
};
const longLimits = { ...limits, testTimeout: 3_600_000 };

/** Tests of the page share one browser and one server. */
const onThePage = { globalSetup: "tests/support/stage-setup.ts" };

/**
 * Groups of tests, all run in Node; the browser group drives a real browser from outside. Files of
 * the unit group share the modules they load, which saves most of their time.
 */
const tests: ViteUserConfig = {
  root: here("."),
  oxc: jsx,
  test: {
    // The default leaves a core idle, which on two of them is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        plugins: [withBuiltModel()],
        test: {
          ...limits,
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [long, inBrowser, ...replacing()],
          isolate: false,
        },
      },
      { extends: true, test: { ...limits, name: "apart", include: replacing() } },
      {
        extends: true,
        test: {
          ...limits,
          ...onThePage,
          name: "browser",
          provide: { thorough: false },
          include: ["tests/browser/**/*.test.ts"],
          exclude: [long],
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [withBuiltModel()],
        test: {
          ...longLimits,
          name: "long",
          include: [long],
          exclude: [inBrowser],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...longLimits,
          ...onThePage,
          name: "long-browser",
          provide: { thorough: true },
          include: ["tests/browser/**/*.long.test.ts"],
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => {
  if (process.env.VITEST) return tests;
  return mode === "node" ? node : mode === "library" ? library : page;
});

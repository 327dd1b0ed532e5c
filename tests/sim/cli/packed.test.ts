import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { ensureBuilt } from "../../support/built.ts";

const execute = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), "partnerscape-packed-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What a person's project would hold; the same lines are checked, run in Node and bundled. */
const PROGRAM = `
import { experiment, InputError, robust, sensitivity, simulate } from "partnerscape";

const { fingerprint, study } = experiment({
  scenarios: ["case-c/none", "case-c"],
  vary: [{ path: "levers.transition_funding", range: [0, 20] }],
  design: { kind: "morris", trajectories: 2 },
  replicates: 2,
  months: 12,
  outcomes: ["quality"],
});
const found = await sensitivity(study, { against: "case-c/none" });
const index: number | undefined = found.scenarios[0].morris?.[0].mu_star;
const { n } = await robust(study);
const alone: string = simulate("case-c", { replicates: 1, months: 12 }).scenarios[0].fingerprint;
let refused = false;
try {
  experiment({ scenarios: [] });
} catch (error) {
  refused = error instanceof InputError;
}
console.log(JSON.stringify({ fingerprint, index, n, alone, refused }));
`;

/** Packs the project and unpacks it as an installation would, beside what its types mention. */
beforeAll(async () => {
  await ensureBuilt("node");
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", dir];
  const { stdout } = await execute("npm", pack, { cwd: here(".") });
  const place = join(dir, "node_modules/partnerscape");
  mkdirSync(place, { recursive: true });
  await execute("tar", ["xzf", join(dir, stdout.trim()), "-C", place, "--strip-components=1"]);
  symlinkSync(here("node_modules/zod"), join(dir, "node_modules/zod"));
  writeFileSync(join(dir, "package.json"), '{ "type": "module" }');
  writeFileSync(join(dir, "program.ts"), PROGRAM);
});

const node = async (file: string) =>
  JSON.parse((await execute(process.execPath, [file], { cwd: dir })).stdout);

it("is typed, runs in Node and runs bundled for a browser, with the same result", async () => {
  const tsc = here("node_modules/typescript/bin/tsc");
  const strict = "--strict --target es2023 --module nodenext --skipLibCheck --types".split(" ");
  await execute(process.execPath, [tsc, ...strict, "", "--outDir", "out", "program.ts"], {
    cwd: dir,
  });
  const inNode = await node("out/program.js");
  expect(inNode).toMatchObject({ n: 8, refused: true });
  expect(inNode.index).toBeGreaterThanOrEqual(0);

  const { build } = await import("vite");
  await build({
    root: dir,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: "page",
      target: "es2023",
      lib: { entry: join(dir, "program.ts"), formats: ["es"], fileName: "program" },
    },
  });
  const bundle = readFileSync(join(dir, "page/program.js"), "utf8");
  expect(bundle).not.toMatch(/from\s*["']node:|require\(["']node:|import\(["']node:/);
  expect(await node("page/program.js")).toEqual(inNode);
});

// The settings that the README promises, with the declarations of dependencies checked as well.
it.each([
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("is typed where a project has module %s and moduleResolution %s", async (module, resolution) => {
  const tsc = here("node_modules/typescript/bin/tsc");
  const wrong = `${PROGRAM}\n// @ts-expect-error replicates are a number\nsimulate("case-c", { replicates: "x" });\n`;
  writeFileSync(join(dir, "wrong.ts"), wrong);
  const settings = ["--module", module, "--moduleResolution", resolution, "--noEmit"];
  const strict = ["--strict", "--target", "es2023", "--types", ""];
  await execute(process.execPath, [tsc, ...strict, ...settings, "wrong.ts"], { cwd: dir });
});

it("brings the command line with it", async () => {
  const program = join(dir, "node_modules/partnerscape/bin/partnerscape.mjs");
  const { stdout } = await execute(process.execPath, [program, "robust", "--help"], { cwd: dir });
  expect(stdout).toContain("--threshold");
});

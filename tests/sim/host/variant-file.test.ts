import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { resolveJob } from "../../../sim/experiment/resolve.ts";
import { readScenarioFile } from "../../../sim/host/files-scenario.ts";

describe("a variant in one's own file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "partnerscape-"));
    const own = { ...(builtins[3] as object), id: "mine" };
    writeFileSync(join(folder, "mine.json"), JSON.stringify(own));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is asked for as FILE/VARIANT, on a real disk", () => {
    const sources = { builtins: catalogue(builtins), readFile: readScenarioFile };
    const name = Object.keys((builtins[3] as { variants: object }).variants)[0];
    const found = resolveJob(join(folder, "mine.json", name), {}, sources);
    expect(JSON.stringify(found)).toContain(`mine/${name}`);
  });

  it("a path through a file that has no such variant is nothing", () => {
    expect(readScenarioFile(join(folder, "mine.json", "x"))).toBeNull();
  });
});

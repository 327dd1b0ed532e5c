import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { ensureBuilt } from "../../support/built.ts";

beforeAll(() => ensureBuilt("node"));

it("prints the same bytes with one worker and with two, null models and all", async () => {
  const ask = ["validate", "case-a/2", "case-a/3", "--seeds", "1", "--null", "noise", "--json"];
  const validate = async (workers: string) => {
    const argv = [here("bin/partnerscape.mjs"), ...ask, "--workers", workers];
    return (await promisify(execFile)(process.execPath, argv)).stdout;
  };
  const one = await validate("1");
  expect(JSON.parse(one).patterns).toHaveLength(2);
  expect(await validate("2")).toBe(one);
});

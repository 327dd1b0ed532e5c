import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { ensureBuilt } from "../../support/built.ts";
import { cli } from "../cli/terminal.ts";

const execute = promisify(execFile);

beforeAll(() => ensureBuilt("node"));

// The program with two workers, and this process, which has none.
it("prints the same bytes with one worker and with two", async () => {
  const ask = ["validate", "case-a/2", "case-a/3", "--fast", "--json"];
  const one = (await cli(...ask, "--workers", "1")).out;
  expect(JSON.parse(one).patterns).toHaveLength(2);
  const argv = [here("bin/partnerscape.mjs"), ...ask, "--workers", "2"];
  expect((await execute(process.execPath, argv)).stdout).toBe(one);
});

it("prints a table for people", async () => {
  const { code, out } = await cli("validate", "case-a/3", "--fast");
  expect(code).toBe(0);
  expect(out).toMatch(/^Lines about the case studies\nrow +status +nulls +metric/);
  expect(out).toContain("Case lines");
});

it("takes all lines of a case, and refuses an id that is not there", async () => {
  const { code, err } = await cli("validate", "case-a", "X9999", "--fast");
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/^partnerscape: There is no row "X9999"; rows have ids such as/),
  });
});

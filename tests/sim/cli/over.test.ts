import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("../../../sim/evidence/calibration/accepted.ts", () => ({
  acceptedSets: [{ trust_gain: 0.12 }, { trust_gain: 0.3 }],
}));

import { overSets } from "../../../sim/cli/over.ts";
import { InputError } from "../../../sim/core/error.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { cli } from "./terminal.ts";

const few = ["--replicates", "4", "--months", "24", "--json"];

it("runs over the accepted sets and says so in the manifest", async () => {
  const out = join(temporaryFolder(), "result");
  const over = [...few, "--over", "accepted"];
  const ended = await cli("compare", "none", "case-c", ...over, "--out", out);
  expect(ended.code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  expect(manifest.over).toMatchObject({
    name: "accepted",
    sets: [{ trust_gain: 0.12 }, { trust_gain: 0.3 }],
  });
  const usual = await cli("compare", "none", "case-c", ...few);
  expect(usual.out).not.toBe(ended.out);
});

it("compares world and twin under the same set", async () => {
  const { out } = await cli("run", "case-c", "case-c/none", ...few, "--over", "accepted");
  expect(JSON.parse(out).failures).toEqual([]);
});

it("refuses sets that it does not know, and sets that are not there", async () => {
  expect((await cli("run", "case-c", "--over", "mine")).code).toBe(2);
  expect(() => overSets([], { over: "accepted" }, [])).toThrow(InputError);
  expect(overSets([], {}, [])).toEqual([]);
});

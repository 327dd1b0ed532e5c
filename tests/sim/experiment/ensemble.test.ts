import { describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("./fake-model.ts"));

import { ensembleFingerprint, joinBlocks, runBlock } from "../../../sim/experiment/ensemble.ts";
import { thinBlock } from "../../../sim/experiment/thin.ts";
import { prepare } from "../../../sim/model.ts";
import { fakeScenario } from "./fake-model.ts";

const prepared = (more = {}) => prepare(fakeScenario("x", more) as never);

describe("an ensemble", () => {
  it("has the same bytes however it is cut into blocks", () => {
    const whole = runBlock(prepared(), "1", 0, 7, 12, true);
    const parts = [
      runBlock(prepared(), "1", 5, 7, 12, true),
      runBlock(prepared(), "1", 0, 5, 12, true),
    ];
    const joined = joinBlocks(parts);
    expect(joined).toEqual(whole);
    expect(ensembleFingerprint(joined)).toBe(ensembleFingerprint(whole));
  });

  it("has another fingerprint under another seed and in another order", () => {
    const one = runBlock(prepared(), "1", 0, 3, 12, false);
    const print = ensembleFingerprint(one);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(ensembleFingerprint(runBlock(prepared(), "other", 0, 3, 12, false))).not.toBe(print);
    expect(ensembleFingerprint({ fingerprints: [...one.fingerprints].reverse() })).not.toBe(print);
  });

  it("keeps a failed replicate as a row of NaN with its error, and the others go on", () => {
    const block = runBlock(prepared({ fails: [1] }), "1", 0, 3, 12, true);
    const width = 13 * block.series.length;
    expect(block.errors).toEqual([null, "replicate 1 broke", null]);
    expect(block.fingerprints[1]).toBe("");
    expect(block.values.subarray(width, 2 * width).every(Number.isNaN)).toBe(true);
    expect(block.values[2 * width]).not.toBeNaN();
  });

  it("can store only some months, which is the same as thinning it later", () => {
    const thin = runBlock(prepared(), "1", 0, 3, 12, false, [6, 12]);
    expect(thin.values).toHaveLength(3 * 2 * thin.series.length);
    expect(thin).toEqual(thinBlock(runBlock(prepared(), "1", 0, 3, 12, false), [6, 12]));
  });

  it("refuses to join blocks with a gap", () => {
    const parts = [
      runBlock(prepared(), "1", 0, 2, 6, false),
      runBlock(prepared(), "1", 3, 4, 6, false),
    ];
    expect(() => joinBlocks(parts)).toThrow("replicate 2 is missing");
  });
});

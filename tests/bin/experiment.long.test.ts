import { join } from "node:path";
import { expect, it } from "vitest";
import { uniformsOf } from "../../sim/experiment/designs/uniforms.ts";
import { temporaryFolder } from "../sim/host/temporary.ts";
import { batch, digests, runKilled, start, writeBatch } from "./experiment-program.ts";

it("ends with the same bytes after twenty kills at random moments, whatever was being written", async () => {
  const root = temporaryFolder();
  const file = writeBatch(root, { ...batch, replicates: 300 });
  const whole = join(root, "whole");
  await start("experiment", file, "--out", whole, "--workers", "2").ended;
  const uniform = uniformsOf("kills", "moments");
  let kills = 0;
  // Each time it ends by itself it begins anew elsewhere, so that also its last moments are met.
  for (let round = 0; kills < 20; round += 1) {
    const dir = join(root, `killed-${round}`);
    const argv = ["experiment", file, "--out", dir, "--workers", "2", "--resume"];
    kills += await runKilled(argv, 20 - kills, () => 150 + 1500 * uniform());
    expect(digests(dir)).toEqual(digests(whole));
  }
  expect(kills).toBe(20);
});

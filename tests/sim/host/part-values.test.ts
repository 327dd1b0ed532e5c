import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("../cli/fake-scenarios.ts"));

import { readExperiment } from "../../../sim/cli/experiment-read.ts";
import { roundsOf } from "../../../sim/experiment/parts.ts";
import { createEngine } from "../../../sim/host/engine.ts";
import { runExperimentInMemory } from "../../../sim/host/experiment-memory.ts";
import { createPartMaker } from "../../../sim/host/experiment-part.ts";
import {
  writeExperimentDifferences,
  writeSummaries,
} from "../../../sim/host/experiment-summary.ts";
import type { Cell } from "../../../sim/host/files-table.ts";
import { readPart, writePart } from "../../../sim/host/part-file.ts";
import { createPartValues } from "../../../sim/host/part-values.ts";
import { experimentFile, small } from "../cli/experiment-files.ts";
import { temporaryFolder } from "./temporary.ts";

const REQUEST = "a request";

/** The small experiment with one scenario that fails now and then, its parts written to disk. */
function stored() {
  const scenarios = ["case-c", "breaks"];
  const file = experimentFile({ ...small, scenarios, replicates: 9 });
  const { plan, rowsPerRun } = readExperiment(file);
  const dir = temporaryFolder();
  const values = createPartValues(plan.cells, 9, plan.reported.length);
  const make = createPartMaker(plan, createEngine(), "parquet");
  for (const part of roundsOf(plan.cells, 9, 9, rowsPerRun)[0].parts) {
    const name = join(dir, String(part.number));
    writePart(name, REQUEST, make(part));
    const back = readPart(name, REQUEST, part.number);
    if (!back) throw new Error("the part is damaged");
    values.add(back, name);
  }
  return { plan, values };
}

it("summarises the parts as a run in memory is summarised", () => {
  const { plan, values } = stored();
  const memory = runExperimentInMemory(plan, createEngine());
  expect(memory.failures).toHaveLength(6);
  const written: Cell[][] = [];
  writeSummaries(plan, 9, values, (row) => written.push([...row]));
  const expected = memory.summary.map((row) => [
    ...[row.scenario, row.month, row.entity, row.outcome, row.n, row.mean, row.sd, row.mcse],
    ...[row.q05, row.q10, row.q25, row.q50, row.q75, row.q90, row.q95],
    ...[row.point, [0, 0.5, 1][row.point]],
  ]);
  expect(written).toEqual(expected);
});

it("gives the same summaries however little of the values fits in memory", () => {
  const { plan, values } = stored();
  const rows = (budget: number) => {
    const list: Cell[][] = [];
    writeSummaries(plan, 9, values, (row) => list.push([...row]), budget);
    writeExperimentDifferences(plan, 9, values, (row) => list.push([...row]), budget);
    return list;
  };
  const all = rows(1e9);
  expect(all.length).toBeGreaterThan(40);
  expect(rows(1)).toEqual(all);
  expect(rows(500)).toEqual(all);
});

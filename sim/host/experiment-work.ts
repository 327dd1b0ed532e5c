import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planExperiment } from "../experiment/experiment-plan.ts";
import type { WholeExperiment } from "../experiment/experiment-resolve.ts";
import type { Part } from "../experiment/parts.ts";
import { createEngine } from "./engine.ts";
import { CHECKPOINT, type Checkpoint, PARTS } from "./experiment-folder.ts";
import { createPartMaker, type PartMaker } from "./experiment-part.ts";
import { systemReason } from "./files-scenario.ts";
import { partName, writePart } from "./part-file.ts";

/** Asks for one part to be simulated and written into a folder whose checkpoint says of what. */
export interface PartAsk {
  readonly dir: string;
  readonly part: Part;
}

/** Simulates and writes parts, in whatever thread this is; answers with the number of runs. */
export function partWork(): (ask: PartAsk) => number {
  let known: { readonly dir: string; readonly id: string; readonly make: PartMaker } | undefined;
  const makerOf = (dir: string) => {
    if (known?.dir === dir) return known;
    const { id, request } = JSON.parse(readFileSync(join(dir, CHECKPOINT), "utf8")) as Checkpoint;
    const experiment = request.experiment as unknown as WholeExperiment;
    const plan = planExperiment(experiment, dir);
    known = { dir, id, make: createPartMaker(plan, createEngine(), request.format) };
    return known;
  };
  return ({ dir, part }) => {
    const { id, make } = makerOf(dir);
    const content = make(part);
    try {
      writePart(join(dir, PARTS, partName(part.number)), id, content);
    } catch (error) {
      throw new Error(`${dir} cannot be written: ${systemReason(error)}`);
    }
    return part.to - part.from;
  };
}

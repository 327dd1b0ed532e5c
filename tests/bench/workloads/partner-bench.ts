import { runEnsemble, SMALL, STANDARD } from "../partner-bench.ts";
import { repeat, type Workload } from "../workload.ts";

const REPLICATES = 150;
/** Losses of trust that the eight scenarios in lockstep differ in. */
export const LOSSES: readonly number[] = [0.12, 0.121, 0.122, 0.123, 0.124, 0.125, 0.126, 0.127];

const UNIT = "organisation-months/s";

/** Organisation-months in one ensemble of the standard size. */
function organisationMonths(replicates: number): number {
  return STANDARD.organisations * STANDARD.months * replicates;
}

/** One thread, 200 organisations and 300 dyads, keyed draws, own mathematics, recording. */
export const partnerBench: Workload = {
  name: "partner-bench",
  measure() {
    const act = (): void => void runEnsemble(STANDARD, REPLICATES, "bench");
    const figure = (ms: number): number => (organisationMonths(REPLICATES) / ms) * 1000;
    return [repeat(partnerBench.name, UNIT, act, figure)];
  },
};

/** Eight scenarios month by month on the same draws; each scenario's organisations count. */
export const partnerBenchLockstep: Workload = {
  name: "partner-bench-lockstep",
  measure() {
    const replicates = 25;
    const act = (): void => void runEnsemble(STANDARD, replicates, "bench", LOSSES);
    const work = organisationMonths(replicates) * LOSSES.length;
    return [repeat(partnerBenchLockstep.name, UNIT, act, (ms) => (work / ms) * 1000)];
  },
};

/** Five organisations, four dyads, 120 months, 1,000 replicates: the whole ensemble. */
export const partnerBenchSmall: Workload = {
  name: "partner-bench-small",
  measure() {
    const act = (): void => void runEnsemble(SMALL, 1000, "bench");
    return [repeat(partnerBenchSmall.name, "ms", act, (ms) => ms, { count: 15 })];
  },
};

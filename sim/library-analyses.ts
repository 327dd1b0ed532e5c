/**
 * The analyses of the library. Those that take a study answer as the commands of the same name do;
 * the others take plain arrays.
 */

export { morrisIndices } from "./analysis/morris-indices.ts";
export { discoverBoxes } from "./analysis/prim.ts";
export { replicatesNeeded } from "./analysis/replicates.ts";
export { robustness } from "./analysis/robustness.ts";
export { sobolConvergence, sobolIndices } from "./analysis/sobol-indices.ts";
export { comparisonOf as pairedComparisons } from "./analysis/study/compare.ts";
export { discoverOf as discover } from "./analysis/study/discover.ts";
export { precisionAnswer as precision } from "./analysis/study/precision.ts";
export { robustOf as robust } from "./analysis/study/robust.ts";
export { sensitivityOf as sensitivity } from "./analysis/study/sensitivity.ts";
export type { Measure, Study } from "./analysis/study/study.ts";
export { studySummary } from "./analysis/study/summary.ts";
export { winnersOf as winners } from "./analysis/study/winners.ts";
export { fullFactorial } from "./experiment/designs/factorial.ts";
export { latinHypercube } from "./experiment/designs/latin.ts";
export { morrisDesign } from "./experiment/designs/morris.ts";
export { oneAtATime } from "./experiment/designs/one-at-a-time.ts";
export { pointsFromCsv } from "./experiment/designs/points.ts";
export { saltelliDesign } from "./experiment/designs/saltelli.ts";
export { sobolSequence } from "./experiment/designs/sobol.ts";

import { OUTCOMES, WIDTH } from "./partner-bench.ts";

/** Means over replicates of the last month's outcomes, with their standard errors. */
export interface EnsembleMeans {
  readonly means: readonly number[];
  readonly errors: readonly number[];
}

/** Reference means of the workload's specification, from 4,000 and 100,000 replicates. */
export const REFERENCE: { readonly standard: EnsembleMeans; readonly small: EnsembleMeans } = {
  standard: {
    means: [0.53033, 0.59196, 0.52328, 0.46129, 0.55443, 0.12623],
    errors: [1.2e-4, 1.6e-4, 1.6e-4, 1.1e-4, 3.0e-4, 1.0e-4],
  },
  small: {
    means: [0.58069, 0.7135, 0.66006, 0.59447, 0.76985, 0.09689],
    errors: [1.5e-4, 1.5e-4, 1.6e-4, 1.1e-4, 2.4e-4, 1.7e-4],
  },
};

/** Reads the last of `months` months of a record [replicate][month][outcome]. */
export function finalMeans(record: Float64Array, months: number): EnsembleMeans {
  const replicates = record.length / (months * WIDTH);
  const last = (replicate: number, k: number): number =>
    record[((replicate + 1) * months - 1) * WIDTH + k];
  const means: number[] = [];
  const errors: number[] = [];
  for (let k = 0; k < WIDTH; k++) {
    let sum = 0;
    for (let r = 0; r < replicates; r++) sum += last(r, k);
    const mean = sum / replicates;
    let squares = 0;
    for (let r = 0; r < replicates; r++) squares += (last(r, k) - mean) ** 2;
    means.push(mean);
    errors.push(Math.sqrt(squares / (replicates - 1) / replicates));
  }
  return { means, errors };
}

/** Differences of two ensembles in standard errors, by outcome. */
export function standardScores(a: EnsembleMeans, b: EnsembleMeans): Record<string, number> {
  const scores = OUTCOMES.map((outcome, k) => {
    const error = Math.sqrt(a.errors[k] ** 2 + b.errors[k] ** 2);
    return [outcome, (a.means[k] - b.means[k]) / error] as const;
  });
  return Object.fromEntries(scores);
}

/** Largest distance in standard errors. */
export function worstScore(a: EnsembleMeans, b: EnsembleMeans): number {
  return Math.max(...Object.values(standardScores(a, b)).map(Math.abs));
}

import { applySettings, type Scenario } from "../../model.ts";
import { builtin, designOver } from "../design.ts";
import { jackknife, mean, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern } from "../pattern.ts";
import { chanceOf } from "../spun-up.ts";
import { SOME } from "../terms.ts";
import { mandatedPairs } from "../worlds.ts";

const POOL = 120;

/**
 * What differed between the eleven trusts, each drawn by itself over its plausible range: how far
 * the target's leaders know the place, whether it accepts that change is needed and wants the help
 * (one state in the model), and whether managers bring staff and clinicians along.
 */
const FACTORS: Readonly<Record<string, readonly [number, number]>> = {
  "organisations.harbour.board_stability": [0.1, 0.9],
  "partnership.other_motivation": [0.1, 0.9],
  "levers.engagement": [0, 0.8],
};
const PATHS = Object.keys(FACTORS);

const factorOf = (replicate: number, path: string): number => {
  const [low, high] = FACTORS[path];
  return low + (high - low) * chanceOf(`${path} ${replicate % POOL}`);
};

const helped = designOver(
  "helped in special measures",
  () =>
    Array.from({ length: POOL }, (_, r): Scenario => {
      const set = Object.fromEntries(PATHS.map((path) => [path, factorOf(r, path)]));
      const scenario = builtin("struggling-trust/buddying");
      return applySettings(scenario, {
        ...set,
        "organisations.harbour.special_measures": true,
      }).scenario;
    }),
  { months: 60 },
);

const gain = (future: Future): number => {
  const started = future.month("started");
  return future.meanEffect("harbour", "quality", started + 11, started + 13);
};

/** Least-squares coefficients of the factors, standardised to their ranges, over some replicates. */
function coefficients(values: ArrayLike<number>, keep: readonly number[]): number[] {
  const rows = keep.filter((r) => !Number.isNaN(values[r]));
  const width = PATHS.length + 1;
  const matrix = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const r of rows) {
    const x = [1, ...PATHS.map((path) => chanceOf(`${path} ${r % POOL}`))];
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) matrix[i][j] += x[i] * x[j];
      matrix[i][width] += x[i] * values[r];
    }
  }
  return solve(matrix);
}

/** Gauss and Jordan, for a matrix with its right-hand side in the last column. */
function solve(matrix: Float64Array[]): number[] {
  const n = matrix.length;
  for (let k = 0; k < n; k++) {
    const pivot = matrix[k][k];
    for (let j = 0; j <= n; j++) matrix[k][j] /= pivot;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const times = matrix[i][k];
      for (let j = 0; j <= n; j++) matrix[i][j] -= times * matrix[k][j];
    }
  }
  return matrix.map((row) => row[n]);
}

const NAMES = ["leadership", "acceptance", "managers with clinicians"] as const;

const factors = pattern({
  id: "X19",
  kind: "emergent",
  claim:
    "Under special measures those improve who are well led, accept the need, have managers and clinicians together, and take help",
  source: "CQC14b",
  strength: "moderate",
  contrast: "the help with its absence, by three conditions that vary independently",
  design:
    "a struggling trust in special measures, buddied and with an improvement programme; how far its leaders know the place, its receptivity and engagement of staff drawn at random",
  metric:
    "coefficients of a regression of the effect on the target's quality 12 months after the start, from the low to the high end of each condition",
  samples: { gain: { design: helped, read: gain } },
  measure: ({ gain }) =>
    NAMES.map((name, k) =>
      within(
        `${name}, SD`,
        jackknife(gain.length, (keep) => coefficients(gain, keep)[k + 1]),
        SOME,
      ),
    ),
});

const buddied = mandatedPairs("buddying");

const price = pattern({
  id: "X23",
  kind: "input",
  claim: "Buddying costs about £150,000 a year",
  source: "BUD14",
  strength: "strong",
  contrast: "none",
  design: "random mandated pairs, buddying",
  metric: "cost of the partnership in its second year, £m",
  samples: {
    cost: {
      design: buddied,
      read: (future) => {
        const started = future.month("started");
        const spent = (month: number) => future.at("helper~target", "partnership_cost", month);
        return started + 24 > future.months
          ? Number.NaN
          : spent(started + 24) - spent(started + 12);
      },
    },
  },
  measure: ({ cost }) => [within("a year of buddying, £m", mean(cost), 0.1, 0.3)],
});

/** Help that comes with the regime. */
export const supportRows = [factors, price];

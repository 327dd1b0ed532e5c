import type { SensitivityScenario, SobolRow } from "../analysis/study/sensitivity.ts";
import { plainNumber } from "../analysis/words.ts";
import { inHundred } from "./analyse-numbers.ts";

/** Base points below which a bootstrap interval is itself little known. */
const FEW = 16;
/** An interval wider than this to either side puts no inputs in an order. */
const WIDE = 0.1;

const share = (x: number): string => plainNumber(x, 3);

/** How much of the variance is still luck, in each scenario, and what that means where it may be all. */
export function stillLuck(scenarios: readonly SensitivityScenario[]): string[] {
  const known = scenarios.filter(({ luck }) => luck !== null);
  if (known.length === 0) return [];
  const told = known.map(({ id, luck, luck_low: low, luck_high: high }) => {
    const range =
      low === null || high === null
        ? ""
        : ` (${Math.round(low * 100)} to ${Math.round(high * 100)})`;
    return `${id}: ${inHundred(luck)}${range}`;
  });
  const all = known.filter(({ luck, luck_high: high }) => Math.max(luck ?? 0, high ?? 0) >= 1);
  const sentence = `Share of the variance between points that is still luck, and more replicates would take away: ${told.join(", ")}.`;
  if (all.length === 0) return [sentence];
  const names = all.map(({ id }) => id).join(", ");
  return [
    sentence,
    `It may be all of it for ${names}: there the indices may show nothing but luck. Use more replicates.`,
  ];
}

/** What shares of the variance cannot be and yet are, by their error, and how wide their intervals are. */
export function shareDoubts({ id, sobol, given, base }: SensitivityScenario): string[] {
  if (given) return below(given).map((text) => `${id}: ${text}`);
  if (!sobol || base === null) return [];
  const doubts = [...crossed(sobol), ...below(sobol), ...tooMuch(sobol), ...unsure(sobol, base)];
  return doubts.map((text) => `${id}: ${text}`);
}

type First = Pick<SobolRow, "label" | "first" | "first_low" | "first_high">;

const first = (row: First): string => `${share(row.first)}${within(row.first_low, row.first_high)}`;
const total = (row: SobolRow): string =>
  `${share(row.total)}${within(row.total_low, row.total_high)}`;
const within = (low: number, high: number): string =>
  Number.isFinite(low) ? ` (${share(low)} to ${share(high)})` : "";

function crossed(rows: readonly SobolRow[]): string[] {
  const odd = rows.filter((row) => row.first > row.total);
  if (odd.length === 0) return [];
  const told = odd.map((row) => `${row.label} ${first(row)} against ${total(row)}`);
  return [
    `first order is above total order, which true indices never are, so the gap is error of the estimate: ${told.join("; ")}.`,
  ];
}

function below(rows: readonly First[]): string[] {
  const odd = rows.filter((row) => row.first < 0);
  if (odd.length === 0) return [];
  const told = odd.map((row) => `${row.label} ${first(row)}`);
  return [
    `a first order is below zero, which no share is; read it as about none: ${told.join("; ")}.`,
  ];
}

function tooMuch(rows: readonly SobolRow[]): string[] {
  const sum = rows.reduce((all, row) => all + row.first, 0);
  const odd = rows.filter((row) => row.total > 1);
  const above = odd.map((row) => `${row.label} ${total(row)}`).join("; ");
  const words =
    odd.length > 0
      ? [`a total order is above 1, which no share is; read it as about all: ${above}.`]
      : [];
  if (!(sum > 1)) return words;
  return [
    ...words,
    `the first orders add up to ${share(sum)}; true ones never add up to more than 1, so they are estimated too high.`,
  ];
}

function unsure(rows: readonly SobolRow[], base: number): string[] {
  const widest = Math.max(...rows.map((row) => (row.total_high - row.total_low) / 2));
  if (base < FEW) {
    return [
      `only ${base} base points: too few even to say how wide the intervals are; use at least ${FEW}, better some hundreds (base in the design).`,
    ];
  }
  if (!(widest > WIDE)) return [];
  return [
    `with ${base} base points the widest interval of a total order is ± ${share(widest)}: inputs closer than that have no order yet; use more (base in the design).`,
  ];
}

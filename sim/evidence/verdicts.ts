import type { Trial } from "./growth.ts";
import { judgeMeasure } from "./judge.ts";
import type { NullModel } from "./null-model.ts";
import { isTestable, type Measure, type Pattern, type Row } from "./pattern.ts";
import type { Judged } from "./validate.ts";

/** What a row comes to. Incompatible: it fails, and it is shown why it cannot hold with another. */
export type Status = "pass" | "fail" | "incompatible" | "untestable";

/** A measure under all master seeds together, and under each. */
export interface Outcome {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  /** Mean over the seeds. */
  readonly value: number;
  /** Its Monte Carlo standard error. */
  readonly se: number;
  readonly seeds: readonly (Pick<Measure, "value" | "se"> & { readonly replicates: number })[];
}

/** The verdict on a row. */
export interface RowVerdict {
  readonly row: Row;
  readonly status: Status;
  readonly measures: readonly Outcome[];
  /** The measure that tells most: the first that does not pass, or the first. */
  readonly telling: Outcome | undefined;
  /** Null models that pass the row under every seed. */
  readonly nullPasses: readonly NullModel[];
  /** It fails only because some seed left it undecided. */
  readonly undecided: boolean;
  readonly note: string;
}

const NULLS: readonly NullModel[] = ["none", "noise"];

function outcomeOf({ trials }: Judged, at: number): Outcome {
  const measures = trials.model.map(({ measures }) => measures[at]);
  const n = measures.length;
  const squares = measures.reduce((sum, { se }) => sum + se * se, 0);
  const { what, low, high } = measures[0];
  return {
    what,
    low: low ?? Number.NEGATIVE_INFINITY,
    high: high ?? Number.POSITIVE_INFINITY,
    value: measures.reduce((sum, { value }) => sum + value, 0) / n,
    se: Math.sqrt(squares) / n,
    seeds: trials.model.map(({ replicates }, i) => {
      const { value, se } = measures[i];
      return { value, se, replicates };
    }),
  };
}

/** Which measure decides: the first that some seed does not pass. */
function tellingOf({ trials }: Judged, measures: readonly Outcome[]): Outcome | undefined {
  const open = measures.findIndex((_, at) =>
    trials.model.some((trial) => judgeMeasure(trial.measures[at]) !== "pass"),
  );
  return measures[Math.max(0, open)];
}

const listed = (items: readonly string[]) => items.join(", ");

/** What must be known beside the numbers, as sentences. */
function noteOf(judged: Judged, row: Pattern, seeds: readonly string[], passes: boolean): string {
  const { trials } = judged;
  const seedsWith = (kind: keyof Judged["trials"], verdict: string) =>
    seeds.filter((_, i) => trials[kind][i]?.verdict === verdict);
  const undecided = seedsWith("model", "undecided");
  const passed = seedsWith("model", "pass");
  const some = NULLS.map((kind) => ({ kind, with: seedsWith(kind, "pass") })).filter(
    (one) => one.with.length > 0 && one.with.length < seeds.length,
  );
  return [
    undecided.length > 0 ? `Undecided with seed ${listed(undecided)}.` : "",
    !passes && passed.length > 0 ? `Passes with seed ${listed(passed)}, not with all.` : "",
    ...some.map((one) => `Passed by ${one.kind} with seed ${listed(one.with)}, not with all.`),
    !passes && row.incompatible ? row.incompatible : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

const passesAll = (trials: readonly Trial[], seeds: number): boolean =>
  trials.length === seeds && trials.every(({ verdict }) => verdict === "pass");

/** The verdict on a judged row: it passes if it does under every master seed. */
export function verdictOf(judged: Judged, seeds: readonly string[]): RowVerdict {
  const { row, trials } = judged;
  if (!isTestable(row)) {
    const none = { measures: [], telling: undefined, nullPasses: [], undecided: false };
    return { row, status: "untestable", ...none, note: row.untestable };
  }
  const passes = passesAll(trials.model, seeds.length);
  const measures = trials.model[0].measures.map((_, at) => outcomeOf(judged, at));
  return {
    row,
    status: passes ? "pass" : row.incompatible ? "incompatible" : "fail",
    measures,
    telling: tellingOf(judged, measures),
    nullPasses: NULLS.filter((kind) => passesAll(trials[kind], seeds.length)),
    undecided: !passes && trials.model.every(({ verdict }) => verdict !== "fail"),
    note: noteOf(judged, row, seeds, passes),
  };
}

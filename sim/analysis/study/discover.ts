import { InputError } from "../../core/error.ts";
import { isReal } from "../counts.ts";
import {
  type BoxStanding,
  discoverBoxes,
  type FoundBox,
  type JudgedLimit,
  type PrimOptions,
  SURE,
} from "../prim.ts";
import type { PrimData } from "../prim-cells.ts";
import { meansOverLuck, type Options, optionsOf } from "./options.ts";
import { outwards } from "./outwards.ts";
import { noneHas } from "./presence.ts";
import {
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  needDirection,
  realFrom,
  type Study,
  type StudyColumn,
  type Varied,
} from "./study.ts";

/** What makes a future one of interest. */
export const CASES = ["wins", "fails", "above", "below"] as const;
/** One of {@link CASES}. */
export type CaseKind = (typeof CASES)[number];

/** What is asked of scenario discovery. */
export interface DiscoverChoice extends MeasureChoice, PrimOptions {
  /** The option that is asked about; the first that is not the baseline where left out. */
  readonly option?: string | undefined;
  /** Path whose values are the options; scenarios where left out. */
  readonly options?: string | undefined;
  /** What it is to fail against: the baseline, or else the first option. */
  readonly against?: string | undefined;
  readonly case?: CaseKind | undefined;
  /** Needed for above and below. */
  readonly threshold?: number | undefined;
  readonly by?: "future" | "context" | undefined;
}

/** What a box demands of one thing that varied. */
export interface BoxLimit {
  readonly path: string;
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  /** The values let in, where they have no order. */
  readonly values: readonly string[] | null;
  /** How often luck alone gives a box with a limit that says as much. */
  readonly quasi_p: number;
  /** Whether it is told from luck: quasi_p below 0.05. */
  readonly sure: boolean;
  readonly words: string;
}

/** A box in words and numbers. */
export interface BoxAnswer {
  /** What it demands that is told from luck; empty where nothing is. */
  readonly words: string;
  /** What else it demands, which may be luck; empty where nothing is. */
  readonly unsure: string;
  /** The box of the first alone, where there is something of both. */
  readonly sure: BoxStanding | null;
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly cases: number;
  readonly interesting: number;
  readonly limits: readonly BoxLimit[];
  readonly trajectory: FoundBox["trajectory"];
  readonly chosen: number;
}

/** In which contexts cases of interest are common. */
export interface DiscoverAnswer extends MeasureHead {
  readonly option: string;
  readonly case: CaseKind;
  readonly against: string | null;
  readonly threshold: number | null;
  readonly by: "future" | "context";
  /** Futures that count, and the share of them that is of interest. */
  readonly n: number;
  /** Contexts in which they lie. */
  readonly contexts: number;
  readonly share: number;
  readonly boxes: readonly BoxAnswer[];
}

/** Boxes in which an option wins, fails, or lies above or below a threshold. Throws InputError. */
export async function discoverOf(
  study: Study,
  choice: DiscoverChoice = {},
): Promise<DiscoverAnswer> {
  const measure = measureOf(study, choice);
  const { by = "future", case: kind = "wins", threshold = null } = choice;
  const all = optionsOf(study, await measured(study, measure), choice.options ?? null);
  const options = by === "future" ? all : meansOverLuck(all);
  if (options.columns.length === 0) {
    throw new InputError(
      "discover needs an experiment in which something varies besides the options; nothing does.",
    );
  }
  const option = chosenOption(study, options, choice.option);
  const against = kind === "fails" ? baseOption(study, options, option, choice.against) : null;
  const interest = interestOf(options, option, kind, {
    against,
    threshold,
    measure,
    real: realFrom(study, measure),
  });
  const whole = [...interest.keys()].filter((f) => interest[f] >= 0);
  if (whole.length === 0) throw noneHas(measure, [options.names[option]], choice.against);
  const data = primData(options, whole, interest);
  const boxes = discoverBoxes(data.prim, choice);
  const columns = options.columns.map((c) => study.columns[c]);
  return {
    ...measure,
    option: options.names[option],
    case: kind,
    against: against === null ? null : options.names[against],
    threshold,
    by,
    n: whole.length,
    contexts: new Set(whole.map((f) => Math.floor(f / options.replicates))).size,
    share: data.prim.interest.reduce((sum, x) => sum + x, 0) / whole.length,
    boxes: boxes.map((box) => boxAnswer(box, columns, data)),
  };
}

function chosenOption(study: Study, { names }: Options, wanted: string | undefined): number {
  if (wanted === undefined) {
    return Math.max(
      0,
      names.findIndex((name) => name !== study.baseline),
    );
  }
  const at = names.indexOf(wanted);
  if (at >= 0) return at;
  throw new InputError(`"${wanted}" is not among the options; they are ${names.join(", ")}.`);
}

function baseOption(
  study: Study,
  options: Options,
  option: number,
  wanted: string | undefined,
): number {
  if (wanted !== undefined) return chosenOption(study, options, wanted);
  const baseline = options.names.indexOf(study.baseline ?? "");
  const base = baseline >= 0 ? baseline : options.names.findIndex((_, i) => i !== option);
  if (base >= 0 && base !== option) return base;
  throw new InputError("to fail needs another option to be worse than; this result has only one.");
}

interface Asked {
  readonly against: number | null;
  readonly threshold: number | null;
  readonly measure: MeasureHead;
  /** Smallest difference that makes one option better, or worse, than another. */
  readonly real: number;
}

/** 1 where a future is of interest, 0 where it is not, -1 where that is unknown. */
function interestOf(
  { names, values }: Options,
  option: number,
  kind: CaseKind,
  { against, threshold, measure, real }: Asked,
): Int8Array {
  const own = values[option];
  if (kind === "above" || kind === "below") {
    if (threshold === null) throw new InputError(`--case ${kind} needs --threshold.`);
    const sign = kind === "above" ? 1 : -1;
    return marks(own, (value) => (value - threshold) * sign > 0);
  }
  const good = needDirection(measure);
  if (against !== null) return marks(own, (value, f) => (value - values[against][f]) * good);
  if (names.length < 2) {
    throw new InputError("to win needs at least two options; this result has only one.");
  }
  const others = values.filter((_, i) => i !== option);
  return marks(own, (value, f) =>
    others.reduce(
      (least, other) => Math.min(least, (value - other[f]) * good),
      Number.POSITIVE_INFINITY,
    ),
  );

  /** A test, or a lead that must be a real one (or a real loss, to fail); NaN is unknown. */
  function marks(from: Float64Array, of: (value: number, f: number) => boolean | number) {
    return Int8Array.from(from, (value, f) => {
      const found = of(value, f);
      if (Number.isNaN(value) || Number.isNaN(found)) return -1;
      if (typeof found === "boolean") return found ? 1 : 0;
      if (!isReal(found, real)) return 0;
      return (kind === "fails" ? found < 0 : found > 0) ? 1 : 0;
    });
  }
}

/** Inputs of the futures that count; what is text, or left as it is, becomes the number of a name. */
function primData(options: Options, whole: readonly number[], interest: Int8Array) {
  const rows = whole.map((f) => options.context[Math.floor(f / options.replicates)]);
  const names = options.columns.map((_, c) => {
    const ordered = rows.every((row) => typeof row[c] === "number");
    return ordered ? null : [...new Set(rows.map((row) => textOf(row[c])))].sort();
  });
  const inputs = names.map((known, c) =>
    Float64Array.from(rows, (row) => (known ? known.indexOf(textOf(row[c])) : Number(row[c]))),
  );
  return {
    names,
    prim: {
      inputs,
      named: names.map((known) => known !== null),
      interest: Uint8Array.from(whole, (f) => interest[f]),
    },
  };
}

/** The cases of a box, and the names of those of their inputs that have no order. */
interface BoxCases {
  readonly prim: Pick<PrimData, "inputs">;
  readonly names: readonly (readonly string[] | null)[];
}

const textOf = (value: Varied): string => (value === null ? "as it is" : String(value));

/** A box in words: `names` are those of a dimension without an order. */
export function boxAnswer(
  box: FoundBox,
  columns: readonly Pick<StudyColumn, "path" | "label">[],
  { prim, names }: BoxCases,
): BoxAnswer {
  const limits = box.limits.map((limit) => {
    const { dimension: d } = limit;
    return limitAnswer(limit, columns[d], { names: names[d], values: prim.inputs[d] });
  });
  const { coverage, density, mass, cases, interesting, trajectory, chosen, sure } = box;
  const told = (surely: boolean) =>
    limits
      .filter((limit) => limit.sure === surely)
      .map((limit) => limit.words)
      .join(" and ");
  const standing = { coverage, density, mass, cases, interesting };
  return { words: told(true), unsure: told(false), sure, ...standing, limits, trajectory, chosen };
}

/** A limit as it is told: in short numbers that let in the same cases. */
function limitAnswer(
  limit: JudgedLimit,
  { path, label }: Pick<StudyColumn, "path" | "label">,
  known: { readonly names: readonly string[] | null; readonly values: Float64Array },
): BoxLimit {
  const { without, quasiP } = limit;
  const values = known.names?.filter((_, i) => !without.includes(i)) ?? null;
  const low = limit.low === null ? null : outwards(limit.low, known.values, -1);
  const high = limit.high === null ? null : outwards(limit.high, known.values, 1);
  const judged = { quasi_p: quasiP, sure: quasiP < SURE };
  return { path, label, low, high, values, ...judged, words: `${label} ${wordsOf()}` };

  function wordsOf(): string {
    if (values) return `is ${values.join(" or ")}`;
    if (low !== null && high !== null) return `between ${low} and ${high}`;
    return low !== null ? `at least ${low}` : `at most ${high}`;
  }
}

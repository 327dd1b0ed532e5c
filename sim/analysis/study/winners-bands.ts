import { quantile7 } from "../statistics.ts";
import type { Varied } from "./study.ts";

/** An input in bands. */
export interface Band {
  readonly names: readonly string[];
  /** For each context the number of its band. */
  readonly of: Int32Array;
}

/** So many different values are a band each; more are cut into thirds. */
const FEW = 4;
const THIRDS = [1 / 3, 2 / 3];
/** Names beyond so many share the last band. */
const MOST = 6;
/** Digits of a cut: it is rounded before it cuts, so that what is printed is what was used. */
const DIGITS = 3;

/** The values that an input has in each context, in bands. */
export function bandsOf(values: readonly Varied[]): Band {
  const distinct = [...new Set(values)];
  const numbers = distinct.filter((one) => typeof one === "number");
  if (numbers.length < distinct.length || distinct.length <= FEW) return namedBands(values);
  const sorted = Float64Array.from(values, Number).sort();
  const cuts = [
    ...new Set(THIRDS.map((share) => Number(quantile7(sorted, share).toPrecision(DIGITS)))),
  ];
  const bandOf = (value: number) => cuts.filter((cut) => value >= cut).length;
  const names = [
    `below ${cuts[0]}`,
    ...cuts.slice(1).map((cut, i) => `${cuts[i]} to ${cut}`),
    `from ${cuts[cuts.length - 1]}`,
  ];
  const used = names.map((_, b) => b).filter((b) => values.some((v) => bandOf(Number(v)) === b));
  return {
    names: used.map((b) => names[b]),
    of: Int32Array.from(values, (value) => used.indexOf(bandOf(Number(value)))),
  };
}

const textOf = (value: Varied): string => (value === null ? "as it is" : String(value));

function namedBands(values: readonly Varied[]): Band {
  const ordered = [...new Set(values)].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : textOf(a) < textOf(b) ? -1 : 1,
  );
  const all = ordered.map(textOf);
  const names = all.length > MOST ? [...all.slice(0, MOST - 1), "any other"] : all;
  return {
    names,
    of: Int32Array.from(values, (value) => Math.min(all.indexOf(textOf(value)), names.length - 1)),
  };
}

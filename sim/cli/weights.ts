import { InvalidArgumentError, Option } from "commander";
import type { Weights } from "../analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../analysis/tradeoff-terms.ts";
import { readNumber } from "../core/numbers.ts";
import { MOST_WEIGHT, WHOSE, weighed } from "../host/rank-forms.ts";

/** What `--weights` says of itself in a command's help. */
export const WEIGHTS_HELP = `how much each counts: ${OBJECTIVES.map(({ id }) => `${id}=N`).join(",")}; all alike when left out`;

/** Whose good counts. */
export const WHOSE_OPTION = new Option("--whose <who>", "whose good counts")
  .choices(WHOSE)
  .default("both");

/** A number from 0 to `most`; null for anything else. */
export function within(text: string, most: number): number | null {
  const read = readNumber(text);
  return read && "value" in read && read.value >= 0 && read.value <= most ? read.value : null;
}

/** Reads `--weights`: `care=5,money=1`; what is not named counts nothing. Throws InvalidArgumentError and InputError. */
export function weightsOf(text: string): Weights {
  const parts = text.split(",").map((part) => part.split("="));
  const twice = parts.map(([id]) => id).find((id, i, all) => all.indexOf(id) !== i);
  if (twice !== undefined) throw new InvalidArgumentError(`${twice} is given twice; keep one.`);
  const values = parts.map(([id, value = "", ...more]) => {
    const number = more.length > 0 ? null : within(value, MOST_WEIGHT);
    return [id, number ?? value] as const;
  });
  return weighed(Object.fromEntries(values));
}

/** What counts, in words: “care 5, staff 0, …”. */
export const weightsText = (weights: Weights): string =>
  OBJECTIVES.map(({ id }) => `${id} ${weights[id]}`).join(", ");

/** A score with one digit: “1.8”, “−0.2”, “0.0”; or with two, where small ones matter. */
export const points = (score: number, digits: 1 | 2 = 1): string =>
  score
    .toFixed(digits)
    .replace(/^-(?=0\.0+$)/, "")
    .replace("-", "−");

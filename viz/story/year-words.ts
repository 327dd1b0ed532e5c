import type { OutcomeInfo } from "../../sim/model.ts";
import { number, signed, withUnit } from "../format.ts";
import type { YearEnd } from "./scene.ts";
import { placeWords } from "./scene-words.ts";

type Told = Pick<OutcomeInfo, "id" | "label" | "unit" | "digits">;

/**
 * How an organisation stands at the end of a year, with its move in that year in brackets: places as
 * everywhere on the page, other outcomes in their own unit.
 */
export function yearEndText({ values }: YearEnd, outcomes: readonly Told[]): string {
  const said = values.flatMap(({ outcome, value, change }) => {
    const info = outcomes.find(({ id }) => id === outcome);
    return info ? [`${standsAt(info, value)} (${movedBy(info, change)})`] : [];
  });
  return `At its end: ${said.join(", ")}.`;
}

function standsAt({ label, unit, digits }: Told, value: number): string {
  if (unit !== "places") return `${label.toLowerCase()} ${withUnit(value, unit, digits)}`;
  return `${label.split(":")[0].toLowerCase()} ${placeWords(value)}`;
}

function movedBy({ unit, digits }: Told, change: number): string {
  const fine = unit === "places" ? 0 : digits;
  const still = Number(number(Math.abs(change), fine)) === 0;
  return still ? "no change in the year" : `${signed(change, fine)} in the year`;
}

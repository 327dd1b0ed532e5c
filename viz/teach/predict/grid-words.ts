import type { Grid, Lesson } from "../../../sim/teach/lesson-file.ts";
import type { Reading } from "./reading.ts";

const STATS: Readonly<Record<Grid["measure"]["stat"], string>> = {
  mean: "the average",
  lowest: "the lowest value",
  highest: "the highest value",
  when_lowest: "the month of the lowest value",
  when_highest: "the month of the highest value",
};

/** What the cells of a table measure, less what, and which way is better. */
export function gridWords(
  { measure, better }: Pick<Grid, "measure" | "better">,
  reading: Reading,
  worlds: Lesson["worlds"],
  name: (entity: string) => string,
): string {
  const { entity, outcome, from, to, stat, minus } = measure;
  const what = `${reading.label}, ${name(entity)}: ${STATS[stat]} ${monthsText(from, to)}`;
  const way = `${better === "higher" ? "Higher" : "Lower"} is better.`;
  if (!minus) return `${what}. ${way}`;
  const other = worlds.find(({ id }) => id === minus.world)?.label;
  const parts = [
    ...(other ? [`with “${other}”`] : []),
    ...(minus.entity && minus.entity !== entity ? [`of ${name(minus.entity)}`] : []),
    ...(minus.outcome && minus.outcome !== outcome ? ["of another outcome"] : []),
    ...(minus.from !== undefined || minus.to !== undefined
      ? [monthsText(minus.from ?? from, minus.to ?? to)]
      : []),
  ];
  return `${what}, less the same ${parts.join(", ")}. ${way}`;
}

function monthsText(from: number, to: number): string {
  if (from === to) return `in month ${from}`;
  return `in months ${from} to ${to}`;
}

import type { Column } from "../../sim/import/columns.ts";
import type { Field } from "../../sim/import/fields.ts";
import type { Readings, Shown } from "../../sim/import/readings.ts";
import type { Scale } from "../../sim/import/turns.ts";
import { withUnit } from "../format.ts";
import { listed } from "../names.ts";

/** What became of the cells of a column: a sentence, and what has to be decided or is wrong first. */
interface Words {
  readonly trouble: string | null;
  readonly text: string;
}

/** What a field is counted in once its cells are read, with the digits shown. */
const UNITS: Readonly<Record<Scale, readonly [unit: string, digits: number]>> = {
  income: ["£m", 2],
  compared: ["SD", 2],
  share: ["share", 2],
  money: ["% of income", 2],
  waits: ["weeks", 1],
};

/** “1,234 is read as £1,234m …; 7 have none ([c] 5, empty 2)”, or samples where it is no number. */
export function readingsInWords(
  { scale }: Field,
  column: Column | undefined,
  readings: Readings | undefined,
): Words {
  if (scale === null || !readings) {
    return {
      trouble: null,
      text: `such as ${(column?.samples ?? []).slice(0, 2).map(short).join(", ")}`,
    };
  }
  const figures = readings.shown.flatMap((one) => one ?? []);
  const parts = [
    ...(figures.length > 0 ? [figuresInWords(figures, scale)] : samplesOf(column)),
    ...missingInWords(readings.missing),
  ];
  const trouble = readings.open === null ? null : `Not used: ${readings.open}.`;
  return { trouble, text: `${parts.join("; ")}.` };
}

const samplesOf = (column: Column | undefined): readonly string[] => {
  const samples = (column?.samples ?? []).map(short);
  return samples.length > 0 ? [`such as ${samples.join(", ")}`] : [];
};

/** The lowest and the highest cell and one between, as they are read. */
function figuresInWords(figures: readonly Shown[], scale: Scale): string {
  const [unit, digits] = UNITS[scale];
  const sorted = [...figures].sort((a, b) => a.value - b.value);
  const picked = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]];
  const different = picked.filter(
    (one, i) => picked.findIndex(({ cell }) => cell === one.cell) === i,
  );
  const read = different.map(
    ({ cell, value }) => `${short(cell)} is read as ${withUnit(value, unit, digits)}`,
  );
  return `${figures.length} ${figures.length === 1 ? "figure" : "figures"}: ${read.join(", ")}`;
}

function missingInWords(missing: ReadonlyMap<string, number>): readonly string[] {
  const all = [...missing.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const marks = [...missing]
    .sort((a, b) => b[1] - a[1])
    .map(([mark, count]) => `${mark === "" ? "empty" : `“${short(mark)}”`} ${count}`);
  const more = marks.length > MOST_MARKS ? [`${marks.length - MOST_MARKS} other marks`] : [];
  return [`${all} without a figure (${listed([...marks.slice(0, MOST_MARKS), ...more])})`];
}

const MOST_MARKS = 5;

/** A cell, short enough for one line. */
const short = (cell: string): string => (cell.length > 24 ? `${cell.slice(0, 23)}…` : cell);

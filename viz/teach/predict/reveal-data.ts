import { bandOf } from "../../../sim/teach/bands.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { linesOf } from "../../../sim/teach/prediction.ts";
import { joined } from "../../../sim/teach/shape.ts";
import { type ChartData, DRAWN_BY_HAND, type LineData } from "../../charts/chart-data.ts";
import type { Reading } from "./reading.ts";

/** A world that is drawn. */
export interface ShownWorld {
  readonly id: string;
  readonly label: string;
  readonly futures: Futures;
}

/** A prediction as it was drawn: a value for each of these months. */
export interface Predicted {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** What a chart of worlds and a prediction is made of. */
export interface Revealed {
  readonly lesson: Pick<Lesson, "worlds">;
  readonly worlds: readonly ShownWorld[];
  readonly entity: string;
  readonly outcome: string;
  readonly prediction: Predicted | null;
  readonly reading: Reading;
}

/** Single futures drawn: at most of one world, and together. */
const MOST_SINGLE = 5;
const TOGETHER = 10;
/** Free room above and below, as a share of what is seen. */
const AIR = 0.04;

/** Worlds as bands, and the prediction as a line of its own; all that is seen is in the axis. */
export function revealData(given: Revealed): ChartData {
  const { worlds, prediction, reading } = given;
  const months = Math.max(0, ...worlds.map(({ futures }) => futures.months));
  const tones = tonesOf(given);
  const lines = worlds.map((world, i) => worldLine(world, tones[i], given));
  if (prediction) lines.push(handLine(prediction, months, reading));
  return { months, domain: domainOf(lines), good: reading.good, lines, ghosts: [] };
}

/** The first world in which nobody partners has the tone it has on every chart; the others follow. */
function tonesOf({ lesson, worlds }: Revealed): number[] {
  const isTwin = (id: string) => lesson.worlds.find((world) => world.id === id)?.twin ?? false;
  const twin = worlds.findIndex(({ id }) => isTwin(id));
  let tone = 0;
  return worlds.map((_, i) => {
    if (i === twin) return 0;
    tone += 1;
    return tone;
  });
}

function worldLine({ id, label, futures }: ShownWorld, tone: number, given: Revealed): LineData {
  const { entity, outcome, worlds, reading } = given;
  const scale = (line: Float64Array) => line.map((value) => value * reading.factor);
  const { centre, low, high } = bandOf(futures, entity, outcome);
  const most = tone === 0 ? 0 : Math.min(MOST_SINGLE, Math.floor(TOGETHER / worlds.length));
  return {
    ...{ key: id, label, tone, faded: false },
    ...{ centre: scale(centre), low: scale(low), high: scale(high) },
    futures: linesOf(futures, entity, outcome).slice(0, most).map(scale),
  };
}

function handLine({ at, values }: Predicted, months: number, { factor }: Reading): LineData {
  const points = at.map((month, i) => ({ month, value: values[i] * factor }));
  const nothing = new Float64Array(months + 1).fill(Number.NaN);
  return {
    ...{ key: "you", label: "you", tone: DRAWN_BY_HAND, faded: false, futures: [] },
    ...{ centre: joined(points, months), low: nothing, high: nothing },
    marked: at,
  };
}

function domainOf(lines: readonly LineData[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    for (const value of [...line.centre, ...line.low, ...line.high]) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return [0, 1];
  const air = Math.max((high - low) * AIR, 1e-3);
  return [low - air, high + air];
}

/** The chart as far as a month: what comes later is not there yet, but what was drawn by hand. */
export function shownUntil(data: ChartData, month: number): ChartData {
  if (month >= data.months) return data;
  const cut = (line: Float64Array) => line.map((value, m) => (m <= month ? value : Number.NaN));
  const lines = data.lines.map((line) =>
    line.tone === DRAWN_BY_HAND
      ? line
      : {
          ...line,
          ...{ centre: cut(line.centre), low: cut(line.low), high: cut(line.high) },
          futures: line.futures.map(cut),
        },
  );
  return { ...data, lines };
}

/** Months that are put in words: those predicted, or whole years, the last of them the end. */
export function toldMonths(months: number, prediction: Predicted | null): number[] {
  if (prediction) return prediction.at.filter((month) => month <= months);
  const years = [0, 12, 24, 36, 60, 84, 120].filter((month) => month < months);
  return [...years, months];
}

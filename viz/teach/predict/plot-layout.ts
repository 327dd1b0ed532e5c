import { scaleLinear } from "d3";
import { yearTicks } from "../../charts/trajectory-layout.ts";
import { number } from "../../format.ts";
import type { PredictTask } from "./predict-chart.tsx";
import type { Place } from "./stroke.ts";

/** Where everything of the plot goes, in CSS pixels. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
  /** What is at a place given in shares of the width and height. */
  readonly placeAt: (across: number, down: number) => Place;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
}

/** Height of the plot at a width: lower where there is little room. */
const heightFor = (width: number): number => (width < 480 ? 280 : 340);

/** Lays the plot out. Pure. */
export function layOutPlot(task: PredictTask, width: number): PlotLayout {
  const { range, months } = task;
  const height = heightFor(width);
  const [left, right, top, bottom] = [44, width - 20, 12, height - 26];
  const x = scaleLinear([0, months], [left, right]);
  const y = scaleLinear([...range], [bottom, top]);
  return {
    ...{ width, height, left, right, top, bottom, x, y },
    placeAt: (across, down) => ({
      month: x.invert(across * width),
      value: y.invert(down * height),
    }),
    xTicks: timeTicks(months, right - left).map(({ month, text }) => ({ at: x(month), text })),
    yTicks: y.ticks(6).map((value) => ({ at: y(value), text: tickText(value, task) })),
  };
}

/** A tick in as few digits as it needs. */
function tickText(value: number, { reading: { factor, digits } }: PredictTask): string {
  const shown = value * factor;
  const few = [0, 1, 2].find((d) => Math.abs(shown - Number(shown.toFixed(d))) < 1e-9) ?? digits;
  return number(shown, few);
}

/** Years where there are enough of them, else every third or sixth month. */
function timeTicks(months: number, width: number): { month: number; text: string }[] {
  if (months > 24) {
    const years = yearTicks(months, width);
    const last = years.length - 1;
    return years.map((month, i) => ({
      month,
      text: `${month / 12}${i === last ? " years" : ""}`,
    }));
  }
  const step = months > 12 ? 6 : 3;
  const count = Math.floor(months / step) + 1;
  return Array.from({ length: count }, (_, i) => ({
    month: i * step,
    text: `${i * step}${i === count - 1 ? " months" : ""}`,
  }));
}

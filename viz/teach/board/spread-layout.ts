import { area, line, scaleLinear } from "d3";
import type { Band } from "../../../sim/teach/bands.ts";
import type { PredictionSummary } from "../../../sim/teach/room-summary.ts";
import { spread } from "../../charts/spread.ts";
import { yearTicks } from "../../charts/trajectory-layout.ts";
import { number } from "../../format.ts";
import type { Reading } from "../predict/reading.ts";

/** What the chart of a room's predictions shows. */
export interface SpreadData {
  readonly months: number;
  readonly range: readonly [number, number];
  readonly reading: Reading;
  readonly prediction: PredictionSummary;
  /** The simulation, once it may be seen. */
  readonly band: Band | null;
}

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A name at the end of a line, with a thread to it. */
interface Name {
  readonly kind: "room" | "simulation";
  readonly text: string;
  readonly y: number;
  readonly thread: string;
}

/** Everything the chart draws, in CSS pixels. */
export interface SpreadLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Height of the value that everybody knows, and what it is; null where there is none in sight. */
  readonly reference: Tick | null;
  readonly lines: readonly string[];
  readonly half: string;
  readonly median: string;
  /** Middles of the room. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  readonly band: string;
  readonly centre: string;
  readonly names: readonly Name[];
}

const GUTTER = 104;
const NARROW = 480;

/** Lays the chart out. Pure. */
export function layOutSpread(data: SpreadData, width: number): SpreadLayout {
  const { months, prediction, band, reading } = data;
  const narrow = width < NARROW;
  const height = narrow ? 300 : Math.round(Math.min(440, width * 0.52));
  const frame = { left: 46, right: width - (narrow ? 14 : GUTTER), top: 14, bottom: height - 28 };
  const x = scaleLinear([0, months], [frame.left, frame.right]);
  const y = scaleLinear(domainOf(data), [frame.bottom, frame.top]);
  const at = (i: number) => x(prediction.months[i]);
  const path = line<number>()
    .x((_, i) => at(i))
    .y((value) => y(value))
    .digits(1);
  const any = prediction.lines.length > 0;
  const { median, low, high } = prediction;
  return {
    ...{ width, height, ...frame },
    xTicks: ticksOf(months, frame.right - frame.left).map(({ month, text }) => ({
      at: x(month),
      text,
    })),
    yTicks: y.ticks(6).map((value) => ({ at: y(value), text: tickText(value, reading) })),
    reference: referenceOf(data, y),
    lines: prediction.lines.map((values) => path(values) ?? ""),
    half: any ? (areaOf(at, y)(pairs(low, high)) ?? "") : "",
    median: any ? (path(median) ?? "") : "",
    marks: any ? median.map((value, i) => ({ x: at(i), y: y(value) })) : [],
    band: band ? (areaOf((month) => x(month), y)(pairs(band.low, band.high)) ?? "") : "",
    centre: band ? centrePath(band, x, y) : "",
    names: narrow ? [] : namesOf(data, y, frame),
  };
}

type Scale = (value: number) => number;
type Pair = readonly [low: number, high: number];

const pairs = (low: ArrayLike<number>, high: ArrayLike<number>): Pair[] =>
  Array.from(low, (value, i) => [value, high[i]]);

const areaOf = (x: Scale, y: Scale) =>
  area<Pair>()
    .defined(([low, high]) => !Number.isNaN(low) && !Number.isNaN(high))
    .x((_, i) => x(i))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high))
    .digits(1);

function centrePath({ centre }: Band, x: Scale, y: Scale): string {
  const path = line<number>()
    .defined((value) => !Number.isNaN(value))
    .x((_, month) => x(month))
    .y((value) => y(value))
    .digits(1);
  return path(centre) ?? "";
}

/** What could be drawn by a learner, and more where the simulation goes further. */
function domainOf({ range, band }: SpreadData): [number, number] {
  const seen = band ? [...band.low, ...band.high].filter((value) => !Number.isNaN(value)) : [];
  return [Math.min(range[0], ...seen), Math.max(range[1], ...seen)];
}

function referenceOf({ reading: { reference }, range }: SpreadData, y: Scale): Tick | null {
  if (!reference || reference.value < range[0] || reference.value > range[1]) return null;
  return { at: y(reference.value), text: `${reference.value} = ${reference.is}` };
}

function tickText(value: number, { factor, digits }: Reading): string {
  const shown = value * factor;
  const few = [0, 1, 2].find((d) => Math.abs(shown - Number(shown.toFixed(d))) < 1e-9) ?? digits;
  return number(shown, few);
}

function ticksOf(months: number, width: number): { month: number; text: string }[] {
  const whole = months > 24;
  const step = months > 12 ? 6 : 3;
  const all = whole
    ? yearTicks(months, width)
    : Array.from({ length: Math.floor(months / step) + 1 }, (_, i) => i * step);
  return all.map((month, i) => ({
    month,
    text: `${whole ? month / 12 : month}${i === all.length - 1 ? (whole ? " years" : " months") : ""}`,
  }));
}

function namesOf(
  { prediction, band }: SpreadData,
  y: Scale,
  { right, top, bottom }: { right: number; top: number; bottom: number },
): Name[] {
  const ends: { kind: Name["kind"]; text: string; y: number }[] = [];
  const own = prediction.median[prediction.median.length - 1];
  if (prediction.lines.length > 0) ends.push({ kind: "room", text: "The room", y: y(own) });
  const last = [...(band?.centre ?? [])].filter((value) => !Number.isNaN(value)).pop();
  if (last !== undefined) ends.push({ kind: "simulation", text: "Simulation", y: y(last) });
  const places = spread(
    ends.map((end) => ({ y: end.y, height: 20 })),
    top,
    bottom,
  );
  return ends.map((end, i) => ({
    ...end,
    y: places[i],
    thread: `M${right + 4},${end.y.toFixed(1)}L${right + 16},${places[i].toFixed(1)}`,
  }));
}

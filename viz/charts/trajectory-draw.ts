import {
  select,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from "d3";
import type { PathShape, RangeShape, TickShape, TrajectoryLayout } from "./trajectory-layout.ts";

const MARKS = [
  symbolCircle,
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
];

/** The outline of the mark that goes with a colour, so that colour is never the only cue. */
export const markPath = (tone: number, area = 34): string =>
  symbol(MARKS[tone % MARKS.length], area)() ?? "";

const LAYERS = [
  "grid",
  "years",
  "good",
  "ghosts",
  "bands",
  "futures",
  "ranges",
  "leaders",
  "centres",
  "marks",
  "labels",
] as const;

type Layer = (typeof LAYERS)[number];

/** Draws a laid-out chart into an svg element. Drawing twice equals drawing once with the last. */
export function drawTrajectories(svg: SVGSVGElement, layout: TrajectoryLayout): void {
  const root = select(svg)
    .attr("width", layout.width)
    .attr("height", layout.height)
    .attr("viewBox", `0 0 ${layout.width} ${layout.height}`);
  root
    .selectAll<SVGGElement, Layer>("g.layer")
    .data(LAYERS, (name) => name)
    .join("g")
    .attr("class", (name) => `layer ${name}`);
  const layer = (name: Layer) => svg.querySelector<SVGGElement>(`g.${name}`) as SVGGElement;
  drawGrid(layer("grid"), layout);
  drawYears(layer("years"), layout);
  drawGood(layer("good"), layout);
  drawPaths(layer("ghosts"), layout.ghosts, "ghost");
  drawPaths(layer("bands"), layout.bands, "band");
  drawPaths(layer("futures"), layout.futures, "future");
  drawPaths(layer("centres"), layout.centres, "centre");
  drawPaths(
    layer("leaders"),
    layout.labels.map(({ leader, ...l }) => ({ ...l, d: leader })),
    "leader",
  );
  drawRanges(layer("ranges"), layout.ranges);
  drawMarks(layer("marks"), layout);
  drawLabels(layer("labels"), layout);
}

function drawPaths(group: SVGGElement, shapes: readonly PathShape[], name: string): void {
  select(group)
    .selectAll<SVGPathElement, PathShape>("path")
    .data(shapes, (shape) => shape.key)
    .join("path")
    .attr("class", (shape) => `${name} tone-${shape.tone}${shape.faded ? " faded" : ""}`)
    .attr("d", (shape) => shape.d);
}

function drawRanges(group: SVGGElement, ranges: readonly RangeShape[]): void {
  const shapes = ranges.map(({ x, low, high, middle, ...rest }): PathShape => {
    const tick = `M${(x - 2.5).toFixed(1)},${middle.toFixed(1)}h5`;
    return { ...rest, d: `M${x.toFixed(1)},${low.toFixed(1)}V${high.toFixed(1)}${tick}` };
  });
  drawPaths(group, shapes, "range");
}

function drawMarks(group: SVGGElement, { marks }: TrajectoryLayout): void {
  select(group)
    .selectAll<SVGPathElement, (typeof marks)[number]>("path")
    .data(marks, (mark) => mark.key)
    .join("path")
    .attr("class", (mark) => `mark tone-${mark.tone}${mark.faded ? " faded" : ""}`)
    .attr("transform", (mark) => `translate(${mark.x.toFixed(1)},${mark.y.toFixed(1)})`)
    .attr("d", (mark) => markPath(mark.tone));
}

function drawLabels(group: SVGGElement, { labels }: TrajectoryLayout): void {
  select(group)
    .selectAll<SVGTextElement, (typeof labels)[number]>("text")
    .data(labels, (label) => label.key)
    .join("text")
    .attr("class", (label) => `label tone-${label.tone}${label.faded ? " faded" : ""}`)
    .attr("y", (label) => label.y - (label.lines.length - 1) * 6.5)
    .selectAll<SVGTSpanElement, string>("tspan")
    .data((label) => label.lines.map((text) => ({ text, x: label.x })))
    .join("tspan")
    .attr("x", (part) => part.x)
    .attr("dy", (_, i) => (i === 0 ? "0.32em" : 13))
    .text((part) => part.text);
}

function drawGrid(group: SVGGElement, layout: TrajectoryLayout): void {
  const { left, right } = layout;
  const ticks = select(group)
    .selectAll<SVGGElement, TickShape>("g")
    .data(layout.yTicks, (tick) => tick.text)
    .join((enter) => {
      const tick = enter.append("g");
      tick.append("line");
      tick.append("text");
      return tick;
    })
    .attr("class", (tick) => (tick.at === layout.zero ? "tick zero" : "tick"))
    .attr("transform", (tick) => `translate(0,${tick.at.toFixed(1)})`);
  ticks.select("line").attr("x1", left).attr("x2", right);
  ticks
    .select("text")
    .attr("x", left - 6)
    .attr("dy", "0.32em")
    .text((tick) => tick.text);
}

/** Which way is better, above the plot. */
function drawGood(group: SVGGElement, { good, left }: TrajectoryLayout): void {
  select(group)
    .selectAll<SVGTextElement, string>("text")
    .data(good === "" ? [] : [good])
    .join("text")
    .attr("x", left - 30)
    .attr("y", 9)
    .text((text) => text);
}

function drawYears(group: SVGGElement, layout: TrajectoryLayout): void {
  select(group)
    .selectAll<SVGLineElement, number>("line")
    .data(layout.landmarks)
    .join("line")
    .attr("class", "landmark")
    .attr("x1", (at) => at)
    .attr("x2", (at) => at)
    .attr("y1", layout.top)
    .attr("y2", layout.bottom);
  const last = layout.xTicks.length - 1;
  select(group)
    .selectAll<SVGTextElement, TickShape>("text")
    .data(layout.xTicks)
    .join("text")
    .attr("x", (tick) => tick.at)
    .attr("y", layout.bottom + 15)
    .text((tick, i) => (i === last ? `${tick.text} years` : tick.text));
}

import { describe, expect, test } from "vitest";
import type { ChartData, LineData } from "../../viz/charts/chart-data.ts";
import {
  layoutTrajectories,
  monthAt,
  placeOf,
  yearTicks,
} from "../../viz/charts/trajectory-layout.ts";

const size = { width: 400, height: 200 };

function line(key: string, tone: number, value: number, months = 120): LineData {
  const flat = (v: number) => new Float64Array(months + 1).fill(v);
  const [centre, low, high] = [flat(value), flat(value - 0.5), flat(value + 0.5)];
  return { key, label: key, tone, faded: false, centre, low, high, futures: [flat(value)] };
}

const data = (...lines: LineData[]): ChartData => ({
  months: 120,
  domain: [-2, 2],
  lines,
  good: 1,
  ghosts: [],
});

describe("the layout of a trajectory chart", () => {
  test("has a band, a line, single futures and marks at 1, 3 and 5 years for every line", () => {
    const layout = layoutTrajectories(data(line("A", 1, 1), line("B", 2, -1)), size);
    expect(layout.bands).toHaveLength(2);
    expect(layout.centres).toHaveLength(2);
    expect(layout.futures.map((f) => f.key)).toEqual(["A/0", "B/0"]);
    expect(layout.marks.map((m) => m.key)).toEqual([
      "A@12",
      "A@36",
      "A@60",
      "B@12",
      "B@36",
      "B@60",
    ]);
  });

  test("says which way is better, and leaves room for it", () => {
    const of = (good: ChartData["good"]) =>
      layoutTrajectories({ ...data(line("A", 1, 1)), good }, size);
    expect([1, 0, -1].map((good) => of(good as ChartData["good"]).good)).toEqual([
      "↑ higher is better",
      "",
      "↓ lower is better",
    ]);
    expect(of(1).top).toBeGreaterThan(of(0).top);
  });

  test("cuts single futures off at the edges of the plot", () => {
    const wild = { ...line("A", 1, 1), futures: [new Float64Array(121).fill(0)] };
    wild.futures[0].fill(50, 40, 80).fill(-50, 100, 110);
    wild.futures[0][118] = Number.NaN;
    const { futures, top, bottom } = layoutTrajectories(data(wild), size);
    const heights = [...futures[0].d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeCloseTo(top, 0);
    expect(Math.max(...heights)).toBeCloseTo(bottom, 0);
    // In sight, over the top, through the bottom, a gap: four pieces.
    expect(futures[0].d.match(/M/g)).toHaveLength(4);
    expect(futures[0].d).not.toContain("NaN");
  });

  test("puts higher values higher and years from left to right", () => {
    const layout = layoutTrajectories(data(line("A", 1, 1), line("B", 2, -1)), size);
    const [a, , , b] = layout.marks;
    expect(a.y).toBeLessThan(b.y);
    expect(layout.marks[2].x).toBeGreaterThan(a.x);
    expect(layout.zero).toBeGreaterThan(a.y);
    expect(layout.zero).toBeLessThan(b.y);
  });

  test("draws nothing where there is no value", () => {
    const late = line("A", 1, 1);
    late.centre.fill(Number.NaN, 0, 40);
    const layout = layoutTrajectories(data(late), size);
    expect(layout.marks.map((m) => m.key)).toEqual(["A@60"]);
    expect(layout.centres[0].d).not.toContain("NaN");
    const gone = line("B", 2, Number.NaN);
    expect(layoutTrajectories(data(gone), size).labels).toEqual([]);
  });

  test("keeps everything inside, at the width of a phone too", () => {
    for (const width of [280, 400, 900]) {
      const layout = layoutTrajectories(data(line("A", 1, 1), line("B", 2, 1)), {
        width,
        height: 200,
      });
      for (const label of layout.labels) {
        expect(label.x).toBeLessThan(width);
        expect(label.y).toBeGreaterThan(0);
        expect(label.y).toBeLessThan(200);
      }
      expect(layout.right).toBeGreaterThan(layout.left + 100);
    }
  });

  test("sets the bands beside the plot where more than two would hide one another", () => {
    const three = [line("A", 1, 1), line("B", 2, 0), line("C", 3, 0)];
    const { ranges, right, labels } = layoutTrajectories(data(...three), size);
    expect(ranges.map((r) => r.key)).toEqual(["A", "B", "C"]);
    for (const range of ranges) {
      expect(range.low).toBeGreaterThan(range.middle);
      expect(range.high).toBeLessThan(range.middle);
      expect(range.x).toBeGreaterThan(right);
      expect(range.x).toBeLessThan(labels[0].x);
    }
    expect(layoutTrajectories(data(...three.slice(1)), size).ranges).toEqual([]);
  });

  test("is the same for the same data", () => {
    const make = () => layoutTrajectories(data(line("A", 1, 0.3)), size);
    expect(make()).toEqual(make());
  });
});

test("a place in the chart and a month are each other's inverse", () => {
  for (const lines of [[], [line("A", 1, 1), line("B", 2, 1), line("C", 3, 1)]]) {
    const chart = data(...lines);
    for (const month of [0, 17, 120]) {
      expect(monthAt(placeOf(month, chart, 400), chart, 400)).toBe(month);
    }
    expect(monthAt(2, chart, 400)).toBeNull();
    expect(monthAt(395, chart, 400)).toBeNull();
  }
});

test("where a key names the lines, the plot has the room of their names", () => {
  const plain = data(line("A", 1, 1), line("B", 2, -1));
  const keyed = { ...plain, keyed: true };
  const layout = layoutTrajectories(keyed, size);
  expect(layout.labels).toEqual([]);
  expect(layout.right).toBeGreaterThan(layoutTrajectories(plain, size).right + 80);
  expect(monthAt(placeOf(77, keyed, 400), keyed, 400)).toBe(77);
});

test("year ticks thin out where there is little room", () => {
  expect(yearTicks(120, 500)).toHaveLength(11);
  expect(yearTicks(120, 264)).toEqual([0, 24, 48, 72, 96, 120]);
  expect(yearTicks(12, 300)).toEqual([0, 12]);
});

import { describe, expect, test } from "vitest";
import type { Futures } from "../../sim/teach/futures.ts";
import { DRAWN_BY_HAND } from "../../viz/charts/chart-data.ts";
import { layoutTrajectories } from "../../viz/charts/trajectory-layout.ts";
import { layOutPlot } from "../../viz/teach/predict/plot-layout.ts";
import {
  axisText,
  readingOf,
  snapped,
  standingOf,
  stepOf,
  timeText,
} from "../../viz/teach/predict/reading.ts";
import { revealData, shownUntil, toldMonths } from "../../viz/teach/predict/reveal-data.ts";
import { dataWords } from "../../viz/teach/predict/reveal-words.ts";
import { heldAt, nearest, stroke } from "../../viz/teach/predict/stroke.ts";
import { realModel } from "../viz/real-model.ts";

const outcome = (id: string) => {
  const info = realModel.outcomes.find((one) => one.id === id);
  if (!info) throw new Error(`no outcome ${id}`);
  return info;
};
const quality = readingOf(outcome("quality"));
const trust = readingOf(outcome("trust"));

describe("how an outcome is shown", () => {
  test("values have their unit, shares are of a hundred", () => {
    expect(quality.say(-0.4)).toBe("−0.40 SD");
    expect(readingOf(outcome("quality"), 0.1).say(-0.4)).toBe("−0.4 SD");
    expect(trust.say(0.45)).toBe("45%");
    expect(trust.size(0.1)).toBe("10 percentage points");
    expect(readingOf(outcome("rating"), 0.5).say(2)).toBe("2.0 (requires improvement)");
    expect(readingOf(outcome("waits")).say(12)).toBe("12.0 weeks");
  });

  test("what a value means: by the average trust, by zero, or by the start", () => {
    expect(standingOf(-0.4, quality, null)).toBe("below the average trust of 2016");
    expect(standingOf(0, quality, null)).toBe("the average trust of 2016");
    expect(standingOf(1, readingOf(outcome("surplus")), null)).toBe("a surplus");
    expect(standingOf(0.5, trust, 0.2)).toBe("higher than at the start");
    expect(standingOf(0.5, trust, null)).toBe("");
  });

  test("the axis says unit, good direction and what the line across means", () => {
    expect(axisText(quality)).toBe(
      "Quality of care, in SD. Higher is better. The line at 0: the average trust of 2016.",
    );
    expect(axisText(readingOf(outcome("waits")))).toBe("Waiting time, in weeks. Lower is better.");
  });

  test.each([
    [[-3, 3], 2, 0.1],
    [[0, 1], 2, 0.01],
    [[0, 0.5], 2, 0.01],
    [[0, 30], 1, 0.5],
    [[-20, 10], 1, 0.5],
    [[1, 4], 1, 0.1],
    [[0, 6000], 0, 100],
  ] as const)("a step for %j with %s digits is %s", (range, digits, step) => {
    expect(stepOf(range, digits)).toBe(step);
  });

  test("values are rounded to the step and kept within the range", () => {
    expect(snapped(0.1234, [-1, 1], 0.1)).toBe(0.1);
    expect(snapped(7, [-1, 1], 0.1)).toBe(1);
    expect(snapped(-0.3000001, [-1, 1], 0.1)).toBe(-0.3);
  });

  test("times in words", () => {
    expect([0, 1, 6, 12, 42, 60].map(timeText)).toEqual([
      ...["the start", "1 month", "6 months", "1 year", "3½ years", "5 years"],
    ]);
  });
});

describe("drawing", () => {
  const at = [0, 12, 24, 36];
  const none = [1, null, null, null];
  const same = (value: number) => value;

  test("a stroke sets every point that it passes, on its way", () => {
    const move = { from: { month: 6, value: 0 }, to: { month: 30, value: 24 }, held: null };
    expect(stroke(at, none, move, same)).toEqual([1, 6, 18, null]);
  });

  test("backwards too, and never the start", () => {
    const move = { from: { month: 40, value: 4 }, to: { month: -4, value: 4 }, held: null };
    expect(stroke(at, none, move, same)).toEqual([1, 4, 4, 4]);
  });

  test("a press sets the nearest point, which then follows the pointer", () => {
    const place = { month: 19, value: 2 };
    expect(nearest(at, 19)).toBe(2);
    expect(nearest(at, -5)).toBe(1);
    expect(stroke(at, none, { from: place, to: place, held: 2 }, Math.round)).toEqual([
      ...[1, null, 2, null],
    ]);
  });

  test("a point is held until it is left, and any that is near", () => {
    const pressed = { month: 19, value: 0 };
    expect(heldAt(at, pressed, { month: 20, value: 5 }, 2)).toBe(2);
    expect(heldAt(at, pressed, { month: 30, value: 5 }, 2)).toBeNull();
    expect(heldAt(at, pressed, { month: 35, value: 5 }, 2)).toBe(3);
  });

  test("places on the plot lead there and back", () => {
    const range = [-3, 3] as const;
    const task = { at, months: 36, range, step: 0.1, reading: quality, start: 0, snap: same };
    const { x, y, placeAt, width, height, xTicks } = layOutPlot(task, 400);
    const place = placeAt(x(24) / width, y(-1.5) / height);
    expect(place.month).toBeCloseTo(24);
    expect(place.value).toBeCloseTo(-1.5);
    expect(xTicks.map(({ text }) => text)).toEqual(["0", "1", "2", "3 years"]);
  });
});

describe("what is revealed", () => {
  /** Three futures of somebody's trust: 0.2, 0.3, 0.4, then rising by `by` a month. */
  const world = (by: number): Futures => ({
    series: [{ entity: "a~b", outcome: "trust" }] as unknown as Futures["series"],
    months: 12,
    replicates: 30,
    values: Float64Array.from({ length: 30 * 13 }, (_, i) => {
      return 0.2 + 0.1 * (Math.floor(i / 13) % 3) + by * (i % 13);
    }),
  });
  const lesson = {
    worlds: [
      { id: "on", label: "On", scenario: "x", settings: {}, twin: false },
      { id: "off", label: "Off", scenario: "x", settings: {}, twin: true },
    ],
  };
  const given = {
    lesson,
    worlds: [
      { id: "off", label: "Off", futures: world(0) },
      { id: "on", label: "On", futures: world(0.01) },
    ],
    ...{ entity: "a~b", outcome: "trust", reading: trust },
    prediction: { at: [0, 6, 12], values: [0.2, 0.9, 0.95] },
  };

  test("worlds and the prediction are lines; the axis is wide enough for both", () => {
    const data = revealData(given);
    expect(data.lines.map(({ label, tone }) => [label, tone])).toEqual([
      ["Off", 0],
      ["On", 1],
      ["you", DRAWN_BY_HAND],
    ]);
    expect(data.domain[1]).toBeGreaterThan(95);
    expect(data.domain[0]).toBeLessThan(20);
    expect(data.lines[1].centre[12]).toBeCloseTo(42);
    expect(data.lines[2].centre[3]).toBeCloseTo(55);
    // The twin is there to compare with: its single futures are not drawn.
    expect(data.lines.map(({ futures }) => futures.length)).toEqual([0, 5, 0]);
  });

  test("marks of the prediction stand where it was chosen", () => {
    const { marks } = layoutTrajectories(revealData(given), { width: 500, height: 300 });
    const own = marks.filter(({ key }) => key.startsWith("you@"));
    expect(own.map(({ key }) => key)).toEqual(["you@0", "you@6", "you@12"]);
  });

  test("it is drawn from left to right, but for the prediction", () => {
    const [off, on, you] = shownUntil(revealData(given), 4).lines;
    expect(on.centre[4]).not.toBeNaN();
    expect(on.centre[5]).toBeNaN();
    expect(off.high[5]).toBeNaN();
    expect(on.futures[0][5]).toBeNaN();
    expect(you.centre[12]).toBeCloseTo(95);
    const whole = revealData(given);
    expect(shownUntil(whole, 12)).toBe(whole);
  });

  test("the same in words, at the months that were predicted", () => {
    expect(dataWords(revealData(given), toldMonths(12, given.prediction), trust)).toBe(
      "Trust, %. Off: the start 30 (20 to 40); 6 months 30 (20 to 40); 1 year 30 (20 to 40). On: the start 30 (20 to 40); 6 months 36 (26 to 46); 1 year 42 (32 to 52). Your prediction: the start 20; 6 months 90; 1 year 95.",
    );
    expect(toldMonths(60, null)).toEqual([0, 12, 24, 36, 60]);
    expect(toldMonths(18, null)).toEqual([0, 12, 18]);
  });

  test("where there is nothing, nothing is shown and said so", () => {
    const data = revealData({ ...given, outcome: "waits", prediction: null });
    expect(data.domain).toEqual([0, 1]);
    expect(dataWords(data, [0, 12], trust)).toContain("On: nothing to show.");
  });
});

import { describe, expect, test } from "vitest";
import type { ChartData } from "../../viz/charts/chart-data.ts";
import { drawTrajectories } from "../../viz/charts/trajectory-draw.ts";
import { layoutTrajectories } from "../../viz/charts/trajectory-layout.ts";
import { standInSvg } from "./stand-in-document.ts";

const months = 60;

function chart(...values: number[]): ChartData {
  const flat = (value: number) => new Float64Array(months + 1).fill(value);
  const lines = values.map((value, i) => ({
    key: `line ${i}`,
    label: `Line number ${i}`,
    tone: i,
    faded: false,
    centre: flat(value),
    low: flat(value - 1),
    high: flat(value + 1),
    futures: [flat(value)],
  }));
  return { months, domain: [-3, 3], good: 1, lines, ghosts: [] };
}

const draw = (svg: SVGSVGElement, data: ChartData) =>
  drawTrajectories(svg, layoutTrajectories(data, { width: 420, height: 200 }));

describe("drawing a trajectory chart", () => {
  test("twice with different data equals once with the last", () => {
    const redrawn = standInSvg();
    draw(redrawn, chart(0, 1, 2));
    draw(redrawn, chart(-1, 0.5));
    const fresh = standInSvg();
    draw(fresh, chart(-1, 0.5));
    expect(String(redrawn)).toBe(String(fresh));
  });

  test("draws every band, line and label, named", () => {
    const svg = standInSvg();
    draw(svg, chart(0, 1));
    const count = (selector: string) => svg.querySelectorAll(selector).length;
    expect(count("path.band")).toBe(2);
    expect(count("path.centre")).toBe(2);
    expect(count("path.mark")).toBe(6);
    expect(String(svg)).toContain("Line number");
    expect(String(svg)).not.toContain("NaN");
  });
});

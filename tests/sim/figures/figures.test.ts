import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { intervalFigure } from "../../../sim/figures/intervals.ts";
import { plotFigure } from "../../../sim/figures/plot.ts";
import { TOKENS } from "../../../sim/figures/style.ts";
import { fileName, shortNames } from "../../../sim/figures/svg.ts";
import { trajectoryFigure } from "../../../sim/figures/trajectories.ts";

/** Tags that are opened and not closed, or closed and not open: none, where XML is well formed. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, tag, , single] of xml.matchAll(
    /<(\/?)([a-z]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== tag) return [tag];
    } else if (!single) open.push(tag);
  }
  return open;
}

const line = (label: string, tone: number, by: number) => ({
  label,
  tone,
  points: [0, 12, 24, 60].map((month) => ({
    month,
    centre: by * month,
    low: by * month - 1,
    high: by * month + 1,
  })),
});

const figures = [
  trajectoryFigure({
    name: "quality",
    title: "Quality of care <b>",
    months: 60,
    good: 1,
    lines: [line("none", 0, 0), line("merger & friends", 1, 0.1)],
  }),
  intervalFigure({
    name: "indices",
    title: "Shares of variance",
    axis: "share",
    rows: [
      { label: "x", marks: [{ value: 0.2, low: 0.1, high: 0.4, tone: 1 }] },
      { label: "a label that is far too long for the room there is beside the plot", marks: [] },
    ],
    key: ["first order"],
  }),
  plotFigure({
    name: "running-mean",
    title: "Running mean",
    across: "replicates",
    up: "SD",
    log: true,
    series: [
      {
        label: "a",
        tone: 1,
        joined: true,
        points: [
          { x: 5, y: 1, low: 0, high: 2 },
          { x: 50, y: 1.2, low: Number.NaN, high: 2, label: "50" },
          { x: 100, y: Number.NaN },
        ],
      },
    ],
  }),
];

describe.each(figures)("the figure $name", ({ svg, title }) => {
  it("is a picture of its own: well formed, with a title and nothing from elsewhere", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(unbalanced(svg)).toEqual([]);
    expect(svg).toContain(`<title>${title.replace("<", "&lt;").replace(">", "&gt;")}</title>`);
    expect(svg).not.toMatch(/<script|href|url\(|NaN|undefined/);
  });
});

it("draws a trajectory as the page does: bands, lines and names", () => {
  const { svg } = figures[0];
  expect(svg.match(/class="band tone-/g)).toHaveLength(2);
  expect(svg.match(/class="centre tone-/g)).toHaveLength(2);
  expect(svg).toContain("merger &amp;");
  // Months between those there are lie on straight lines: the line reaches month 60.
  expect(svg.match(/class="mark tone-1"/g)).toHaveLength(3);
});

it("has the colours of the page", () => {
  const css = readFileSync(here("viz/styles/tokens.css"), "utf8").split("@media")[0];
  for (const [name, colour] of Object.entries(TOKENS)) {
    expect(css).toContain(`--${name}: ${colour};`);
  }
});

it("shortens names by what all of them share", () => {
  expect(shortNames(["case-c/none", "case-c/no-money"])).toEqual(["none", "no-money"]);
  expect(shortNames(["case-c", "case-c/none"])).toEqual(["case-c", "case-c/none"]);
  expect(shortNames(["case-c/none"])).toEqual(["case-c/none"]);
});

it("names files without anything a file system minds", () => {
  expect(fileName("Sensitivity", "case-c/no-money", "quality")).toBe(
    "sensitivity-case-c-no-money-quality",
  );
});

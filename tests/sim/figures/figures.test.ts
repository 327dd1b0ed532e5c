import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { intervalFigure } from "../../../sim/figures/intervals.ts";
import { plotFigure } from "../../../sim/figures/plot.ts";
import { TOKENS } from "../../../sim/figures/style.ts";
import { fileName, shortNames } from "../../../sim/figures/svg.ts";
import { textWidth, wrapped } from "../../../sim/figures/text.ts";
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
          { x: 50, y: 1.2, low: Number.NaN, high: 2 },
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

const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

it("draws a trajectory as the page does: bands, lines and a legend", () => {
  const { svg } = figures[0];
  expect(count(svg, /class="band tone-/g)).toBe(2);
  expect(svg).toContain("merger &amp; friends");
});

describe("a trajectory has marks only in months that there are", () => {
  const at = (months: readonly number[]) =>
    trajectoryFigure({
      name: "x",
      title: "x",
      months: 120,
      good: 1,
      lines: [
        {
          label: "a",
          tone: 1,
          points: months.map((month) => ({ month, centre: month, low: 0, high: 200 })),
        },
      ],
    }).svg;
  /** Marks besides that of the legend. */
  const marks = (svg: string) => count(svg, /class="mark tone-1"/g) - 1;

  it("two months far apart: two marks with an interval each, and no line", () => {
    const svg = at([36, 120]);
    expect(marks(svg)).toBe(2);
    expect(count(svg, /class="interval tone-1"/g)).toBe(2);
    expect(svg).not.toMatch(/class="centre tone-1" d="M[^"]*L/);
    expect(svg).toContain("Nothing is drawn between months 36 and 120");
  });

  it("months of a year: joined, and nothing is said", () => {
    const svg = at([12, 24, 36]);
    expect(marks(svg)).toBe(3);
    expect(svg).toMatch(/class="centre tone-1" d="M[^"]*L/);
    expect(svg).not.toContain("Nothing is drawn");
  });

  it("both in one: the year is joined, the rest stands alone", () => {
    const svg = at([0, 12, 120]);
    expect(marks(svg)).toBe(3);
    expect(count(svg, /class="interval tone-1"/g)).toBe(1);
    expect(svg).toContain("between months 12 and 120");
  });
});

it.each([1, 2, 6, 7, 13, 30])("draws all of %i scenarios beside the baseline", (scenarios) => {
  const others = Array.from({ length: scenarios }, (_, i) =>
    line(`scenario number ${i}.`, 1 + (i % 5), i),
  );
  const data = { name: "x", title: "x", months: 60, good: 1 as const };
  const { svg } = trajectoryFigure({ ...data, lines: [line("base", 0, 0), ...others] });
  for (const { label } of others) expect(svg).toContain(label);
  // The line of each, one of the baseline in each picture, and one of each mark of a legend.
  const pictures = scenarios > 5 ? scenarios : 1;
  const keys = scenarios > 5 ? 1 : 1 + scenarios;
  expect(count(svg, /class="centre tone-/g)).toBe(scenarios + pictures + keys);
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

describe("a name for a file", () => {
  it("is readable, and nothing in it is minded by a file system", () => {
    expect(fileName("sensitivity", "case-c/no-money", "quality", "rowheath_park")).toBe(
      "sensitivity-case-c--no-money-quality-rowheath_park",
    );
    expect(fileName("summary", "quality", "northfield+harbour")).toBe(
      "summary-quality-northfield+harbour",
    );
    for (const words of [["Prn \\ é:*?", "x"], ["a".repeat(500)], ["../../etc"], [""]]) {
      expect(fileName(...words)).toMatch(/^[a-z0-9_+~-]{0,120}-[0-9a-f]{8}$/);
    }
  });

  it("differs where the words do, also where capitals do not count", () => {
    const alike = [
      ["a+b"],
      ["a~b"],
      ["a-b"],
      ["a_b"],
      ["a/b"],
      ["a--b"],
      ["A-b"],
      ["a-B"],
      ["a b"],
      ["a.b"],
      ["-a-b"],
      ["a-b-"],
      [`a-b${"c".repeat(200)}`],
      [`a-b${"c".repeat(201)}`],
    ];
    const names = alike.map((words) => fileName(...words).toLowerCase());
    expect(new Set(names).size).toBe(alike.length);
  });
});

it.each([
  ["no value at all", []],
  ["one value", [3]],
  ["equal values", [-2, -2, -2]],
  ["zeros", [0, 0]],
  ["missing among others", [Number.NaN, 1, Number.POSITIVE_INFINITY]],
  ["very large and small", [-1e12, 1e-12]],
])("draws %s without a number that is none", (_, values) => {
  const marks = values.map((value) => ({ value, low: value - 1, high: value + 1, tone: 1 }));
  const points = values.map((y, i) => ({ x: i + 1, y, low: y, high: y }));
  const drawn = [
    intervalFigure({
      name: "x",
      title: "x",
      axis: "x",
      rows: marks.map((mark) => ({ label: "a", marks: [mark] })),
      key: [],
    }),
    plotFigure({
      name: "x",
      title: "x",
      across: "x",
      up: "y",
      series: [{ label: "a", tone: 1, joined: true, points }],
    }),
    trajectoryFigure({
      name: "x",
      title: "x",
      months: 12,
      good: 0,
      lines: [
        {
          label: "a",
          tone: 1,
          points: values.map((y, month) => ({ month, centre: y, low: y, high: y })),
        },
      ],
    }),
  ];
  for (const { svg } of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});

describe("words in lines", () => {
  it("leave nothing out and are as narrow as asked", () => {
    for (const text of [
      "Care of the struggling trust",
      "a/very/long/path.of.an/organisation_without_spaces_or_anything",
      "x".repeat(200),
      "漢字".repeat(40),
      "",
      "  two  spaces ",
    ]) {
      const lines = wrapped(text, 120);
      const bare = (words: string) => words.replace(/\s/g, "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const one of lines) expect(textWidth(one)).toBeLessThanOrEqual(120);
    }
  });
});

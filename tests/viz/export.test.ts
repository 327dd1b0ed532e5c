import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import type { ChartData } from "../../viz/charts/chart-data.ts";
import { chartCsv } from "../../viz/export/chart-csv.ts";
import { PALETTE } from "../../viz/export/palette.ts";

const tokens = readFileSync(here("viz/styles/tokens.css"), "utf8");
const light = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];

test("exported charts have the colours of the light theme", () => {
  expect(PALETTE.tones.map((_, i) => light(`tone-${i}`))).toEqual(PALETTE.tones);
  expect([light("ink"), light("soft"), light("rule"), light("rule-strong")]).toEqual([
    PALETTE.ink,
    PALETTE.soft,
    PALETTE.rule,
    PALETTE.ruleStrong,
  ]);
});

const words = {
  outcome: "quality",
  unit: "SD",
  entity: "Green Bay",
  measure: "difference",
  base: "Buddying",
  seed: "1",
  model_version: "9.9.9",
  futures: 140,
  spread: "chance",
} as const;

const line = (label: string, ...values: number[]) => ({
  ...{ key: label, label, tone: 1, faded: false, futures: [] },
  centre: new Float64Array(values),
  low: new Float64Array(values.map((v) => v - 1)),
  high: new Float64Array(values.map(() => Number.NaN)),
});

test("a chart's numbers are a row for every month that is drawn, with what they rest on", () => {
  const data: ChartData = {
    ...{ months: 1, domain: [0, 1], good: 1, ghosts: [] },
    lines: [line("A group", Number.NaN, 0.1234567), line('=1+1, "mine"', 2, 3)],
  };
  expect(chartCsv(data, words).split("\r\n")).toEqual([
    "outcome,unit,entity,measure,base,scenario,month,median,p10,p90,threshold,p_better,p_same,p_worse,futures,spread,seed,model_version",
    "quality,SD,Green Bay,difference,Buddying,A group,1,0.123457,-0.876543,,,,,,140,chance,1,9.9.9",
    'quality,SD,Green Bay,difference,Buddying,"\'=1+1, ""mine""",0,2,1,,,,,,140,chance,1,9.9.9',
    'quality,SD,Green Bay,difference,Buddying,"\'=1+1, ""mine""",1,3,2,,,,,,140,chance,1,9.9.9',
    "",
  ]);
});

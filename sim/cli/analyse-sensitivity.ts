import {
  type SensitivityAnswer,
  type SensitivityChoice,
  type SensitivityScenario,
  sensitivityOf,
} from "../analysis/study/sensitivity.ts";
import type { Study } from "../analysis/study/study.ts";
import { plainNumber } from "../analysis/words.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { plotFigure } from "../figures/plot.ts";
import { TONES } from "../figures/style.ts";
import { type Figure, fileName } from "../figures/svg.ts";
import { aboutOf, inHundred, writerOf } from "./analyse-numbers.ts";
import type { Analysis, ReadableTable } from "./analysis.ts";

const METHOD = {
  sobol:
    "First order: the share of the variance that an input explains alone; total order: what would be left if all others were known (Saltelli and others 2010; Jansen 1999).",
  morris:
    "mu*: mean absolute effect of moving an input through its whole range; mu: with its sign; sigma: how much that depends on the rest (Morris 1991; Campolongo and others 2007).",
  "one-at-a-time":
    "Each input moved alone, everything else as the scenario has it; differences are paired under the same luck.",
} as const;

/** Which inputs matter, to read. */
export async function sensitivityAnalysis(
  study: Study,
  choice: SensitivityChoice,
): Promise<Analysis> {
  const answer = await sensitivityOf(study, choice);
  const about = `${answer.against === null ? "" : `Difference from ${answer.against}: `}${aboutOf(answer)}`;
  const luck = answer.scenarios.flatMap(({ id, luck: left }) =>
    left === null ? [] : [`${id}: ${inHundred(left)}`],
  );
  const note =
    answer.replicates === 1
      ? "One replicate: luck is held fixed, so the indices are those of this one future."
      : `Of the mean over ${answer.replicates} replicates. Share of the variance that is still luck, and more replicates would take away: ${luck.join(", ")}.`;
  return {
    name: "sensitivity",
    title: `What matters: ${about}`,
    answer,
    words: [METHOD[answer.method], note, ...lostWords(answer)],
    tables: answer.scenarios.flatMap((one) => tablesOf(answer, one)),
    figures: answer.scenarios.flatMap((one) => figuresOf(answer, one, about)),
  };
}

function lostWords({ scenarios }: SensitivityAnswer): string[] {
  return scenarios.flatMap(({ id, lost }) =>
    lost > 0 ? [`${id}: ${lost} points or blocks without a value were left out.`] : [],
  );
}

function tablesOf(answer: SensitivityAnswer, one: SensitivityScenario): ReadableTable[] {
  const { value, signed, interval } = writerOf(answer);
  const share = (x: number) => plainNumber(x, 3);
  const range = (low: number, high: number) => `${share(low)} to ${share(high)}`;
  if (one.sobol) {
    const rows = [...one.sobol].sort((a, b) => b.total - a.total);
    return [
      {
        caption: `${one.id}: Sobol indices with 95 % intervals`,
        rows: [
          ["input", "first order", "", "total order", ""],
          ...rows.map((r) => [
            r.label,
            share(r.first),
            range(r.first_low, r.first_high),
            share(r.total),
            range(r.total_low, r.total_high),
          ]),
        ],
      },
      {
        caption: `${one.id}: with fewer points`,
        rows: [
          ["base points", "points", "widest interval ±: first", "total"],
          ...(one.convergence ?? []).map((r) => [
            String(r.base),
            String(r.points),
            share(r.first_within),
            share(r.total_within),
          ]),
        ],
      },
    ];
  }
  if (one.morris) {
    const rows = [...one.morris].sort((a, b) => b.mu_star - a.mu_star);
    return [
      {
        caption: `${one.id}: Morris indices with 95 % intervals`,
        rows: [
          ["input", "mu*", "", "mu", "sigma", "effects"],
          ...rows.map((r) => [
            r.label,
            value(r.mu_star),
            interval(r.mu_star_low, r.mu_star_high),
            signed(r.mu),
            value(r.sigma),
            String(r.count),
          ]),
        ],
      },
    ];
  }
  const rows = (one.tornado ?? []).flatMap((r) =>
    r.levels.map((level, i) => [
      i === 0 ? r.label : "",
      String(level.value),
      signed(level.mean),
      interval(level.low, level.high, true),
    ]),
  );
  return [
    {
      caption: `${one.id}: mean difference from nothing changed, with 95 % intervals`,
      rows: [["input", "value", "difference", ""], ...rows],
    },
  ];
}

function figuresOf(answer: SensitivityAnswer, one: SensitivityScenario, about: string): Figure[] {
  const name = (what: string) =>
    fileName("sensitivity", what, one.id, answer.outcome, String(answer.month));
  const units = answer.unit === "1" ? "" : `, ${answer.unit}`;
  if (one.sobol) {
    const rows = [...one.sobol].sort((a, b) => b.total - a.total);
    const indices = intervalFigure({
      name: name("sobol"),
      title: `${one.id}: ${about}`,
      axis: "share of the variance, with 95 % intervals",
      rows: rows.map((r) => ({
        label: r.label,
        marks: [
          { value: r.first, low: r.first_low, high: r.first_high, tone: 1 },
          { value: r.total, low: r.total_low, high: r.total_high, tone: 2 },
        ],
      })),
      key: ["first order", "total order"],
      seen: [0, 1],
    });
    const leaders = rows.slice(0, TONES).map((row) => one.sobol?.indexOf(row) ?? 0);
    const convergence = plotFigure({
      name: name("convergence"),
      title: `${one.id}: total order with fewer base points`,
      across: "base points",
      up: "total order",
      log: true,
      series: leaders.map((d, i) => ({
        label: one.sobol?.[d].label ?? "",
        tone: i + 1,
        joined: true,
        points: (one.convergence ?? []).map((r) => ({ x: r.base, y: r.total[d] })),
      })),
    });
    return [indices, convergence];
  }
  if (one.morris) {
    return [
      plotFigure({
        name: name("morris"),
        title: `${one.id}: ${about}`,
        across: `mu*: how much it matters${units}`,
        up: `sigma: how much that depends on the rest${units}`,
        seen: { across: [0], up: [0] },
        series: [
          {
            label: "inputs",
            tone: 1,
            joined: false,
            points: one.morris.map((r) => ({ x: r.mu_star, y: r.sigma, label: r.label })),
          },
        ],
      }),
    ];
  }
  return [
    intervalFigure({
      name: name("tornado"),
      title: `${one.id}: ${about}`,
      axis: `mean difference from nothing changed, with 95 % intervals${units}`,
      rows: (one.tornado ?? []).map((r) => ({
        label: r.label,
        marks: r.levels.map((level, i) => ({
          value: level.mean,
          low: level.low,
          high: level.high,
          tone: 1 + (i % TONES),
        })),
      })),
      key: [],
    }),
  ];
}

import {
  type SensitivityAnswer,
  type SensitivityChoice,
  type SensitivityScenario,
  sensitivityOf,
} from "../analysis/study/sensitivity.ts";
import type { Study } from "../analysis/study/study.ts";
import { plainNumber } from "../analysis/words.ts";
import { counted } from "../core/counted.ts";
import { aboutOf, writerOf } from "./analyse-numbers.ts";
import { sensitivityFigures } from "./analyse-sensitivity-figures.ts";
import { shareDoubts, stillLuck } from "./analyse-sensitivity-words.ts";
import type { Analysis, ReadableTable } from "./analysis.ts";

const METHOD = {
  sobol:
    "First order: the share of the variance that an input explains alone; total order: what would be left if all others were known (Saltelli and others 2010; Jansen 1999).",
  morris:
    "mu*: mean absolute effect of moving an input through its whole range; mu: with its sign; sigma: how much that depends on the rest (Morris 1991; Campolongo and others 2007).",
  "one-at-a-time":
    "Each input moved alone, everything else as the scenario has it; differences are paired under the same luck.",
  "given-data":
    'First order: the share of the variance that an input explains alone, from the points as they are (Plischke and others 2013); rank correlation: its direction, from -1 to 1 (Spearman 1904). Inputs that go together share what they explain. What inputs do only together shows in total-order Sobol indices: for these run the design {"kind": "saltelli", "base": 256}.',
} as const;

/** Which inputs matter, to read. */
export async function sensitivityAnalysis(
  study: Study,
  choice: SensitivityChoice,
): Promise<Analysis> {
  const answer = await sensitivityOf(study, choice);
  const about = `${answer.against === null ? "" : `Difference from ${answer.against}: `}${aboutOf(answer)}`;
  const note =
    answer.replicates === 1
      ? "One replicate: luck is held fixed, so the indices are those of this one future."
      : `Of the mean over ${counted(answer.replicates, "replicate")}.`;
  const still = answer.scenarios.filter(({ variance }) => variance === 0).map(({ id }) => id);
  const moved = answer.scenarios.filter(({ id }) => !still.includes(id));
  return {
    name: "sensitivity",
    title: `What matters: ${about}`,
    answer,
    words: [
      METHOD[answer.method],
      note,
      ...(still.length > 0
        ? [`${still.join(", ")}: the same at every point, so nothing that varied moves it.`]
        : []),
      ...stillLuck(moved),
      ...moved.flatMap(shareDoubts),
      ...lostWords(answer),
    ],
    tables: moved.flatMap((one) => tablesOf(answer, one, about)),
    figures: moved.flatMap((one) => sensitivityFigures(answer, one, about)),
  };
}

function lostWords({ scenarios, without, month }: SensitivityAnswer): string[] {
  const lost = scenarios.flatMap(({ id, lost: points }) =>
    points > 0
      ? [
          `${id}: ${counted(points, "point or block", "points or blocks")} without a value ${points === 1 ? "was" : "were"} left out.`,
        ]
      : [],
  );
  if (without.length === 0) return lost;
  return [...lost, `Without a value in month ${month}: ${without.join(", ")}.`];
}

function tablesOf(
  answer: SensitivityAnswer,
  one: SensitivityScenario,
  about: string,
): ReadableTable[] {
  const { value, signed, interval } = writerOf(answer);
  const share = (x: number) => plainNumber(x, 3);
  const range = (low: number, high: number) =>
    Number.isFinite(low) ? `${share(low)} to ${share(high)}` : "";
  if (one.sobol) {
    const rows = [...one.sobol].sort((a, b) => b.total - a.total);
    return [
      {
        caption: `${one.id}: Sobol indices with 95 % intervals, n ${one.n}. ${about}`,
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
        caption: `${one.id}: Morris indices with 95 % intervals, n ${one.n}. ${about}`,
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
  if (one.given) {
    const rows = [...one.given].sort((a, b) => b.first - a.first);
    return [
      {
        caption: `${one.id}: first-order indices from given points with 95 % intervals, n ${one.n}. ${about}`,
        rows: [
          ["input", "first order", "", "rank correlation", ""],
          ...rows.map((r) => [
            r.label,
            share(r.first),
            range(r.first_low, r.first_high),
            r.rank === null ? "" : share(r.rank),
            r.rank_low === null || r.rank_high === null ? "" : range(r.rank_low, r.rank_high),
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
      caption: `${one.id}: mean difference from nothing changed, with 95 % intervals, n ${one.n}. ${about}`,
      rows: [["input", "value", "difference", ""], ...rows],
    },
  ];
}

import type {
  GivenRow,
  MorrisRow,
  SensitivityAnswer,
  SensitivityScenario,
  SobolRow,
} from "../analysis/study/sensitivity.ts";
import type { TornadoRow } from "../analysis/study/tornado.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { plotFigure } from "../figures/plot.ts";
import type { Figure } from "../figures/svg.ts";
import { figureName } from "./analyse-numbers.ts";

/** What a figure of one scenario is about. */
interface About {
  readonly title: string;
  /** ", SD": the unit with what goes before it; empty where there is none. */
  readonly units: string;
  name(what: string): string;
}

/** The figures of one scenario, after the method; every input is drawn. */
export function sensitivityFigures(
  answer: SensitivityAnswer,
  { id, sobol, convergence, morris, tornado, given }: SensitivityScenario,
  about: string,
): Figure[] {
  const of: About = {
    title: `${id}: ${about}`,
    units: answer.unit === "1" ? "" : `, ${answer.unit}`,
    name: (what) => figureName(["sensitivity", what, id], answer, answer.against),
  };
  if (sobol) return [sobolFigure(sobol, of), ...convergenceFigure(sobol, convergence ?? [], of)];
  if (given) return [givenFigure(given, of)];
  return morris ? [morrisFigure(morris, of)] : [tornadoFigure(tornado ?? [], of)];
}

function sobolFigure(rows: readonly SobolRow[], { name, title }: About): Figure {
  return intervalFigure({
    name: name("sobol"),
    title,
    axis: "share of the variance, with 95 % intervals",
    rows: [...rows]
      .sort((a, b) => b.total - a.total)
      .map((r) => ({
        label: r.label,
        marks: [
          { value: r.first, low: r.first_low, high: r.first_high, tone: 1 },
          { value: r.total, low: r.total_low, high: r.total_high, tone: 2 },
        ],
      })),
    key: ["first order", "total order"],
    seen: [0, 1],
  });
}

function givenFigure(rows: readonly GivenRow[], { name, title }: About): Figure {
  return intervalFigure({
    name: name("given"),
    title,
    axis: "first order: share of the variance, with 95 % intervals",
    rows: [...rows]
      .sort((a, b) => b.first - a.first)
      .map((r) => ({
        label: r.label,
        marks: [{ value: r.first, low: r.first_low, high: r.first_high, tone: 1 }],
      })),
    key: [],
    seen: [0, 1],
  });
}

function convergenceFigure(
  rows: readonly SobolRow[],
  steps: readonly { readonly base: number; readonly total: readonly number[] }[],
  { name, title }: About,
): Figure[] {
  if (steps.length < 2) return [];
  const order = rows.map((_, d) => d).sort((a, b) => rows[b].total - rows[a].total);
  const figure = plotFigure({
    name: name("convergence"),
    title: `Total order with fewer base points. ${title}`,
    across: "base points",
    up: "total order",
    log: true,
    series: order.map((d, i) => ({
      label: rows[d].label,
      tone: i + 1,
      joined: true,
      points: steps.map(({ base, total }) => ({ x: base, y: total[d] })),
    })),
  });
  return [figure];
}

function morrisFigure(rows: readonly MorrisRow[], { name, title, units }: About): Figure {
  return intervalFigure({
    name: name("morris"),
    title,
    axis: `effect of moving an input through its whole range${units}; mu* with its 95 % interval`,
    rows: [...rows]
      .sort((a, b) => b.mu_star - a.mu_star)
      .map((r) => ({
        label: r.label,
        marks: [
          { value: r.mu_star, low: r.mu_star_low, high: r.mu_star_high, tone: 1 },
          { value: r.sigma, low: Number.NaN, high: Number.NaN, tone: 2 },
        ],
      })),
    key: ["mu*: how much it matters", "sigma: how much that depends on the rest"],
  });
}

function tornadoFigure(rows: readonly TornadoRow[], { name, title, units }: About): Figure {
  return intervalFigure({
    name: name("tornado"),
    title,
    axis: `mean difference from nothing changed, with 95 % intervals${units}`,
    rows: rows.flatMap((r) =>
      r.levels.map(({ value, mean, low, high }) => ({
        label: `${r.label}: ${value}`,
        marks: [{ value: mean, low, high, tone: 1 }],
      })),
    ),
    key: [],
  });
}

import { type PrecisionChoice, precisionAnswer } from "../analysis/study/precision.ts";
import type { Study } from "../analysis/study/study.ts";
import { counted } from "../core/counted.ts";
import { plotFigure } from "../figures/plot.ts";
import { shortNames } from "../figures/svg.ts";
import { aboutOf, figureName, inHundred, writerOf } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

/** How many replicates are enough, to read. */
export async function precisionAnalysis(study: Study, choice: PrecisionChoice): Promise<Analysis> {
  const answer = await precisionAnswer(study, choice);
  const { value } = writerOf(answer);
  const about = `${answer.against === null ? "" : `Difference from ${answer.against}: `}${aboutOf(answer)}`;
  const several = study.points.length > 1;
  const head = [
    "",
    ...(several ? ["point known least well", "points known well enough"] : []),
    "replicates",
    "mean ± half its 95 % interval",
    "spread (SD)",
    "needed",
    "narrow enough from",
  ];
  const rows = answer.scenarios.map((one) => [
    one.id,
    ...(several ? [String(one.point), inHundred(one.enough)] : []),
    String(one.n),
    `${value(one.mean)} ± ${value(one.within)}`,
    value(one.sd),
    Number.isFinite(one.needed) ? String(one.needed) : "–",
    one.steady_from === null ? "not yet" : String(one.steady_from),
  ]);
  const most = Math.max(...answer.scenarios.map(({ needed }) => needed));
  const said = `${counted(answer.replicates, "replicate")} ${answer.replicates === 1 ? "is" : "are"}`;
  const verdict = answer.scenarios.every(({ within }) => within <= answer.asked)
    ? `${said} enough`
    : `${said} not enough${Number.isFinite(most) ? `; about ${most} would be` : ": somewhere fewer than two have a value"}`;
  const labels = shortNames(answer.scenarios.map(({ id }) => id));
  const figure = plotFigure({
    name: figureName(["precision"], answer, answer.against),
    title: `Running mean: ${about}`,
    across: "replicates",
    up: answer.unit === "1" ? "mean" : `mean, ${answer.unit}`,
    log: true,
    series: answer.scenarios.map((one, i) => ({
      label: labels[i],
      tone: i + 1,
      joined: true,
      points: one.steps.map(({ n, mean, within }) => ({
        // Side by side, so that intervals do not hide one another.
        x: n * (1 + 0.02 * i),
        y: mean,
        low: mean - within,
        high: mean + within,
      })),
    })),
  });
  return {
    name: "precision",
    title: `How precise: ${about}`,
    answer,
    words: [
      `To know the mean to within ${value(answer.asked)} (half a 95 % interval), ${verdict}.`,
      ...(answer.without.length > 0
        ? [`Without a value in month ${answer.month}: ${answer.without.join(", ")}.`]
        : []),
    ],
    tables: [{ caption: `How precise: ${about}`, rows: [head, ...rows] }],
    figures: answer.scenarios.some(({ steps }) => steps.length > 1) ? [figure] : [],
  };
}

import { levelText } from "../analysis/size-words.ts";
import { type RobustChoice, robustOf } from "../analysis/study/robust.ts";
import { directionOf, outcomeOf, type Study } from "../analysis/study/study.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { aboutOf, figureName, inHundred, writerOf } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

/** Regret, worst case and how often each option is best, to read. */
export async function robustAnalysis(study: Study, choice: RobustChoice): Promise<Analysis> {
  const answer = await robustOf(study, choice);
  const { value, interval } = writerOf(answer);
  const about = aboutOf(answer);
  const enough = answer.threshold;
  const fewer = answer.n !== answer.all;
  const good = directionOf(answer);
  /** Who is first in something; all of them where several are. */
  const first = (of: (one: (typeof answer.options)[number]) => number, side: number): string => {
    const most = Math.max(...answer.options.map((one) => of(one) * side));
    const ids = answer.options.filter((one) => of(one) * side === most).map(({ id }) => id);
    return ids.length > 1 ? `${ids.join(" and ")} alike` : ids[0];
  };
  const head = [
    "",
    ...(fewer ? ["has a value in"] : []),
    "best in",
    "mean",
    "middle 80 of 100",
    "worst",
    "worst tenth",
    "regret: mean",
    "most",
    ...(enough === null ? [] : [`good enough (${enough}) in`]),
  ];
  const rows = answer.options.map((one) => [
    one.id,
    ...(fewer ? [`${one.n} of ${answer.all}`] : []),
    inHundred(one.p_best),
    value(one.mean),
    interval(one.q10, one.q90),
    value(one.worst),
    value(one.worst_tenth),
    value(one.mean_regret),
    value(one.max_regret),
    ...(enough === null ? [] : [inHundred(one.p_satisfied)]),
  ]);
  const kind = [
    ...(answer.by === "context" ? ["by", "context"] : []),
    ...(choice.options === undefined ? [] : ["of", choice.options]),
  ];
  const name = (what: string) => figureName(["robust", what, ...kind], answer);
  const units = answer.unit === "1" ? "" : `, ${answer.unit}`;
  const what = answer.by === "future" ? "futures" : "contexts";
  const bars = (
    title: string,
    axis: string,
    of: (one: (typeof answer.options)[number]) => number[],
  ) =>
    intervalFigure({
      name: name(title.split(" ")[0].toLowerCase()),
      title: `${title}: ${about}`,
      axis,
      rows: answer.options.map((one) => {
        const [middle, low, high] = of(one);
        return { label: one.id, marks: [{ value: middle, low, high, tone: 1 }] };
      }),
      key: [],
    });
  return {
    name: "robust",
    title: `How robust: ${about}`,
    answer,
    words: [
      `Over ${answer.n === answer.all ? `all ${answer.n}` : `the ${answer.n} of ${answer.all}`} ${what} that every option has. Highest mean: ${first((o) => o.mean, good)}; smallest largest regret: ${first((o) => o.max_regret, -1)}; best worst case: ${first((o) => o.worst, good)}.`,
      `Regret is how far an option falls short of the best one in the same future. To be best is to be better than every other by ${levelText(answer.real_from, outcomeOf(answer.outcome))} or more; in ${inHundred(answer.p_none_best)} ${what} none is.`,
    ],
    tables: [{ caption: `How robust: ${about}`, rows: [head, ...rows] }],
    figures: [
      bars("Outcome by option", `mean and middle 80 of 100 ${what}${units}`, (o) => [
        o.mean,
        o.q10,
        o.q90,
      ]),
      bars("Regret by option", `mean, and up to the largest, regret${units}`, (o) => [
        o.mean_regret,
        o.mean_regret,
        o.max_regret,
      ]),
      bars("Best in how many", `share of ${what}`, (o) => [o.p_best, 0, o.p_best]),
    ],
  };
}

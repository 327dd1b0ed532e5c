import {
  type DiscoverAnswer,
  type DiscoverChoice,
  discoverOf,
} from "../analysis/study/discover.ts";
import type { Study } from "../analysis/study/study.ts";
import { plotFigure } from "../figures/plot.ts";
import { aboutOf, figureName, inHundred } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

/** In which contexts an option wins or fails, to read. */
export async function discoverAnalysis(study: Study, choice: DiscoverChoice): Promise<Analysis> {
  const answer = await discoverOf(study, choice);
  const about = aboutOf(answer);
  const { boxes, option, share, n, by } = answer;
  const what = by === "future" ? "futures" : "contexts";
  const words = boxes.map(
    (box, i) =>
      `Box ${i + 1}: ${box.words}. There ${claimOf(answer)} in ${inHundred(box.density)} ${what} (density); it holds ${inHundred(box.coverage)} of all such ${what} (coverage) and ${inHundred(box.mass)} of all ${what}.`,
  );
  const rows = boxes.flatMap((box, i) =>
    box.limits.map((limit) => [
      String(i + 1),
      limit.path,
      limit.values ? limit.values.join(", ") : boundOf(limit.low),
      limit.values ? "" : boundOf(limit.high),
      limit.quasi_p < 0.001 ? "< 0.001" : limit.quasi_p.toFixed(3),
    ]),
  );
  const title = `Where ${claimOf(answer)}: ${about}`;
  return {
    name: "discover",
    title,
    answer,
    words: [
      `Of ${n} ${what}, ${claimOf(answer)} in ${inHundred(share)}.`,
      ...(boxes.length > 0 ? words : [`No box was found in which this is more common.`]),
    ],
    tables:
      rows.length > 0
        ? [
            {
              caption: "What each box demands, and the chance that it is there by luck (quasi-p)",
              rows: [["box", "input", "from, or one of", "to", "quasi-p"], ...rows],
            },
          ]
        : [],
    figures: boxes.map((box, i) =>
      plotFigure({
        name: figureName(["discover", option, answer.case, `box${i + 1}`], answer, answer.against),
        title: `Box ${i + 1}, where ${claimOf(answer)}: coverage and density of the way to it. ${about}`,
        across: "coverage",
        up: "density",
        seen: { across: [0, 1], up: [0, 1] },
        series: [
          {
            label: "peeled",
            tone: 1,
            joined: true,
            points: box.trajectory.map(({ coverage, density }) => ({ x: coverage, y: density })),
          },
          {
            label: "chosen",
            tone: 2,
            joined: false,
            points: [{ x: box.coverage, y: box.density }],
          },
        ],
      }),
    ),
  };
}

function claimOf({ option, case: kind, against, threshold }: DiscoverAnswer): string {
  if (kind === "wins") return `${option} is better than every other`;
  if (kind === "fails") return `${option} is worse than ${against}`;
  return `${option} is ${kind} ${threshold}`;
}

const boundOf = (x: number | null): string => (x === null ? "" : String(Number(x.toPrecision(4))));

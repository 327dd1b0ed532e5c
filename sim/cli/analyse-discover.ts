import {
  type BoxAnswer,
  type DiscoverAnswer,
  type DiscoverChoice,
  discoverOf,
} from "../analysis/study/discover.ts";
import type { Study } from "../analysis/study/study.ts";
import { counted } from "../core/counted.ts";
import { plotFigure } from "../figures/plot.ts";
import { aboutOf, figureName, inHundred } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

/** In which contexts an option wins or fails, to read. */
export async function discoverAnalysis(study: Study, choice: DiscoverChoice): Promise<Analysis> {
  const answer = await discoverOf(study, choice);
  const about = aboutOf(answer);
  const { boxes, option, share, n, by } = answer;
  const what = by === "future" ? "futures" : "contexts";
  const words = boxes.map((box, i) => sentenceOf(answer, box, i, what));
  const rows = boxes.flatMap((box, i) =>
    box.limits.map((limit) => [
      String(i + 1),
      limit.path,
      limit.values ? limit.values.join(", ") : boundOf(limit.low),
      limit.values ? "" : boundOf(limit.high),
      limit.quasi_p.toFixed(3),
      limit.sure ? "" : "may be luck",
    ]),
  );
  const title = `Where ${claimOf(answer)}: ${about}`;
  return {
    name: "discover",
    title,
    answer,
    words: [
      `Of ${n} ${what}${by === "future" ? ` in ${counted(answer.contexts, "context")}` : ""}, ${claimOf(answer)} in ${inHundred(share)}.`,
      ...(boxes.length > 0 ? words : [`No box was found in which this is more common.`]),
    ],
    tables:
      rows.length > 0
        ? [
            {
              caption: `What each box demands, and how often luck alone, with the futures of a context kept together, gives a limit that says as much (quasi-p). ${about}`,
              rows: [["box", "input", "from, or one of", "to", "quasi-p", ""], ...rows],
            },
          ]
        : [],
    figures: boxes.map((box, i) =>
      plotFigure({
        name: figureName(
          ["discover", option, ...caseOf(answer, choice), `box${i + 1}`],
          answer,
          answer.against,
        ),
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

/** What else tells one question from another in the name of a figure. */
const caseOf = ({ case: kind, threshold, by }: DiscoverAnswer, { options }: DiscoverChoice) => [
  kind,
  ...(threshold === null ? [] : [String(threshold)]),
  ...(by === "context" ? ["by", by] : []),
  ...(options === undefined ? [] : ["of", options]),
];

/** A box in a sentence: what is told from luck first, and what may be luck apart from it. */
function sentenceOf(answer: DiscoverAnswer, box: BoxAnswer, i: number, what: string): string {
  const name = `Box ${i + 1}`;
  const among = i > 0 ? ` that the boxes before it left` : "";
  const claim = claimOf(answer);
  const numbers = `There ${claim} in ${inHundred(box.density)} ${what}${among} (density); it holds ${inHundred(box.coverage)} of all such ${what} (coverage) and ${inHundred(box.mass)} of all ${what}.`;
  if (box.words === "") {
    return `${name}: nothing that is told from luck. It was found where ${box.unsure}, as luck alone would find one. ${numbers}`;
  }
  if (box.sure === null) return `${name}: ${box.words}. ${numbers}`;
  const { density, coverage, mass } = box.sure;
  return `${name}: ${box.words}. It was found with more limits, which may be luck: ${box.unsure}. With those, ${claim} in ${inHundred(box.density)} ${what}${among} (density), and it holds ${inHundred(box.coverage)} of all such ${what} (coverage) and ${inHundred(box.mass)} of all ${what}; without them ${inHundred(density)}, ${inHundred(coverage)} and ${inHundred(mass)}.`;
}

const boundOf = (x: number | null): string => (x === null ? "" : String(x));

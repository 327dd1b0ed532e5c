import { levelText } from "../analysis/size-words.ts";
import { outcomeOf, type Study } from "../analysis/study/study.ts";
import { type WinnersAnswer, type WinnersChoice, winnersOf } from "../analysis/study/winners.ts";
import { counted } from "../core/counted.ts";
import { mapFigure } from "../figures/map.ts";
import { TONES } from "../figures/style.ts";
import { shortNames } from "../figures/svg.ts";
import { aboutOf, figureName, inHundred, writerOf } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

const NO_WINNER = "no clear winner";

/** A map of which option is best where, to read. */
export async function winnersAnalysis(study: Study, choice: WinnersChoice): Promise<Analysis> {
  const answer = await winnersOf(study, choice);
  const { across, up, cells, options } = answer;
  const about = aboutOf(answer);
  const { signed } = writerOf(answer);
  const units = answer.unit === "1" ? "" : ` ${answer.unit}`;
  const short = shortNames(options);
  const sides = up === null ? across.label : `${up.label}, and ${across.label}`;
  const rows = cells.map((cell) => [
    ...(up === null ? [] : [up.bands[cell.up]]),
    across.bands[cell.across],
    cell.n === 0 ? "–" : (cell.winner ?? NO_WINNER),
    inHundred(cell.share),
    inHundred(cell.none),
    signed(cell.lead),
    String(cell.contexts),
    String(cell.n),
  ]);
  const head = [
    "clear winner",
    "one is ahead in",
    "none in",
    `ahead of the next${units}`,
    "contexts",
    "futures",
  ];
  const labels = [...(up === null ? [] : [up.label]), across.label];
  const lines = (cell: WinnersAnswer["cells"][number]) =>
    cell.n === 0
      ? ["no context"]
      : cell.winner === null
        ? [NO_WINNER, `none ahead in ${inHundred(cell.none)}`, counted(cell.contexts, "context")]
        : [
            short[options.indexOf(cell.winner)],
            inHundred(cell.share),
            `${signed(cell.lead)}${units}, ${counted(cell.contexts, "context")}`,
          ];
  const others = options.filter((id) => id !== study.baseline);
  const toneOf = (id: string | null) =>
    id === null || !others.includes(id) ? 0 : 1 + (others.indexOf(id) % TONES);
  return {
    name: "winners",
    title: `Which is best where: ${about}`,
    answer,
    words: [
      `Which of ${options.join(", ")} is the clear winner, over ${counted(answer.n, "future")} that all of them have, by ${sides}: of all that varied these tell the winners apart best. To be ahead in a future is to be better than every other by a real difference, ${levelText(answer.real_from, outcomeOf(answer.outcome))} or more; a clear winner is so more often than any other, more often than none is, and on average.`,
      "Ahead of the next: its mean against the best mean of the others, in the good direction. What little is ahead may be luck: compare gives intervals.",
    ],
    tables: [{ caption: `Which is best where: ${about}`, rows: [[...labels, ...head], ...rows] }],
    figures: [
      mapFigure({
        name: figureName(
          ["winners", ...(choice.options === undefined ? [] : ["of", choice.options])],
          answer,
        ),
        title: `Which is best where: ${about}`,
        notes: [
          "In each field: the clear winner, if there is one, in how many futures it is ahead of every other by a real difference, and by how much its mean is ahead of the next.",
        ],
        across,
        up: up ?? { label: "", bands: [] },
        cells: (up?.bands ?? [""]).map((_, u) =>
          cells
            .filter((cell) => cell.up === u)
            .map((cell) => ({ tone: toneOf(cell.winner), lines: lines(cell) })),
        ),
      }),
    ],
  };
}

import type { Study } from "../analysis/study/study.ts";
import { type WinnersAnswer, type WinnersChoice, winnersOf } from "../analysis/study/winners.ts";
import { mapFigure } from "../figures/map.ts";
import { TONES } from "../figures/style.ts";
import { shortNames } from "../figures/svg.ts";
import { aboutOf, figureName, inHundred, writerOf } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

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
    cell.winner ?? "–",
    inHundred(cell.share),
    signed(cell.lead),
    String(cell.contexts),
    String(cell.n),
  ]);
  const head = ["best most often", "in", `ahead of the next${units}`, "contexts", "futures"];
  const labels = [...(up === null ? [] : [up.label]), across.label];
  const lines = (cell: WinnersAnswer["cells"][number]) =>
    cell.winner === null
      ? ["no context"]
      : [
          short[options.indexOf(cell.winner)],
          inHundred(cell.share),
          `${signed(cell.lead)}${units}, ${cell.contexts} contexts`,
        ];
  const others = options.filter((id) => id !== study.baseline);
  const toneOf = (id: string | null) =>
    id === null || !others.includes(id) ? 0 : 1 + (others.indexOf(id) % TONES);
  return {
    name: "winners",
    title: `Which is best where: ${about}`,
    answer,
    words: [
      `In which futures each of ${options.join(", ")} is the best, over ${answer.n} futures that all of them have, by ${sides}: of all that varied these tell the winners apart best. Ties are shared.`,
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
          "In each field: which is best most often, in how many futures, and by how much its mean is ahead of the next.",
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

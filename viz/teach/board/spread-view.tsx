import { useMemo } from "preact/hooks";
import { bandOf } from "../../../sim/teach/bands.ts";
import { jobsOf } from "../../../sim/teach/jobs.ts";
import {
  placeWords,
  predictedShapes,
  roomWords,
  simulatedShapes,
} from "../../../sim/teach/room-words.ts";
import { turnSize, worthOf } from "../../../sim/teach/shape.ts";
import { known } from "../engine.ts";
import { infoOf, namesIn } from "../learn/naming.ts";
import { Waiting } from "../learn/waiting.tsx";
import { readingOf, stepOf } from "../predict/reading.ts";
import { useWorlds } from "../worlds.ts";
import { askOf } from "./ask.ts";
import { SpreadChart, SpreadKey } from "./spread-chart.tsx";
import type { SpreadData } from "./spread-layout.ts";
import { SpreadTable } from "./spread-table.tsx";
import type { Board } from "./state.ts";

/** The room's predictions, and the simulation beside them once the teacher shows it. */
export function SpreadView({ board }: { board: Board }) {
  const { lesson, levers } = board.assignment;
  const { predict } = lesson;
  const { prediction } = board.summary.value;
  const { revealed } = board.choices.value;
  const jobs = useMemo(() => jobsOf(lesson, levers), [board]);
  const now = useWorlds(jobs, revealed ? [predict.world] : [], askOf(board.assignment));
  const futures = now.worlds.get(predict.world) ?? null;
  const info = infoOf(predict.outcome, known.value);
  const data = useMemo((): SpreadData | null => {
    if (!info) return null;
    const band = futures && bandOf(futures, predict.entity, predict.outcome);
    const reading = readingOf(info, stepOf(predict.range, info.digits));
    return { months: lesson.months, range: predict.range, reading, prediction, band };
  }, [prediction, futures, info]);
  const words = useMemo(() => {
    const unit = info?.unit ?? "";
    const sizes = { worth: worthOf(unit), turn: turnSize(unit) };
    const shown = futures && simulatedShapes(futures, predict, sizes);
    const place = data?.band ? placeWords(prediction, data.band) : "";
    return [...roomWords(predictedShapes(prediction, sizes), shown), place].filter(Boolean);
  }, [prediction, futures, info]);
  if (!info || !data) return null;
  const who = namesIn(lesson, known.value)(predict.entity);
  const unit = data.reading.unit === "" ? "" : ` (${data.reading.unit})`;
  return (
    <>
      <figure class="spread-figure">
        <figcaption>
          {info.label}, {who}
          {unit}
        </figcaption>
        <SpreadChart
          data={data}
          label={`${info.label}, ${who}: ${words.join(" ") || "no lines yet"}`}
        />
        <SpreadKey simulated={data.band !== null} />
      </figure>
      {words.length > 0 && (
        <ul class="board-words">
          {words.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div class="reveal-row">
        <button
          type="button"
          class={revealed ? "" : "main-action"}
          onClick={() => board.choose({ revealed: !revealed })}
        >
          {revealed ? "Hide the simulation" : "Show the simulation"}
        </button>
        <Waiting now={now} />
        {futures && (
          <p class="note">
            {futures.replicates} futures, with {seedWords(board.assignment.seed)}.
          </p>
        )}
      </div>
      <SpreadTable data={data} />
    </>
  );
}

const seedWords = (seed: string | null): string =>
  seed === null
    ? "luck of the board’s own, as every learner had theirs"
    : "the luck that all learners had";

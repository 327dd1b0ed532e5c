import { counted } from "../../../sim/analysis/words.ts";
import "../../styles/teach-reveal.css";
import { useMemo, useRef } from "preact/hooks";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { type ChartData, DRAWN_BY_HAND } from "../../charts/chart-data.ts";
import { ToneMark } from "../../views/tone-mark.tsx";
import { known } from "../engine.ts";
import { infoOf, namesIn } from "../learn/naming.ts";
import { LineChart } from "./line-chart.tsx";
import { axisText, readingOf } from "./reading.ts";
import {
  type Predicted,
  revealData,
  type ShownWorld,
  shownUntil,
  toldMonths,
} from "./reveal-data.ts";
import { RevealTable } from "./reveal-table.tsx";
import { dataWords } from "./reveal-words.ts";
import { useReveal } from "./use-reveal.ts";

interface RevealChartProps {
  /** The question that it answers. */
  title: string;
  lesson: Pick<Lesson, "worlds">;
  worlds: readonly ShownWorld[];
  entity: string;
  outcome: string;
  /** What the learner drew, or null where this is not what they drew or they drew nothing. */
  prediction: Predicted | null;
  /** The luck that the futures have, to be said in the caption. */
  seed?: string;
}

/** Worlds as they turn out, drawing themselves from left to right, with what was expected on top. */
export function RevealChart(props: RevealChartProps) {
  const { title, lesson, worlds, entity, outcome, prediction, seed } = props;
  const info = infoOf(outcome, known.value);
  const frame = useRef<HTMLDivElement>(null);
  const made = [
    info,
    entity,
    prediction?.at,
    prediction?.values,
    ...worlds.map(({ futures }) => futures),
  ];
  const chart = useMemo(
    () => {
      if (!info) return null;
      const reading = readingOf(info);
      return {
        reading,
        data: revealData({ lesson, worlds, entity, outcome, prediction, reading }),
      };
    },
    made.concat(worlds.map(({ label }) => label)),
  );
  const { month, again } = useReveal(frame, chart?.data.months ?? 0, worlds[0]?.futures, title);
  const data = useMemo(() => chart && shownUntil(chart.data, month), [chart, month]);
  if (!chart || !data) return <p role="alert">The model does not know the outcome “{outcome}”.</p>;
  const { reading } = chart;
  const months = toldMonths(data.months, prediction);
  const name = namesIn(lesson, known.value)(entity);
  return (
    <figure class="reveal">
      <figcaption>{title}</figcaption>
      <p class="help">
        {name}. {axisText(reading)}
      </p>
      <ChartKey lines={chart.data.lines} />
      <LineChart
        data={data}
        words={`${title} ${dataWords(chart.data, months, reading)}`}
        digits={reading.digits}
        frame={frame}
      />
      <p class="caption">{captionText(chart.data, worlds, seed)}</p>
      <div class="reveal-tools">
        <RevealTable data={chart.data} months={months} reading={reading} title={title} />
        {again && (
          <button type="button" class="quiet" onClick={again}>
            Draw it again
          </button>
        )}
      </div>
    </figure>
  );
}

/** The whole names of the lines: beside the chart there is room for two short lines only. */
const ChartKey = ({ lines }: Pick<ChartData, "lines">) => (
  <ul class="reveal-key" aria-label="Lines of the chart">
    {lines.map(({ key, label, tone }) => (
      <li key={key}>
        <ToneMark tone={tone} /> {tone === DRAWN_BY_HAND ? "Your prediction" : label}
      </li>
    ))}
  </ul>
);

/** What line, band and dashes are, how many futures there are and which luck they have. */
function captionText(
  { lines }: ChartData,
  worlds: readonly ShownWorld[],
  seed: string | undefined,
): string {
  const n = Math.min(...worlds.map(({ futures }) => futures.replicates));
  const several = worlds.length > 1;
  const luck = seed === undefined ? "" : `, seed “${seed}”`;
  const parts = [
    `${counted(n, "future")}${several ? " of each, all with the same luck" : ""}${luck}.`,
    "Line: the middle future of each month (the median). Band: 8 of 10 futures lie in it.",
  ];
  if (lines.some(({ futures }) => futures.length > 0)) {
    parts.push("Thin lines: single futures, cut off where they leave the chart.");
  }
  if (lines.some(({ tone }) => tone === DRAWN_BY_HAND)) {
    parts.push("Dashed, with dots: your prediction.");
  }
  return parts.join(" ");
}

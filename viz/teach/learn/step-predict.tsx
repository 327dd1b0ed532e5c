import { useState } from "preact/hooks";
import { SURE } from "../../../sim/teach/assignment.ts";
import { lastYear, stakeOf } from "../../../sim/teach/stakes.ts";
import { Segments } from "../../controls/segments.tsx";
import { known } from "../engine.ts";
import { PredictChart } from "../predict/predict-chart.tsx";
import { useWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { infoOf, namesIn, watchText } from "./naming.ts";
import { TextField } from "./text-field.tsx";
import { Waiting } from "./waiting.tsx";

/** The line that is expected, how sure, and why; then the one button that shows what happens. */
export function PredictStep({ learning }: { learning: Learning }) {
  const { kept, changeWork } = learning;
  const { work, revealed } = kept.value;
  if (revealed) return <Given learning={learning} />;
  return (
    <>
      <PredictionField learning={learning} />
      <SureField learning={learning} />
      <TextField
        label="Why do you expect it?"
        value={work.why}
        onChange={(why) => changeWork({ why })}
      />
      <RevealButton learning={learning} />
    </>
  );
}

interface FieldProps {
  learning: Learning;
  /** True for the chart alone. */
  bare?: boolean;
}

/** The chart to draw on, with what is to be drawn. */
export function PredictionField({ learning, bare = false }: FieldProps) {
  const { lesson, kept, change } = learning;
  const model = known.value;
  const { start, waiting } = useStart(learning);
  if (!model) return null;
  const { predict } = lesson;
  const info = infoOf(predict.outcome, model);
  const draw = (drawing: readonly (number | null)[]) => {
    const work = { ...kept.peek().work, prediction: whole(drawing, predict.range) };
    change({ drawing, work });
  };
  return (
    <>
      {!bare && <p class="prompt">{predict.prompt}</p>}
      {!bare && (
        <p class="help">
          <b>{watchText(predict, namesIn(lesson, model), model)}.</b> {info?.help}
        </p>
      )}
      {waiting}
      <PredictChart
        lesson={lesson}
        known={model}
        start={start}
        value={kept.value.drawing}
        onChange={draw}
      />
    </>
  );
}

/** A drawing as a prediction, once every value is chosen. A start that is not known is as what follows. */
function whole(
  drawing: readonly (number | null)[],
  [low, high]: readonly [number, number],
): number[] | null {
  const [first, ...rest] = drawing;
  if (rest.length === 0 || rest.some((value) => value === null)) return null;
  const all = [first ?? rest[0], ...rest] as number[];
  return all.map((value) => Math.min(high, Math.max(low, value)));
}

/** Worlds that tell how things stand before the first month; nothing is simulated for it. */
const STARTS = 40;

function useStart(learning: Learning) {
  const { lesson, jobs } = learning;
  const { world, entity, outcome, range } = lesson.predict;
  const ask = learning.ask();
  const now = useWorlds(jobs, [world], {
    ...ask,
    months: 0,
    replicates: Math.min(STARTS, ask.replicates),
  });
  const futures = now.worlds.get(world);
  const typical = futures ? stakeOf(lastYear(futures, { entity, outcome })).typical : Number.NaN;
  const start = Number.isNaN(typical) ? null : Math.min(range[1], Math.max(range[0], typical));
  return { start, waiting: now.trouble === "" ? null : <Waiting now={now} /> };
}

/** How sure somebody is, in five words. */
function SureField({ learning }: { learning: Learning }) {
  const { kept, changeWork } = learning;
  return (
    <Segments
      legend="How sure are you?"
      name="sure"
      options={SURE.map((label, value) => ({ value, label }))}
      value={kept.value.work.sure ?? -1}
      onChange={(sure) => changeWork({ sure })}
    />
  );
}

function RevealButton({ learning }: { learning: Learning }) {
  const { prediction } = learning.kept.value.work;
  const [asked, setAsked] = useState(false);
  const reveal = () => (prediction === null ? setAsked(true) : learning.reveal());
  return (
    <div class="act">
      <p>Once you have seen what happens, your prediction stays as it is.</p>
      <button type="button" class="main-action big" onClick={reveal}>
        Show what happens
      </button>
      {asked && prediction === null && (
        <p role="alert">
          Your line is not finished: draw on in the plot, or choose a value for each time. Or{" "}
          <button type="button" class="quiet go-on" onClick={() => learning.reveal()}>
            go on without a prediction
          </button>
        </p>
      )}
    </div>
  );
}

/** What was predicted, once it cannot be changed any more. */
function Given({ learning }: { learning: Learning }) {
  const { work } = learning.kept.value;
  return (
    <>
      <p class="prompt">{learning.lesson.predict.prompt}</p>
      {work.prediction === null ? (
        <p>You went on without a prediction.</p>
      ) : (
        <>
          <p>
            Your prediction is given and stays as it is; the next step shows it beside what happens.
          </p>
          <dl class="given">
            <dt>How sure</dt>
            <dd>{work.sure === null ? "not said" : SURE[work.sure]}</dd>
            <dt>Why</dt>
            <dd>{work.why.trim() || "not said"}</dd>
          </dl>
        </>
      )}
      <p class="help">To predict anew, start the lesson again (at the top of the page).</p>
    </>
  );
}

import type { Futures } from "../../../sim/teach/futures.ts";
import { worldOf } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { known } from "../engine.ts";
import { compareWith } from "../predict/compare.ts";
import { RevealChart } from "../predict/reveal-chart.tsx";
import type { Predicted } from "../predict/reveal-data.ts";
import { useWorlds, type WorldsNow } from "../worlds.ts";
import type { Learning } from "./learning.ts";

/** Every world that the charts of what happens are drawn of, simulated now that it is asked for. */
export function useRevealed(learning: Learning): WorldsNow {
  const { lesson, jobs } = learning;
  const first = [...lesson.reveal[0].worlds, lesson.predict.world];
  const ids = new Set([...first, ...lesson.reveal.flatMap(({ worlds }) => worlds)]);
  return useWorlds(jobs, [...ids], learning.ask());
}

interface PartProps {
  learning: Learning;
  /** Which of the charts. */
  part: number;
  worlds: ReadonlyMap<string, Futures>;
}

/** One chart of what happens, once its worlds are there; the first has the prediction in it. */
export function RevealPart({ learning, part, worlds }: PartProps) {
  const { lesson, kept } = learning;
  const { title, entity, outcome, worlds: ids } = lesson.reveal[part];
  if (!ids.every((id) => worlds.has(id))) return null;
  const { prediction, seed } = kept.value.work;
  return (
    <RevealChart
      title={title}
      lesson={lesson}
      worlds={ids.map((id) => {
        return { id, label: worldOf(lesson, id).label, futures: worlds.get(id) as Futures };
      })}
      entity={entity}
      outcome={outcome}
      prediction={part === 0 ? drawnIn(lesson, prediction) : null}
      seed={seed}
    />
  );
}

/** A prediction for the first chart, where that shows what was to be drawn. */
export function drawnIn(
  { predict, reveal }: Pick<Lesson, "predict" | "reveal">,
  prediction: readonly number[] | null,
): Predicted | null {
  const [{ entity, outcome }] = reveal;
  if (!prediction || predict.entity !== entity || predict.outcome !== outcome) return null;
  return { at: predict.at, values: prediction };
}

/** The prediction beside what happens, in words. */
export function Compared({ learning, worlds }: Omit<PartProps, "part">) {
  const model = known.value;
  const { lesson, kept } = learning;
  const first = [...lesson.reveal[0].worlds, lesson.predict.world];
  if (!model || !first.every((id) => worlds.has(id))) return null;
  const said = compareWith(lesson, kept.value.work, worlds, model);
  if (said.length === 0) return null;
  return (
    <section class="compared" aria-labelledby="compared-heading">
      <h3 id="compared-heading">What you expected, and what happens</h3>
      <ul>
        {said.map(({ id, text }) => (
          <li key={id} class={`compared-${id}`}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

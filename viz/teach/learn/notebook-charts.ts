import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { worldOf } from "../../../sim/teach/jobs.ts";
import { chartSvg } from "../../export/chart-svg.ts";
import { capital } from "../../views/story-words.ts";
import { readingOf } from "../predict/reading.ts";
import { type Predicted, revealData, type ShownWorld, toldMonths } from "../predict/reveal-data.ts";
import { dataWords } from "../predict/reveal-words.ts";
import type { Learning } from "./learning.ts";
import { VARIED } from "./lever-start.ts";
import { infoOf, namesIn, plainMeaning, watchText } from "./naming.ts";
import type { NotebookChart } from "./notebook.ts";
import { drawnIn } from "./reveal-part.tsx";

type Worlds = ReadonlyMap<string, Futures>;

/** What a chart of the notebook shows. */
interface Shown {
  readonly title: string;
  readonly entity: string;
  readonly outcome: string;
  readonly worlds: readonly ShownWorld[];
  readonly prediction: Predicted | null;
}

/** The charts of the notebook: the prediction beside what happened, and the levers tried last. */
export function notebookCharts(
  learning: Learning,
  worlds: Worlds,
  model: PageModel,
): NotebookChart[] {
  const { lesson, kept } = learning;
  const { revealed, tried, work } = kept.peek();
  const world = (id: string, label = worldOf(lesson, id).label): ShownWorld => {
    return { id, label, futures: worlds.get(id) as Futures };
  };
  const shown: Shown[] = [];
  if (revealed) {
    const { title, entity, outcome, worlds: ids } = lesson.reveal[0];
    const prediction = drawnIn(lesson, work.prediction);
    shown.push({ title, entity, outcome, prediction, worlds: ids.map((id) => world(id)) });
  }
  if (tried) {
    const { entity, outcome } = lesson.predict;
    const both = [world(lesson.vary.world), world(VARIED, "with my levers")];
    shown.push({ title: "What my levers change", entity, outcome, prediction: null, worlds: both });
  }
  return shown.map((one) => pictured(learning, one, model));
}

function pictured(
  { lesson, assignment, kept }: Learning,
  { title, ...shown }: Shown,
  model: PageModel,
): NotebookChart {
  const info = infoOf(shown.outcome, model);
  if (!info) throw new Error(`the model does not know the outcome “${shown.outcome}”`);
  const reading = readingOf(info);
  const data = revealData({ ...shown, lesson, reading });
  const words = dataWords(data, toldMonths(data.months, shown.prediction), reading);
  const svg = chartSvg(data, {
    title,
    subtitle: `${watchText(shown, namesIn(lesson, model), model)}. ${capital(plainMeaning(info))}.`,
    notes: [
      `Line: the typical future (the median). Band: 8 of 10 of ${assignment.replicates} futures. Dashed, with dots: my prediction.`,
      `Seed “${kept.peek().work.seed}”. Partnerscape, model ${model.version}.`,
    ],
    description: words,
  });
  return { title, svg: new XMLSerializer().serializeToString(svg), words };
}

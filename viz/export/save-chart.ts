import type { Answer } from "../charts/facets.ts";
import type { Picture } from "../charts/pictures.ts";
import { saveText } from "../save.ts";
import { baseLabel, caption, isUnknown } from "../views/chart-words.ts";
import { meaningOf } from "../views/outcome-words.ts";
import { chartCsv } from "./chart-csv.ts";
import { type ChartWords, chartSvg } from "./chart-svg.ts";
import { savePng, saveSvg } from "./files.ts";

/** Kinds of files a chart can be saved as. */
export type FileKind = "PNG" | "SVG" | "CSV";

/** A chart with everything that a file of it says. */
export interface Saved {
  readonly picture: Picture;
  readonly answer: Answer;
  /** The entity's name. */
  readonly name: string;
  /** The chart in words. */
  readonly summary: string;
  readonly seed: string;
  readonly product: string;
  readonly version: string;
}

/** Hands the person a chart as a file. Rejects where the browser cannot. */
export async function saveChart(kind: FileKind, chart: Saved): Promise<void> {
  const file = fileName(chart);
  if (kind === "CSV") return saveText(`${file}.csv`, csvOf(chart), "text/csv");
  const svg = chartSvg(chart.picture.data, wordsOf(chart));
  if (kind === "SVG") return saveSvg(file, svg);
  return savePng(file, svg);
}

const isGap = ({ picture }: Saved): boolean => picture.mode === "gaps";

function fileName(chart: Saved): string {
  const { picture, name, product } = chart;
  const words = [product, picture.info.label, isGap(chart) ? "difference" : "", name].join(" ");
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function wordsOf(chart: Saved): ChartWords {
  const { picture, answer, name, summary, seed, version } = chart;
  const { info, data, mode } = picture;
  const single = data.lines.some((line) => line.futures.length > 0);
  const title = isGap(chart)
    ? `${info.label}, ${name}: difference from ${baseLabel(answer)}`
    : `${info.label}, ${name}`;
  return {
    title,
    subtitle: `${meaningOf(info)}. ${info.help}`,
    notes: [
      caption(answer, mode, data.lines.length > 2, single),
      `Seed “${seed}”. Partnerscape, model ${version}. Simulated: it predicts nothing about a named trust.`,
    ],
    description: summary,
  };
}

function csvOf(chart: Saved): string {
  const { picture, answer, name, seed, version } = chart;
  return chartCsv(picture.data, {
    outcome: picture.info.id,
    unit: picture.info.unit,
    entity: name,
    measure: isGap(chart) ? "difference" : "level",
    base: isGap(chart) ? baseLabel(answer) : "",
    seed,
    model_version: version,
    futures: answer.result.n,
    spread: isUnknown(answer) ? "unknown" : "chance",
  });
}

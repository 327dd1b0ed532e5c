import { passportIntoCsv } from "../../sim/passport/csv.ts";
import type { Passport } from "../../sim/passport/passport.ts";
import { passportLines } from "../../sim/passport/words.ts";
import { memberKey } from "../cast.ts";
import type { Answer } from "../charts/facets.ts";
import type { Picture } from "../charts/pictures.ts";
import { passportOf } from "../passport-now.ts";
import { saveText } from "../save.ts";
import { baseLabel, caption, isUnknown } from "../views/chart-words.ts";
import { meaningOf, rowAt } from "../views/outcome-words.ts";
import { type CsvWords, chartCsv } from "./chart-csv.ts";
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
  readonly product: string;
}

/** Hands the person a chart as a file. Rejects where the browser cannot. */
export async function saveChart(kind: FileKind, chart: Saved): Promise<void> {
  const file = fileName(chart);
  const title = titleOf(chart);
  const passport = await passportOf(chart.answer, `Chart: ${title}`);
  if (kind === "CSV") {
    return saveText(`${file}.csv`, passportIntoCsv(csvOf(chart, passport), passport), "text/csv");
  }
  const svg = chartSvg(chart.picture.data, wordsOf(chart, title, passport));
  if (kind === "SVG") return saveSvg(file, svg, passport);
  return savePng(file, svg, passport);
}

function titleOf(chart: Saved): string {
  const { picture, answer, name } = chart;
  const title = `${picture.info.label}, ${name}`;
  return isGap(chart) ? `${title}: difference from ${baseLabel(answer)}` : title;
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

function wordsOf(chart: Saved, title: string, passport: Passport): ChartWords {
  const { picture, answer, summary } = chart;
  const { info, data, mode } = picture;
  const single = data.lines.some((line) => line.futures.length > 0);
  return {
    title,
    subtitle: `${meaningOf(info)}. ${info.help}`,
    notes: [
      caption(answer, mode, data.lines.length > 2, single),
      "Simulated: it predicts nothing about a named trust.",
      ...passportLines(passport),
    ],
    description: summary,
  };
}

function csvOf(chart: Saved, { seed, model_version }: Passport): string {
  const { picture, answer, name } = chart;
  const place = { outcome: picture.info.id, entity: picture.entity };
  const words: CsvWords = {
    outcome: picture.info.id,
    unit: picture.info.unit,
    entity: name,
    measure: isGap(chart) ? "difference" : "level",
    base: isGap(chart) ? baseLabel(answer) : "",
    seed,
    model_version,
    futures: answer.result.n,
    spread: isUnknown(answer) ? "unknown" : "chance",
  };
  return chartCsv(picture.data, words, ({ key }, month) => {
    const m = answer.cast.findIndex((member) => memberKey(member) === key);
    return isGap(chart) && m >= 0 ? rowAt(answer, m, place, month, "gaps") : undefined;
  });
}

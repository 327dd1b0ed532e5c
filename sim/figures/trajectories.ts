import type { ChartData, LineData } from "../../viz/charts/chart-data.ts";
import { drawTrajectories } from "../../viz/charts/trajectory-draw.ts";
import { layoutTrajectories } from "../../viz/charts/trajectory-layout.ts";
import { element, type Figure, picture } from "./svg.ts";
import { createSvg } from "./svg-document.ts";

/** One line with its band, at some months. */
export interface TrajectoryLine {
  readonly label: string;
  readonly tone: number;
  readonly points: readonly {
    readonly month: number;
    readonly centre: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** An outcome over time. */
export interface TrajectoryData {
  readonly name: string;
  readonly title: string;
  readonly months: number;
  readonly good: -1 | 0 | 1;
  readonly lines: readonly TrajectoryLine[];
}

const SIZE = { width: 640, height: 280 };
const HEADING = 22;

/**
 * The page's trajectory chart as a picture of its own: the same layout and the same drawing, on a
 * document just large enough for them. Between the months there are, lines are straight.
 */
export function trajectoryFigure(data: TrajectoryData): Figure {
  const lines = data.lines.map((one) => lineData(one, data.months));
  const values = lines.flatMap((one) => [...one.low, ...one.high, ...one.centre]);
  const known = values.filter((value) => !Number.isNaN(value));
  const domain: [number, number] =
    known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const chart: ChartData = { months: data.months, domain, good: data.good, lines, ghosts: [] };
  const svg = createSvg();
  drawTrajectories(svg.element, layoutTrajectories(chart, SIZE));
  const look = lines.length > 3 ? { class: "crowded" } : {};
  const body = element("g", { ...look, transform: `translate(0,${HEADING})` }, svg.inside());
  return picture(data, { width: SIZE.width, height: SIZE.height + HEADING }, body);
}

function lineData({ label, tone, points }: TrajectoryLine, months: number): LineData {
  const filled = (read: (point: TrajectoryLine["points"][number]) => number) => {
    const out = new Float64Array(months + 1).fill(Number.NaN);
    points.forEach((point, i) => {
      const before = points[Math.max(0, i - 1)];
      const steps = Math.max(1, point.month - before.month);
      for (let m = before.month; m <= point.month; m += 1) {
        const share = (m - before.month) / steps;
        out[m] = m === point.month ? read(point) : read(before) * (1 - share) + read(point) * share;
      }
    });
    return out;
  };
  return {
    key: label,
    label,
    tone,
    faded: false,
    centre: filled((point) => point.centre),
    low: filled((point) => point.low),
    high: filled((point) => point.high),
    futures: [],
  };
}

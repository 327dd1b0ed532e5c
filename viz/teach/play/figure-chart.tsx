import "../../styles/teach-reveal.css";
import { line as path, scaleLinear } from "d3";
import type { ComponentChildren } from "preact";
import { ROUND } from "../../../sim/teach/play-file.ts";
import { markPath } from "../../charts/trajectory-draw.ts";
import { number } from "../../format.ts";
import { ratingWord } from "../../story/scene-words.ts";
import { ToneMark } from "../../views/tone-mark.tsx";
import { type Figure, type Line, lineText, type Point, valueAtYear, valueText } from "./figures.ts";

const WIDTH = 340;
const HEIGHT = 190;
const LEFT = 44;
/** Room for the words of ratings beside the axis. */
const WORDS = 72;
const RIGHT = 22;
const TOP = 10;
const BOTTOM = 24;

interface PictureProps {
  figure: Figure;
  /** Years across, whether they have been played or not. */
  years: number;
}

/** A chart of what is known so far, the same in words, and as a table. */
export const FigureChart = (props: PictureProps) => (
  <Chart {...props}>
    <ul>
      {props.figure.lines.map((line) => (
        <li key={line.key}>
          <ToneMark tone={line.tone} />{" "}
          <span>
            <strong>{line.label}</strong>: {lineText(props.figure, line)}
          </span>
        </li>
      ))}
    </ul>
  </Chart>
);

interface ChartProps extends PictureProps {
  /** What is said under it. */
  children?: ComponentChildren;
  /** What to look for; a key of the lines is then shown too. */
  ask?: string;
}

/** A chart with its title, what is said about it, and its table. */
export function Chart({ figure, years, ask, children }: ChartProps) {
  // One point is said, not drawn.
  const lasts = figure.lines.some(({ points }) => points.length > 1);
  return (
    <figure class="play-figure">
      <figcaption>{figure.title}</figcaption>
      {ask && <p class="ask">{ask}</p>}
      {lasts && <Picture figure={figure} years={years} />}
      {ask && (
        <ul class="play-key" aria-label="Lines">
          {figure.lines.map(({ key, label, tone }) => (
            <li key={key}>
              <ToneMark tone={tone} /> {label}
            </li>
          ))}
        </ul>
      )}
      <div class="play-words">{children}</div>
      {lasts && <YearTable figure={figure} />}
    </figure>
  );
}

/** What an axis spans at least, by unit, so that small ups and downs look small. */
const LEAST: Readonly<Record<string, number>> = { SD: 1, weeks: 4, "% of income": 4 };

/** The numbers an axis runs from and to. */
function spanOf({ lines, kind, reading }: Figure): readonly [number, number] {
  if (kind === "rating") return [0.7, 4.3];
  if (kind === "yes") return [-0.15, 1.15];
  const all = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const least = LEAST[reading.unit] ?? (reading.factor === 100 ? 0.1 : 1);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const more = Math.max(0, least - (high - low)) / 2 + (high - low) * 0.08;
  return all.length === 0 ? [0, 1] : [low - more, high + more];
}

function ticksOf(figure: Figure, scale: { ticks(count: number): number[] }): [number, string][] {
  if (figure.kind === "yes") return [0, 1].map((value) => [value, value ? "yes" : "no"]);
  if (figure.kind === "rating") return [1, 2, 3, 4].map((value) => [value, SHORT[value]]);
  const { factor, digits } = figure.reading;
  const all = scale.ticks(4);
  const needed = Math.min(
    digits,
    all.some((value) => !Number.isInteger(value * factor)) ? digits : 0,
  );
  return all.map((value) => [value, number(value * factor, Math.min(needed, 1) || needed)]);
}

// The whole word for the second does not fit beside an axis.
const SHORT = ["", ratingWord(1), "req. impr.", ratingWord(3), ratingWord(4)];

function Picture({ figure, years }: PictureProps) {
  const left = figure.kind === "rating" ? WORDS : LEFT;
  const x = scaleLinear([0, years * ROUND], [left, WIDTH - RIGHT]);
  const y = scaleLinear(spanOf(figure), [HEIGHT - BOTTOM, TOP]);
  const label = `Chart: ${figure.title}. ${figure.lines.map((line) => `${line.label}: ${lineText(figure, line)}`).join(". ")}.`;
  return (
    <svg class="chart play-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticksOf(figure, y).map(([value, text]) => (
        <g key={value} class={value === 0 && figure.kind === "number" ? "tick zero" : "tick"}>
          <line x1={left} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value) + 4}>
            {text}
          </text>
        </g>
      ))}
      <g class="years">
        {Array.from({ length: years + 1 }, (_, year) => (
          <text key={year} x={x(year * ROUND)} y={HEIGHT - 6}>
            {year === 0 ? "start" : year === years ? `year ${year}` : year}
          </text>
        ))}
      </g>
      {figure.lines.map((line) => (
        <LinePath key={line.key} line={line} x={x} y={y} />
      ))}
    </svg>
  );
}

interface LinePathProps {
  line: Line;
  x: (month: number) => number;
  y: (value: number) => number;
}

function LinePath({ line: { points, tone, yearly }, x, y }: LinePathProps) {
  const draw = path<Point>(
    ({ month }) => x(month),
    ({ value }) => y(value),
  );
  const marks = yearly || points.length === 1 ? points : points.slice(-1);
  return (
    <g class={`tone-${tone}`}>
      <path class={`centre tone-${tone}${yearly ? " yearly" : ""}`} d={draw(points) ?? ""} />
      {marks.map(({ month, value }) => (
        <path
          key={month}
          class={`mark tone-${tone}`}
          d={markPath(tone, 60)}
          transform={`translate(${x(month)} ${y(value)})`}
        />
      ))}
    </g>
  );
}

function YearTable({ figure }: { figure: Figure }) {
  const last = Math.max(0, ...figure.lines.map(({ points }) => points.at(-1)?.month ?? 0));
  const years = Array.from({ length: Math.floor(last / ROUND) + 1 }, (_, i) => i);
  return (
    <details class="twin">
      <summary>As a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-label={`Table: ${figure.title}`} tabIndex={0}>
        <table class="play-table">
          <thead>
            <tr>
              <th scope="col">After</th>
              {figure.lines.map(({ key, label }) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year === 0 ? "the start" : `year ${year}`}</th>
                {figure.lines.map((line) => {
                  const value = valueAtYear(line, year);
                  return <td key={line.key}>{value === null ? "–" : valueText(figure, value)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

import type { OutcomeInfo } from "../../../sim/model.ts";
import { ROUND, type Sight } from "../../../sim/teach/play-file.ts";
import { ratingWord, standing } from "../../story/scene-words.ts";
import { within } from "../../views/story-words.ts";
import { type Reading, readingOf } from "../predict/reading.ts";

/** A value in a month. */
export interface Point {
  readonly month: number;
  readonly value: number;
}

/** One line of a figure: month by month, or a point a year. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly tone: number;
  /** True where only the points are known, and what is between them is not. */
  readonly yearly: boolean;
  readonly points: readonly Point[];
}

/** A chart of one outcome. */
export interface Figure {
  readonly key: string;
  readonly title: string;
  readonly reading: Reading;
  readonly kind: Kind;
  readonly lines: readonly Line[];
}

/** How values of an outcome are read: as numbers, as inspectors' ratings, or as yes and no. */
export type Kind = "number" | "rating" | "yes";

/** One future as it is looked at: a table of values by month. */
export interface Values {
  readonly series: readonly { readonly entity: string; readonly outcome: string }[];
  /** [month][series] */
  readonly values: Float64Array;
  /** The last month that may be looked at. */
  readonly until: number;
}

const YES = ["special_measures"];

/** How an outcome is read. */
export function kindOf({ id, unit }: Pick<OutcomeInfo, "id" | "unit">): Kind {
  if (unit === "rating") return "rating";
  return YES.includes(id) ? "yes" : "number";
}

/** The values of one series up to the last month that may be seen; those that are absent left out. */
export function pointsOf(
  { series, values, until }: Values,
  entity: string,
  outcome: string,
  every: Sight["every"] = "month",
): Point[] {
  const at = series.findIndex((one) => one.entity === entity && one.outcome === outcome);
  if (at < 0) return [];
  const step = every === "year" ? ROUND : 1;
  const points: Point[] = [];
  for (let month = 0; month <= until; month += step) {
    const value = values[month * series.length + at];
    if (!Number.isNaN(value)) points.push({ month, value });
  }
  return points;
}

/** Figures of what may be seen: one for each outcome, with a line for each organisation. */
export function figuresOf(
  sights: readonly Sight[],
  values: Values,
  outcomes: readonly OutcomeInfo[],
  name: (entity: string) => string,
): Figure[] {
  const ids = [...new Set(sights.map(({ outcome }) => outcome))];
  const entities = [...new Set(sights.map(({ entity }) => entity))];
  return ids.flatMap((id) => {
    const info = outcomes.find((one) => one.id === id);
    if (!info) return [];
    const own = sights.filter(({ outcome }) => outcome === id);
    const lines = own.map(
      ({ entity, every }): Line => ({
        key: entity,
        label: name(entity),
        tone: 1 + (entities.indexOf(entity) % 5),
        yearly: every === "year",
        points: pointsOf(values, entity, id, every),
      }),
    );
    const title = own.length === 1 ? titleOf(info, name(own[0].entity)) : info.label;
    return [{ key: id, title, reading: readingOf(info), kind: kindOf(info), lines }];
  });
}

/** What a chart of one entity is called: “Trust, the partnership”. */
export const titleOf = ({ label }: Pick<OutcomeInfo, "label">, whose: string): string =>
  `${label}, ${within(whose)}`;

/** A value in words, as a board would say it. */
export function valueText(
  { reading, kind }: Pick<Figure, "reading" | "kind">,
  value: number,
): string {
  if (kind === "yes") return value >= 0.5 ? "yes" : "no";
  if (kind === "rating") return ratingWord(value);
  const said = reading.say(value);
  return reading.unit === "SD" ? `${said.replace(" SD", "")} (${standing(value)})` : said;
}

/** Where a line is now, and where it was a year before. */
export function lineText(figure: Pick<Figure, "reading" | "kind">, { points }: Line): string {
  const last = points.at(-1);
  if (!last) return "no figure yet";
  const now = valueText(figure, last.value);
  const before = points.find(({ month }) => month === last.month - ROUND);
  if (!before) return last.month === 0 ? `${now} at the start` : now;
  const was = valueText(figure, before.value);
  const when = before.month === 0 ? "at the start" : "a year before";
  return was === now ? `${now}, as ${when}` : `${now}; ${when} ${was}`;
}

/** The value of a line in the month that ends a year, or null. */
export const valueAtYear = ({ points }: Line, year: number): number | null =>
  points.find(({ month }) => month === year * ROUND)?.value ?? null;

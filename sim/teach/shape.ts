/** A value in a month. */
export interface Point {
  readonly month: number;
  readonly value: number;
}

/** A line that goes away from where it started and comes back at least half of the way. */
export interface Turn {
  /** How far it went, as a positive number. */
  readonly size: number;
  /** When it was farthest. */
  readonly month: number;
  /** First month after that in which it is back where it started; null where it never is. */
  readonly back: number | null;
}

/** What is said of the course of a line. */
export interface Shape {
  readonly start: number;
  readonly end: number;
  /** Whether it ends higher (1) or lower (-1) than it began, or about the same (0). */
  readonly direction: -1 | 0 | 1;
  readonly dip: Turn | null;
  readonly bump: Turn | null;
  /** The largest change within a year; null where no year has one worth the name. */
  readonly steepest: Steepest | null;
}

/** The year in which most happens, from 1, and whether the line rises (1) or falls (-1) in it. */
export interface Steepest {
  readonly year: number;
  readonly way: -1 | 1;
}

/** Smallest change worth a word, and size of a turn that a single future must take to have one. */
interface Sizes {
  readonly worth: number;
  readonly turn: number;
}

/**
 * By unit. A turn is about twice what organisations without any partnership swing by around their
 * own trend (standard deviation within two years, after smoothing), so that noise is no dip; a
 * change worth a word is about half of that.
 */
const SIZES: Readonly<Record<string, Sizes>> = {
  SD: { worth: 0.25, turn: 0.5 },
  rating: { worth: 0.5, turn: 0.5 },
  stage: { worth: 0.5, turn: 0.5 },
  share: { worth: 0.05, turn: 0.1 },
  "1": { worth: 0.1, turn: 0.1 },
  weeks: { worth: 1, turn: 3 },
  km: { worth: 1, turn: 1 },
  index: { worth: 2, turn: 4 },
  "%": { worth: 1, turn: 2 },
  "% a year": { worth: 1, turn: 2 },
  "% of income": { worth: 1, turn: 2 },
};

/** For sums of money, in £m. */
const MONEY: Sizes = { worth: 1, turn: 2 };

/** The smallest change of an outcome in this unit that is called one. */
export const worthOf = (unit: string): number => (SIZES[unit] ?? MONEY).worth;

/** How deep a dip of a single future must be, in this unit, to be called one. */
export const turnSize = (unit: string): number => (SIZES[unit] ?? MONEY).turn;

const ROUNDING = 1e-9;

/** The months of a line that have a value. */
export function pointsOf(line: ArrayLike<number>): Point[] {
  const points: Point[] = [];
  for (let month = 0; month < line.length; month += 1) {
    if (!Number.isNaN(line[month])) points.push({ month, value: line[month] });
  }
  return points;
}

/**
 * Each value as the mean of itself and its neighbours, so that a single odd month counts little.
 * The first stays as it is: everything is measured from it.
 */
export function smoothed(points: readonly Point[]): Point[] {
  return points.map(({ month, value }, i) => {
    if (i === 0) return { month, value };
    const near = points.slice(i - 1, i + 2);
    return { month, value: near.reduce((sum, one) => sum + one.value, 0) / near.length };
  });
}

/** Straight lines between points, month by month; NaN before the first and after the last. */
export function joined(points: readonly Point[], months: number): Float64Array {
  const line = new Float64Array(months + 1).fill(Number.NaN);
  points.forEach(({ month, value }, i) => {
    if (month <= months) line[month] = value;
    const next = points[i + 1];
    if (!next) return;
    for (let m = month + 1; m < next.month && m <= months; m += 1) {
      line[m] = value + ((m - month) / (next.month - month)) * (next.value - value);
    }
  });
  return line;
}

/**
 * The shape of a line; null where it has fewer than two values. Changes are at least `worth`, dips
 * and bumps at least `turn`.
 */
export function shapeOf(points: readonly Point[], worth: number, turn = worth): Shape | null {
  if (points.length < 2) return null;
  const start = points[0].value;
  const end = points[points.length - 1].value;
  return {
    start,
    end,
    direction: sideOf(end - start, worth),
    dip: turnOf(points, turn),
    bump: turnOf(mirrored(points), turn),
    steepest: steepestOf(points, worth),
  };
}

/** Upwards, downwards, or too little to say so. */
export function sideOf(change: number, worth: number): -1 | 0 | 1 {
  if (Math.abs(change) < worth - ROUNDING) return 0;
  return change > 0 ? 1 : -1;
}

const mirrored = (points: readonly Point[]): Point[] =>
  points.map(({ month, value }) => ({ month, value: -value }));

/**
 * A dip: the lowest value is at least `worth` below the first, and afterwards the line climbs by at
 * least `worth` and at least half of that depth. A line that only falls has none.
 */
function turnOf(points: readonly Point[], worth: number): Turn | null {
  const start = points[0].value;
  const lowest = points.reduce((a, b) => (b.value < a.value - ROUNDING ? b : a));
  const size = start - lowest.value;
  if (size < worth - ROUNDING) return null;
  const after = points.filter(({ month }) => month > lowest.month);
  const climb = Math.max(...after.map(({ value }) => value)) - lowest.value;
  if (!(climb >= Math.max(worth, size / 2) - ROUNDING)) return null;
  const back = after.find(({ value }) => value >= start - ROUNDING);
  return { size, month: lowest.month, back: back?.month ?? null };
}

/** The year in which most happens, where there are two years at least to choose from. */
function steepestOf(points: readonly Point[], worth: number): Steepest | null {
  const ends = points.filter(({ month }) => month % 12 === 0);
  const years = ends.flatMap(({ month, value }, i) => {
    const before = ends[i - 1];
    if (!before || before.month !== month - 12) return [];
    return [{ year: month / 12, change: value - before.value }];
  });
  if (years.length < 2) return null;
  const most = years.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) + ROUNDING ? b : a));
  const way = sideOf(most.change, worth);
  return way === 0 ? null : { year: most.year, way };
}

/** Where a line turns by at least `worth`: its first value, each turn, and its last value. */
export function turnsOf(points: readonly Point[], worth: number): Point[] {
  const turns = [points[0]];
  let farthest = points[0];
  let way = 0;
  for (const point of points.slice(1)) {
    const last = turns[turns.length - 1];
    if (way === 0) way = sideOf(point.value - last.value, worth);
    if (way * (point.value - farthest.value) >= 0) farthest = point;
    else if (way !== 0 && sideOf(point.value - farthest.value, worth) === -way) {
      turns.push(farthest);
      farthest = point;
      way = -way;
    }
  }
  const end = points[points.length - 1];
  if (way === 0) return turns;
  return [
    ...turns,
    sideOf(end.value - turns[turns.length - 1].value, worth) === 0 ? farthest : end,
  ];
}

/** “month 7”, “the end of year 3”, “month 31 (in year 3)”. */
export function whenText(month: number): string {
  if (month > 0 && month % 12 === 0) return `the end of year ${month / 12}`;
  return month < 24 ? `month ${month}` : `month ${month} (in year ${Math.ceil(month / 12)})`;
}

/** The course of a line in a few words: “falls until month 6, then rises above where it started”. */
export function shapeText(points: readonly Point[], worth: number): string {
  const turns = turnsOf(points, worth);
  const legs = turns.slice(1).map((to, i) => {
    const rises = to.value > turns[i].value;
    return { word: rises ? "rises" : "falls", until: whenText(to.month) };
  });
  if (legs.length === 0) return "stays about the same";
  const [start, end] = [points[0].value, points[points.length - 1].value];
  if (legs.length === 1) {
    const back = sideOf(end - start, worth) === 0;
    return back ? `${legs[0].word} a little and ends about where it started` : legs[0].word;
  }
  const close = closing(end - start, worth, legs[legs.length - 1].word === "rises");
  if (legs.length === 2)
    return `${legs[0].word} until ${legs[0].until}, then ${legs[1].word}${close}`;
  if (legs.length === 3) {
    const [first, second, third] = legs;
    return `${first.word} until ${first.until}, ${second.word} until ${second.until}, then ${third.word}${close}`;
  }
  return `turns ${legs.length - 1} times, and in the end ${legs[legs.length - 1].word}${close}`;
}

function closing(change: number, worth: number, rises: boolean): string {
  const side = sideOf(change, worth);
  if (side === 0) return " back to about where it started";
  const word = side === 1 ? "above" : "below";
  return rises === (side === 1)
    ? ` ${word} where it started`
    : ` but stays ${word} where it started`;
}

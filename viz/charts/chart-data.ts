/** One ensemble in one chart; arrays run over months 0 to the horizon, NaN = nothing to draw. */
export interface LineData {
  /** Stable between redraws, so that a line is moved and not made anew. */
  readonly key: string;
  readonly label: string;
  /** Number of its colour and mark; 0 is the counterfactual, which is dashed. */
  readonly tone: number;
  /** True while another line is in the foreground. */
  readonly faded: boolean;
  readonly centre: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A few single futures. */
  readonly futures: readonly Float64Array[];
  /** Months that carry a mark, where they are not those at which a difference is put in words. */
  readonly marked?: readonly number[];
}

/** Number of a line that a person drew, which is dashed as well. */
export const DRAWN_BY_HAND = 6;

/** What a trajectory chart is given. */
export interface ChartData {
  readonly months: number;
  /** Smallest and largest value to be seen. */
  readonly domain: readonly [number, number];
  /** Which direction is good: 1 up, -1 down, 0 neither. */
  readonly good: -1 | 0 | 1;
  readonly lines: readonly LineData[];
  /** The answer to the last question, shown pale until the new band is there. */
  readonly ghosts: readonly LineData[];
  /** True where a key beside the chart names the lines, so that the plot has the whole width. */
  readonly keyed?: boolean;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

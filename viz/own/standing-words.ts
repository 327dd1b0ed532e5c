/** A standing as people are asked for it. */
interface StandingWords {
  readonly label: string;
  /** What the ends of its scale mean. */
  readonly low: string;
  readonly high: string;
  readonly step: number;
}

const of = (label: string, low: string, high: string, step = 0.05): StandingWords => ({
  label,
  low,
  high,
  step,
});

/** The standings in plain words, in the order in which people are asked for them. */
export const STANDING_WORDS: Readonly<Record<string, StandingWords>> = {
  quality: of("Quality of care", "among the weakest", "among the best", 0.1),
  staff_experience: of("What it is like to work there", "among the worst", "among the best", 0.1),
  surplus: of("Surplus or deficit", "deep deficit", "surplus", 0.5),
  waits: of("Mean wait for planned care", "short", "long", 1),
  board_stability: of("Stability of the board", "posts empty or new", "filled for years"),
};

/** A standing's plain name; its id in words where there is none. */
export const standingLabel = (id: string): string =>
  STANDING_WORDS[id]?.label ?? id.replaceAll("_", " ");

/** The name the default comparison goes by in pickers and links. */
export const COMPARISON = "comparison";

/** Everything a person has chosen and a link carries. */
export interface View {
  /** A built-in scenario's id, or {@link COMPARISON}. */
  readonly scenario: string;
  readonly seed: string;
  readonly replicates: number;
  /** Levers that differ from the preset, by parameter id. */
  readonly levers: Readonly<Record<string, number>>;
  /** The form chosen instead of the preset's, for a single scenario. */
  readonly form: string | null;
}

/** Numbers of futures on offer. */
export const REPLICATES = [60, 200, 500, 1000] as const;

/** Months simulated. */
export const HORIZON = 120;

/** What the page opens on. */
export const OPENING: View = {
  scenario: COMPARISON,
  seed: "1",
  replicates: 200,
  levers: {},
  form: null,
};

/** The same view with one lever set, or, with null, back at its preset. */
export function withLever(view: View, id: string, value: number | null): View {
  const { [id]: _old, ...others } = view.levers;
  return { ...view, levers: value === null ? others : { ...others, [id]: value } };
}

/** Another scenario: levers and form go back to its preset, seed and number of futures stay. */
export function withScenario(view: View, scenario: string): View {
  return { ...view, scenario, levers: {}, form: null };
}

import type { Design } from "../design.ts";
import { inPanel, type Panel, type Spell } from "../panel.ts";
import type { Sample } from "../pattern.ts";
import { nation } from "../worlds.ts";

/** The nation with its trend of quality: what was observed from 2013 to 2019 came with one. */
export const NATION = nation();

/** The nation without that trend: in it, change is change against the national mean of the year. */
export const STILL = nation({ set: { drift: 0 } });

/** Nations at most: each is some 220 trusts over ten years. */
export const RUNS = 250;

/** Trusts put into special measures from month 1 to `last` of the run. */
export const entrants = ({ spells }: Panel, last: number): readonly Spell[] =>
  spells.filter(({ from }) => from <= last);

const present = (values: readonly number[]) => values.filter((x) => !Number.isNaN(x));

/** Sum and number of what is found in each national run: numerator and denominator of its mean. */
export function tally(
  design: Design,
  list: (panel: Panel) => readonly number[],
): { readonly sum: Sample; readonly count: Sample } {
  return {
    sum: { design, read: inPanel((panel) => present(list(panel)).reduce((a, b) => a + b, 0)) },
    count: { design, read: inPanel((panel) => present(list(panel)).length) },
  };
}

/** Mean over trusts of their values in some months, of those that `keep` names. */
export const valuesAt = (
  panel: Panel,
  outcome: string,
  months: readonly number[],
  keep: (trust: number, month: number) => boolean = () => true,
): number[] =>
  panel
    .of(outcome)
    .flatMap((line, trust) => months.filter((t) => keep(trust, t)).map((t) => line[t]));

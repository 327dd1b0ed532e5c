import { type Design, designOf } from "../../../sim/evidence/design.ts";
import { mean, within } from "../../../sim/evidence/estimate.ts";
import type { Future } from "../../../sim/evidence/future.ts";
import { type Pattern, pattern, type Row } from "../../../sim/evidence/pattern.ts";
import { createWorker } from "../../../sim/evidence/task.ts";
import { type ValidateOptions, validate } from "../../../sim/evidence/validate.ts";

/** A small world that is quick to simulate. */
export const small = designOf("case-a", { months: 12 });

/** Weeks that the pathway takes off the delay by month 12: about one, and never five. */
export const gain = (future: Future): number =>
  -future.effect("riverside~valley_high", "pathway_delay", 12);

/** A row about the mean of one number. */
export const planted = (
  id: string,
  [low, high]: readonly [number, number],
  read: (future: Future) => number = gain,
  more: Partial<Pattern> & { readonly over?: Design } = {},
): Row =>
  pattern({
    id,
    kind: "emergent",
    claim: "planted",
    source: "test",
    strength: "weak",
    contrast: "",
    design: "",
    metric: "",
    samples: { x: { design: more.over ?? small, read } },
    measure: ({ x }) => [within("mean", mean(x), low, high)],
    ...more,
  });

/** Judges rows in this thread. */
export const judged = (rows: readonly Row[], options: Partial<ValidateOptions> = {}) => {
  const work = createWorker(rows);
  return validate(rows, {
    seeds: ["1"],
    nulls: [],
    ask: async (task) => work(task),
    ...options,
  });
};

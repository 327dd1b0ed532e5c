import { designOf } from "../design.ts";
import { mean, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { survives } from "../terms.ts";
import { caseLine } from "./line.ts";

const world = designOf("case-d");
const straight = designOf("case-d/straight-to-national", { twin: false });

const survives36 = (future: Future) => survives(future, 36);

const over = (a: Float64Array, b: Float64Array) => a.map((value, r) => value - b[r]);

/** What case D lets one expect. */
export const caseD: readonly Row[] = [
  {
    ...caseLine("d"),
    id: "case-d/1",
    claim: "Each larger step is taken only on enough trust; the national one on much of it.",
    untestable:
      "The model has no ladder of forms: a contract grows with its trust, by smaller first stakes.",
  } satisfies Row,
  pattern({
    ...caseLine("d"),
    id: "case-d/2",
    claim: "Going straight to the national step costs survival.",
    contrast: "the ladder with its last step at once",
    design: "case D and case D straight to the national step, 36 months from the start",
    metric: "share that survives by the ladder less share that survives without",
    samples: {
      ladder: { design: world, read: survives36 },
      leap: { design: straight, read: survives36 },
    },
    measure: ({ ladder, leap }) => [within("survival", mean(over(ladder, leap)), 0.15)],
  }),
  {
    ...caseLine("d"),
    id: "case-d/3",
    claim:
      "Suspicion of the private firm fades as people meet; in the end the sector is no matter.",
    untestable:
      "Nothing in the model depends on the sector of a partner: suspicion is said as a lower trust at the start.",
  } satisfies Row,
  {
    ...caseLine("d"),
    id: "case-d/4",
    claim: "A partner whose losses pass the cap leaves.",
    untestable: "The model has no cap on the losses of a provider.",
  } satisfies Row,
];

import { expect, test } from "vitest";
import { parseExperiment } from "../../../sim/experiment/experiment-file.ts";

const vary = [{ path: "levers.mandate", range: [0, 1] }];
const designOf = (design: object) =>
  parseExperiment({ scenarios: ["case-c"], vary, design }, "e.json").design;

test.each<[object, object]>([
  // Sobol indices need a Saltelli design, which nobody guesses; a sequence is told by its points.
  [
    { kind: "sobol", base: 64 },
    { kind: "saltelli", base: 64 },
  ],
  [
    { kind: "Sobol indices", N: 64 },
    { kind: "saltelli", base: 64 },
  ],
  [
    { kind: "saltelli", n: 64 },
    { kind: "saltelli", base: 64 },
  ],
  [
    { kind: "sobol", points: 64 },
    { kind: "sobol", points: 64 },
  ],
  [
    { kind: "LHS", samples: 50 },
    { kind: "latin-hypercube", points: 50 },
  ],
  [
    { kind: "latin_hypercube", points: 50 },
    { kind: "latin-hypercube", points: 50 },
  ],
  [{ kind: "Full factorial" }, { kind: "factorial", levels: 3 }],
  [
    { kind: "OAT", levels: 5 },
    { kind: "one-at-a-time", levels: 5 },
  ],
  [
    { kind: "Morris", trajectories: 10 },
    { kind: "morris", trajectories: 10 },
  ],
])("%j is the design %j", (written, design) => {
  expect(designOf(written)).toEqual(design);
});

test.each<[object, RegExp]>([
  [
    { kind: "anything" },
    /latin-hypercube, sobol \(a sequence of points\), saltelli \(for Sobol indices\)/,
  ],
  [{ kind: "sobol", n: 64 }, /design\.points is missing/],
  [{ kind: "morris", n: 5, trajectories: 6 }, /design\.n is not known here/],
])("%j is refused", (written, words) => {
  expect(() => designOf(written)).toThrow(words);
});

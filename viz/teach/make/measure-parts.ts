import { among, columns, entities, outcomes, rows, worlds } from "./options.ts";
import type { Part } from "./parts.ts";

const STATS = among({
  mean: "Their mean",
  lowest: "The lowest",
  highest: "The highest",
  when_lowest: "The month of the lowest",
  when_highest: "The month of the highest",
});

const SAME = "The same";

/** The number in each future that a statement or a table is about. */
export const measureParts: readonly Part[] = [
  { kind: "pick", key: "world", label: "In which world", options: worlds },
  { kind: "pick", key: "entity", label: "Whose", options: entities },
  { kind: "pick", key: "outcome", label: "Which outcome", options: outcomes },
  { kind: "number", key: "from", label: "From month" },
  { kind: "number", key: "to", label: "To month" },
  { kind: "pick", key: "stat", label: "Of these months", options: STATS },
  {
    kind: "maybe",
    key: "minus",
    small: true,
    label: "Compared with something else in the same future",
    help: "What is taken off: most often the same in another world, such as the twin.",
    fresh: () => ({}),
    parts: [
      { kind: "pick", key: "world", label: "World", options: worlds, none: SAME },
      { kind: "pick", key: "entity", label: "Whose", options: entities, none: SAME },
      { kind: "pick", key: "outcome", label: "Outcome", options: outcomes, none: SAME },
      { kind: "number", key: "from", label: "From month", help: "Empty: the same." },
      { kind: "number", key: "to", label: "To month", help: "Empty: the same." },
      { kind: "pick", key: "stat", label: "Of these months", options: STATS, none: SAME },
    ],
  },
];

/** What a share of the futures is about. */
export const shareParts: readonly Part[] = [
  ...measureParts,
  {
    kind: "pick",
    key: "is",
    label: "It counts when that is",
    options: among({ above: "above", below: "below" }),
  },
  { kind: "number", key: "than", label: "this number" },
];

/** What a best row is about. */
export const bestParts: readonly Part[] = [
  { kind: "pick", key: "column", label: "In this column", options: columns },
  { kind: "pick", key: "row", label: "the best row is", options: rows },
];

/** The bounds of a share of the futures. */
export const shareBounds: readonly Part[] = [
  { kind: "number", key: "at_least", label: "At least", help: "From 0 to 1: 0.8 is 8 of 10." },
  { kind: "number", key: "at_most", label: "At most", help: "One of the two is enough." },
];

/** The bounds of a mean. */
export const meanBounds: readonly Part[] = [
  { kind: "number", key: "at_least", label: "At least" },
  { kind: "number", key: "at_most", label: "At most", help: "One of the two is enough." },
];

/**
 * Places in a request that hold words for people and nothing that a result depends on, as paths; `*`
 * is any key.
 */
const SCENARIO_WORDS = [
  "title",
  "summary",
  "$schema",
  "organisations.*.name",
  "organisations.*.income_assumed",
];
const within = (place: string) => SCENARIO_WORDS.map((path) => `${place}.${path}`);

const WORDS = [
  "experiment.title",
  "search.title",
  "search.summary",
  "search.levers.*.label",
  "search.scenario.title",
  ...within("search.scenario.scenario"),
  "experiment.summary",
  "experiment.$schema",
  "experiment.scenarios.*.title",
  ...within("experiment.scenarios.*.scenario"),
  "experiment.vary.*.label",
  "columns.*.label",
  "scenarios.*.title",
  ...within("scenarios.*.scenario"),
].map((path) => path.split("."));

/** Whether a path in a request leads to words only. */
export function isWords(path: string): boolean {
  const keys = path.split(".");
  return WORDS.some(
    (word) => word.length === keys.length && word.every((key, i) => key === "*" || key === keys[i]),
  );
}

/** The request without what cannot change a result: equal ones have equal results. Plain JSON. */
export const withoutWords = (request: object): unknown =>
  stripped(JSON.parse(JSON.stringify(request)), WORDS);

function stripped(value: unknown, words: readonly (readonly string[])[]): unknown {
  if (typeof value !== "object" || value === null || words.length === 0) return value;
  if (Array.isArray(value)) return value.map((one) => stripped(one, below(words, "*")));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !words.some((word) => word.length === 1 && word[0] === key))
      .map(([key, one]) => [key, stripped(one, below(words, key))]),
  );
}

/** The places below a key. */
const below = (words: readonly (readonly string[])[], key: string) =>
  words
    .filter(([first, ...rest]) => rest.length > 0 && (first === "*" || first === key))
    .map(([, ...rest]) => rest);

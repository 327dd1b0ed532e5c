import { type Check, type Lesson, type Measure, STEPS } from "./lesson-file.ts";
import { listed, placeTroubles, type Trouble, type Where } from "./place-troubles.ts";
import type { Known } from "./read-lesson.ts";
import { settingsTroubles } from "./settings-troubles.ts";

/**
 * What is wrong in a lesson that has the right shape: names that point nowhere, settings that
 * cannot be, months beyond the end, numbers that do not add up. In the order of the file.
 */
export function* lessonTroubles(lesson: Lesson, known: Known): Generator<Trouble> {
  const look = lookFor(lesson, known);
  yield* worldTroubles(lesson, known);
  yield* rolesTroubles(lesson, look);
  yield* predictTroubles(lesson, look);
  yield* revealTroubles(lesson, look);
  yield* gridTroubles(lesson, look, known);
  yield* statementTroubles(lesson, look);
  yield* varyTroubles(lesson, look, known);
  yield* decideTroubles(lesson, look, known);
  yield* researchTroubles(lesson);
  yield* scriptTroubles(lesson);
}

type Troubles = Generator<Trouble>;

/** Looking things up in the worlds of a lesson. */
interface Look {
  /** A world by its id, with changes on top; undefined where there is none or no such scenario. */
  where(world: string, ...changes: Where["settings"][]): Where | undefined;
  world(path: string, id: string): Troubles;
  place(path: string, place: Place, ...changes: Where["settings"][]): Troubles;
}

interface Place {
  readonly world: string;
  readonly entity: string;
  readonly outcome: string;
}

function lookFor({ worlds }: Lesson, known: Known): Look {
  const ids = worlds.map(({ id }) => id);
  const where: Look["where"] = (id, ...changes) => {
    const world = worlds.find((one) => one.id === id);
    const scenario = known.scenarios.find((one) => one.id === world?.scenario);
    if (!world || !scenario) return undefined;
    return { scenario, settings: Object.assign({}, world.settings, ...changes) };
  };
  return {
    where,
    *world(path, id) {
      if (!ids.includes(id)) yield [path, `is "${id}"; expected one of worlds: ${listed(ids)}`];
    },
    *place(path, place, ...changes) {
      const found = where(place.world, ...changes);
      if (found) yield* placeTroubles(path, place, found, known);
    },
  };
}

/** Ids that come twice. */
function* twice(path: string, items: readonly { readonly id: string }[], key = ".id"): Troubles {
  for (const [i, { id }] of items.entries()) {
    const first = items.findIndex((one) => one.id === id);
    if (first < i)
      yield [`${path}.${i}${key}`, `is "${id}" like ${path}.${first}; expected each once`];
  }
}

function* worldTroubles({ worlds }: Lesson, known: Known): Troubles {
  yield* twice("worlds", worlds);
  for (const [i, { scenario: id, settings }] of worlds.entries()) {
    const scenario = known.scenarios.find((one) => one.id === id);
    if (scenario) yield* settingsTroubles(`worlds.${i}.settings`, { scenario, settings }, known);
    else {
      const names = known.scenarios.filter((one) => !one.id.includes("/")).map((one) => one.id);
      yield [
        `worlds.${i}.scenario`,
        `is "${id}"; expected a built-in scenario: ${names.join(", ")}, or one of their variants`,
      ];
    }
  }
}

function* rolesTroubles({ roles, decide }: Lesson, look: Look): Troubles {
  yield* twice("roles", roles);
  for (const [i, { watch }] of roles.entries()) {
    yield* look.place(`roles.${i}.watch`, { world: decide.world, ...watch });
  }
}

function* predictTroubles({ predict, months }: Lesson, look: Look): Troubles {
  yield* look.world("predict.world", predict.world);
  yield* look.place("predict", predict);
  const { at, range } = predict;
  if (at[0] !== 0) yield ["predict.at.0", `is ${at[0]}; expected 0, where everybody starts`];
  for (const [i, month] of at.entries()) {
    if (i > 0 && month <= at[i - 1]) {
      yield [`predict.at.${i}`, `is ${month}; expected a month after ${at[i - 1]}`];
    } else yield* monthTrouble(`predict.at.${i}`, month, months);
  }
  if (!(range[0] < range[1])) {
    yield ["predict.range", `is [${range.join(", ")}]; expected the lower number first`];
  }
}

function* monthTrouble(path: string, month: number | undefined, months: number): Troubles {
  if (month !== undefined && month > months) {
    yield [path, `is ${month}; expected a month up to months, ${months}`];
  }
}

function* revealTroubles({ reveal, predict }: Lesson, look: Look): Troubles {
  const [{ entity, outcome, worlds }] = reveal;
  if (entity !== predict.entity || outcome !== predict.outcome || !worlds.includes(predict.world)) {
    yield [
      "reveal.0",
      `is about ${outcome} of ${entity} in ${listed(worlds)}; expected what was predicted: ${predict.outcome} of ${predict.entity}, in ${predict.world} and any other worlds`,
    ];
  }
  for (const [i, chart] of reveal.entries()) {
    for (const [k, world] of chart.worlds.entries()) {
      const path = `reveal.${i}.worlds.${k}`;
      yield* look.world(path, world);
      if (chart.worlds.indexOf(world) < k) yield [path, `is "${world}" again; expected each once`];
    }
    // A line may be missing where nobody merges in one of the worlds, not in all of them.
    const all = chart.worlds.map((world) => [...look.place(`reveal.${i}`, { ...chart, world })]);
    if (all.every((troubles) => troubles.length > 0)) yield* all[0];
  }
}

function* gridTroubles({ grid, worlds, months }: Lesson, look: Look, known: Known): Troubles {
  if (!grid) return;
  yield* twice("grid.rows", grid.rows);
  yield* twice("grid.columns", grid.columns);
  for (const [i, { id }] of grid.rows.entries()) {
    if (worlds.some((world) => world.id === id)) {
      yield [`grid.rows.${i}.id`, `is "${id}" like one of worlds; expected another id`];
    }
  }
  const { measure } = grid;
  yield* choiceTroubles("grid.rows", grid.rows, measure.world, look, known);
  yield* choiceTroubles("grid.columns", grid.columns, measure.world, look, known);
  const before = [...measureTroubles("grid.measure", measure, months, look)];
  yield* before;
  if (before.length > 0) return;
  for (const row of grid.rows) {
    const [first] = look.place("grid.measure", measure, row.settings);
    if (!first) continue;
    yield [first[0], `${first[1]} (with the row ${row.id})`];
    return;
  }
}

function* choiceTroubles(
  path: string,
  choices: readonly { readonly settings: Where["settings"] }[],
  world: string,
  look: Look,
  known: Known,
): Troubles {
  for (const [i, { settings }] of choices.entries()) {
    const found = look.where(world);
    if (found) yield* settingsTroubles(`${path}.${i}.settings`, { ...found, settings }, known);
  }
}

function* measureTroubles(path: string, measure: Measure, months: number, look: Look): Troubles {
  const { minus, ...first } = measure;
  yield* look.world(`${path}.world`, first.world);
  yield* look.place(path, first);
  yield* spanTroubles(path, first, months);
  if (!minus) return;
  const given = Object.fromEntries(Object.entries(minus).filter(([, v]) => v !== undefined));
  const other: typeof first = { ...first, ...given };
  if (Object.keys(given).length === 0) {
    yield [`${path}.minus`, "is empty; expected at least one thing that differs"];
  }
  yield* look.world(`${path}.minus.world`, other.world);
  yield* look.place(`${path}.minus`, other);
  yield* spanTroubles(`${path}.minus`, other, months);
}

function* spanTroubles(
  path: string,
  { from, to }: Pick<Measure, "from" | "to">,
  months: number,
): Troubles {
  yield* monthTrouble(`${path}.to`, to, months);
  if (from > to) yield [`${path}.from`, `is ${from}; expected a month up to \`to\`, ${to}`];
}

function* statementTroubles({ surprises, vary, grid, months }: Lesson, look: Look): Troubles {
  const all = [
    ...surprises.map((one, i) => ({ ...one, path: `surprises.${i}` })),
    ...vary.statements.map((one, i) => ({ ...one, path: `vary.statements.${i}` })),
  ];
  for (const [i, { id, path, check }] of all.entries()) {
    const first = all.findIndex((one) => one.id === id);
    if (first < i) yield [`${path}.id`, `is "${id}" like ${all[first].path}; expected each once`];
    yield* checkTroubles(`${path}.check`, check, grid, months, look);
  }
}

function* checkTroubles(
  path: string,
  check: Check,
  grid: Lesson["grid"],
  months: number,
  look: Look,
): Troubles {
  if ("best" in check) {
    yield* bestTroubles(`${path}.best`, check.best, grid);
    return;
  }
  const key = "share" in check ? "share" : "mean";
  const measure: Measure = "share" in check ? check.share : check.mean;
  yield* measureTroubles(`${path}.${key}`, measure, months, look);
  const { at_least: least, at_most: most } = check;
  if (least === undefined && most === undefined) {
    yield [path, "has no bound; expected at_least, at_most or both"];
  } else if (least !== undefined && most !== undefined && least >= most) {
    yield [`${path}.at_least`, `is ${least}; expected less than at_most, ${most}`];
  }
}

function* bestTroubles(
  path: string,
  { column, row }: { readonly column: string; readonly row: string },
  grid: Lesson["grid"],
): Troubles {
  if (!grid) {
    yield [path, "needs a grid; expected a grid in the lesson, or another kind of check"];
    return;
  }
  const columns = grid.columns.map(({ id }) => id);
  const rows = grid.rows.map(({ id }) => id);
  if (!columns.includes(column)) {
    yield [`${path}.column`, `is "${column}"; expected a column of grid: ${listed(columns)}`];
  }
  if (!rows.includes(row)) {
    yield [`${path}.row`, `is "${row}"; expected a row of grid: ${listed(rows)}`];
  }
}

function* varyTroubles({ vary }: Lesson, look: Look, { parameters }: Known): Troubles {
  yield* look.world("vary.world", vary.world);
  for (const [i, id] of vary.levers.entries()) {
    const path = `vary.levers.${i}`;
    const levers = parameters.filter(({ role }) => role === "lever").map((one) => one.id);
    if (!levers.includes(id))
      yield [path, `is "${id}"; expected a lever, such as ${listed(levers)}`];
    if (vary.levers.indexOf(id) < i) yield [path, `is "${id}" again; expected each once`];
  }
}

function* decideTroubles({ decide }: Lesson, look: Look, known: Known): Troubles {
  yield* look.world("decide.world", decide.world);
  yield* twice("decide.options", decide.options);
  yield* choiceTroubles("decide.options", decide.options, decide.world, look, known);
}

function* researchTroubles({ research, sources }: Lesson): Troubles {
  yield* twice("sources", sources);
  const ids = sources.map(({ id }) => id);
  for (const [i, { source }] of research.entries()) {
    if (!ids.includes(source)) {
      yield [`research.${i}.source`, `is "${source}"; expected one of sources: ${listed(ids)}`];
    }
  }
}

function* scriptTroubles({ script, minutes }: Lesson): Troubles {
  for (const [i, { step }] of script.entries()) {
    if (i === 0) continue;
    const before = script[i - 1].step;
    if (STEPS.indexOf(step) <= STEPS.indexOf(before)) {
      yield [
        `script.${i}.step`,
        `is "${step}" after "${before}"; expected the order ${STEPS.join(", ")}, each once`,
      ];
    }
  }
  const sum = script.reduce((all, one) => all + one.minutes, 0);
  if (sum !== minutes) {
    yield ["script", `takes ${sum} minutes in all; expected ${minutes}, the lesson's minutes`];
  }
}

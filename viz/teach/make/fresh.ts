import type { PageModel, PageScenario } from "../../../sim/host/page-protocol.ts";
import { STAND_INS } from "../../../sim/teach/unfinished.ts";
import { asList, asObject, at, type Path } from "./path.ts";

const firstWorld = (lesson: unknown): unknown => asObject(asList(at(lesson, ["worlds"]))[0]).id;

/** Who and what is predicted, as a start for whatever else is looked at. */
function watched(lesson: unknown) {
  const { entity, outcome } = asObject(at(lesson, ["predict"]));
  return { entity, outcome };
}

/** An id that nothing in a list has. */
export function freshId(list: readonly unknown[], stem: string): string {
  const taken = list.map((one) => asObject(one).id);
  for (let i = list.length + 1; ; i += 1)
    if (!taken.includes(`${stem}-${i}`)) return `${stem}-${i}`;
}

const idAt = (lesson: unknown, path: Path, stem: string) => freshId(asList(at(lesson, path)), stem);

/** A new world: the same as the first one, to be changed. */
export function freshWorld(lesson: unknown, path: Path): unknown {
  const { scenario, settings } = asObject(asList(at(lesson, path))[0]);
  return {
    id: idAt(lesson, path, "world"),
    label: STAND_INS.world,
    scenario,
    settings,
    twin: false,
  };
}

/** A new role. */
export const freshRole = (lesson: unknown, path: Path): unknown => ({
  id: idAt(lesson, path, "role"),
  name: STAND_INS.role,
  brief: STAND_INS.brief,
  watch: watched(lesson),
});

/** A new chart. */
export const freshChart = (lesson: unknown): unknown => ({
  title: STAND_INS.chart,
  ...watched(lesson),
  worlds: asList(at(lesson, ["reveal", 0, "worlds"])),
});

/** A number in each future, over the last year. */
const freshMeasure = (lesson: unknown) => {
  const months = Number(at(lesson, ["months"])) || 60;
  return {
    world: firstWorld(lesson),
    ...watched(lesson),
    from: months - 11,
    to: months,
    stat: "mean",
  };
};

/** A new statement. Ids are unique over both lists of statements. */
export function freshStatement(lesson: unknown): unknown {
  const all = [["surprises"], ["vary", "statements"]].flatMap((path) => asList(at(lesson, path)));
  return {
    id: freshId(all, "statement"),
    text: STAND_INS.statement,
    check: freshCheck(lesson, "share"),
  };
}

/** A new check of a kind. */
export function freshCheck(lesson: unknown, kind: string): unknown {
  if (kind === "mean") return { mean: freshMeasure(lesson), at_least: 0 };
  if (kind === "share") {
    return { share: { ...freshMeasure(lesson), is: "above", than: 0 }, at_least: 0.5 };
  }
  const id = (list: string) => asObject(at(lesson, ["grid", list, 0])).id ?? "";
  return { best: { column: id("columns"), row: id("rows") } };
}

/** A new choice: an option, a row, a column. */
export const freshChoice = (lesson: unknown, path: Path): unknown => ({
  id: idAt(lesson, path, path.at(-1) === "options" ? "option" : String(path.at(-1)).slice(0, -1)),
  label: STAND_INS.choice,
  settings: {},
});

/** A table of two by two. */
export const freshGrid = (lesson: unknown): unknown => ({
  title: "Which way does best, and where?",
  row: "Way",
  column: "Setting",
  rows: [
    { id: "row-1", label: "As it is", settings: {} },
    { id: "row-2", label: STAND_INS.way, settings: {} },
  ],
  columns: [
    { id: "column-1", label: "As it is", settings: {} },
    { id: "column-2", label: STAND_INS.setting, settings: {} },
  ],
  measure: freshMeasure(lesson),
  better: "higher",
});

/** A new document. */
export const freshSource = (lesson: unknown, path: Path): unknown => ({
  id: idAt(lesson, path, "source"),
  title: STAND_INS.document,
  by: STAND_INS.author,
  year: 2017,
});

/** A new finding. */
export const freshFinding = (lesson: unknown): unknown => ({
  text: STAND_INS.finding,
  source: asObject(at(lesson, ["sources", 0])).id ?? "",
  where: STAND_INS.where,
});

/** A lesson to begin with, about a scenario of the model: of the right form, and to be written. */
export function blankLesson(scenario: PageScenario, { outcomes }: PageModel): unknown {
  const [helped = "system"] = scenario.parties;
  const quality = outcomes.find(({ id }) => id === "quality")?.id ?? outcomes[0].id;
  const watch = { entity: helped, outcome: quality };
  const steps = {
    situation: 8,
    roles: 5,
    predict: 7,
    reveal: 5,
    surprise: 10,
    decide: 10,
    home: 5,
  };
  return {
    version: 1,
    id: "my-lesson",
    title: STAND_INS.title,
    summary: STAND_INS.summary,
    minutes: 50,
    months: 60,
    situation: [scenario.summary || STAND_INS.situation],
    worlds: [
      {
        id: "with",
        label: "With the partnership",
        scenario: scenario.id,
        settings: {},
        twin: false,
      },
      { id: "without", label: "Without it", scenario: scenario.id, settings: {}, twin: true },
    ],
    roles: [
      { id: "board", name: "The board", brief: "You answer for both care and money.", watch },
      { id: "patients", name: "Patients", brief: "You want care that is safe and near.", watch },
    ],
    question: "Does the partnership help, and whom?",
    predict: {
      prompt: "Draw what you expect.",
      world: "with",
      ...watch,
      at: [0, 12, 24, 36, 48, 60],
      range: [-3, 3],
    },
    reveal: [{ title: "What happens?", ...watch, worlds: ["with", "without"] }],
    surprises: [
      {
        id: "statement-1",
        text: "In most futures care is better in the fifth year than without the partnership.",
        check: {
          share: {
            world: "with",
            ...watch,
            from: 49,
            to: 60,
            stat: "mean",
            minus: { world: "without" },
            is: "above",
            than: 0,
          },
          at_least: 0.5,
        },
      },
    ],
    vary: {
      prompt: "Change one thing at a time. What moves?",
      world: "with",
      levers: ["mandate", "engagement"],
      statements: [],
    },
    decide: {
      prompt: "What would you do?",
      world: "with",
      options: [
        { id: "option-1", label: "Go ahead", settings: {} },
        {
          id: "option-2",
          label: "Go ahead, and involve staff more",
          settings: { "levers.engagement": 1 },
        },
      ],
    },
    research: [{ text: STAND_INS.finding, source: "source-1", where: STAND_INS.where }],
    sources: [{ id: "source-1", title: STAND_INS.document, by: STAND_INS.author, year: 2017 }],
    home: "What does this mean where you work?",
    script: Object.entries(steps).map(([step, minutes]) => ({
      step,
      minutes,
      say: STAND_INS.say,
    })),
  };
}

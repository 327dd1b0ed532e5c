import { forms, parseScenario } from "../../model.ts";
import { STAGE } from "../../rules/deals.ts";
import type { Trial } from "../claim.ts";
import { type Design, designFrom, designOf } from "../design.ts";
import type { Future } from "../future.ts";

/** Values by path: inputs of the scenario, levers, acts, and assumptions by id. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

type Reader = (future: Future) => number;

/** Months that most trials look ahead. */
const HORIZON = 48;

/** A struggling trust between a near, able neighbour and a plain one, open to whatever arises. */
const open = parseScenario(
  {
    version: 2,
    id: "open",
    title: "A trust in need and two neighbours",
    organisations: {
      needy: { quality: -1.2, staff_experience: -0.7, surplus: -5 },
      able: { quality: 0.9, staff_experience: 0.5, surplus: 0 },
      plain: { quality: 0.3, surplus: -2 },
    },
    relations: [
      { between: ["needy", "able"], trust: 0.45, distance: 40 },
      { between: ["needy", "plain"], trust: 0.45, distance: 40 },
    ],
    environment: { formation: 1 },
  },
  "open",
);

const own = new Map([["open", open]]);

/** Attributes of a form that differ from those it has, by form. */
type Altered = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The forms, some attributes altered. */
const alteredForms = (changes: Altered) =>
  forms.map(({ id, label, summary, attributes }) => ({
    id,
    label,
    summary,
    attributes: { ...attributes, ...changes[id] },
  }));

const designed = (base: string, set: Settings, months: number, twin: boolean): Design => {
  const scenario = own.get(base);
  const options = { set, months, twin };
  return scenario ? designFrom(base, scenario, options) : designOf(base, options);
};

/** Replicates of each arm: enough for most effects, fewer than the default to save time. */
const FEW = 60;

interface TrialOptions {
  /** What both arms share beyond their world. */
  readonly both?: Settings;
  readonly months?: number;
  readonly replicates?: number;
  readonly margin?: number;
  /** Whether `read` looks at the twin; without it, a gain over the twin reads as zero. */
  readonly twin?: boolean;
}

/**
 * A trial in one world, a built-in one by id or the sketch `open`: `less` and `more` are the values
 * that differ.
 */
export const trial = (
  base: string,
  less: Settings,
  more: Settings,
  read: Reader,
  { both = {}, months = HORIZON, twin = false, replicates = FEW, ...rest }: TrialOptions = {},
): Trial => ({
  less: designed(base, { ...both, ...less }, months, twin),
  more: designed(base, { ...both, ...more }, months, twin),
  read,
  replicates,
  ...rest,
});

/** A trial in which one attribute of a form is other than it is. */
export function formTrial(
  base: string,
  less: Altered,
  more: Altered,
  read: Reader,
  options: TrialOptions = {},
): Trial {
  const made = trial(base, {}, {}, read, options);
  const other = (design: Design, changes: Altered): Design => ({
    ...design,
    id: `${design.id}|${JSON.stringify(changes)}`,
    options: { ...design.options, forms: alteredForms(changes) },
  });
  return { ...made, less: other(made.less, less), more: other(made.more, more) };
}

const readers = new Map<string, Reader>();

/** One reader for each name, so that arms are asked once. */
function shared(name: string, make: () => Reader): Reader {
  const found = readers.get(name) ?? make();
  readers.set(name, found);
  return found;
}

/** Mean of an outcome over the months `from` to `to`; by default the fourth year. */
export const over = (entity: string, outcome: string, from = 37, to = 48): Reader =>
  shared(
    `${entity} ${outcome} ${from} ${to}`,
    () => (future) => future.mean(entity, outcome, from, to),
  );

/** The same against the twin without the partnership; the trial must ask for the twin. */
export const gained = (entity: string, outcome: string, from = 37, to = 48): Reader =>
  shared(
    `gained ${entity} ${outcome} ${from} ${to}`,
    () => (future) => future.meanEffect(entity, outcome, from, to),
  );

/** 1 if the main partnership is in its full arrangement in a month and goes on, else 0. */
export const fullIn = (pair: string, month: number): Reader =>
  shared(
    `full ${pair} ${month}`,
    () => (future) => (future.at(pair, "partnership_stage", month) === STAGE.running ? 1 : 0),
  );

/** Share of the distance between two cultures at the start that is gone by a month. */
export const gapClosed = (pair: string, month = HORIZON): Reader =>
  shared(
    `closed ${pair} ${month}`,
    () => (future) =>
      1 - future.at(pair, "culture_distance", month) / future.at(pair, "culture_distance", 0),
  );

/** 1 if an event of that name with that detail or entity (any if left out) is told, else 0. */
export const told = (event: string, detail?: string): Reader =>
  shared(
    `told ${event} ${detail}`,
    () => (future) =>
      future.events.some(
        (one) => one.event === event && (detail === undefined || one.detail === detail),
      )
        ? 1
        : 0,
  );

/** People of a level who are made to leave an organisation in some months: acts, by path. */
export const departures = (
  organisation: string,
  months: readonly number[],
  amount: number,
): Settings =>
  Object.fromEntries(
    months.flatMap((month) => [
      [`acts.leave_${month}.month`, month],
      [`acts.leave_${month}.do`, "departure"],
      [`acts.leave_${month}.organisation`, organisation],

      [`acts.leave_${month}.amount`, amount],
    ]),
  );

/** A share of a board is replaced in month 2: an act, by path. */
export const newBoard = (organisation: string, amount: number): Settings => ({
  "acts.new_board.month": 2,
  "acts.new_board.do": "replace_board",
  "acts.new_board.organisation": organisation,
  "acts.new_board.amount": amount,
});

/**
 * Two that could manage, but whose agreement, candour and time are short: here it is decided by
 * little whether they keep what they promise each other. With plenty of all, everything is kept.
 */

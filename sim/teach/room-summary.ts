import { quantile7 } from "../analysis/statistics.ts";
import { SURE, type Work } from "./assignment.ts";
import type { Lesson } from "./lesson-file.ts";

/** What a room predicted, month by month of `predict.at`. */
export interface PredictionSummary {
  readonly months: readonly number[];
  /** A line for each learner who drew one. */
  readonly lines: readonly (readonly number[])[];
  readonly median: readonly number[];
  /** The middle half lies between these two. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** How often something was chosen. */
export interface Count<Id> {
  readonly id: Id;
  readonly count: number;
}

/** What was chosen for one lever. */
export interface LeverSummary {
  readonly id: string;
  /** Each value chosen, from the smallest, and by how many. */
  readonly values: readonly Count<number>[];
  /** How many chose a value at all. */
  readonly chosen: number;
}

/** How many decided for an option, and of which role they were; a role of null took none. */
export interface DecisionSummary {
  readonly option: string;
  readonly count: number;
  readonly byRole: readonly Count<string | null>[];
}

/** What the fields are in which people write. */
export const WRITTEN = ["why", "findings", "reason"] as const;

/** Something that somebody wrote. */
export interface Note {
  /** Stable name of the note: its learner's code and the field. */
  readonly key: string;
  readonly kind: (typeof WRITTEN)[number];
  readonly text: string;
  /** The empty text unless a name was typed. */
  readonly name: string;
  readonly role: string | null;
  readonly decision: string | null;
}

/** A room summed up. The same codes give the same summary, in whatever order they came. */
export interface RoomSummary {
  readonly count: number;
  readonly prediction: PredictionSummary;
  /** By place in {@link SURE}. */
  readonly sure: readonly Count<number>[];
  readonly roles: readonly Count<string | null>[];
  readonly levers: readonly LeverSummary[];
  readonly decisions: readonly DecisionSummary[];
  readonly notes: readonly Note[];
}

/** Somebody's work under the name that their code gives it. */
export interface Entry {
  readonly key: string;
  readonly work: Work;
}

/** Sums up a room. Entries may come in any order; they are looked at in that of their keys. */
export function summarise(entries: readonly Entry[], lesson: Lesson): RoomSummary {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const works = sorted.map(({ work }) => work);
  const roles = [...lesson.roles.map(({ id }) => id), null];
  return {
    count: works.length,
    prediction: predictions(works, lesson),
    sure: SURE.map((_, id) => ({ id, count: works.filter(({ sure }) => sure === id).length })),
    roles: roles.map((id) => ({ id, count: works.filter(({ role }) => role === id).length })),
    levers: lesson.vary.levers.map((id) => lever(id, works)),
    decisions: lesson.decide.options.map(({ id }) => decision(id, works, roles)),
    notes: sorted.flatMap(notesOf),
  };
}

function predictions(works: readonly Work[], { predict }: Lesson): PredictionSummary {
  const lines = works.flatMap(({ prediction }) => (prediction ? [prediction] : []));
  const at = (share: number) =>
    predict.at.map((_, i) =>
      lines.length === 0
        ? Number.NaN
        : quantile7(Float64Array.from(lines, (line) => line[i]).sort(), share),
    );
  return { months: predict.at, lines, median: at(0.5), low: at(0.25), high: at(0.75) };
}

function lever(id: string, works: readonly Work[]): LeverSummary {
  const counts = new Map<number, number>();
  for (const { levers } of works) {
    if (!Object.hasOwn(levers, id)) continue;
    counts.set(levers[id], (counts.get(levers[id]) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ id: value, count }));
  return {
    id,
    values: values.sort((a, b) => a.id - b.id),
    chosen: values.reduce((sum, { count }) => sum + count, 0),
  };
}

function decision(
  option: string,
  works: readonly Work[],
  roles: readonly (string | null)[],
): DecisionSummary {
  const those = works.filter((work) => work.decision === option);
  const byRole = roles.map((id) => ({ id, count: those.filter(({ role }) => role === id).length }));
  return { option, count: those.length, byRole };
}

const notesOf = ({ key, work }: Entry): Note[] =>
  WRITTEN.flatMap((kind) => {
    const text = work[kind].trim();
    const { name, role, decision } = work;
    return text === "" ? [] : [{ key: `${key}/${kind}`, kind, text, name, role, decision }];
  });

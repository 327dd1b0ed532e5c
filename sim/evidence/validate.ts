import type { ModelKind } from "./collect.ts";
import { judgeInSteps, mostOf, type Trial } from "./growth.ts";
import type { NullModel } from "./null-model.ts";
import { isTestable, type Pattern, type Row } from "./pattern.ts";
import { createStore, type Question, type Store } from "./store.ts";
import type { Task } from "./task.ts";

/** How rows are judged. */
export interface ValidateOptions {
  readonly seeds: readonly string[];
  readonly nulls: readonly NullModel[];
  /** Fewer replicates than a row may have, for a first look. */
  readonly most?: number;
  /** Does a piece of work, here or in another thread. */
  ask(task: Task): Promise<Float64Array[]>;
  /** Hears of every row that is decided under a seed and a model. */
  onJudged?(row: string, replicates: number): void;
}

/**
 * What a row came to under every model: one trial for each master seed, in their order. A null model
 * is asked no further once a seed does not pass.
 */
export interface Judged {
  readonly row: Row;
  readonly trials: Readonly<Record<ModelKind, readonly Trial[]>>;
}

/** Replicates that are enough to see how a row does that has failed already. */
const LOOK = 400;

/** Whether a row looks at worlds only in which nothing can partner: the same under every model. */
const isAlone = ({ samples }: Pattern): boolean =>
  Object.values(samples).every(({ design }) => design.alone);

/** A row under one model: a question for each master seed. */
interface Series {
  readonly row: Row;
  readonly kind: ModelKind;
  readonly questions: readonly Question[];
}

function seriesOf(row: Row, options: ValidateOptions): Series[] {
  if (!isTestable(row)) return [];
  const most = Math.min(options.most ?? Number.POSITIVE_INFINITY, mostOf(row));
  const kinds: readonly ModelKind[] = isAlone(row) ? ["model"] : ["model", ...options.nulls];
  return kinds.map((kind) => ({
    row,
    kind,
    questions: options.seeds.map((seed) => ({ row, seed, kind, most })),
  }));
}

/**
 * Judges a row under one model, seed after seed. It passes only if every seed does: once one does
 * not, the model gets a look at the others with few replicates, and a null model none.
 */
async function judgeSeries(
  { kind, questions }: Series,
  store: Store,
  options: ValidateOptions,
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const question of questions) {
    const lost = trials.some(({ verdict }) => verdict !== "pass");
    if (lost && kind !== "model") break;
    const most = lost ? Math.min(LOOK, question.most) : question.most;
    const trial = await judgeInSteps(question.row, most, (n) => store.samples(question, n));
    store.close(question);
    options.onJudged?.(question.row.id, trial.replicates);
    trials.push(trial);
  }
  for (const question of questions.slice(trials.length)) {
    store.close(question);
    options.onJudged?.(question.row.id, 0);
  }
  return trials;
}

/** Judges rows under every seed and model. The result depends on rows, seeds and nulls alone. */
export async function validate(
  rows: readonly Row[],
  options: ValidateOptions,
): Promise<readonly Judged[]> {
  const all = rows.flatMap((row) => seriesOf(row, options));
  const store = createStore(
    all.flatMap(({ questions }) => questions),
    options.ask,
  );
  const trials = await Promise.all(all.map((series) => judgeSeries(series, store, options)));
  const of = (row: Row, kind: ModelKind) =>
    trials[all.findIndex((series) => series.row === row && series.kind === kind)] ?? [];
  return rows.map((row) => {
    const model = of(row, "model");
    const under = (kind: NullModel) =>
      isTestable(row) && isAlone(row) && options.nulls.includes(kind) ? model : of(row, kind);
    return { row, trials: { model, none: under("none"), noise: under("noise") } };
  });
}

import type { ModelKind } from "./collect.ts";
import { STEP } from "./growth.ts";
import type { Pattern, Samples } from "./pattern.ts";
import type { Task, Wanted } from "./task.ts";

/** A row under one master seed and one model. */
export interface Question {
  readonly row: Pattern;
  readonly seed: string;
  readonly kind: ModelKind;
  readonly most: number;
}

/** Numbers of all rows, simulated when first needed and never twice. */
export interface Store {
  /** The samples of the first `n` replicates. */
  samples(question: Question, n: number): Promise<Samples>;
  /** The row is judged: nothing more is read for it. */
  close(question: Question): void;
}

type Values = ReadonlyMap<string, Float64Array>;

/** What is simulated of one design under one master seed, and who is still interested. */
interface Field {
  readonly open: Map<Question, readonly string[]>;
  readonly chunks: Map<number, Promise<Values>>;
}

const keyOf = (kind: ModelKind, row: string, sample: string) => `${kind} ${row} ${sample}`;

const KINDS: readonly ModelKind[] = ["model", "none", "noise"];

/** Names of a row's samples by the id of their design. */
function namesByDesign({ samples }: Pattern): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, { design }] of Object.entries(samples)) {
    names.set(design.id, [...(names.get(design.id) ?? []), name]);
  }
  return names;
}

/**
 * A store over some questions. A design is simulated once for all that may still need the
 * replicates, so that whoever asks later finds them there; what a question gets does not depend on
 * the others.
 */
export function createStore(
  questions: readonly Question[],
  ask: (task: Task) => Promise<Float64Array[]>,
): Store {
  const fields = new Map<string, Field>();
  const fieldOf = (design: string, seed: string): Field => {
    const key = `${seed} ${design}`;
    const field = fields.get(key) ?? { open: new Map(), chunks: new Map() };
    fields.set(key, field);
    return field;
  };
  for (const question of questions) {
    for (const [design, names] of namesByDesign(question.row)) {
      fieldOf(design, question.seed).open.set(question, names);
    }
  }

  const simulate = async ({ open }: Field, seed: string, chunk: number): Promise<Values> => {
    const from = chunk * STEP;
    const interested = [...open.keys()].filter(({ most }) => most > from);
    const to = Math.min(from + STEP, Math.max(...interested.map(({ most }) => most)));
    const wanted: Wanted[] = KINDS.map((kind) => ({
      kind,
      samples: interested
        .filter((question) => question.kind === kind)
        .flatMap((question) =>
          (open.get(question) ?? []).map((name) => [question.row.id, name] as const),
        ),
    })).filter(({ samples }) => samples.length > 0);
    const answers = await ask({ seed, from, to, wanted });
    const keys = wanted.flatMap(({ kind, samples }) =>
      samples.map(([row, name]) => keyOf(kind, row, name)),
    );
    return new Map(keys.map((key, i) => [key, answers[i]]));
  };

  const chunksOf = (field: Field, seed: string, n: number): Promise<Values[]> =>
    Promise.all(
      Array.from({ length: Math.ceil(n / STEP) }, (_, chunk) => {
        const begun = field.chunks.get(chunk) ?? simulate(field, seed, chunk);
        field.chunks.set(chunk, begun);
        return begun;
      }),
    );

  return {
    async samples({ row, seed, kind }, n) {
      const filled: Record<string, Float64Array> = {};
      const fill = async (design: string, names: readonly string[]) => {
        const chunks = await chunksOf(fieldOf(design, seed), seed, n);
        for (const name of names) filled[name] = joined(chunks, keyOf(kind, row.id, name), n);
      };
      await Promise.all([...namesByDesign(row)].map(([design, names]) => fill(design, names)));
      return filled;
    },
    close(question) {
      for (const design of namesByDesign(question.row).keys()) {
        fieldOf(design, question.seed).open.delete(question);
      }
    },
  };
}

/** The first n numbers of a sample, put together from pieces in order. */
function joined(chunks: readonly Values[], key: string, n: number): Float64Array {
  const values = new Float64Array(n);
  chunks.forEach((chunk, i) => {
    const piece = chunk.get(key) as Float64Array;
    values.set(piece.subarray(0, n - i * STEP), i * STEP);
  });
  return values;
}

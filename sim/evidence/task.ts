import { type Bench, collectReadings, createBench, type ModelKind } from "./collect.ts";
import { isTestable, type Row, type Sample } from "./pattern.ts";

/** The samples of rows that are wanted of one model: [row id, name of the sample]. */
export interface Wanted {
  readonly kind: ModelKind;
  readonly samples: readonly (readonly [row: string, sample: string])[];
}

/** A piece of work as plain data: replicates of one design, read for all rows that need them. */
export interface Task {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** All of the same design, at least one sample in all. */
  readonly wanted: readonly Wanted[];
}

/** Does pieces of work over some rows; answers with an array for each sample in turn. */
export type Worker = (task: Task) => Float64Array[];

/** Designs whose prepared worlds are kept; work comes one design after the other. */
const REMEMBERED = 6;

/** A reader whose errors say which row it belongs to. */
const named =
  ([row, name]: readonly [string, string], read: Sample["read"]): Sample["read"] =>
  (future) => {
    try {
      return read(future);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`row ${row}, sample ${name}: ${message}`);
    }
  };

/** A worker that simulates here. It knows the designs by the rows that have them. */
export function createWorker(rows: readonly Row[]): Worker {
  const known = new Map(rows.filter(isTestable).map((row) => [row.id, row]));
  const benches = new Map<string, Bench>();
  const sampleOf = ([row, name]: readonly [string, string]): Sample => {
    const sample = known.get(row)?.samples[name];
    if (!sample) throw new Error(`there is no sample "${name}" of the row "${row}"`);
    return sample;
  };
  const benchOf = ({ design }: Sample): Bench => {
    const bench = benches.get(design.id) ?? createBench(design);
    benches.delete(design.id);
    benches.set(design.id, bench);
    if (benches.size > REMEMBERED) benches.delete(benches.keys().next().value as string);
    return bench;
  };
  return ({ seed, from, to, wanted }) => {
    const readings = wanted.map(({ kind, samples }) => ({
      kind,
      readers: samples.map((one) => named(one, sampleOf(one).read)),
    }));
    const first = wanted.flatMap(({ samples }) => samples)[0];
    return collectReadings(benchOf(sampleOf(first)), readings, seed, from, to);
  };
}

import { type Bench, collect, createBench } from "../collect.ts";
import type { Future } from "../future.ts";
import { mostOf } from "../growth.ts";
import { isTestable, type Pattern, type Row } from "../pattern.ts";
import type { Measured } from "./targets.ts";

/** A piece of work as plain data: some rows at some values of the parameters. */
export interface Ask {
  /** Values by id; a row that sets a parameter itself keeps its own value. */
  readonly values: Readonly<Record<string, number>>;
  /** Rows by id. */
  readonly rows: readonly string[];
  readonly seed: string;
  /** At most; a row that may have fewer gets fewer. */
  readonly replicates: number;
}

/** Does pieces of work, here or in other threads. */
export type Measuring = (ask: Ask) => Promise<readonly Measured[]>;

/** A row with other values of parameters in place of their defaults. */
const withValues = (row: Pattern, values: Ask["values"]): Pattern => ({
  ...row,
  samples: Object.fromEntries(
    Object.entries(row.samples).map(([name, { design, read }]) => {
      const assumptions = { ...values, ...design.options.assumptions };
      return [name, { read, design: { ...design, options: { ...design.options, assumptions } } }];
    }),
  ),
});

/** What is read of a world at some values; nothing where it leaves its ranges: such values are none. */
function readAll(bench: Bench, reads: readonly Read[], seed: string, count: number) {
  const readers = reads.map(({ read }) => read);
  try {
    return collect(bench, readers, seed, 0, count, "model");
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("In month "))) throw error;
    return readers.map(() => new Float64Array(count).fill(Number.NaN));
  }
}

interface Read {
  readonly row: string;
  readonly sample: string;
  read(future: Future): number;
}

/** Measures rows at some values of the parameters. A world that rows share is simulated once. */
export function measureRows(
  rows: readonly Row[],
  { values, rows: ids, seed, replicates }: Ask,
): Measured[] {
  const chosen = ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row || !isTestable(row)) throw new Error(`there is nothing to simulate for "${id}"`);
    return withValues({ ...row, most: Math.min(replicates, mostOf(row)) }, values);
  });
  const worlds = new Map<string, { bench: Bench; count: number; reads: Read[] }>();
  chosen.forEach((row, i) => {
    for (const [sample, { design, read }] of Object.entries(row.samples)) {
      const key = `${design.id} ${row.most}`;
      const world = worlds.get(key) ?? { bench: createBench(design), count: 0, reads: [] };
      world.count = mostOf(row);
      world.reads.push({ row: ids[i], sample, read });
      worlds.set(key, world);
    }
  });
  const found = new Map<string, Float64Array>();
  for (const { bench, count, reads } of worlds.values()) {
    const numbers = readAll(bench, reads, seed, count);
    reads.forEach(({ row, sample }, i) => {
      found.set(`${row} ${sample}`, numbers[i]);
    });
  }
  return chosen.flatMap((row, i) => {
    const names = Object.keys(row.samples);
    const samples = Object.fromEntries(
      names.map((name) => [name, found.get(`${ids[i]} ${name}`) as Float64Array]),
    );
    return row.measure(samples).map((measure) => ({ ...measure, row: ids[i] }));
  });
}

import { closeSync, openSync, readSync } from "node:fs";
import type { SeriesInfo } from "../core/trajectory.ts";
import type { StoredPart } from "./part-file.ts";

/** Values of one cell in all replicates that are wanted together: value columns by number. */
export interface Wanted {
  readonly cell: number;
  /** series * months + month, as they stand in a run. */
  readonly columns: readonly number[];
}

/**
 * Where the summarised values of every run lie in the parts' files. Sixteen bytes a run; the values
 * themselves stay on the disk.
 */
export interface PartValues {
  /** Takes the parts in their order. */
  add(stored: StoredPart, file: string): void;
  /** The series of a cell, from its first run that did not fail; none where all failed. */
  seriesOf(cell: number): readonly SeriesInfo[];
  /** For each that is wanted its values as [column][replicate]; NaN where absent. */
  gather(wanted: readonly Wanted[]): Float64Array[];
}

const NONE: readonly SeriesInfo[] = [];

/** An empty index over so many cells and replicates, of values in so many months. */
export function createPartValues(cells: number, replicates: number, months: number): PartValues {
  const at = new Float64Array(cells * replicates).fill(-1);
  const listOf = new Int32Array(cells * replicates).fill(-1);
  const files: { readonly file: string; readonly from: number; readonly to: number }[] = [];
  const lists: (readonly SeriesInfo[])[] = [];
  const known = new Map<string, number>();
  const numberOf = (list: readonly SeriesInfo[]): number => {
    const key = JSON.stringify(list);
    const found = known.get(key) ?? lists.push(list) - 1;
    known.set(key, found);
    return found;
  };
  const firstList = (cell: number): number => {
    for (let run = cell; run < listOf.length; run += cells)
      if (listOf[run] >= 0) return listOf[run];
    return -1;
  };
  return {
    add({ part, runs, seriesLists, valuesAt }, file) {
      files.push({ file, from: part.from, to: part.to });
      const numbers = seriesLists.map(numberOf);
      let next = valuesAt;
      runs.forEach(({ series }, i) => {
        if (series < 0) return;
        at[part.from + i] = next;
        listOf[part.from + i] = numbers[series];
        next += seriesLists[series].length * months * 8;
      });
    },
    seriesOf(cell) {
      const list = firstList(cell);
      return list < 0 ? NONE : lists[list];
    },
    gather(wanted) {
      const tables = wanted.map(({ columns }) =>
        new Float64Array(columns.length * replicates).fill(Number.NaN),
      );
      const asked = new Map<number, number[]>();
      wanted.forEach(({ cell }, w) => {
        asked.set(cell, [...(asked.get(cell) ?? []), w]);
      });
      const expected = new Map([...asked.keys()].map((cell) => [cell, firstList(cell)]));
      for (const { file, from, to } of files) {
        const reader = createReader(file);
        for (let run = from; run < to; run += 1) {
          const cell = run % cells;
          const places = asked.get(cell);
          if (!places || listOf[run] < 0) continue;
          if (listOf[run] !== expected.get(cell)) {
            throw new Error(`run ${run} has other series than the first replicate of its scenario`);
          }
          const values = reader.read(at[run], lists[listOf[run]].length * months);
          const replicate = (run - cell) / cells;
          for (const w of places) {
            const { columns } = wanted[w];
            for (let c = 0; c < columns.length; c += 1) {
              tables[w][c * replicates + replicate] = values[columns[c]];
            }
          }
        }
        reader.close();
      }
      return tables;
    },
  };
}

/** Reads numbers from a file, which is opened when the first is wanted. */
function createReader(file: string) {
  let source = -1;
  let buffer = new Float64Array(0);
  return {
    read(position: number, count: number): Float64Array {
      if (source < 0) source = openSync(file, "r");
      if (buffer.length < count) buffer = new Float64Array(count);
      const bytes = new Uint8Array(buffer.buffer, 0, count * 8);
      let done = 0;
      while (done < bytes.length) {
        const more = readSync(source, bytes, done, bytes.length - done, position + done);
        if (more === 0) throw new Error(`${file} is shorter than it was; run again with --resume`);
        done += more;
      }
      return buffer;
    },
    close(): void {
      if (source >= 0) closeSync(source);
      source = -1;
    },
  };
}

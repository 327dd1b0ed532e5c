/** Cases with their inputs. */
export interface PrimData {
  /** [dimension][case]: a number, or for a named input the number of its name. */
  readonly inputs: readonly Float64Array[];
  /** Dimensions whose numbers are names, without an order. */
  readonly named: readonly boolean[];
  /** 1 for a case of interest, 0 for another. */
  readonly interest: Uint8Array;
}

/** Cases gathered by their inputs: a cell holds all that agree in every one, such as the futures of a context. */
export interface PrimCells {
  /** [dimension][cell]. */
  readonly inputs: readonly Float64Array[];
  readonly named: readonly boolean[];
  /** How many cases a cell holds, and how many of them are of interest. */
  readonly cases: Float64Array;
  readonly hits: Float64Array;
  /** [dimension]: the numbers of the cells by their value there, ascending. */
  readonly orders: readonly Int32Array[];
  readonly all: { readonly cases: number; readonly hits: number };
}

/** Gathers cases into cells, in the order in which they first appear. */
export function cellsOf({ inputs, named, interest }: PrimData): PrimCells {
  const places = new Map<string, number>();
  const first: number[] = [];
  const cases: number[] = [];
  const hits: number[] = [];
  for (let i = 0; i < interest.length; i += 1) {
    const key = inputs.map((values) => values[i]).join(" ");
    let cell = places.get(key);
    if (cell === undefined) {
      cell = first.push(i) - 1;
      places.set(key, cell);
      cases.push(0);
      hits.push(0);
    }
    cases[cell] += 1;
    hits[cell] += interest[i];
  }
  const gathered = inputs.map((values) => Float64Array.from(first, (i) => values[i]));
  return {
    inputs: gathered,
    named,
    cases: Float64Array.from(cases),
    hits: Float64Array.from(hits),
    orders: gathered.map((values) =>
      Int32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]),
    ),
    all: { cases: interest.length, hits: interest.reduce((sum, one) => sum + one, 0) },
  };
}

/** What the cells of a mask add up to. */
export function sumWhere(values: Float64Array, mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) if (mask[i] === 1) total += values[i];
  return total;
}

/** The share of the cases in the cells of a mask that is of interest. */
export const densityIn = ({ hits, cases }: PrimCells, mask: Uint8Array): number =>
  sumWhere(hits, mask) / sumWhere(cases, mask);

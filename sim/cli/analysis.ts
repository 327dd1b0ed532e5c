import type { Figure } from "../figures/svg.ts";

/** A table to read: the first row is its head. */
export interface ReadableTable {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** The answer of an analysis, for programs and for people. */
export interface Analysis {
  /** The command that gives it. */
  readonly name: string;
  readonly title: string;
  /** For programs: plain JSON. */
  readonly answer: object;
  /** For people: sentences first, then tables, then figures. */
  readonly words: readonly string[];
  readonly tables: readonly ReadableTable[];
  readonly figures: readonly Figure[];
}

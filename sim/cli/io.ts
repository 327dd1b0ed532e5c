/** What a command sees of the terminal; tests give their own. */
export interface Io {
  /** Standard output: results, and with --json nothing but JSON. */
  out(text: string): void;
  /** Standard error: progress and messages. */
  err(text: string): void;
  /** How many columns that terminal has now; undefined where it does not say. */
  columns?(): number | undefined;
  /** Whether standard error is a terminal somebody watches. */
  readonly watched: boolean;
  /** How many processor cores there are. */
  readonly cores: number;
}

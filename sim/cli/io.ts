/** What a command sees of the terminal; tests give their own. */
export interface Io {
  /** Standard output: results, and with --json nothing but JSON. */
  out(text: string): void;
  /** Standard error: progress and messages. */
  err(text: string): void;
  /** Whether standard error is a terminal somebody watches. */
  readonly watched: boolean;
  /** How many processor cores there are. */
  readonly cores: number;
}

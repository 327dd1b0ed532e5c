import { createHasher } from "../core/hash.ts";

/** The fingerprints of a whole experiment. */
export interface WholeFingerprints {
  /** Over the fingerprints of all runs in their order; a failed one is empty. */
  readonly fingerprint: string;
  /** One for each scenario, over its runs in their order; at one point that of `run` and `compare`. */
  readonly fingerprints: readonly string[];
}

/** Takes the fingerprints of the runs in their order: replicate by replicate, cell by cell. */
export function gatherFingerprints({
  cells,
  points,
}: {
  /** Scenarios times points. */
  readonly cells: number;
  readonly points: readonly unknown[];
}): { add(fingerprint: string): void; end(): WholeFingerprints } {
  const whole = createHasher();
  const each = Array.from({ length: cells / points.length }, createHasher);
  let run = 0;
  return {
    add(fingerprint) {
      whole.updateText(fingerprint);
      each[Math.floor((run % cells) / points.length)].updateText(fingerprint);
      run += 1;
    },
    end: () => ({
      fingerprint: whole.digest(),
      fingerprints: each.map((hasher) => hasher.digest()),
    }),
  };
}
